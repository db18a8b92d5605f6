import type { FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import type { FedTable } from "../columns/evidence.js";
import { dateInText, type Look } from "../columns/look.js";
import { rowNames } from "../columns/row-names.js";
import type { Heading } from "../header/heading.js";
import { isSumLabel } from "../rows/sums.js";
import { textOf } from "../sheet/view.js";
import { aspectOf } from "../survey/aspect.js";
import { type Shape, type Surroundings, yearAround } from "./shape.js";

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
): { table: FedTable; shape: Shape } | null {
  for (const { table, fields, rows, groups: allowed, day } of TABLES) {
    const groups = groupsOf(headings, fields, day, yearAround(around)).filter(({ says }) =>
      [...says.keys()].every((field) => allowed.includes(field)),
    );
    if (groups.length < 2 || new Set(groups.flatMap(({ says }) => [...says.keys()])).size > 1) continue;
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
  day: FieldId | null,
  year: string | null,
): Group[] {
  const found = new Map<string, { says: ReadonlyMap<FieldId, Cell>; columns: Map<FieldId, number> }>();
  headings.forEach(({ lines, known }, c) => {
    const bottom = textOf(lines.at(-1) ?? null);
    const above = [...new Set(lines.slice(0, -1).map(textOf))].filter((text) => text !== "" && text !== bottom);
    const field = known?.kind === "field" ? fields.find((one) => known.fields.includes(one)) : undefined;
    const text = above.at(-1);
    if (bottom === "" || text === undefined || field === undefined || isSumLabel(text)) return;
    const said = groupSays(text, day, year);
    if (said === null) return;
    const group = found.get(text) ?? { says: new Map([[said.field, said.cell]]), columns: new Map<FieldId, number>() };
    if (!group.columns.has(field)) group.columns.set(field, c);
    found.set(text, group);
  });
  return [...found.values()];
}

function groupSays(text: string, day: FieldId | null, year: string | null): { field: FieldId; cell: Cell } | null {
  if (day !== null && /^(?:19|20)\d\d$/.test(text)) return { field: day, cell: text };
  const found = dateInText(text, year);
  if (found !== null) return found.rest === "" && day !== null ? { field: day, cell: found.date } : null;
  const { words, certain } = matchWord("respondent_group", fold(text));
  if (aspectOf(text) !== null || (certain && words.length === 1)) return null;
  // results of several kinds stand across: the rows are something else
  if (matchWord("outcome_kind", fold(text)).words.some((word) => word !== "other")) return null;
  return /\p{Letter}{2}/u.test(text) ? { field: "network.name", cell: text } : null;
}
