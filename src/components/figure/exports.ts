import type { FigureDescription } from "../../model/figure.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import type { Drawing, View } from "./view.js";

/** What a download is made of. */
export interface Exported {
  readonly drawing: Drawing;
  readonly description: FigureDescription;
  /** the chart drawn for paper; null where there is nothing to draw */
  readonly chart: Element | null;
}

const FORMATS = [
  { id: "csv", label: "CSV" },
  { id: "xlsx", label: "Excel" },
  { id: "svg", label: "SVG" },
  { id: "png", label: "PNG" },
] as const;

/** Where a figure's numbers come from, in a line: the programme, the newest day in the data, and whether they are invented. */
export function sourceLine(site: Site): string {
  const { programme, language, format } = site;
  const parts = [`${TEXTS.source[language]}: ${programme.title[language]}`];
  if (programme.as_of) parts.push(`${TEXTS.dataUpTo[language]} ${format.day(programme.as_of)}`);
  if (programme.demo) parts.push(TEXTS.invented[language]);
  return parts.join(" · ");
}

/** The foot of a figure, and how to tell it what the figure has come to show. */
export interface Exports {
  readonly elements: readonly HTMLElement[];
  /** what can't be downloaded now is disabled, with the reason in words */
  readonly update: (drawing: Drawing) => void;
}

/** The foot of a figure: its source line, and the ways to take it along. What writes a file is loaded when asked for. */
export function exportsOf(site: Site, view: View, current: () => Exported): Exports {
  const { document, language, state } = site;
  const make = makeIn(document);
  const said = make("span", { class: "ns-quiet", role: "status" });
  const reason = make("span", { class: "ns-quiet" });
  const buttons = FORMATS.map(({ id, label }) => {
    const button = make(
      "button",
      { type: "button", class: "ns-link", "aria-label": `${TEXTS.downloads[language]} ${label}` },
      label,
    );
    button.addEventListener("click", async () => {
      said.textContent = "";
      try {
        const { download } = await import("../download/index.js");
        await download(id, site, view.id, current());
      } catch (error) {
        console.error(error);
        said.textContent = `${label}: ${TEXTS.notDownloaded[language]}`;
      }
    });
    return { id, button };
  });
  const copy = make("button", { type: "button", class: "ns-link" }, TEXTS.copyLink[language]);
  copy.addEventListener("click", async () => {
    said.textContent = "";
    const link = `${state.link().replace(/#.*$/, "")}#${view.id}`;
    try {
      await document.defaultView!.navigator.clipboard.writeText(link);
      said.textContent = TEXTS.copied[language];
    } catch {
      document.defaultView!.location.hash = view.id;
      said.textContent = TEXTS.notCopied[language];
    }
  });
  const update = ({ chart, rows }: Drawing) => {
    for (const { id, button } of buttons)
      button.disabled = id === "svg" || id === "png" ? chart === null : rows.length === 0;
    reason.textContent =
      rows.length === 0 ? TEXTS.nothingToDownload[language] : chart === null ? TEXTS.noPicture[language] : "";
  };
  return {
    elements: [
      make("p", { class: "ns-source" }, sourceLine(site)),
      make(
        "p",
        { class: "ns-exports" },
        `${TEXTS.downloads[language]}: `,
        ...buttons.map(({ button }) => button),
        copy,
        reason,
        said,
      ),
    ],
    update,
  };
}
