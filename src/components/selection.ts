import type { SiteProgramme } from "../model/figure.js";
import type { State } from "./state.js";

/** What the reader has chosen to look at. An empty list means no choice: all of it. */
export interface Selection {
  readonly schools: readonly string[];
  readonly networks: readonly string[];
  readonly purposes: readonly string[];
  readonly sections: readonly string[];
  /** first and last month, as the first day of each; undefined where not chosen, or outside the programme's period */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly isEmpty: boolean;
  /** whether a school is chosen, or none is; null is the whole programme */
  readonly hasSchool: (id: string | null) => boolean;
  /** whether a network stands inside what is chosen: by itself, by its school and by its purpose */
  readonly hasNetwork: (id: string) => boolean;
  /** whether a network stands among those that a chosen network is set beside: by its school and its purpose alone */
  readonly hasPeer: (id: string) => boolean;
  readonly hasSection: (section: string) => boolean;
  readonly hasDay: (day: string) => boolean;
}

/** The keys in the address that belong to the selection. */
export const SELECTION_KEYS = ["school", "network", "purpose", "section", "from", "to"] as const;

const MONTH = /^\d{4}-\d\d$/;

/** The selection that the address holds; values that the programme doesn't know are passed over. */
export function selectionOf(programme: SiteProgramme, state: State): Selection {
  const known = (key: string, ids: readonly (string | null)[]) => state.all(key).filter((value) => ids.includes(value));
  const [first, last] = [programme.period.from.slice(0, 7), programme.period.to.slice(0, 7)];
  const month = (key: string) => {
    const value = state.one(key);
    return value && MONTH.test(value) && value >= first && value <= last ? `${value}-01` : undefined;
  };
  const schools = known(
    "school",
    programme.schools.map((school) => school.id),
  );
  const networks = known(
    "network",
    programme.networks.map((network) => network.id),
  );
  const purposes = known(
    "purpose",
    programme.networks.map((network) => network.purpose),
  );
  const sections = state.all("section").filter((section) => /^[A-U]$/.test(section));
  const [from, to] = [month("from"), month("to")];
  const byId = new Map(programme.networks.map((network) => [network.id, network]));
  const hasPeer = (id: string) => {
    const network = byId.get(id);
    if (schools.length > 0 && !schools.includes(network?.school_id ?? "")) return false;
    return purposes.length === 0 || purposes.includes(network?.purpose ?? "");
  };
  return {
    schools,
    networks,
    purposes,
    sections,
    from,
    to,
    isEmpty: [schools, networks, purposes, sections].every((list) => list.length === 0) && !from && !to,
    hasSchool: (id) => schools.length === 0 || (id !== null && schools.includes(id)),
    hasNetwork: (id) => (networks.length === 0 || networks.includes(id)) && hasPeer(id),
    hasPeer,
    hasSection: (section) => sections.length === 0 || sections.includes(section),
    hasDay: (day) => (!from || day >= from) && (!to || day.slice(0, 7) <= to.slice(0, 7)),
  };
}
