import type { Language } from "../../src/model/language.js";
import { type Folded, foldProblems, placesInWords } from "../../src/model/problems/fold.js";
import type { Problem, Tables } from "../../src/model/tables.js";
import { VOCABULARY } from "../../src/model/vocabulary.js";
import { byFile, type FileAccount, only, sourceLine, totals } from "./accounts.js";
import { counted, fill, WORDS } from "./words.js";

/** How many places of the same warning or note are named in its line. */
const NAMED = 12;
/** How many warnings of one kind on a sheet are told in full. */
const ALIKE = 3;

const underlined = (title: string) => `${title}\n${"=".repeat(title.length)}`;

/**
 * What `check` prints: counts, then errors and warnings by file (the files with errors first), then how each file was
 * read, with its notes. The same words on a sheet are one line; unless all are asked for, so are notes of one kind in a
 * file, and many warnings of one kind on a sheet are told by a few of them.
 */
export function problemList(tables: Pick<Tables, "sources" | "problems">, language: Language, all: boolean): string {
  const files = byFile(tables);
  const heavy = [...files.filter((file) => hasErrors(file)), ...files.filter((file) => !hasErrors(file))].flatMap(
    ({ file, problems }) => {
      const lines = [
        ...foldProblems(only(problems, "error"), language).map((one) => line(one, language, true)),
        ...warningLines(only(problems, "warning"), language, all),
      ];
      return lines.length === 0 ? [] : [[file ?? WORDS.programme[language], ...lines].join("\n")];
    },
  );
  const light = files.map(({ file, sources, problems }) =>
    [
      file ?? WORDS.programme[language],
      ...sources.map((source) => sourceLine(source, language, true)),
      ...noteLines(only(problems, "note"), language, all),
    ].join("\n"),
  );
  return [
    totals(tables, language),
    ...(heavy.length > 0 ? [underlined(WORDS.toMend[language]), ...heavy] : []),
    ...(light.length > 0 ? [underlined(WORDS.howRead[language]), ...light] : []),
  ].join("\n\n");
}

const hasErrors = ({ problems }: FileAccount) => problems.some(({ severity }) => severity === "error");

function line({ problem, what, places }: Folded, language: Language, all: boolean): string {
  const sheet = problem.sheet === null ? [] : [fill(WORDS.sheet[language], { sheet: problem.sheet })];
  const at = [...sheet, ...(places.length === 0 ? [] : [placesInWords(places, language, all ? undefined : NAMED)])];
  return `  ${[VOCABULARY.severity[problem.severity][language], ...(at.length === 0 ? [] : [at.join(", ")]), what].join(": ")}`;
}

/** Many warnings of one kind on a sheet that differ in their words are told by the first of them and the others' cells. */
function warningLines(warnings: readonly Problem[], language: Language, all: boolean): string[] {
  const kinds = new Map<string, Folded[]>();
  for (const one of foldProblems(warnings, language)) {
    const key = JSON.stringify([one.problem.code, one.problem.sheet]);
    kinds.set(key, [...(kinds.get(key) ?? []), one]);
  }
  return [...kinds.values()].flatMap((folded) => {
    if (all || folded.length <= ALIKE + 1) return folded.map((one) => line(one, language, all));
    const rest = folded.slice(ALIKE);
    const count = rest.reduce((sum, one) => sum + one.count, 0);
    const what = fill(WORDS.likewise[language], { count });
    return [
      ...folded.slice(0, ALIKE).map((one) => line(one, language, all)),
      line({ problem: rest[0]!.problem, what, places: rest.flatMap(({ places }) => places), count }, language, true),
    ];
  });
}

function noteLines(notes: readonly Problem[], language: Language, all: boolean): string[] {
  const folded = foldProblems(notes, language);
  if (all) return folded.map((one) => line(one, language, true));
  const kinds = new Map<string, Folded[]>();
  for (const one of folded) kinds.set(one.problem.code, [...(kinds.get(one.problem.code) ?? []), one]);
  return [...kinds.values()].map(([first, ...rest]) => {
    const left = rest.reduce((sum, { count }) => sum + count, 0);
    return `${line(first!, language, false)}${left === 0 ? "" : ` (${fill(WORDS.more[language], { count: left })})`}`;
  });
}

/** What to do next, in two sentences at most. */
export function nextStep(problems: readonly Problem[], language: Language, report: string | undefined): string {
  const errors = only(problems, "error").length;
  const warnings = only(problems, "warning").length;
  const said =
    errors > 0
      ? fill(WORDS.mendErrors[language], { errors: counted(errors, "error", language) })
      : warnings > 0
        ? fill(WORDS.seeWarnings[language], { warnings: counted(warnings, "warning", language) })
        : WORDS.allUsed[language];
  if (errors + warnings === 0) return said;
  return `${said} ${report === undefined ? WORDS.askReport[language] : fill(WORDS.sendReport[language], { file: report })}`;
}
