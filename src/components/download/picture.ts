import { drawIn, line } from "../charts/svg.js";
import { STRONG_SIZE, TEXT_SIZE, wrap } from "../charts/text.js";

const MARGIN = 24;

/** The sizes of text in a picture, and that to reckon with for its title, which is drawn strong. */
const SIZE = { title: 20, subtitle: 16, foot: 14 };
const STRONG_TITLE = (SIZE.title * STRONG_SIZE) / TEXT_SIZE;

/** A chart with its title, its subtitle, what its marks mean and its source, so that it can stand alone. */
export function picture(
  document: Document,
  chart: Element,
  {
    title,
    subtitle,
    notes = [],
    source,
  }: { title: string; subtitle: string; notes?: readonly string[] | undefined; source: string },
): SVGElement {
  const draw = drawIn(document);
  const [width, height] = ["width", "height"].map((name) => Number(chart.getAttribute(name)));
  const [titles, subtitles, sources] = [
    wrap(title, width!, 3, STRONG_TITLE),
    wrap(subtitle, width!, 3, SIZE.subtitle),
    wrap(source, width!, 3, SIZE.foot),
  ];
  const noted = notes.flatMap((note) => wrap(note, width!, 6, SIZE.foot));
  let y = MARGIN;
  const text = (lines: readonly string[], size: number, className: string) =>
    lines.map((one) => {
      y += size * 1.3;
      return line(draw, MARGIN, y, one, { class: className });
    });
  const head = [
    ...text(titles!, SIZE.title, "ns-picture-title"),
    ...text(subtitles!, SIZE.subtitle, "ns-picture-subtitle"),
  ];
  const top = y + 16;
  chart.setAttribute("x", String(MARGIN));
  chart.setAttribute("y", String(top));
  y = top + height!;
  const foot = [...noted, ...sources!].flatMap((one) => text([one], SIZE.foot, "ns-picture-source"));
  const [w, h] = [width! + 2 * MARGIN, y + MARGIN];
  return draw(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: w,
      height: h,
      viewBox: `0 0 ${w} ${Math.round(h)}`,
      class: "ns-chart",
    },
    draw("rect", { width: w, height: Math.round(h), class: "ns-paper" }),
    ...head,
    chart,
    ...foot,
  );
}

const KEPT = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "font-variant-numeric",
];

/** A picture as text that needs no stylesheet: what the page's style says is written on each element, in light colours. */
export function standalone(document: Document, svg: SVGElement): string {
  const stage = document.createElement("div");
  stage.className = "ns-light ns-offstage";
  stage.append(svg);
  document.body.append(stage);
  try {
    const view = document.defaultView!;
    for (const element of [svg, ...svg.querySelectorAll("*")]) {
      if (element.tagName === "title") continue;
      const style = view.getComputedStyle(element);
      for (const name of KEPT) {
        const value = style.getPropertyValue(name);
        if (value) element.setAttribute(name, value);
      }
    }
    for (const element of [svg, ...svg.querySelectorAll("[class]")]) element.removeAttribute("class");
    return new (view as unknown as { XMLSerializer: typeof XMLSerializer }).XMLSerializer().serializeToString(svg);
  } finally {
    stage.remove();
  }
}

/** The same as an image of dots, two to a pixel. @throws Error where the browser can't draw it */
export async function png(document: Document, text: string, svg: SVGElement): Promise<Blob> {
  const [width, height] = ["width", "height"].map((name) => Math.ceil(Number(svg.getAttribute(name))));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width! * 2;
  canvas.height = height! * 2;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be drawn"))), "image/png"),
  );
}
