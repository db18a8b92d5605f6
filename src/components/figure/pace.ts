/** Draws a figure anew: at once, or as soon as those that the reader sees have been drawn. */
export type Redraw = (draw: () => void) => void;

const waiting = new Map<Element, () => void>();

/** After so many milliseconds of drawing the page may answer; oftener, and it would lay itself out anew for each figure. */
const SPELL = 12;

/** Draws what waits, a few figures at a time, so that the page answers in between. */
function next(window: Window): void {
  const from = window.performance.now();
  try {
    for (const [element, draw] of waiting) {
      waiting.delete(element);
      draw();
      if (window.performance.now() - from > SPELL) return;
    }
  } finally {
    // Also where a figure can't be drawn: the others don't wait for it.
    if (waiting.size > 0) window.setTimeout(next, 0, window);
  }
}

/**
 * When a figure on a page is drawn anew: at once where it is on the screen or close to it, else after those that are, and
 * `aria-busy` until then. Where nobody can tell what is on the screen, always at once.
 */
export function paceOf(element: Element, window: (Window & typeof globalThis) | null): Redraw {
  if (!window || !("IntersectionObserver" in window)) return (draw) => draw();
  let near = true;
  new window.IntersectionObserver(
    (entries) => {
      near = entries.at(-1)!.isIntersecting;
    },
    { rootMargin: "25%" },
  ).observe(element);
  return (draw) => {
    if (near) {
      waiting.delete(element);
      return draw();
    }
    element.setAttribute("aria-busy", "true");
    if (waiting.size === 0) window.setTimeout(next, 0, window);
    waiting.set(element, () => {
      try {
        draw();
      } finally {
        element.setAttribute("aria-busy", "false");
      }
    });
  };
}
