import type { Language, Text } from "../language.js";
import type { Problem } from "../tables.js";
import { messageWithin } from "./message.js";

/** What is said in the same words at several places of a sheet. */
export interface Folded {
  /** the first of them */
  readonly problem: Problem;
  /** the message without its place */
  readonly what: string;
  /** `celle C14`, `række 3`, `kolonne F`, in the order in which they were found; none where it is about the whole sheet or file */
  readonly places: readonly string[];
  readonly count: number;
}

/** Problems of the same sheet that are said in the same words, each with all its places; the first one's order holds. */
export function foldProblems(problems: readonly Problem[], language: Language): Folded[] {
  const folded = new Map<string, { problem: Problem; what: string; places: string[]; count: number }>();
  for (const problem of problems) {
    const { place, what } = messageWithin(problem, language);
    const key = JSON.stringify([problem.severity, problem.code, problem.file, problem.sheet, what]);
    const one = folded.get(key) ?? { problem, what, places: [], count: 0 };
    folded.set(key, one);
    one.count++;
    if (place !== "") one.places.push(place);
  }
  return [...folded.values()];
}

const PLURAL: Readonly<Record<string, string>> = {
  celle: "cellerne",
  række: "rækkerne",
  kolonne: "kolonnerne",
  cell: "cells",
  row: "rows",
  column: "columns",
};
const AND: Text = { da: "og", en: "and" };
const MORE: Text = { da: "til", en: "more" };

/**
 * Places in one breath: `cellerne H5, H6 og H9`; `rækkerne 1, 2 og 7 til` where there are more than may be named.
 *
 * @param most how many are named of each kind
 */
export function placesInWords(places: readonly string[], language: Language, most = Number.POSITIVE_INFINITY): string {
  const kinds = new Map<string, string[]>();
  for (const place of places) {
    const [kind, at] = place.split(" ") as [string, string];
    kinds.set(kind, [...(kinds.get(kind) ?? []), at]);
  }
  return [...kinds].map(([kind, at]) => (at.length === 1 ? `${kind} ${at[0]}` : named(kind, at))).join("; ");

  function named(kind: string, at: readonly string[]): string {
    const left = at.length - most;
    const last = left > 0 ? `${left} ${MORE[language]}` : at.at(-1)!;
    const first = left > 0 ? at.slice(0, most) : at.slice(0, -1);
    return `${PLURAL[kind] ?? kind} ${first.join(", ")} ${AND[language]} ${last}`;
  }
}
