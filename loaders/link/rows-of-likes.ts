import type { Place } from "../../src/model/problems/problem.js";
import { rowsInWords } from "../../src/model/problems/rows.js";
import type { Ledger } from "./ledger.js";
import type { OrganisationRecord } from "./organisations.js";
import type { Plan } from "./plan.js";
import { shortPlace } from "./words.js";

/** Two organisations that look like one another, and the places that were named when it was said. */
export interface Likes {
  readonly records: readonly [OrganisationRecord, OrganisationRecord];
  readonly places: readonly [Place, Place];
}

/** So many rows of one organisation in one list are told each at its own place. */
const FEW = 5;

/**
 * Says of the rows that name an organisation which may be another, besides where it has been said, that they do: one by
 * one where they are few, else once for a list.
 */
export function sayAtTheirRows(likes: readonly Likes[], plans: readonly Plan[], ledger: Ledger): void {
  const otherOf = new Map<number, { record: OrganisationRecord; other: Place }>();
  const said = new Set<string>();
  for (const { records, places } of likes) {
    said.add(lineOf(places[1]));
    records.forEach((record, i) => {
      for (const { number } of record.mentions)
        if (!otherOf.has(number)) otherOf.set(number, { record, other: places[1 - i]! });
    });
  }
  if (otherOf.size === 0) return;
  for (const { source, mentions, usable } of plans) {
    const rows = new Map<OrganisationRecord, Map<number, { place: Place; other: Place }>>();
    for (let entry = 0; entry < mentions.length; entry++) {
      const like = usable[entry] ? otherOf.get(mentions[entry]!) : undefined;
      if (like === undefined) continue;
      const place = source.place(entry, "organisation.name");
      if (said.has(lineOf(place))) continue;
      const known = rows.get(like.record) ?? new Map();
      rows.set(like.record, known.set(place.row!, { place, other: like.other }));
    }
    for (const told of rows.values()) {
      const [first] = told.values();
      if (told.size > FEW) {
        const facts = { place: shortPlace(first!.other), count: told.size, rows: rowsInWords([...told.keys()]) };
        ledger.say("named_like_another_often", first!.place, facts);
      } else
        for (const { place, other } of told.values())
          ledger.say("named_like_another", place, { place: shortPlace(other) });
    }
  }
}

const lineOf = ({ file, sheet, row }: Place) => JSON.stringify([file, sheet ?? null, row ?? null]);
