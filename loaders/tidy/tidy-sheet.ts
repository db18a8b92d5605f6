import { type NewProblem, problem } from "../../src/model/problems/problem.js";
import { TIDY_PROBLEMS } from "../../src/model/problems/tidy.js";
import { Columns } from "./columns.js";
import type { SourceContext } from "./context.js";
import { nearestTable } from "./nearest.js";
import { noTable } from "./no-table.js";
import { isProse } from "./recognise/sheet/prose.js";
import type { FoundSheet } from "./sheets.js";
import type { TidySource } from "./tidied.js";
import { buildSource } from "./typing/source.js";

/** What one sheet gave: a source for each of its tables, and for each stretch of rows that is none. */
export interface TidiedSheet {
  readonly sources: readonly TidySource[];
  readonly problems: readonly NewProblem[];
}

/** Types the tables found on a sheet, and says of every other row why it is in none; an ignored sheet gives no source. */
export function tidySheet(found: FoundSheet, context: SourceContext): TidiedSheet {
  const { sheet, file } = found;
  const place = { file: file.file, sheet: sheet.name };
  if (found.ignored) {
    const ignored = problem("sheet_ignored", TIDY_PROBLEMS.sheet_ignored, place, { rows: sheet.rows.length });
    return { sources: [], problems: [ignored] };
  }
  const problems = found.ignoredRows.map((row) => problem("row_ignored", TIDY_PROBLEMS.row_ignored, { ...place, row }));
  const built = found.tables.map((block, part) => buildSource(found, block, part, context));
  problems.push(...built.flatMap((one) => one.problems));
  const sources = built.map(({ source }) => source);
  for (const indices of unknownRows(
    found,
    built.flatMap(({ strange }) => strange),
  )) {
    const rows = indices.map((row) => sheet.rows[row]!);
    const whole = found.tables.length === 0;
    if (whole && isProse(found.view, indices)) {
      problems.push(...rows.map((row) => problem("note_row", TIDY_PROBLEMS.note_row, { ...place, row })));
      continue;
    }
    const spare = whole ? noTable(found.view, indices, context.known) : null;
    if (spare !== null) {
      problems.push(problem(spare, TIDY_PROBLEMS[spare], place, { rows: rows.length }));
      continue;
    }
    const code = whole ? "not_recognised" : "block_not_recognised";
    problems.push(
      problem(code, TIDY_PROBLEMS[code], whole ? place : { ...place, row: rows[0]! }, {
        rows: rows.length,
        from: rows[0]!,
        to: rows.at(-1)!,
        ...(whole ? nearestTable(found.view) : {}),
      }),
    );
    sources.push(unrecognised(found, sources.length, rows));
  }
  return { sources, problems };
}

/** The filled rows of each stretch that is in no table, as indices into the sheet's rows; none is empty. */
function unknownRows({ view, unknown }: FoundSheet, strange: readonly (readonly [number, number])[]): number[][] {
  const filled = (top: number, bottom: number, left?: number, right?: number) =>
    Array.from({ length: bottom - top }, (_, i) => top + i).filter((row) => view.filled(row, left, right) > 0);
  return [
    ...strange.map(([from, to]) => filled(from, to + 1)),
    ...unknown.map(({ top, bottom, left, right }) => filled(top, bottom, left, right)),
  ].filter((rows) => rows.length > 0);
}

/** Rows that are in no table, as a source that they are all set aside from. */
function unrecognised({ file, sheet, schoolId }: FoundSheet, part: number, rows: number[]): TidySource {
  return {
    file: file.file,
    sheet: sheet.name,
    sha256: file.sha256,
    part,
    schoolId,
    table: null,
    rows,
    columns: new Columns(),
    items: null,
    at: new Map(),
    itemColumn: null,
    setAside: new Set(rows.keys()),
  };
}
