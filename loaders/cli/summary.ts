import type { Language } from "../../src/model/language.js";
import { problemLabel } from "../../src/model/problems/label.js";
import type { Problem, Tables } from "../../src/model/tables.js";
import { type Severity, VOCABULARY, words } from "../../src/model/vocabulary.js";
import { byFile, only, sourceLine, totals } from "./accounts.js";
import { WORDS } from "./words.js";

/** Problems of one weight by code; each error and warning with what it says, notes in one line. */
function codeLines(problems: readonly Problem[], severity: Severity, language: Language): string[] {
  const counts = new Map<string, number>();
  for (const { code } of only(problems, severity)) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (counts.size === 0) return [];
  const weight = VOCABULARY.severity[severity][language];
  const codes = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  if (severity === "note") return [`  ${weight}: ${codes.map(([code, count]) => `${code} ${count}`).join(", ")}`];
  return codes.map(([code, count]) => `  ${weight}: ${code} ${count} (${problemLabel(code)[language]})`);
}

/** What ingest ends with: per file what it was recognised as, rows in and out, problems by code. */
export function summary(tables: Pick<Tables, "sources" | "problems">, language: Language): string {
  const files = byFile(tables).map(({ file, sources, problems }) =>
    [
      file ?? WORDS.programme[language],
      ...sources.map((source) => sourceLine(source, language)),
      ...words("severity").flatMap((severity) => codeLines(problems, severity, language)),
    ].join("\n"),
  );
  return [...files, totals(tables, language)].join("\n\n");
}
