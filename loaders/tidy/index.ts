import { type NewProblem, type ProblemFacts, problem } from "../../src/model/problems/problem.js";
import { TIDY_PROBLEMS } from "../../src/model/problems/tidy.js";
import type { Programme } from "../../src/model/programme.js";
import type { ReadFile, Sheet } from "../read/sheet.js";
import type { CleanContext } from "./clean/index.js";
import { decoded, type Settled } from "./codebooks/index.js";
import { knowledgeFor, withKnowledge } from "./folder/known.js";
import { networkOfFile, networksKnown, networksMentioned } from "./folder/networks-known.js";
import { refsOf } from "./folder/referred.js";
import { withShownNames } from "./folder/shown-names.js";
import { undatedAnswers } from "./folder/undated.js";
import { legible } from "./legible/index.js";
import { columnKey, isIgnored, type Mapping, rulesFor } from "./mapping/index.js";
import { unusedEntries } from "./mapping/unused-entries.js";
import type { Reference } from "./reference/index.js";
import { type FoundSheet, findTables } from "./sheets.js";
import type { Tidied, TidySource } from "./tidied.js";
import { tidySheet } from "./tidy-sheet.js";
import { titledSiblings } from "./typing/members.js";

export { Columns } from "./columns.js";
export { describeMapping } from "./mapping/describe.js";
export { type Mapping, parseMapping } from "./mapping/index.js";
export type { CellAt, LinkRules, Recognised, Tidied, TidySource, Value } from "./tidied.js";

export interface TidyContext {
  readonly programme: Programme;
  readonly reference: Reference;
  /** mapping.yaml of each folder that has one: a school's id, or `joint` */
  readonly mappings: ReadonlyMap<string, Mapping>;
}

/**
 * Finds the tables in what was read, and types their cells.
 *
 * @param files in any order; they are taken in the order of their NFC-normalised paths
 * @returns one source per table found, every non-empty row of every sheet in one of them or noted, and all doubts
 */
export function tidy(files: readonly ReadFile[], context: TidyContext): Tidied {
  const ordered = [...files]
    .sort((a, b) => (a.file.normalize("NFC") < b.file.normalize("NFC") ? -1 : 1))
    .map(withShownNames);
  const schools = context.programme.schools;
  const problems: NewProblem[] = ordered.flatMap((file) => [...file.problems]);
  const mappingOf = (file: string) => context.mappings.get(file.split("/")[0]!);
  const settled: Settled = {
    isIgnored: (file, sheet) => isIgnored(mappingOf(file), file, sheet),
    isColumn: (file, sheet, heading) =>
      rulesFor(mappingOf(file), file, sheet).some(({ columns }) => columns.has(columnKey(heading))),
  };
  const read = ordered.map((file) => {
    const { file: inWords, problems: said } = legible(file, (sheet, heading) =>
      settled.isColumn(file.file, sheet, heading),
    );
    problems.push(...said);
    return inWords;
  });
  const first = decoded(read, settled).flatMap(({ file: whole, books, columns }) => {
    const file = { ...whole, sheets: whole.sheets.filter((sheet) => !books.has(sheet)) };
    const note = (code: keyof typeof TIDY_PROBLEMS, { name }: Sheet, facts: ProblemFacts) =>
      problems.push(problem(code, TIDY_PROBLEMS[code], { file: file.file, sheet: name }, facts));
    for (const [sheet, { codes }] of books)
      note(codes.size > 0 ? "code_list" : "variable_list", sheet, { rows: sheet.rows.length });
    for (const [sheet, { codes, headings }] of columns) {
      if (codes > 0) note("codes_in_words", sheet, { count: codes });
      if (headings > 0) note("headings_in_words", sheet, { count: headings });
    }
    const folder = file.file.split("/")[0]!;
    const schoolId = schools.some(({ id }) => id === folder) ? folder : null;
    return findTables(file, schoolId, folder, context.mappings.get(folder));
  });
  const learnt = perFolder((found) => knowledgeFor(first, found));
  const sheets = first.map((found) => withKnowledge(found, learnt(found)));
  const clean: CleanContext = { period: context.programme.period, reference: context.reference };
  const sources: TidySource[] = [];
  const known = perFolder((found) => networksKnown(sheets, found, schools));
  const mentioned = perFolder((found) => networksMentioned(sheets, found));
  const referred = perFolder((found) => refsOf(sheets, found));
  for (const found of sheets) {
    const shared = {
      clean,
      schools,
      known: known(found),
      mentioned: mentioned(found),
      joint: found.schoolId === null,
      ofFile: networkOfFile(sheets, found),
      referred: referred(found),
      hasSiblings: siblings(sheets, found) > 1,
      hasTitledSiblings: titledSiblings(sheets, found, schools) > 1,
    };
    const tidied = tidySheet(found, shared);
    sources.push(...tidied.sources);
    problems.push(...tidied.problems);
  }
  problems.push(...undatedAnswers(sources));
  for (const [folder, mapping] of context.mappings)
    problems.push(
      ...unusedEntries(
        mapping,
        sheets.filter((found) => found.folder === folder),
      ),
    );
  const mappings = [...context.mappings.values()];
  return {
    sources,
    problems,
    rules: { same: mappings.flatMap(({ same }) => same), different: mappings.flatMap(({ different }) => different) },
  };
}

/** Works something out once for each folder. */
function perFolder<T>(work: (found: FoundSheet) => T): (found: FoundSheet) => T {
  const done = new Map<string, T>();
  return (found) => {
    const before = done.get(found.folder);
    if (before !== undefined) return before;
    const now = work(found);
    done.set(found.folder, now);
    return now;
  };
}

/** How many sheets of the same file list members without saying of which network. */
function siblings(sheets: readonly FoundSheet[], from: FoundSheet): number {
  return sheets.filter(
    (found) =>
      found.file === from.file &&
      found.tables.some(
        ({ found: { table, assignment } }) =>
          table === "memberships" && !assignment.fields.has("network.name") && !assignment.fields.has("network.ref"),
      ),
  ).length;
}
