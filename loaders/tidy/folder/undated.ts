import { type NewProblem, problem } from "../../../src/model/problems/problem.js";
import { TIDY_PROBLEMS } from "../../../src/model/problems/tidy.js";
import type { TidySource } from "../tidied.js";

const DAY = "expectation.asked_on";

/** How many rows of a table of answers have no day; a blank in a column of days is a gap that one can see there. */
function undated({ rows, columns, items, at }: TidySource): number {
  if (items?.columns.has(DAY) || at.has(DAY)) return 0;
  const days = columns.get(DAY);
  return days === undefined ? rows.length : days.filter((day) => day === null).length;
}

/**
 * Warns of answers of which no title says when they were given, where other answers of the same file say so: the title of
 * one part may have been forgotten, and the day of another isn't theirs.
 */
export function undatedAnswers(sources: readonly TidySource[]): NewProblem[] {
  const answers = sources.filter(({ table, rows }) => table === "expectations" && rows.length > 0);
  const dated = new Set(answers.filter((source) => undated(source) < source.rows.length).map(({ file }) => file));
  return answers.flatMap((source) => {
    const { file, sheet, recognised } = source;
    const count = undated(source);
    if (count === 0 || !dated.has(file)) return [];
    const place = { file, sheet, row: recognised?.header.at(-1) ?? source.rows[0]! };
    return [problem("answers_without_a_day", TIDY_PROBLEMS.answers_without_a_day, place, { rows: count })];
  });
}
