import type { FigureDescription, FigureRow } from "../../model/figure.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { traceLink } from "../trace/address.js";
import { lineDimensions } from "./grid.js";

/** Where a line of a figure leads: to the rows behind it. Undefined in the public edition, which ships no rows. */
export function traceIn(
  site: Site,
  description: FigureDescription,
  rows: readonly FigureRow[],
): ((line: number) => string) | undefined {
  if (site.programme.edition !== "internal") return undefined;
  const lines = lineDimensions(description, rows);
  return (line) => traceLink(site.document, description.id, lines[line]!);
}

/** Where the way from a number to what it is made of begins. */
export function traceTab({ programme }: Site): "table" | "about" {
  return programme.edition === "internal" ? "table" : "about";
}

/**
 * The button that leads from a figure to what its numbers are made of: the table, whose lines lead to rows and cells; in
 * the public edition the definition and the source files.
 */
export function traceButton(site: Site, open: (tab: "table" | "about") => void): HTMLElement {
  const make = makeIn(site.document);
  const button = make("button", { type: "button", class: "ns-link" }, TEXTS.traceNumbers[site.language]);
  button.addEventListener("click", () => open(traceTab(site)));
  return make("p", { class: "ns-exports" }, button);
}
