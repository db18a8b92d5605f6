import { headingKey } from "../../../../src/model/headings.js";
import type { ProgrammeSchool } from "../../../../src/model/programme.js";
import { networksCalled } from "./network-by-word.js";
import type { KnownNetworks } from "./network-in.js";

/**
 * Whether a part of a title is a word of several known networks' names, `Praktik` where there are Praktik Nord and Praktik
 * Syd: whose the table is, it can't tell.
 */
export function isOfSeveralNetworks(text: string, known: KnownNetworks, schools: readonly ProgrammeSchool[]): boolean {
  return networksCalled(text, known, schools).some(([word, networks]) => networks.size > 1 && !OF_ALL.has(word));
}

/** Words that networks of any kind are called by, which tell of none of them. */
const OF_ALL: ReadonlySet<string> = new Set(
  "netværk netværket netværkene erfa erfagruppe erfagruppen gruppe gruppen forum klub klubben kreds kredsen ring ringen laug lauget partnerskab partnerskabet samarbejde samarbejdet virksomhed virksomheder firmaer virksomhedsnetværk læringsnetværk skole skolen for og i på med af til network networks group club forum circle partnership companies firms"
    .split(" ")
    .map(headingKey),
);
