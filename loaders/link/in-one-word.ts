import { organisationName, withoutMarksWithin } from "./name.js";

/**
 * What names written in one word are compared by where somebody writes the same name with a mark within the word: as
 * `VVS-gruppen` stands for `VVS gruppen`, `VVSgruppen` does too. Two words that nobody writes with a mark stay two.
 *
 * @param names as written
 * @returns the key that stands for another, by the other; empty where no name has such a mark
 */
export function inOneWord(names: Iterable<string>): Map<string, string> {
  const standsFor = new Map<string, string>();
  for (const name of names) {
    const together = withoutMarksWithin(name);
    if (together === name) continue;
    const [joined, parted] = [organisationName(together).key, organisationName(name).key];
    const known = standsFor.get(joined);
    if (joined !== parted && (known === undefined || parted < known)) standsFor.set(joined, parted);
  }
  for (const [joined, parted] of standsFor) {
    let last = parted;
    for (let next = standsFor.get(last); next !== undefined && next !== joined; next = standsFor.get(last)) last = next;
    standsFor.set(joined, last);
  }
  return standsFor;
}
