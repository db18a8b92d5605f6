import { addDays, daysBetween, workday } from "../days.js";
import { random } from "../random.js";
import { NETWORKS } from "./networks.js";
import type { TrueMembership, TrueNetwork, TrueOrganisation } from "./records.js";
import { STORIES } from "./schools.js";

const END = "2010-12-31";

/** Schools whose networks take members that another school found, and how many organisations. */
const GUESTED: readonly (readonly [from: string, to: string, organisations: number])[] = [
  ["koege", "roskilde", 6],
  ["roskilde", "koege", 5],
  ["koege", "sjaelland-syd", 4],
  ["sjaelland-syd", "lolland-falster", 2],
];

/** Which organisations suit a network better than chance would say. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  "Erfagruppe Detailledere": ["G"],
  "Partnerskab Transport og Logistik": ["H", "G"],
  "Partnerskab Fødevarer": ["C", "I", "G"],
  "Uddannelsesnetværk Byggeri": ["F", "C"],
  "Erfagruppe Turisme": ["I", "N", "R"],
  "Erfagruppe Kontorledere": ["M", "J", "K"],
  "Erfagruppe Innovation": ["J", "M", "C"],
};

function suits(network: TrueNetwork, organisation: TrueOrganisation): boolean {
  const wanted = SECTIONS[network.name];
  return wanted === undefined || (organisation.section !== null && wanted.includes(organisation.section));
}

/**
 * Who is in which network from when to when. Every organisation is in at least one; some are in two or three, some in
 * two schools'; a few leave, and two come back.
 */
export function memberships(organisations: readonly TrueOrganisation[]): TrueMembership[] {
  const out: TrueMembership[] = [];
  for (const story of STORIES) {
    const chance = random(`memberships/${story.id}`);
    const own = organisations.filter((each) => each.school === story.id);
    const visiting = GUESTED.filter(([, to]) => to === story.id).flatMap(([from, , count]) =>
      chance.shuffle(organisations.filter((each) => each.school === from)).slice(0, count),
    );
    const networks = NETWORKS.filter((each) => each.school === story.id);
    const waiting = chance.shuffle([...own, ...visiting]);
    const chosen = new Map(networks.map((each) => [each, new Set<TrueOrganisation>()]));
    for (const organisation of waiting) {
      const fitting = networks.filter((each) => suits(each, organisation));
      const open = fitting.filter((each) => SECTIONS[each.name] !== undefined);
      const network = open.length > 0 && chance.chance(0.7) ? chance.pick(open) : chance.pick(fitting);
      chosen.get(network)?.add(organisation);
    }
    for (const [network, members] of chosen) {
      const wanted = chance.integer(...story.joins);
      const more = chance.shuffle(waiting).sort((a, b) => Number(suits(network, b)) - Number(suits(network, a)));
      for (const organisation of more) {
        const networksOf = [...chosen.values()].filter((set) => set.has(organisation)).length;
        if (members.size < wanted && networksOf < 3) members.add(organisation);
      }
      const days = daysBetween(network.started, network.ended ?? END);
      let first = true;
      for (const organisation of members) {
        const share = chance.next() ** story.growth;
        const joined =
          first || chance.chance(story.founders)
            ? network.started
            : workday(addDays(network.started, Math.floor(share * days * 0.85)));
        const stays = !chance.chance(story.leaving);
        const leaves = addDays(joined, chance.integer(90, 400));
        const left = network.ended ?? (stays || leaves > END ? null : workday(leaves));
        const role = first ? "formand" : chance.chance(0.1) ? "styregruppe" : null;
        const unknown = !first && joined === network.started && chance.chance(0.12);
        out.push({ network, organisation, joined: unknown ? null : joined, left, role });
        first = false;
      }
    }
  }
  return [...out, ...returning(out)];
}

function returning(all: readonly TrueMembership[]): TrueMembership[] {
  const gone = all.filter(
    ({ joined, left, network }) => joined !== null && left !== null && left < "2010-04-01" && network.ended === null,
  );
  return gone.slice(0, 2).map((each) => ({
    ...each,
    joined: workday(addDays(each.left as string, 120)),
    left: null,
    role: null,
  }));
}
