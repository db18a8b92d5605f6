import type { Language } from "../../src/model/language.js";
import type { Problem, Source, Tables } from "../../src/model/tables.js";
import type { Severity } from "../../src/model/vocabulary.js";
import { counted, fill, TABLE_WORDS, WORDS } from "./words.js";

/** One file, or (null) what belongs to none: its tables and its problems. */
export interface FileAccount {
  readonly file: string | null;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** What came of each file, in the order of their paths; what belongs to no file comes first. */
export function byFile({ sources, problems }: Pick<Tables, "sources" | "problems">): FileAccount[] {
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

/**
 * What a table was recognised as, and what became of its rows:
 * `Medlemmer: medlemskaber. 2 rækker læst: 1 indlæst, 0 lagt sammen med andre, 1 lagt til side`.
 *
 * @param brief leaves out what happened to no row
 */
export function sourceLine({ sheet, table_name, ...rows }: Source, language: Language, brief = false): string {
  const table = table_name === null ? WORDS.notRecognised[language] : TABLE_WORDS[table_name][language];
  const fates = [
    [rows.rows_loaded, WORDS.loaded],
    [rows.rows_merged, WORDS.merged],
    [rows.rows_set_aside, WORDS.aside],
  ] as const;
  const counts = fates
    .filter(([count]) => !brief || count > 0)
    .map(([count, { [language]: sentence }]) => fill(sentence, { count }));
  const read = fill(WORDS.read[language], { rows: counted(rows.rows_read, "row", language) });
  return `  ${sheet === null ? "" : `${sheet}: `}${table}. ${[read, counts.join(", ")].filter((part) => part !== "").join(": ")}`;
}

export const only = (problems: readonly Problem[], severity: Severity): Problem[] =>
  problems.filter((one) => one.severity === severity);

/** `4 filer, 349 rækker (5 lagt til side). 4 fejl, 3 advarsler, 181 bemærkninger.` */
export function totals({ sources, problems }: Pick<Tables, "sources" | "problems">, language: Language): string {
  const sum = (of: "rows_read" | "rows_set_aside") => sources.reduce((total, source) => total + source[of], 0);
  const files = new Set(sources.map(({ file }) => file)).size;
  const aside = fill(WORDS.aside[language], { count: sum("rows_set_aside") });
  const weights = (["error", "warning", "note"] as const).map((severity) =>
    counted(only(problems, severity).length, severity, language),
  );
  return `${counted(files, "file", language)}, ${counted(sum("rows_read"), "row", language)} (${aside}). ${weights.join(", ")}.`;
}
