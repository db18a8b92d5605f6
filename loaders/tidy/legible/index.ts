import { type NewProblem, problem } from "../../../src/model/problems/problem.js";
import { TIDY_PROBLEMS } from "../../../src/model/problems/tidy.js";
import type { ReadFile } from "../../read/sheet.js";
import { withYearsOfLines } from "./days-below-years.js";
import { withoutDittos } from "./dittos.js";
import { withLabelledHeads } from "./labelled-heads.js";
import { explained } from "./legends.js";
import { withPeriodsParted } from "./periods-in-cells.js";
import { withoutPivot } from "./pivot.js";

/**
 * A file whose sheets say in their own cells what they say by signs: ditto marks, years that stand on lines of their own, first and last days in one cell, the heads and sums of pivot tables, and
 * marks that a line of the sheet explains. Each is told.
 *
 * @param isSettled whether mapping.yaml says what the column under a heading of a sheet is
 */
export function legible(
  file: ReadFile,
  isSettled: (sheet: string | null, heading: string) => boolean,
): { readonly file: ReadFile; readonly problems: readonly NewProblem[] } {
  const problems: NewProblem[] = [];
  const say = (
    code: "ditto_repeated" | "years_of_lines" | "periods_parted" | "pivot_table" | "marks_in_words",
    sheet: string | null,
    at: object,
    facts = {},
  ) => problems.push(problem(code, TIDY_PROBLEMS[code], { file: file.file, sheet, ...at }, facts));
  const plain = file.sheets.map((whole) => {
    const { sheet, marks } = withoutDittos(whole);
    for (const { row, column, count } of marks) say("ditto_repeated", whole.name, { row, column }, { count });
    const { sheet: dated, days } = withYearsOfLines(sheet, file.file);
    for (const { row, column, count } of days) say("years_of_lines", whole.name, { row, column }, { count });
    const { sheet: parted, periods } = withPeriodsParted(dated, (heading) => isSettled(whole.name, heading));
    for (const { row, column, count } of periods) say("periods_parted", whole.name, { row, column }, { count });
    const headed = withLabelledHeads(parted);
    const list = withoutPivot(headed);
    if (list !== headed) say("pivot_table", whole.name, {});
    return list;
  });
  const { file: read, sheets } = explained({ ...file, sheets: plain });
  for (const [{ name }, { count, row }] of sheets) say("marks_in_words", name, { row }, { count });
  return { file: read, problems };
}
