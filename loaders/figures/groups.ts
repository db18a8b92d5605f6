import type { Dimensions } from "../../src/model/figure.js";
import { words } from "../../src/model/vocabulary.js";
import type { Indexed, Scope } from "./indexed.js";

/** What is compared: the programme, a school, a network, or the networks of a purpose. */
export interface CompareGroup extends Scope {
  readonly purpose: string | null;
}

export const inGroup = ({ school_id, network_id, purpose }: CompareGroup, others: Dimensions = {}): Dimensions => ({
  school_id,
  network_id,
  purpose,
  ...others,
});

/** The networks of each purpose that any network has, in the vocabulary's order. */
export function purposeGroups(indexed: Indexed): CompareGroup[] {
  return words("purpose").flatMap((purpose): CompareGroup[] => {
    const networks = indexed.tables.networks.filter((network) => network.purpose === purpose);
    if (networks.length === 0) return [];
    const ids = networks.map(({ network_id }) => network_id);
    const members = ids.flatMap((id) => (indexed.stays.get(id) ?? []).map(({ organisation_id }) => organisation_id));
    return [{ school_id: null, network_id: null, purpose, networks: ids, members: new Set(members) }];
  });
}

/** Everything that is compared: the programme, schools and networks, then purposes. */
export function compareGroups(indexed: Indexed): CompareGroup[] {
  return [...indexed.scopes.map((scope) => ({ ...scope, purpose: null })), ...purposeGroups(indexed)];
}

/** Groups are compared with their like only. */
export function levelOf({
  school_id,
  network_id,
  purpose,
}: CompareGroup): "programme" | "school" | "network" | "purpose" {
  if (purpose !== null) return "purpose";
  if (network_id !== null) return "network";
  return school_id === null ? "programme" : "school";
}
