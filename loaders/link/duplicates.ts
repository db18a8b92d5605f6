import type { Ledger } from "./ledger.js";
import { nearPairs } from "./near.js";
import type { OrganisationRecord } from "./organisations.js";
import type { Sameness } from "./sameness.js";
import { shortPlace } from "./words.js";

/** Lists pairs of organisations that were kept apart and may be one; nothing is merged. */
export function sayPossibleDuplicates(
  records: readonly OrganisationRecord[],
  sameness: Sameness,
  ledger: Ledger,
): void {
  const byKey = new Map<string, OrganisationRecord[]>();
  for (const record of records) {
    for (const key of new Set(record.mentions.map((mention) => sameness.key(mention)))) {
      if (key === "") continue;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [record]);
      else known.push(record);
    }
  }
  const said = new Set<string>();
  const say = (a: OrganisationRecord, b: OrganisationRecord, keys: readonly [string, string]) => {
    if (a === b || said.has(`${a.id}|${b.id}`)) return;
    if ((differentNumbers(a, b) && !isPerhapsMistyped(a, b)) || sameness.areDeclaredTwo(keys[0], keys[1])) return;
    said.add(`${a.id}|${b.id}`).add(`${b.id}|${a.id}`);
    ledger.say("possible_duplicate", placeOf(b, keys[1], sameness), {
      place: shortPlace(placeOf(a, keys[0], sameness)),
    });
  };
  const keys = [...byKey.keys()].sort();
  for (const key of keys) {
    const group = byKey.get(key)!;
    for (let i = 1; i < group.length; i++) say(group[i - 1]!, group[i]!, [key, key]);
  }
  for (const [a, b] of nearPairs(keys)) say(byKey.get(a)![0]!, byKey.get(b)![0]!, [a, b]);
}

function placeOf({ mentions }: OrganisationRecord, key: string, sameness: Sameness) {
  const { source, entry } = mentions.find((mention) => sameness.key(mention) === key)!;
  return source.place(entry, "organisation.name");
}

/** A name at one postcode with two numbers, its company form the same or not said: one number may be a slip. */
function isPerhapsMistyped(a: OrganisationRecord, b: OrganisationRecord): boolean {
  return a.mentions.some((one) =>
    b.mentions.some((other) => {
      const postcode = one.attributes.get("organisation.postcode");
      return (
        one.key === other.key &&
        (one.form === other.form || one.form === null || other.form === null) &&
        postcode !== undefined &&
        postcode === other.attributes.get("organisation.postcode")
      );
    }),
  );
}

/** Two organisations that both have a CVR number are known to be two. */
function differentNumbers(a: OrganisationRecord, b: OrganisationRecord): boolean {
  const isNumbered = ({ mentions }: OrganisationRecord) => mentions.some(({ cvr }) => cvr !== null);
  return isNumbered(a) && isNumbered(b);
}
