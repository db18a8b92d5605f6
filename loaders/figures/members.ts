import type { Figure } from "../../src/model/figure.js";
import type { Day, Organisation } from "../../src/model/tables.js";
import { words } from "../../src/model/vocabulary.js";
import { at, type Indexed, membersOn, type Scope } from "./indexed.js";
import { lines } from "./lines.js";
import { monthEnd, months } from "./months.js";

/** How many organisations of the scope have a known first day, and a last day, within two days. */
export function movements(indexed: Indexed, scope: Scope, from: Day, to: Day): { joined: number; left: number } {
  const [joined, left] = [new Set<string>(), new Set<string>()];
  for (const network of scope.networks) {
    for (const { organisation_id, joined_on, left_on } of indexed.stays.get(network) ?? []) {
      if (joined_on !== null && joined_on >= from && joined_on <= to) joined.add(organisation_id);
      if (left_on !== null && left_on >= from && left_on <= to) left.add(organisation_id);
    }
  }
  return { joined: joined.size, left: left.size };
}

/** No list of members from any of the scope's schools: nothing is known, not even that there are none. */
export const unknown = ({ listed }: Indexed, { networks }: Scope) => networks.every((id) => !listed.has(id));

export function members(indexed: Indexed): Figure {
  const out = lines("members");
  const { from, to } = indexed.period;
  for (const scope of indexed.scopes) {
    const flag = unknown(indexed, scope) ? "x" : null;
    const n = scope.members.size;
    const { joined, left } = movements(indexed, scope, from, to);
    out.add(at(scope), "members", n, { n, flag });
    out.add(at(scope), "joined", joined, { n, flag });
    out.add(at(scope), "left", left, { n, flag });
    out.add(at(scope), "active_at_end", membersOn(indexed, scope.networks, to).size, { n, flag });
  }
  return out.done();
}

export function membersOverTime(indexed: Indexed): Figure {
  const out = lines("members-over-time");
  for (const scope of indexed.scopes) {
    const flag = unknown(indexed, scope) ? "x" : null;
    const n = scope.members.size;
    for (const month of months(indexed.period)) {
      const end = monthEnd(month);
      const { joined, left } = movements(indexed, scope, month, end);
      const where = at(scope, { month });
      out.add(where, "active", membersOn(indexed, scope.networks, end).size, { n, flag });
      out.add(where, "joined", joined, { n, flag });
      out.add(where, "left", left, { n, flag });
    }
  }
  return out.done();
}

/** How many members of the scope have each value of an attribute; `known` is those that have any. */
export function tally(
  indexed: Indexed,
  scope: Scope,
  attribute: (organisation: Organisation) => string | null,
): { readonly counts: ReadonlyMap<string, number>; readonly known: number } {
  const counts = new Map<string, number>();
  let known = 0;
  for (const id of scope.members) {
    const organisation = indexed.organisations.get(id);
    const value = organisation ? attribute(organisation) : null;
    if (value === null) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    known++;
  }
  return { counts, known };
}

interface By {
  readonly figure: string;
  readonly dimension: keyof Organisation;
  readonly scopes: readonly Scope[];
  /** the values that every scope shows, also with 0; else those that it has */
  readonly values?: readonly string[];
}

/** Members and share by one attribute, for every scope. */
export function membersBy(indexed: Indexed, { figure, dimension, scopes, values }: By): Figure {
  const out = lines(figure);
  for (const scope of scopes) {
    const { counts, known } = tally(indexed, scope, (organisation) => organisation[dimension] as string | null);
    const flag = known === 0 ? "x" : null;
    for (const value of values ?? [...counts.keys()].sort()) {
      const count = counts.get(value) ?? 0;
      out.add(at(scope, { [dimension]: value }), "members", count, { n: known, flag });
      out.add(at(scope, { [dimension]: value }), "share", count / known, { n: known, flag });
    }
  }
  return out.done();
}

/** The values of an attribute that any member of the programme has, sorted. */
export function present(indexed: Indexed, dimension: keyof Organisation): string[] {
  const { counts } = tally(indexed, indexed.wholes[0]!, (organisation) => organisation[dimension] as string | null);
  return [...counts.keys()].sort();
}

export function composition(indexed: Indexed): Figure[] {
  const { scopes, wholes } = indexed;
  const nobody = indexed.wholes[0]!.members.size === 0;
  return [
    members(indexed),
    membersBy(indexed, {
      figure: "members-by-kind",
      dimension: "kind",
      scopes,
      values: nobody ? [] : words("organisation_kind"),
    }),
    membersBy(indexed, {
      figure: "members-by-size",
      dimension: "size_band",
      scopes,
      values: nobody ? [] : words("size_band"),
    }),
    membersBy(indexed, {
      figure: "members-by-municipality",
      dimension: "municipality_code",
      scopes: wholes,
      values: present(indexed, "municipality_code"),
    }),
    membersOverTime(indexed),
    networksByPurpose(indexed),
  ];
}

function networksByPurpose(indexed: Indexed): Figure {
  const out = lines("networks-by-purpose");
  for (const { school_id, networks } of indexed.wholes) {
    const purposes = networks.map((id) => indexed.networks.get(id)!.purpose);
    const known = purposes.filter((purpose) => purpose !== null).length;
    out.add({ school_id, purpose: null }, "networks", networks.length, { n: networks.length });
    for (const purpose of words("purpose")) {
      const count = purposes.filter((one) => one === purpose).length;
      out.add({ school_id, purpose }, "networks", count, { n: known, flag: known === 0 ? "x" : null });
    }
  }
  return out.done();
}
