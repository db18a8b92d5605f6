/** Draws a figure anew: at once, or as soon as those that the reader sees have been drawn. */
export type Redraw = (draw: () => void) => void;

const waiting = new Map<Element, () => void>();

/** Draws what waits, one figure at a time, so that the page answers in between. */
function next(window: Window): void {
  const [first] = waiting;
  if (!first) return;
  const [element, draw] = first;
  waiting.delete(element);
  if (waiting.size > 0) window.setTimeout(next, 0, window);
  draw();
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
      draw();
      element.setAttribute("aria-busy", "false");
    });
  };
}
