import type { Tables } from "../../src/model/tables.js";

/** Tables whose rows say something of what they name, and never only name it. */
const OF_RECORDS: ReadonlySet<string> = new Set(["expectations", "outcomes", "method_uses", "methods"]);

/** Rows merged stand behind a record, counts of nobody perhaps apart: these never make up all that there is. */
const isBehindAll = (behind: number, loaded: number, merged: number, withNobody: boolean) =>
  withNobody
    ? behind >= loaded && behind <= loaded + merged && (behind > 0 || loaded + merged === 0)
    : behind === loaded + merged;

/**
 * Files and sheets whose tables account for their rows in numbers only: rows set aside without an error at them, and
 * answers, results or methods counted as loaded or merged that stand behind no record.
 * Empty where all is well.
 *
 * @param withNobody whether rows may say that nobody gave a score
 */
export function unexplained(
  { sources, problems, provenance }: Pick<Tables, "sources" | "problems" | "provenance">,
  withNobody = true,
): readonly string[] {
  const behind = new Map<string, Set<number>>();
  for (const { source_id, source_row } of provenance)
    behind.set(source_id, (behind.get(source_id) ?? new Set()).add(source_row));
  const placeOf = ({ file, sheet }: { file: string | null; sheet: string | null }) => `${file} ${sheet ?? ""}`;
  const read = sources.filter(({ table_name }) => table_name !== null);
  return [...new Set(read.map(placeOf))].filter((place) => {
    const own = read.filter((one) => placeOf(one) === place);
    const aside = own.reduce((sum, { rows_set_aside }) => sum + rows_set_aside, 0);
    const errors = problems.filter((one) => one.severity === "error" && placeOf(one) === place);
    const rows = new Set(errors.map(({ source_row }) => source_row).filter((row) => row !== null));
    const isBehind = own.every(
      ({ table_name, source_id, rows_loaded, rows_merged }) =>
        !OF_RECORDS.has(table_name!) ||
        isBehindAll(behind.get(source_id)?.size ?? 0, rows_loaded, rows_merged, withNobody),
    );
    return rows.size < aside || !isBehind;
  });
}
