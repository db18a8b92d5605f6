import type { FieldId } from "../../../src/model/fields.js";
import type { CLEAN_PROBLEMS } from "../../../src/model/problems/clean.js";
import type { ProblemFacts } from "../../../src/model/problems/problem.js";
import type { Cell } from "../../read/sheet.js";
import {
  areInitials,
  attendance,
  type CleanContext,
  cleanColumn,
  initialsAreMarks,
  onesAreMarks,
} from "../clean/index.js";
import { isMark } from "../recognise/columns/look.js";
import type { AcrossFields } from "../recognise/shapes/across.js";
import { isTarget, kindHeading } from "../recognise/shapes/kinds.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { textOf } from "../recognise/sheet/view.js";
import type { ItemColumns, Value } from "../tidied.js";
import { markedPeriods } from "./marked-periods.js";
import { buildPairs } from "./pair-items.js";

const ITEM_FIELD = {
  attendance: "participation.people",
  networks: "participation.people",
  survey: "expectation.score",
  periods: "outcome.count",
  kinds: "outcome.count",
  distribution: "expectation.respondents",
  tally: "expectation.respondents",
  uses: "method_use.usefulness",
  pairs: "outcome.count",
} as const satisfies Record<string, FieldId>;

/** What a cell in one of a shape's own columns says. */
export function itemField({ shape, headings }: Block["found"], column: number): FieldId {
  const { kind } = shape!;
  for (const { columns } of shape!.groups ?? []) for (const [field, c] of columns) if (c === column) return field;
  const heading = headings[column]!;
  const aimed = kind === "kinds" ? kindHeading(heading)?.target === true : kind === "periods" && isTarget(heading);
  return aimed ? "outcome.target" : ITEM_FIELD[kind];
}

/** Says a doubt about one cell: the index of its data row, its column on the sheet. */
export type SayDoubt = (
  index: number,
  column: number,
  code: keyof typeof CLEAN_PROBLEMS,
  facts: ProblemFacts,
  heading: string | null,
) => void;

/** Says a doubt about what stands above a column of the sheet. */
export type SayHead = (column: number, code: keyof typeof CLEAN_PROBLEMS, facts: ProblemFacts) => void;

export interface Items {
  readonly items: { readonly row: number[]; readonly columns: ItemColumns };
  readonly itemColumn: number[];
}

/** Turns a shape's columns into one value per thing said. */
export function buildItems(
  block: Block,
  across: AcrossFields,
  cellsOf: (column: number) => readonly Cell[],
  data: readonly number[],
  clean: CleanContext,
  say: SayDoubt,
  sayHead: SayHead,
): Items | null {
  const { shape } = block.found;
  if (shape === null) return null;
  const { left } = block.region;
  if (shape.groups !== undefined) return buildPairs(shape.groups, left, cellsOf, data.length, clean, say, sayHead);
  const heads = new Map<FieldId, readonly Value[]>();
  for (const [field, cells] of across) {
    const { values, doubts } = cleanColumn(field, cells, clean);
    heads.set(field, values);
    for (const { index, code, facts } of doubts) sayHead(shape.columns[index]! + left, code, facts);
  }
  const row: number[] = [];
  const itemColumn: number[] = [];
  const columns: ItemColumns = new Map([...heads.keys()].map((field) => [field, [] as Value[]]));
  const fields = shape.columns.map((c) => itemField(block.found, c));
  const said = new Map([...new Set(fields)].map((field) => [field, [] as Value[]]));
  for (const [field, values] of said) columns.set(field, values);
  const cells = shape.columns.map((c) => cellsOf(c + left));
  const sheetColumns = shape.columns.map((c) => c + left);
  const periods = shape.kind === "networks" ? markedPeriods(cells, sheetColumns, clean, say) : null;
  for (const field of periods?.days.keys() ?? []) columns.set(field, []);
  const raw = periods?.marks ?? cells;
  // a mark says that a method was used, a score how useful it was
  const marked =
    shape.kind === "uses" &&
    raw.some((cells) => cells.some((cell) => typeof cell === "string" && isMark(cell.trim()) && !/\d/.test(cell)));
  const values =
    shape.kind === "attendance" || shape.kind === "networks" || marked
      ? attended(raw, saysNumbers(block), (j, i, code, facts) => say(i, shape.columns[j]! + left, code, facts, null))
      : answered(fields[0]!, raw, clean, (j, i, code, facts) => say(i, shape.columns[j]! + left, code, facts, null));
  for (let i = 0; i < data.length; i++) {
    for (let j = 0; j < values.length; j++) {
      const value = values[j]![i];
      if (value === undefined) continue;
      row.push(i);
      itemColumn.push(shape.columns[j]! + left);
      for (const [field, all] of said) all.push(field === fields[j] ? value : null);
      for (const [field, days] of periods?.days ?? []) columns.get(field)!.push(days[j]![i] ?? null);
      for (const [head, headValues] of heads) columns.get(head)!.push(headValues[j] ?? null);
    }
  }
  return { items: { row, columns }, itemColumn };
}

/**
 * Cleans the columns of a shape as one, for what one of them leaves open (which word is the strongest answer) the others
 * may tell; undefined where nothing was said.
 */
function answered(
  field: FieldId,
  raw: readonly (readonly Cell[])[],
  clean: CleanContext,
  say: (column: number, row: number, code: keyof typeof CLEAN_PROBLEMS, facts: ProblemFacts) => void,
): (Value | undefined)[][] {
  const height = raw[0]?.length ?? 0;
  const { values, doubts } = cleanColumn(field, raw.flat(), clean);
  for (const { index, code, facts } of doubts) say(Math.floor(index / height), index % height, code, facts);
  return raw.map((_, j) => values.slice(j * height, (j + 1) * height).map((value) => value ?? undefined));
}

/** Whether the titles say that the cells are numbers of people: then a 1 is one, and no mark. */
function saysNumbers({ around, found: { shape, headings } }: Block): boolean {
  const above = shape!.columns.flatMap((c) => headings[c]!.lines.map(textOf));
  return around.titles.some((title) => COUNTED.test(title)) || above.some((text) => /^antal\b/iu.test(text));
}

const COUNTED =
  /antal (?:fremmødte |mødte )?(?:deltagere|personer|fremmødte|mødte|medarbejdere)|deltagerantal|deltagertal|number of (?:people|participants|attendees)/iu;

/** For each cell the people who came, null for a mark; undefined where nobody did or the cell isn't understood. */
function attended(
  raw: readonly (readonly Cell[])[],
  counted: boolean,
  say: (column: number, row: number, code: keyof typeof CLEAN_PROBLEMS, facts: ProblemFacts) => void,
): (Value | undefined)[][] {
  const all = raw.flat();
  const onesMark = !counted && onesAreMarks(all);
  const byInitials = initialsAreMarks(all);
  return raw.map((cells, j) =>
    cells.map((cell, i) => {
      const read = attendance(cell, { onesAreMarks: onesMark });
      if (read?.remark !== undefined) say(j, i, read.remark, { read: read.people! });
      if (read !== undefined) return read.came ? read.people : undefined;
      if (byInitials && typeof cell === "string" && areInitials(cell.trim())) return null;
      say(j, i, "people_not_understood", { found: "" });
      return undefined;
    }),
  );
}
