import { headingKey } from "../../../../src/model/headings.js";
import { type Cell, DateCell } from "../../../read/sheet.js";
import type { Heading } from "../header/heading.js";
import { asksForNetwork } from "../header/network-question.js";
import type { Interpretation } from "../interpret.js";
import { isTitleRow } from "../titles/titles.js";
import { isFilled, type Region, textOf, type View } from "./view.js";

/** Longer texts are no headings. */
const LONGEST = 60;

/**
 * Tells whether a row is the header of another table of the same kind: it says known words of the header once more, each
 * in its column, and other words above the columns that they spread over (`Aktivitet | Dato | firm | firm` with other
 * firms). Two known words are enough anywhere; one is where a gap or a title stands above it and two words are others. A header said once more, word for word, is none.
 */
export function otherHeaders(view: View, region: Region, found: Interpretation): (row: number) => boolean {
  const { headings, header, shape } = found;
  const spread = new Set(shape?.columns ?? []);
  const columns = headings.map(({ text, lines }, c) => {
    const keys = new Set([text, ...lines.map(textOf)].map(headingKey).filter((key) => key !== ""));
    const says = view.asking(c + region.left, (cell) => isText(cell) && keys.has(headingKey(cell)));
    return { says, keys, isSpread: spread.has(c) };
  });
  // below a question for the network, what could be chosen stands above the column and in it
  const isChosen = ({ lines }: Heading) => lines.length > 1 && asksForNetwork(textOf(lines[0] ?? null));
  const known = columns.filter(
    (_, c) => headings[c]!.known?.kind === "field" && !spread.has(c) && !isChosen(headings[c]!),
  );
  const first = header.at(-1)! + 1;
  return (row) => {
    if (spread.size === 0 || row <= first) return false;
    let hits = 0;
    for (const { says } of known) if (says(row)) hits++;
    if (hits === 0 || (hits === 1 && !view.afterGap(row, region) && !isTitleRow(view, row - 1, region))) return false;
    let others = 0;
    for (const [c, { says, isSpread }] of columns.entries()) {
      const cell = view.cell(row, c + region.left);
      if (!isFilled(cell) || says(row)) continue;
      if (!isText(cell) && !(isSpread && (hits > 1 || cell instanceof DateCell))) return false;
      if (isSpread) others++;
    }
    return others > 0 && hits + others > 2;
  };
}

const isText = (cell: Cell): cell is string => typeof cell === "string" && cell.length <= LONGEST;
