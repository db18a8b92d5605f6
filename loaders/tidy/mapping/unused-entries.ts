import { type NewProblem, problem } from "../../../src/model/problems/problem.js";
import { TIDY_PROBLEMS } from "../../../src/model/problems/tidy.js";
import type { FoundSheet } from "../sheets.js";
import { isIgnored, type Mapping } from "./index.js";

/** The entries of a mapping.yaml that fit no file or sheet: a name has changed, or was written wrongly. */
export function unusedEntries(mapping: Mapping, sheets: readonly FoundSheet[]): NewProblem[] {
  const say = (key: string) => problem("mapping_unused", TIDY_PROBLEMS.mapping_unused, { file: mapping.file }, { key });
  const rules = mapping.sheets.flatMap((rule, i) =>
    sheets.some((found) => found.rules.includes(rule)) ? [] : [say(`sheets[${i + 1}]`)],
  );
  const ignore = mapping.ignore.flatMap((entry, i) => {
    const only: Mapping = { ...mapping, ignore: [entry] };
    const fits = sheets.some(({ file, sheet }) => isIgnored(only, file.file, sheet.name));
    return fits ? [] : [say(`ignore[${i + 1}]`)];
  });
  return [...rules, ...ignore];
}
