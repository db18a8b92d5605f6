import { formatIn } from "../../src/components/format.js";
import type { Language } from "../../src/model/language.js";
import { escapeHtml } from "../site/frame.js";

/** A cell of a table: a text, or a number, which stands at the right. */
type Cell = string | number;

/**
 * A table that scrolls where it is too wide; a column that holds numbers stands at the right.
 *
 * @param label what the table is called aloud
 * @param rows the first cell of each heads it
 */
export function htmlTable(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): string {
  const { number } = formatIn(language);
  const numeric = heads.map((_, index) => rows.some((row) => typeof row[index] === "number"));
  const side = (index: number) => (numeric[index] ? ' class="ns-number"' : "");
  const written = (cell: Cell) => escapeHtml(typeof cell === "number" ? number(cell) : cell);
  const head = heads.map((text, index) => `<th scope="col"${side(index)}>${escapeHtml(text)}</th>`).join("");
  const lines = rows.map(
    ([first = "", ...rest]) =>
      `<tr><th scope="row">${written(first)}</th>${rest.map((cell, index) => `<td${side(index + 1)}>${written(cell)}</td>`).join("")}</tr>`,
  );
  const table = `<table class="ns-table"><thead><tr>${head}</tr></thead><tbody>${lines.join("")}</tbody></table>`;
  return `<div class="ns-scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}">${table}</div>`;
}
