import type { Text } from "../../model/language.js";
import { gravestFirst } from "../../model/problems/corrections.js";
import { type Folded, foldProblems, placesInWords } from "../../model/problems/fold.js";
import type { Problem } from "../../model/tables.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import { makeIn } from "../dom.js";
import { capital } from "../scopes.js";
import { counted } from "../sentences/counted.js";
import type { Site } from "../site.js";

const WORDS = {
  sheet: { da: "arket", en: "sheet" },
  all: { da: "Vis alle", en: "Show all" },
  programme: { da: "Projektet", en: "The programme" },
} satisfies Record<string, Text>;

/** How many lines are shown at first, of a file and of its notes each, and how many cells of a note. */
const SHOWN = 10;

/** The problems of one file. */
export interface FileProblems {
  readonly file: string | null;
  readonly problems: readonly Problem[];
}

/** Problems by file: files with errors first, then those with warnings, else in the order of their paths. */
export function problemsByFile(problems: readonly Problem[]): FileProblems[] {
  const files = new Map<string | null, Problem[]>();
  for (const one of problems) files.set(one.file, [...(files.get(one.file) ?? []), one]);
  const order: readonly string[] = words("severity");
  const gravest = ({ problems }: FileProblems) => Math.min(...problems.map(({ severity }) => order.indexOf(severity)));
  return [...files]
    .map(([file, problems]) => ({ file, problems: gravestFirst(problems) }))
    .sort((a, b) => gravest(a) - gravest(b) || ((a.file ?? "") < (b.file ?? "") ? -1 : 1));
}

/** `2 fejl · 1 advarsel · 14 bemærkninger`, without what there is none of. */
export function countsInWords({ format }: Site, problems: readonly Problem[]): string {
  return words("severity")
    .map((severity) => ({ severity, count: problems.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted(format, count, severity))
    .join(" · ");
}

/**
 * One file's problems behind its name and counts: errors and warnings at once, notes behind their number. The same words
 * on a sheet are one line with all their cells.
 *
 * @param open whether the file and its notes show what they hold
 */
export function fileProblems(
  site: Site,
  { file, problems }: FileProblems,
  open: { readonly file: boolean; readonly notes: boolean },
): HTMLDetailsElement {
  const make = makeIn(site.document);
  const folded = foldProblems(problems, site.language);
  const heavy = folded.filter(({ problem }) => problem.severity !== "note");
  const light = folded.filter(({ problem }) => problem.severity === "note");
  const notes = problems.filter(({ severity }) => severity === "note");
  return make(
    "details",
    { class: "ns-problem-file", open: open.file },
    make(
      "summary",
      {},
      make("b", {}, file ?? WORDS.programme[site.language]),
      " ",
      make("span", { class: "ns-quiet" }, countsInWords(site, problems)),
    ),
    heavy.length === 0 ? null : lines(site, heavy),
    light.length === 0
      ? null
      : heavy.length === 0
        ? lines(site, light)
        : make(
            "details",
            { class: "ns-problem-notes", open: open.notes },
            make("summary", {}, countsInWords(site, notes)),
            lines(site, light),
          ),
  );
}

function lines(site: Site, folded: readonly Folded[]): HTMLElement {
  const { document, language, format } = site;
  const make = makeIn(document);
  const line = ({ problem, what, places }: Folded) => {
    const sheet = problem.sheet === null ? [] : [`${WORDS.sheet[language]} ${problem.sheet}`];
    const named = problem.severity === "note" ? SHOWN : undefined;
    const at = [...sheet, ...(places.length === 0 ? [] : [placesInWords(places, language, named)])].join(", ");
    return make(
      "li",
      { class: `ns-problem-${problem.severity}` },
      make("b", {}, capital(VOCABULARY.severity[problem.severity][language])),
      at === "" ? null : make("span", {}, ` · ${at}`),
      make("p", {}, what),
    );
  };
  const list = make("ul", {}, ...folded.slice(0, SHOWN).map(line));
  const left = folded.slice(SHOWN);
  if (left.length === 0) return list;
  const more = make(
    "button",
    { type: "button", class: "ns-button" },
    `${WORDS.all[language]} (${format.number(folded.length)})`,
  );
  more.addEventListener("click", () => {
    const added = left.map(line);
    list.append(...added);
    more.remove();
    added[0]!.tabIndex = -1;
    added[0]!.focus();
  });
  return make("div", {}, list, more);
}
