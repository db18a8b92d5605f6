import {
  bridges,
  components,
  degreeCentralisation,
  robinsAlexanderClustering,
  twoModeDensity,
} from "../../src/analysis/index.js";
import type { Figure } from "../../src/model/figure.js";
import type { Indexed, Scope } from "./indexed.js";
import { lines } from "./lines.js";

/** A two-mode network: organisations on one side, and what they are tied to on the other. */
export interface TwoMode {
  readonly side: "network" | "activity";
  /** the rows that a tie stands for */
  readonly tie: "membership" | "participation";
  /** every network whose school has any membership on record, or every activity with attendance on record */
  readonly to: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The programme's two-mode network: memberships or, where none are on record but attendance is, participations. Nodes
 * and ties are in the order of their ids.
 */
export function twoMode(indexed: Indexed): TwoMode {
  const { participations } = indexed.tables;
  const attendance = indexed.stays.size === 0 && participations.length > 0;
  const edges = attendance
    ? participations.map(({ organisation_id, activity_id }) => ({ from: organisation_id, to: activity_id }))
    : edgesOf(indexed, indexed.wholes[0]!);
  return {
    side: attendance ? "activity" : "network",
    tie: attendance ? "participation" : "membership",
    to: [...(attendance ? indexed.came.keys() : indexed.listed)].sort(),
    edges: edges.sort((a, b) => (a.to === b.to ? (a.from < b.from ? -1 : 1) : a.to < b.to ? -1 : 1)),
  };
}

/** Each organisation tied to each of the scope's networks of which it has been a member. */
export function edgesOf(indexed: Indexed, scope: Scope): { from: string; to: string }[] {
  return scope.networks.flatMap((to) =>
    [...new Set((indexed.stays.get(to) ?? []).map((stay) => stay.organisation_id))].map((from) => ({ from, to })),
  );
}

export function ties(indexed: Indexed): Figure[] {
  return [overlap(indexed), bridging(indexed), structure(indexed)];
}

function overlap(indexed: Indexed): Figure {
  const out = lines("network-overlap");
  const members = indexed.scopes
    .filter(({ network_id }) => network_id !== null)
    .map((scope) => ({ id: scope.network_id!, of: scope.members }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) {
      const [small, large] = a.of.size < b.of.size ? [a.of, b.of] : [b.of, a.of];
      let shared = 0;
      for (const organisation of small) if (large.has(organisation)) shared++;
      const n = a.of.size + b.of.size - shared;
      const where = { network_id: a.id, other_network_id: b.id };
      const flag = n === 0 ? "x" : null;
      out.add(where, "shared", shared, { n, flag });
      out.add(where, "jaccard", shared / n, { n, flag });
    }
  });
  return out.done();
}

function bridging(indexed: Indexed): Figure {
  const out = lines("bridging");
  const edges = edgesOf(indexed, indexed.wholes[0]!);
  const school = (network: string) => indexed.networks.get(network)?.school_id ?? undefined;
  const several = {
    in_two_or_more_networks: new Set(bridges(edges, (id) => id).map(({ node }) => node)),
    in_two_or_more_schools: new Set(bridges(edges, school).map(({ node }) => node)),
  };
  for (const { school_id, members } of indexed.wholes) {
    for (const [measure, bridging] of Object.entries(several)) {
      const value = [...members].filter((organisation) => bridging.has(organisation)).length;
      out.add({ school_id }, measure, value, { n: members.size, flag: members.size === 0 ? "x" : null });
    }
  }
  return out.done();
}

function structure(indexed: Indexed): Figure {
  const out = lines("network-structure");
  for (const scope of indexed.wholes) {
    const { school_id, members, networks } = scope;
    const edges = edgesOf(indexed, scope);
    const options = { nodes: { to: networks.filter((id) => indexed.listed.has(id)) } };
    const central = degreeCentralisation(edges, options);
    const measures = {
      two_mode_density: twoModeDensity(edges, options),
      degree_centralisation_organisations: central.from,
      degree_centralisation_networks: central.to,
      robins_alexander_clustering: robinsAlexanderClustering(edges),
      components: components(edges, options).length,
    };
    const empty = members.size === 0;
    for (const [measure, value] of Object.entries(measures)) {
      // A measure that so small a net cannot have is not applicable, rather than unknown.
      out.add({ school_id }, measure, value, { n: members.size, flag: empty ? "x" : value === undefined ? "z" : null });
    }
  }
  return out.done();
}
