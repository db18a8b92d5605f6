import type { FieldId } from "../../../src/model/fields.js";
import { cellAt } from "../../read/column.js";
import type { Cell, Sheet } from "../../read/sheet.js";
import { lookUp } from "../recognise/header/heading.js";
import { isFilled, textOf } from "../recognise/sheet/view.js";

/** What a head says of its network, and the labels that surely ask for it. */
const OF_NETWORK: ReadonlySet<FieldId> = new Set([
  "network.name",
  "network.purpose",
  "network.description",
  "network.started_on",
  "network.ended_on",
]);
const SURELY: ReadonlySet<FieldId> = new Set(["network.purpose", "network.description", "network.name"]);
/** Rows of one head. */
const TALLEST = 8;
const LONGEST_LABEL = 40;

interface Pair {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly isName: boolean;
  readonly isSure: boolean;
}

/**
 * Puts a colon behind the labels of heads that say what a network is called, what it is for and when it began, in pairs
 * of a label and its answer above other tables (`Navn | Byg | Formål | Praktik`): without one, the pairs look like the
 * header of a table. `Navn` there is the network's.
 */
export function withLabelledHeads(sheet: Sheet): Sheet {
  const changed = new Map<string, Cell>();
  let row = 0;
  while (row < sheet.rows.length) {
    let next = row + 1;
    while (next < sheet.rows.length && sheet.rows[next]! - sheet.rows[next - 1]! === 1) next++;
    for (const pair of headIn(sheet, row, next)) {
      changed.set(`${pair.row}|${pair.column}`, `${pair.isName ? "Netværk" : pair.label}:`);
    }
    row = next;
  }
  if (changed.size === 0) return sheet;
  const cells = sheet.cells.map((column, c) =>
    [...changed.keys()].some((key) => key.endsWith(`|${c}`))
      ? column.map((cell, r) => changed.get(`${r}|${c}`) ?? cell)
      : column,
  );
  return { ...sheet, cells, coded: undefined };
}

/** The pairs of a stretch of rows that is a head, below a title perhaps; empty where it is none, or nothing follows it. */
function headIn(sheet: Sheet, from: number, to: number): readonly Pair[] {
  const first = filledIn(sheet, from).length === 1 ? from + 1 : from;
  if (to - first < 1 || to - first > TALLEST || to === sheet.rows.length) return [];
  const pairs: Pair[] = [];
  for (let row = first; row < to; row++) {
    const own = pairsOn(sheet, row);
    if (own === null) return [];
    pairs.push(...own);
  }
  const labels = new Set(pairs.map(({ label }) => label.toLowerCase()));
  const names = pairs.filter(({ isName }) => isName).length;
  const isHead = pairs.length >= 2 && labels.size === pairs.length && names === 1 && pairs.some(({ isSure }) => isSure);
  return isHead ? pairs : [];
}

const filledIn = (sheet: Sheet, row: number) =>
  sheet.cols.flatMap((_, c) => (isFilled(cellAt(sheet, c, row)) ? [c] : []));

/** Labels and answers by turns, each label asking for something of a network; null where a row holds anything else. */
function pairsOn(sheet: Sheet, row: number): Pair[] | null {
  const filled = filledIn(sheet, row);
  if (filled.length === 0 || filled.length % 2 === 1 || filled.length > 6) return null;
  const pairs: Pair[] = [];
  for (let i = 0; i < filled.length; i += 2) {
    const label = textOf(cellAt(sheet, filled[i]!, row));
    const known = label.length > LONGEST_LABEL || label.endsWith(":") ? null : lookUp(label);
    const fields = known?.kind === "field" ? known.fields.filter((field) => OF_NETWORK.has(field)) : [];
    if (known?.kind !== "field" || fields.length === 0) return null;
    const answer = lookUp(textOf(cellAt(sheet, filled[i + 1]!, row)));
    if (answer?.kind === "field" && answer.certain) return null;
    const isName = fields.includes("network.name");
    pairs.push({ row, column: filled[i]!, label, isName, isSure: known.certain && SURELY.has(fields[0]!) });
  }
  return pairs;
}
