import type { FieldId } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import type { TableRows } from "../recognise/rows/rows.js";
import type { AcrossFields } from "../recognise/shapes/across.js";
import type { Group } from "../recognise/shapes/pairs.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { textOf, type View } from "../recognise/sheet/view.js";
import type { AspectSaid } from "../recognise/survey/aspect.js";
import { daysOfSides } from "../recognise/survey/days-of-sides.js";

type Days = ReadonlyMap<AspectSaid, string>;

const ASPECT: FieldId = "expectation.aspect";
const DAY: FieldId = "expectation.asked_on";

/** The day of each side of a table of answers, by the lines above it and those below; null where none tell. */
export function daysAround({ around, found, region }: Block, rows: TableRows, view: View): Days | null {
  if (found.table !== "expectations" || found.assignment.fields.has(DAY)) return null;
  const below = rows.passed
    .filter(({ code }) => code === "note_row" || code === "group_heading")
    .flatMap(({ row }) => view.filledColumns(row, region).map((c) => textOf(view.cell(row, c))));
  return daysOfSides([...around.titles, ...(around.over ?? []), ...(around.head ?? []), ...below]);
}

/** Gives answers in pairs of columns, `Forventet | Oplevet`, the days that lines around the table give their sides. */
export function withDaysOfSides(block: Block, rows: TableRows, view: View): Block {
  const days = daysAround(block, rows, view);
  const groups = days === null ? null : (block.found.shape?.groups ?? plainSides(block));
  if (days === null || groups === null || groups.some(({ says }) => !says.has(ASPECT) || says.has(DAY))) return block;
  const dated = groups.map((group) => ({ ...group, says: new Map(group.says).set(DAY, dayOf(group, days)) }));
  const { found } = block;
  const columns = dated.flatMap((group) => [...group.columns.values()]);
  const shape = { ...(found.shape ?? { kind: "pairs" as const, columns, weight: 0 }), groups: dated };
  const fields = new Map([...found.assignment.fields].filter(([field]) => !SIDES.has(field)));
  return { ...block, found: { ...found, shape, assignment: { ...found.assignment, fields } } };
}

/** Adds the days of the sides to what the headings of counted answers, or of a questionnaire's columns, say. */
export function addDaysOfSides(across: AcrossFields, days: Days | null): void {
  const sides = across.get(ASPECT);
  if (days === null || sides === undefined || across.has(DAY)) return;
  across.set(
    DAY,
    sides.map((side): Cell => days.get(textOf(side) as AspectSaid) ?? null),
  );
}

const dayOf = ({ says }: Group, days: Days): Cell => days.get(textOf(says.get(ASPECT) ?? null) as AspectSaid) ?? null;

const SIDES: ReadonlyMap<FieldId, AspectSaid> = new Map([
  ["expectation.expected", "expected"],
  ["expectation.experienced", "experienced"],
]);

/** `Forventet | Oplevet` as two sides; null where there is only one, or how many answered stands beside them. */
function plainSides({ found: { shape, assignment, looks } }: Block): Group[] | null {
  const { fields } = assignment;
  if (shape !== null || fields.has("expectation.respondents")) return null;
  const sides = [...SIDES].flatMap(([field, side]) => (fields.has(field) ? [{ c: fields.get(field)!, side }] : []));
  if (sides.length < 2) return null;
  const isMean = sides.some(({ c }) => looks[c]!.scale < looks[c]!.number);
  return sides.map(({ c, side }) => ({
    says: new Map([[ASPECT, side]]),
    columns: new Map([[isMean ? "expectation.mean" : "expectation.score", c]]),
  }));
}
