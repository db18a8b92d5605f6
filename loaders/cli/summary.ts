import type { Language } from "../../src/model/language.js";
import type { Problem, Source, Tables } from "../../src/model/tables.js";
import { type Severity, VOCABULARY, words } from "../../src/model/vocabulary.js";
import { fill, TABLE_WORDS, WORDS } from "./words.js";

/** One file, or (null) what belongs to none: its tables and its problems. */
interface FileSummary {
  readonly file: string | null;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

const SEVERITIES = words("severity");

function byFile({ sources, problems }: Pick<Tables, "sources" | "problems">): FileSummary[] {
  const files = new Map<string | null, { sources: Source[]; problems: Problem[] }>();
  const at = (file: string | null) => {
    const known = files.get(file) ?? { sources: [], problems: [] };
    files.set(file, known);
    return known;
  };
  for (const source of sources) at(source.file).sources.push(source);
  for (const one of problems) at(one.file).problems.push(one);
  const order = (file: string | null) => file ?? "";
  return [...files]
    .map(([file, found]) => ({ file, ...found }))
    .sort((a, b) => (order(a.file) < order(b.file) ? -1 : 1));
}

function sourceLine({ sheet, table_name, ...rows }: Source, language: Language): string {
  const table = table_name === null ? WORDS.notRecognised[language] : TABLE_WORDS[table_name][language];
  const counts = fill(WORDS.rows[language], {
    read: rows.rows_read,
    loaded: rows.rows_loaded,
    merged: rows.rows_merged,
    aside: rows.rows_set_aside,
  });
  return `  ${sheet === null ? "" : `${sheet}: `}${table}. ${counts}`;
}

const only = (problems: readonly Problem[], severity: Severity) => problems.filter((one) => one.severity === severity);

function codesLine(problems: readonly Problem[], severity: Severity, language: Language): string[] {
  const counts = new Map<string, number>();
  for (const { code } of only(problems, severity)) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (counts.size === 0) return [];
  const codes = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => `${code} ${count}`);
  return [`  ${VOCABULARY.severity[severity][language]}: ${codes.join(", ")}`];
}

/** What ingest ends with: per file what it was recognised as, rows in and out, problems by code. */
export function summary(tables: Pick<Tables, "sources" | "problems">, language: Language): string {
  const files = byFile(tables).map(({ file, sources, problems }) =>
    [
      file ?? WORDS.programme[language],
      ...sources.map((source) => sourceLine(source, language)),
      ...SEVERITIES.flatMap((severity) => codesLine(problems, severity, language)),
    ].join("\n"),
  );
  return [...files, totals(tables, language)].join("\n\n");
}

/** Every problem by file, the heaviest first; notes of one kind together unless all are asked for. */
export function problemList(tables: Pick<Tables, "sources" | "problems">, language: Language, all: boolean): string {
  const message = (one: Problem) => (language === "da" ? one.message_da : one.message_en);
  const line = (one: Problem) => `  ${VOCABULARY.severity[one.severity][language]}: ${message(one)}`;
  const files = byFile(tables).map(({ file, sources, problems }) => {
    const notes = new Map<string, Problem[]>();
    for (const one of only(problems, "note")) notes.set(one.code, [...(notes.get(one.code) ?? []), one]);
    const grouped = [...notes.values()].map(([first, ...rest]) =>
      rest.length === 0 ? line(first!) : `${line(first!)} (${fill(WORDS.more[language], { count: rest.length })})`,
    );
    return [
      file ?? WORDS.programme[language],
      ...sources.map((source) => sourceLine(source, language)),
      ...only(problems, "error").map(line),
      ...only(problems, "warning").map(line),
      ...(all ? only(problems, "note").map(line) : grouped),
    ].join("\n");
  });
  return [...files, totals(tables, language)].join("\n\n");
}

function totals({ sources, problems }: Pick<Tables, "sources" | "problems">, language: Language): string {
  return fill(WORDS.total[language], {
    files: new Set(sources.map(({ file }) => file)).size,
    rows: sources.reduce((sum, { rows_read }) => sum + rows_read, 0),
    errors: only(problems, "error").length,
    warnings: only(problems, "warning").length,
    notes: only(problems, "note").length,
  });
}
