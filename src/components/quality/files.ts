import type { Text } from "../../model/language.js";
import type { Problem } from "../../model/tables.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import { fileProblems, problemsByFile } from "./file-problems.js";

/** How many files are shown before the reader asks for all, and how many of those with errors or warnings are open. */
const SHOWN = 30;
const OPEN = 2;

const ALL: Text = { da: "Vis alle filer", en: "Show all files" };

/**
 * Problems by file, each file behind its name; the first ones that need something done are open.
 *
 * @param opened which files the reader has opened or closed; kept up to date
 * @param narrowed whether the reader has asked for a kind of problem, so that notes are not hidden
 */
export function files(
  site: Site,
  problems: readonly Problem[],
  opened: Map<string | null, boolean>,
  narrowed: boolean,
): HTMLElement[] {
  const make = makeIn(site.document);
  const all = problemsByFile(problems);
  const isHeavy = (index: number) => all[index]!.problems[0]!.severity !== "note";
  const one = (index: number) => {
    const { file } = all[index]!;
    const open = opened.get(file) ?? (all.length === 1 || (index < OPEN && (isHeavy(index) || narrowed)));
    const element = fileProblems(site, all[index]!, { file: open, notes: narrowed });
    element.addEventListener("toggle", () => opened.set(file, element.open));
    return element;
  };
  const indices = [...all.keys()];
  const elements: HTMLElement[] = indices.slice(0, SHOWN).map(one);
  const left = indices.slice(SHOWN);
  if (left.length === 0) return elements;
  const more = make(
    "button",
    { type: "button", class: "ns-button" },
    `${ALL[site.language]} (${site.format.number(all.length)})`,
  );
  more.addEventListener("click", () => {
    const added = left.map(one);
    more.replaceWith(...added);
    added[0]!.querySelector("summary")?.focus();
  });
  return [...elements, more];
}
