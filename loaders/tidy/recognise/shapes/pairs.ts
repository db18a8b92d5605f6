import type { FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import type { FedTable } from "../columns/evidence.js";
import { isNetworks, type Knowledge, NOTHING_KNOWN } from "../columns/knowledge.js";
import { dateInText, type Look } from "../columns/look.js";
import { rowNames } from "../columns/row-names.js";
import { type Heading, lookUp } from "../header/heading.js";
import { isSumLabel } from "../rows/sums.js";
import { textOf } from "../sheet/view.js";
import { aspectOf } from "../survey/aspect.js";
import { kindHeading } from "./kinds.js";
import { type Shape, type Surroundings, yearAround, yearOfLines } from "./shape.js";

/** Columns that stand together under one word: a network's or a quarter's `Mål` and `Nået`. */
export interface Group {
  /** what the words above them say, and of what: the same fields in all groups of a table */
  readonly says: ReadonlyMap<FieldId, Cell>;
  /** the column of each field */
  readonly columns: ReadonlyMap<FieldId, number>;
}

/** What may stand under the words, by table, and what names the rows. */
interface Grouped {
  readonly table: FedTable;
  readonly fields: readonly FieldId[];
  readonly rows: readonly FieldId[];
  readonly groups: readonly FieldId[];
  /** the field of a day above the columns */
  readonly day: FieldId | null;
}

const TABLES: readonly Grouped[] = [
  {
    table: "outcomes",
    fields: ["outcome.count", "outcome.target"],
    rows: ["outcome.label", "outcome.kind"],
    groups: ["network.name", "outcome.recorded_on"],
    day: "outcome.recorded_on",
  },
  {
    table: "outcomes",
    fields: ["outcome.count", "outcome.target"],
    rows: ["network.name", "network.ref", "school.name"],
    groups: ["outcome.label", "outcome.kind"],
    day: null,
  },
  {
    table: "memberships",
    fields: ["membership.joined_on", "membership.left_on", "membership.role"],
    rows: ["organisation.name", "organisation.cvr", "organisation.ref"],
    groups: ["network.name"],
    day: null,
  },
];

/** A table whose columns repeat the same few fields under each of several words; null where it is none. */
export function pairsShape(
  headings: readonly Heading[],
  looks: readonly Look[],
  around: Surroundings,
  known: Knowledge = NOTHING_KNOWN,
): { table: FedTable; shape: Shape } | null {
  const rowsAreNetworks = namesRows(headings, looks, known);
  for (const { table, fields, rows, groups: allowed, day } of TABLES) {
    const isOfLabels = allowed.includes("outcome.label");
    if (isOfLabels && !rowsAreNetworks) continue;
    const labelled = isOfLabels ? false : labelsRows(headings, looks);
    const says = (text: string) =>
      isOfLabels ? saysLabel(text, known) : groupSays(text, day, yearAround(around), labelled, known);
    const groups = groupsOf(headings, fields, says).filter(({ says }) =>
      [...says.keys()].every((field) => allowed.includes(field)),
    );
    if (groups.length < 2 || new Set(groups.map(({ says }) => [...says.keys()].join())).size > 1) continue;
    const kept = [...groups[0]!.columns.keys()].sort().join();
    if (groups.some(({ columns }) => [...columns.keys()].sort().join() !== kept || columns.size < 2)) continue;
    const columns = groups.flatMap((group) => [...group.columns.values()]);
    if (columns.every((c) => looks[c]!.filled === 0)) continue;
    const named = headings.some(
      ({ known }, c) =>
        !columns.includes(c) && known?.kind === "field" && rows.some((row) => known.fields.includes(row)),
    );
    const names = named ? null : rowNames(headings, looks, new Set(columns));
    if (!named && (names === null || table !== "outcomes")) continue;
    const shape = { kind: "pairs" as const, columns, groups, weight: 3 + columns.length * 0.7 };
    return { table, shape: names === null ? shape : { ...shape, rowNames: names.column, rowField: rows[0]! } };
  }
  return null;
}

function groupsOf(
  headings: readonly Heading[],
  fields: readonly FieldId[],
  says: (text: string) => Said | null,
): Group[] {
  const found = new Map<string, { says: ReadonlyMap<FieldId, Cell>; columns: Map<FieldId, number> }>();
  headings.forEach(({ lines, known }, c) => {
    const bottom = textOf(lines.at(-1) ?? null);
    const above = [...new Set(lines.slice(0, -1).map(textOf))].filter((text) => text !== "" && text !== bottom);
    const field = known?.kind === "field" ? fields.find((one) => known.fields.includes(one)) : undefined;
    const last = above.at(-1);
    const year = yearOfLines(lines);
    // a quarter comes again in each year
    const text = last === undefined || year === null ? last : (dateInText(last, year)?.date ?? last);
    if (bottom === "" || text === undefined || field === undefined || isSumLabel(text)) return;
    const said = says(text);
    if (said === null) return;
    const group = found.get(text) ?? { says: sayingOf(said), columns: new Map<FieldId, number>() };
    if (!group.columns.has(field)) group.columns.set(field, c);
    found.set(text, group);
  });
  return [...found.values()];
}

/** What was counted goes with its kind, where the word for it tells one. */
function sayingOf({ field, cell }: Said): ReadonlyMap<FieldId, Cell> {
  const said: [FieldId, Cell][] = [[field, cell]];
  if (field === "outcome.label")
    said.push([
      "outcome.kind",
      kindHeading({ text: textOf(cell), lines: [cell], known: null, quoted: null })?.kind ?? null,
    ]);
  return new Map(said);
}

interface Said {
  readonly field: FieldId;
  readonly cell: Cell;
}

/** @param labelled whether the rows say what was counted, so that no word above the columns does */
function groupSays(
  text: string,
  day: FieldId | null,
  year: string | null,
  labelled: boolean,
  known: Knowledge,
): Said | null {
  if (isNetworks(text, known)) return { field: "network.name", cell: text };
  if (day !== null && /^(?:19|20)\d\d$/.test(text)) return { field: day, cell: text };
  const found = dateInText(text, year);
  if (found !== null) return found.rest === "" && day !== null ? { field: day, cell: found.date } : null;
  const { words, certain } = matchWord("respondent_group", fold(text));
  if (aspectOf(text) !== null || (certain && words.length === 1)) return null;
  // results of several kinds stand across: the rows are something else
  if (!labelled && matchWord("outcome_kind", fold(text)).words.some((word) => word !== "other")) return null;
  return /\p{Letter}{2}/u.test(text) ? { field: "network.name", cell: text } : null;
}

/** What was counted, above its `Opnået` and `Mål`, where the rows are networks. */
function saysLabel(text: string, known: Knowledge): Said | null {
  const isOther = isNetworks(text, known) || aspectOf(text) !== null || lookUp(text) !== null;
  if (isOther || dateInText(text, "2000") !== null || !/\p{Letter}{3}/u.test(text)) return null;
  return { field: "outcome.label", cell: text };
}

/** Whether a column names what was counted in each row: by its heading, or in the words for kinds of results. */
function labelsRows(headings: readonly Heading[], looks: readonly Look[]): boolean {
  return headings.some(({ known }, c) => {
    const { words, text } = looks[c]!;
    if (known?.kind !== "field" || !known.fields.includes("outcome.label") || text < 0.8) return false;
    const kinds = words.filter((word) => matchWord("outcome_kind", fold(word)).words.some((one) => one !== "other"));
    return known.certain || kinds.length * 2 >= words.length;
  });
}

/** Whether a column names the rows' networks and none what was counted in them. */
function namesRows(headings: readonly Heading[], looks: readonly Look[], known: Knowledge): boolean {
  const is = (field: FieldId) =>
    headings.some(({ known }) => known?.kind === "field" && known.certain && known.fields[0] === field);
  if (is("outcome.label") || is("outcome.kind")) return false;
  return is("network.name") || (known.networks.size > 0 && looks.some((look) => look.known.networks >= 0.5));
}
