import { inventedCvr } from "../cvr.js";
import { INDUSTRIES } from "../industries.js";
import { STEMS } from "../names.js";
import { PLACES } from "../places.js";
import { type Random, random } from "../random.js";
import type { TrueOrganisation } from "./records.js";
import { STORIES } from "./schools.js";

const FORMS = [
  ["A/S", 4],
  ["ApS", 5],
  ["I/S", 2],
  ["", 2],
] as const;

function sizeOf(typical: number, chance: Random): number {
  const spread = Math.exp((chance.next() + chance.next() + chance.next() - 1.5) * 1.4);
  return Math.max(1, Math.round(typical * spread));
}

/** Two organisations of one name in different towns: they must never become one. */
export const NAMESAKES = "Klintehave Service ApS";

/** All organisations of the programme, in the order in which the schools found them. */
export function organisations(): TrueOrganisation[] {
  const out: TrueOrganisation[] = [];
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const story of STORIES) {
    const chance = random(`organisations/${story.id}`);
    for (let i = 0; i < story.organisations; i++) {
      const industry = chance.weighted(INDUSTRIES.map((each) => [each, each.weight[story.id] ?? 0] as const));
      const trade = chance.pick(industry.trades);
      let stem = chance.pick(STEMS);
      while (names.has(`${stem} ${trade}`)) stem = chance.pick(STEMS);
      names.add(`${stem} ${trade}`);
      const form = industry.kind === "company" ? chance.weighted(FORMS) : "";
      const place = chance.weighted(PLACES[story.id] ?? []);
      const employees = sizeOf(industry.employees, chance);
      const namesake = i === 7 && (story.id === "koege" || story.id === "lolland-falster");
      const numbered = inventedCvr(chance, numbers);
      out.push({
        id: out.length,
        name: namesake ? NAMESAKES : `${stem} ${trade}${form && ` ${form}`}`,
        cvr: !namesake && chance.chance(0.05) ? null : numbered,
        kind: industry.kind,
        industry: chance.chance(0.03) ? null : industry.code,
        section: industry.section,
        employees: chance.chance(0.04) ? null : employees,
        place,
        school: story.id,
      });
    }
  }
  return out.map((each) => (each.industry === null ? { ...each, section: null } : each));
}
