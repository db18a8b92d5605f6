import type { FieldId } from "../../src/model/fields.js";
import { headingKey } from "../../src/model/headings.js";
import { type NewProblem, type ProblemFacts, problem } from "../../src/model/problems/problem.js";
import { TIDY_PROBLEMS } from "../../src/model/problems/tidy.js";
import type { Programme } from "../../src/model/programme.js";
import type { ReadFile, Sheet } from "../read/sheet.js";
import type { CleanContext } from "./clean/index.js";
import { decoded, type Settled } from "./codebooks/index.js";
import { Columns } from "./columns.js";
import { knowledgeFor, withKnowledge } from "./known.js";
import { explained } from "./legends.js";
import { columnKey, isIgnored, type Mapping, rulesFor } from "./mapping.js";
import { titledSiblings } from "./members.js";
import { nearestTable } from "./nearest.js";
import { isActivityRef } from "./recognise/columns/knowledge.js";
import { labelledValue } from "./recognise/rows/group-rows.js";
import { partsOf } from "./recognise/rows/parts.js";
import type { Block } from "./recognise/sheet/blocks.js";
import { isProse } from "./recognise/sheet/prose.js";
import { textOf } from "./recognise/sheet/view.js";
import type { KnownNetworks } from "./recognise/titles/network-in.js";
import { saidAt } from "./recognise/titles/titles.js";
import type { Reference } from "./reference/index.js";
import { type FoundSheet, findTables } from "./sheets.js";
import { withShownNames } from "./shown-names.js";
import { buildSource } from "./source.js";
import type { Tidied, TidySource } from "./tidied.js";
import { undatedAnswers } from "./undated.js";

export { Columns } from "./columns.js";
export { describeMapping } from "./describe.js";
export { type Mapping, parseMapping } from "./mapping.js";
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
  const read = ordered.map((file) => {
    const { file: legible, sheets } = explained(file);
    for (const [{ name }, { count, row }] of sheets)
      problems.push(
        problem("marks_in_words", TIDY_PROBLEMS.marks_in_words, { file: file.file, sheet: name, row }, { count }),
      );
    return legible;
  });
  const mappingOf = (file: string) => context.mappings.get(file.split("/")[0]!);
  const settled: Settled = {
    isIgnored: (file, sheet) => isIgnored(mappingOf(file), file, sheet),
    isColumn: (file, sheet, heading) =>
      rulesFor(mappingOf(file), file, sheet).some(({ columns }) => columns.has(columnKey(heading))),
  };
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
  const known = perFolder((found) => networksKnown(sheets, found));
  const referred = perFolder((found) => refsOf(sheets, found));
  for (const found of sheets) {
    const shared = {
      clean,
      schools,
      known: known(found),
      joint: found.schoolId === null,
      referred: referred(found),
      hasSiblings: siblings(sheets, found) > 1,
      hasTitledSiblings: titledSiblings(sheets, found, schools) > 1,
    };
    tidySheet(found, shared, sources, problems);
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

function tidySheet(
  found: FoundSheet,
  context: Parameters<typeof buildSource>[3],
  sources: TidySource[],
  problems: NewProblem[],
): void {
  const { sheet, file } = found;
  const place = { file: file.file, sheet: sheet.name };
  if (found.ignored) {
    problems.push(problem("sheet_ignored", TIDY_PROBLEMS.sheet_ignored, place, { rows: sheet.rows.length }));
    return;
  }
  for (const row of found.ignoredRows)
    problems.push(problem("row_ignored", TIDY_PROBLEMS.row_ignored, { ...place, row }));
  let part = 0;
  const unknown: number[][] = [];
  for (const block of found.tables) {
    const built = buildSource(found, block, part++, context);
    sources.push(built.source);
    problems.push(...built.problems);
    for (const [from, to] of built.strange) {
      unknown.push(
        Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((row) => found.view.filled(row) > 0),
      );
    }
  }
  for (const region of found.unknown) {
    const rows: number[] = [];
    for (let row = region.top; row < region.bottom; row++) {
      if (found.view.filled(row, region.left, region.right) > 0) rows.push(row);
    }
    unknown.push(rows);
  }
  for (const indices of unknown) {
    if (indices.length === 0) continue;
    const rows = indices.map((row) => sheet.rows[row]!);
    const whole = found.tables.length === 0;
    if (whole && isProse(found.view, indices)) {
      for (const row of rows) problems.push(problem("note_row", TIDY_PROBLEMS.note_row, { ...place, row }));
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
    sources.push(unrecognised(found, part++, rows));
  }
}

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

/** The entries of a mapping.yaml that fit no file or sheet: a name has changed, or was written wrongly. */
function unusedEntries(mapping: Mapping, sheets: readonly FoundSheet[]): NewProblem[] {
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

/** The names that the lists of networks in the same folder give (all folders' for joint exports). */
function networksKnown(sheets: readonly FoundSheet[], from: FoundSheet): KnownNetworks {
  const known = new Map<string, string>();
  const seen = new Set<string>();
  for (const found of sheets) {
    if (from.schoolId !== null && found.folder !== from.folder && found.schoolId !== null) continue;
    for (const block of found.tables) {
      const between = [...partsOf(found.view, block.region, block.found).titles];
      const said = between.flatMap((row) => saidAt(found.view, row, block.region));
      for (const title of [...block.around.titles, ...said]) {
        const labelled = labelledValue(title);
        if (labelled?.field === "network.name" && labelled.text.length <= 100)
          known.set(headingKey(labelled.text), labelled.text);
      }
      const column = block.found.assignment.fields.get("network.name");
      if (column === undefined || !(block.found.table === "networks" || block.found.table === "memberships")) continue;
      for (const cell of columnCells(found, block, column)) {
        const text = textOf(cell);
        if (text === "" || text.length > 100 || seen.has(text)) continue;
        seen.add(text);
        const key = headingKey(text);
        if (!known.has(key)) known.set(key, text);
        if (known.size > 2_000) return known;
      }
    }
  }
  return known;
}

function columnCells(found: FoundSheet, block: Block, column: number) {
  return found.sheet.cells[column + block.region.left]!.slice(block.found.header.at(-1)! + 1, block.region.bottom);
}

/** The values of every column in the folder that refers to something by its number, under a heading that says so. */
function refsOf(sheets: readonly FoundSheet[], from: FoundSheet): Map<FieldId, Set<string>> {
  const refs = new Map<FieldId, Set<string>>();
  for (const found of sheets) {
    if (found.folder !== from.folder) continue;
    for (const block of found.tables) {
      for (const [field, column] of block.found.assignment.fields) {
        if (!field.endsWith(".ref")) continue;
        const { known } = block.found.headings[column]!;
        const said = (known?.kind === "field" && known.certain) || block.found.assignment.byValues.has(column);
        if (!said) continue;
        const values = refs.get(field) ?? new Set<string>();
        for (const cell of columnCells(found, block, column)) {
          const text = textOf(cell).toLowerCase();
          if (text !== "") values.add(text);
        }
        refs.set(field, values);
      }
      const across = block.found.shape?.across === "activities" ? block.found.shape.columns : [];
      for (const line of across.flatMap((c) => block.found.headings[c]!.lines)) {
        if (!isActivityRef(textOf(line), found.view.known)) continue;
        refs.set("activity.ref", (refs.get("activity.ref") ?? new Set()).add(textOf(line).toLowerCase()));
      }
    }
  }
  return refs;
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
