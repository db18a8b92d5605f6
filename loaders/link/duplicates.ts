import type { Ledger } from "./ledger.js";
import { areALetterApart, nearPairs, pairsThatGoOn } from "./near.js";
import type { OrganisationRecord } from "./organisations.js";
import type { Plan } from "./plan.js";
import { type Likes, sayAtTheirRows } from "./rows-of-likes.js";
import type { Sameness } from "./sameness.js";
import { shortPlace, shortPlaces } from "./words.js";

/** So many organisations that all look like one another are told in one line. */
const MANY = 4;

/**
 * Lists pairs of organisations that were kept apart and may be one, and larger groups of them each in one line, and says
 * so at the rows that name those of a pair; nothing is merged.
 */
export function sayPossibleDuplicates(
  records: readonly OrganisationRecord[],
  sameness: Sameness,
  plans: readonly Plan[],
  ledger: Ledger,
): void {
  const byKey = new Map<string, OrganisationRecord[]>();
  for (const record of records) {
    for (const mention of record.mentions) {
      const key = sameness.key(mention);
      if (key === "") continue;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [record]);
      else if (known.at(-1) !== record) known.push(record);
    }
  }
  const said = new Set<string>();
  const pairs: Likes[] = [];
  const add = (a: OrganisationRecord, b: OrganisationRecord, keys: readonly [string, string]) => {
    if (a === b || said.has(`${a.id}|${b.id}`)) return;
    if ((differentNumbers(a, b) && !isPerhapsMistyped(a, b)) || sameness.areDeclaredTwo(keys[0], keys[1])) return;
    said.add(`${a.id}|${b.id}`).add(`${b.id}|${a.id}`);
    pairs.push({ records: [a, b], places: [placeOf(a, keys[0], sameness), placeOf(b, keys[1], sameness)] });
  };
  const keys = [...byKey.keys()].sort();
  for (const key of keys) {
    const group = byKey.get(key)!;
    for (let i = 1; i < group.length; i++) add(group[i - 1]!, group[i]!, [key, key]);
  }
  for (const [a, b] of nearPairs(keys)) add(byKey.get(a)![0]!, byKey.get(b)![0]!, [a, b]);
  for (const [a, b] of pairsThatGoOn(keys))
    for (const one of byKey.get(a)!)
      for (const other of byKey.get(b)!) if (areAtOnePlace(one, other)) add(one, other, [a, b]);
  const told: Likes[] = [];
  for (const group of groupsOf(pairs)) {
    const places = new Map(
      group.flatMap(({ records, places }) => records.map((record, i) => [record, places[i]!] as const)),
    );
    if (places.size >= MANY) {
      const all = [...places.values()];
      ledger.say("possible_duplicate", all.at(-1)!, { place: shortPlaces(all.slice(0, -1)) });
      continue;
    }
    for (const { places } of group) ledger.say("possible_duplicate", places[1], { place: shortPlace(places[0]) });
    told.push(...group);
  }
  sayAtTheirRows(told, plans, ledger);
}

/** Pairs that hang together by organisations in common, each group in the order of its pairs. */
function groupsOf(pairs: readonly Likes[]): Likes[][] {
  const groups: { records: Set<OrganisationRecord>; pairs: Likes[] }[] = [];
  for (const pair of pairs) {
    const touched = groups.filter(({ records }) => pair.records.some((record) => records.has(record)));
    const [group, ...others] = touched;
    if (group === undefined) {
      groups.push({ records: new Set(pair.records), pairs: [pair] });
      continue;
    }
    for (const other of others) {
      for (const record of other.records) group.records.add(record);
      group.pairs.push(...other.pairs);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const record of pair.records) group.records.add(record);
    group.pairs.push(pair);
  }
  return groups.map(({ pairs }) => pairs);
}

function placeOf({ mentions }: OrganisationRecord, key: string, sameness: Sameness) {
  const { source, entry } = mentions.find((mention) => sameness.key(mention) === key)!;
  return source.place(entry, "organisation.name");
}

const POSTCODE = "organisation.postcode";

const areAtOnePlace = (a: OrganisationRecord, b: OrganisationRecord) =>
  a.mentions.some(({ attributes }) => {
    const postcode = attributes.get(POSTCODE);
    return postcode !== undefined && b.mentions.some((other) => other.attributes.get(POSTCODE) === postcode);
  });

/** A name, or one a letter from it, at one postcode with two numbers, its company form the same or not said: one number may be a slip. */
function isPerhapsMistyped(a: OrganisationRecord, b: OrganisationRecord): boolean {
  return a.mentions.some((one) =>
    b.mentions.some((other) => {
      const postcode = one.attributes.get(POSTCODE);
      return (
        (one.key === other.key || areALetterApart(one.key, other.key)) &&
        (one.form === other.form || one.form === null || other.form === null) &&
        postcode !== undefined &&
        postcode === other.attributes.get(POSTCODE)
      );
    }),
  );
}

/** Two organisations that both have a CVR number are known to be two. */
function differentNumbers(a: OrganisationRecord, b: OrganisationRecord): boolean {
  const isNumbered = ({ mentions }: OrganisationRecord) => mentions.some(({ cvr }) => cvr !== null);
  return isNumbered(a) && isNumbered(b);
}
