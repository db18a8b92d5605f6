import type { Selection } from "./selection.js";
import type { Site } from "./site.js";

/** What a line of a figure is about: the programme, a school, a network. */
export interface Scope {
  readonly school_id: string | null;
  readonly network_id: string | null;
  readonly label: string;
  readonly level: 0 | 1;
  readonly dim: boolean;
}

/** Every school in the programme's order, those not chosen dimmed; before them the programme, if asked for. */
export function schoolScopes(site: Site, selection: Selection, { whole = true } = {}): Scope[] {
  const schools = site.programme.schools.map((school) => ({
    school_id: school.id,
    network_id: null,
    label: school.short,
    level: 0 as const,
    dim: !selection.hasSchool(school.id),
  }));
  if (!whole || schools.length < 2) return schools;
  const programme = {
    school_id: null,
    network_id: null,
    label: site.names.school(null),
    level: 0 as const,
    dim: false,
  };
  return [{ ...programme, label: capital(programme.label) }, ...schools];
}

/**
 * The networks that stand inside the selection, under their school. With more than one school in sight each school's
 * own line stands first.
 */
export function networkScopes(site: Site, selection: Selection): Scope[] {
  const inside = site.programme.networks.filter((network) => selection.hasNetwork(network.id));
  const schools = site.programme.schools.filter((school) => inside.some((network) => network.school_id === school.id));
  const scope = (network: (typeof inside)[number], level: 0 | 1): Scope => ({
    school_id: network.school_id,
    network_id: network.id,
    label: network.name,
    level,
    dim: false,
  });
  return [
    ...schools.flatMap((school) => [
      { school_id: school.id, network_id: null, label: school.short, level: 0 as const, dim: false },
      ...inside.filter((network) => network.school_id === school.id).map((network) => scope(network, 1)),
    ]),
    ...inside.filter((network) => network.school_id === null).map((network) => scope(network, 0)),
  ];
}

/** The scope that a sentence is about: one chosen network, one chosen school, else the whole programme. */
export function focus(site: Site, selection: Selection): Scope {
  const [network] = selection.networks;
  const known = site.programme.networks.find(({ id }) => id === network);
  if (selection.networks.length === 1 && known) {
    return { school_id: known.school_id, network_id: known.id, label: known.name, level: 0, dim: false };
  }
  const [school] = selection.schools;
  if (selection.schools.length === 1 && school) {
    return { school_id: school, network_id: null, label: site.names.school(school), level: 0, dim: false };
  }
  return { school_id: null, network_id: null, label: site.names.school(null), level: 0, dim: false };
}

/** A text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
