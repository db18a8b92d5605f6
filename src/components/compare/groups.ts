import type { Dimensions } from "../../model/figure.js";
import { words } from "../../model/vocabulary.js";
import { categoryMark } from "../charts/options.js";
import { capital } from "../scopes.js";
import type { Selection } from "../selection.js";
import type { Site } from "../site.js";

/** What is compared with its like. */
export type Level = "school" | "network" | "purpose";

export const LEVELS: readonly Level[] = ["school", "network", "purpose"];

/** How many are compared at most. */
export const MOST = 4;

/** One school, network or purpose among those compared. */
export interface Compared {
  readonly level: Level;
  readonly id: string;
  readonly label: string;
  /** the class of its colour */
  readonly mark: string;
  /** its lines in the figures of comparisons */
  readonly dimensions: Dimensions;
}

/** Everything of a level that can be chosen, in the programme's order. */
export function idsOf(site: Site, level: Level): string[] {
  const { schools, networks } = site.programme;
  if (level === "school") return schools.map(({ id }) => id);
  if (level === "network") return networks.map(({ id }) => id);
  return words("purpose").filter((purpose) => networks.some((network) => network.purpose === purpose));
}

/** The levels at which there are two to compare. */
export function usableLevels(site: Site): Level[] {
  return LEVELS.filter((level) => idsOf(site, level).length > 1);
}

/** What the reader has chosen at the level that the address names; the first of them where it names none. */
export function chosenLevel(site: Site, selection: Selection): Level {
  if (selection.networks.length > 0) return "network";
  if (selection.purposes.length > 0) return "purpose";
  if (selection.schools.length > 0) return "school";
  return usableLevels(site)[0] ?? "network";
}

/**
 * The two to four that are compared: those that the address names, a second added where it names one; by default the
 * first schools, or the first networks where there is one school. One alone, or none, where there is nothing else.
 */
export function chosenIds(site: Site, selection: Selection): string[] {
  const level = chosenLevel(site, selection);
  const named = { school: selection.schools, network: selection.networks, purpose: selection.purposes }[level];
  const all = idsOf(site, level);
  const chosen = [...new Set(named)].slice(0, MOST);
  if (chosen.length === 0) return all.slice(0, MOST);
  if (chosen.length > 1) return chosen;
  const other =
    all.find((id) => id !== chosen[0] && likelyPartner(site, level, chosen[0]!, id)) ??
    all.find((id) => id !== chosen[0]);
  return other === undefined ? chosen : [...chosen, other];
}

/** A network is first set beside another of its purpose. */
function likelyPartner(site: Site, level: Level, id: string, other: string): boolean {
  if (level !== "network") return true;
  const purpose = (network: string) => site.programme.networks.find((one) => one.id === network)?.purpose;
  return purpose(id) === purpose(other);
}

export function labelOf(site: Site, level: Level, id: string): string {
  if (level === "school") return site.names.school(id);
  return level === "network" ? site.names.network(id) : capital(site.names.word("purpose", id));
}

/** The class of a school's colour, its own everywhere where there are five at most; that of networks is the first. */
export function ownMark(site: Site, selection: Selection): string {
  const { schools } = site.programme;
  const place = schools.findIndex(({ id }) => id === selection.schools[0]);
  return categoryMark(selection.networks.length > 0 || place < 0 || schools.length > 5 ? 0 : place);
}

/** Those compared, with their names and colours: schools keep theirs, others are coloured in the order chosen. */
export function comparedOf(site: Site, selection: Selection): Compared[] {
  const level = chosenLevel(site, selection);
  const { schools, networks } = site.programme;
  return chosenIds(site, selection).map((id, index): Compared => {
    const place = level === "school" && schools.length <= 5 ? schools.findIndex((school) => school.id === id) : index;
    const network = level === "network" ? networks.find((one) => one.id === id) : undefined;
    return {
      level,
      id,
      label: labelOf(site, level, id),
      mark: categoryMark(place),
      dimensions: {
        school_id: level === "school" ? id : (network?.school_id ?? null),
        network_id: level === "network" ? id : null,
        purpose: level === "purpose" ? id : null,
      },
    };
  });
}
