import { headingKey } from "../../src/model/headings.js";
import { DateCell } from "../read/sheet.js";
import { lookUp } from "./recognise/header/heading.js";
import { isSumLabel } from "./recognise/rows/sums.js";
import { choicesOn } from "./recognise/sheet/choices.js";
import { isFilled, textOf, type View } from "./recognise/sheet/view.js";
import type { KnownNetworks } from "./recognise/titles/network-in.js";

/** A sheet that surely says nothing which other sheets don't: words to choose among, or counts of what they list. */
export type NoTable = "choice_lists" | "lists_apart" | "overview";

/**
 * Whether the rows of a sheet that is no table of ours are words to choose among in others, or counts for each network of
 * members and meetings that others list.
 *
 * @param rows all filled rows, as indices
 * @returns null where anything else stands there
 */
export function noTable(view: View, rows: readonly number[], known: KnownNetworks): NoTable | null {
  const choices = choicesOn(view);
  if (choices !== null) return choices === "closed" ? "choice_lists" : "lists_apart";
  const header = rows.find((row) => view.filled(row) > 1);
  if (header === undefined || !rows.every((row) => row >= header || view.filled(row) === 1)) return null;
  const below = rows.filter((row) => row > header);
  return isOverview(view, header, below, known) ? "overview" : null;
}

const COUNTED =
  /^(?:antal|number of|no\. of) (?:medlemmer|medlemsvirksomheder|virksomheder|firmaer|organisationer|møder|aktiviteter|arrangementer|members|companies|firms|organisations|meetings|activities|events)(?: i alt)?$/iu;

/** `Netværk | Antal virksomheder | Antal møder`: a whole number in each, known networks and sums beside them, and when it was written. */
function isOverview(view: View, header: number, below: readonly number[], known: KnownNetworks): boolean {
  const columns = Array.from({ length: view.width }, (_, c) => c).filter((c) => isFilled(view.cell(header, c)));
  const [names, ...counts] = columns;
  if (names === undefined || counts.length === 0) return false;
  const heading = lookUp(textOf(view.cell(header, names)));
  if (heading?.kind !== "field" || heading.fields[0] !== "network.name") return false;
  if (!counts.every((c) => COUNTED.test(textOf(view.cell(header, c)).trim()))) return false;
  const isLine = (row: number) => {
    const name = textOf(view.cell(row, names));
    return (
      (known.has(headingKey(name)) || isSumLabel(name)) &&
      view.filled(row) === columns.length &&
      counts.every((c) => /^\d+$/.test(textOf(view.cell(row, c))))
    );
  };
  const isStamp = (row: number) => {
    const cells = columns.map((c) => view.cell(row, c)).filter(isFilled);
    return cells.length === view.filled(row) && cells.length === 2 && cells[1] instanceof DateCell;
  };
  const lines = below.filter(isLine);
  return lines.length >= 2 && below.every((row) => isLine(row) || isStamp(row));
}
