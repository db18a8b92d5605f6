import type { FieldId } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import { type CleanContext, cleanColumn } from "../clean/index.js";
import type { Group } from "../recognise/shapes/pairs.js";
import type { ItemColumns, Value } from "../tidied.js";
import type { Items, SayDoubt, SayHead } from "./items.js";

/** One thing said for each row and each group of columns in which anything stands. */
export function buildPairs(
  groups: readonly Group[],
  left: number,
  cellsOf: (column: number) => readonly Cell[],
  rows: number,
  clean: CleanContext,
  say: SayDoubt,
  sayHead: SayHead,
): Items {
  const fields = [...new Set(groups.flatMap(({ columns }) => [...columns.keys()]))];
  const heads = new Map<FieldId, readonly Value[]>();
  for (const above of groups[0]!.says.keys()) {
    const cells = groups.map(({ says }) => says.get(above) ?? null);
    const { values, doubts } = cleanColumn(above, cells, clean);
    heads.set(above, values);
    for (const { index, code, facts } of doubts) sayHead(firstOf(groups[index]!) + left, code, facts);
  }
  const values = new Map(fields.map((field) => [field, groups.map(() => [] as readonly Value[])]));
  for (const field of fields) {
    const raw = groups.map(({ columns }) => {
      const column = columns.get(field);
      return column === undefined ? new Array<Cell>(rows).fill(null) : cellsOf(column + left);
    });
    const cleaned = cleanColumn(field, raw.flat(), clean);
    for (const { index, code, facts } of cleaned.doubts) {
      const group = groups[Math.floor(index / rows)]!;
      say(index % rows, group.columns.get(field)! + left, code, facts, null);
    }
    groups.forEach((_, g) => {
      values.get(field)![g] = cleaned.values.slice(g * rows, (g + 1) * rows);
    });
  }
  const row: number[] = [];
  const itemColumn: number[] = [];
  const columns: ItemColumns = new Map<FieldId, Value[]>([...heads.keys(), ...fields].map((field) => [field, []]));
  for (let i = 0; i < rows; i++) {
    groups.forEach((group, g) => {
      const said = fields.find((field) => values.get(field)![g]![i] !== null);
      if (said === undefined) return;
      row.push(i);
      itemColumn.push(group.columns.get(said)! + left);
      for (const [above, said] of heads) columns.get(above)!.push(said[g] ?? null);
      for (const field of fields) columns.get(field)!.push(values.get(field)![g]![i] ?? null);
    });
  }
  return { items: { row, columns }, itemColumn };
}

const firstOf = ({ columns }: Group) => Math.min(...columns.values());
