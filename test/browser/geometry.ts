import type { Page } from "playwright-core";

/**
 * What is wrong with how a page is laid out: charts' texts outside their picture or over one another, things that stick out of
 * the page, and a page that must be scrolled sideways.
 */
export function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const name = (element: Element) => {
      const figure = element.closest("figure")?.id;
      return `${figure ? `#${figure} ` : ""}${element.tagName.toLowerCase()}`;
    };
    const quote = (element: Element) => `"${(element.firstChild ?? element).textContent?.trim().slice(0, 60)}"`;
    const root = document.documentElement;
    if (root.scrollWidth > window.innerWidth) said.push(`the page is ${root.scrollWidth} wide in ${window.innerWidth}`);

    for (const svg of document.querySelectorAll("#observablehq-main svg")) {
      const box = svg.getBoundingClientRect();
      if (box.width === 0) continue;
      const texts = [...svg.querySelectorAll("text")]
        .map((text) => ({ text, at: text.getBoundingClientRect() }))
        .filter(({ text, at }) => at.width > 0 && at.height > 0 && getComputedStyle(text).visibility !== "hidden");
      for (const { text, at } of texts) {
        const out = Math.max(box.left - at.left, at.right - box.right, box.top - at.top, at.bottom - box.bottom);
        if (out > 1.5) said.push(`${name(svg)}: ${quote(text)} sticks out by ${out.toFixed(0)}`);
      }
      for (const [index, a] of texts.entries()) {
        for (const b of texts.slice(index + 1)) {
          const across = Math.min(a.at.right, b.at.right) - Math.max(a.at.left, b.at.left);
          const down = Math.min(a.at.bottom, b.at.bottom) - Math.max(a.at.top, b.at.top);
          if (across <= 2 || down <= 5) continue;
          said.push(`${name(svg)}: ${quote(a.text)} over ${quote(b.text)} (${across.toFixed(0)} × ${down.toFixed(0)})`);
        }
      }
    }

    const scrolls = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll("body *:not(svg *):not(script)")) {
      const style = getComputedStyle(element);
      const at = element.getBoundingClientRect();
      if (at.width <= 1 || at.height <= 1 || style.position === "absolute" || style.position === "fixed") continue;
      if (at.right > root.clientWidth + 1 && !scrolls(element))
        said.push(`${name(element)} ${quote(element)} ends at ${at.right.toFixed(0)} of ${root.clientWidth}`);
      const cut = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      if (cut && element.clientWidth > 1) said.push(`${name(element)} ${quote(element)} is cut off`);
    }
    return said;
  });
}
