const NAMESPACE = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Child = Element | string | null;

/** Makes SVG elements in a document, a browser's or another's. Numbers are rounded to two decimals. */
export type Draw = (name: string, attributes?: Attributes, ...children: readonly Child[]) => SVGElement;

export function drawIn(document: Document): Draw {
  return (name, attributes = {}, ...children) => {
    const element = document.createElementNS(NAMESPACE, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      element.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
    }
    for (const child of children) if (child !== null) element.append(child);
    return element;
  };
}

/** The outer element of a chart: a picture to assistive technology, described by `alternative`. */
export function chartRoot(
  draw: Draw,
  { width, height, alternative }: { width: number; height: number; alternative?: string },
  ...children: readonly Child[]
): SVGElement {
  return draw(
    "svg",
    {
      xmlns: NAMESPACE,
      class: "ns-chart",
      width,
      height,
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      role: "img",
      "aria-label": alternative,
    },
    ...children,
  );
}

/** A text of one line. */
export function line(draw: Draw, x: number, y: number, text: string, attributes: Attributes = {}): SVGElement {
  return draw("text", { x, y, ...attributes }, text);
}

/** Where to put the middle of a text so that neither of its ends leaves the drawing. */
export function inside(at: number, textWide: number, width: number): number {
  return Math.max(textWide / 2, Math.min(at, width - textWide / 2));
}
