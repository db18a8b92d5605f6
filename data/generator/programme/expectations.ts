import { random } from "../random.js";
import { NETWORKS } from "./networks.js";
import type { TrueAnswers, TrueNetwork } from "./records.js";
import { STORIES } from "./schools.js";

/** What both sides were asked about, in the schools' own words. */
export const ITEMS: readonly string[] = [
  "Netværket giver os nye samarbejdspartnere",
  "Netværket gør det lettere at aftale praktik",
  "Vi får viden, som vi kan bruge i hverdagen",
  "Netværket hjælper os med at finde medarbejdere",
  "Efteruddannelsen passer til vores behov",
  "Møderne er tiden værd",
];

const ROUNDS = ["2009-03-16", "2009-11-16", "2010-10-18"] as const;

/** The network in which the sides contradict each other, and the item on which they do. */
export const CONTRADICTED = { network: "Praktiknetværk Køge Bugt", item: 1 } as const;

/** How the experience of each school's companies moves from round to round. */
const MOOD: Readonly<Record<string, readonly [number, number, number]>> = {
  koege: [0, 0.1, -0.9],
  roskilde: [0, -0.2, 0.1],
  "sjaelland-syd": [0, -0.5, -0.1],
  "lolland-falster": [0, 0.4, 0.7],
};

const clamp = (score: number): number => Math.max(1, Math.min(5, Math.round(score)));

/** Every respondent's answers: in the first round expectations only, later experiences too. */
export function answers(): TrueAnswers[] {
  const out: TrueAnswers[] = [];
  for (const story of STORIES) {
    const chance = random(`expectations/${story.id}`);
    const level = ITEMS.map(() => 3.1 + chance.next() * 0.9);
    const one = (
      network: TrueNetwork,
      group: "school" | "company",
      round: number,
      aspect: "expected" | "experienced",
    ) =>
      ITEMS.map((_, item) => {
        const contradicted = network.name === CONTRADICTED.network && item === CONTRADICTED.item;
        if (contradicted) return group === "school" ? 5 : chance.integer(1, 2);
        if (chance.chance(0.05)) return null;
        const optimism = group === "school" ? 0.5 : 0;
        const mood = aspect === "experienced" ? ((MOOD[story.id] ?? [0, 0, 0])[round] ?? 0) : 0;
        const ended = network.ended !== null && aspect === "experienced" ? -1 : 0;
        return clamp((level[item] ?? 3) + optimism + mood + ended + (chance.next() - 0.5) * 2.2);
      });
    for (const network of NETWORKS.filter((each) => each.school === story.id)) {
      ROUNDS.forEach((asked, round) => {
        if (asked < network.started || (network.ended !== null && asked > network.ended)) return;
        for (const [group, from, to] of [
          ["school", 2, 3],
          ["company", 5, 9],
        ] as const) {
          const respondents = chance.integer(from, to);
          for (const aspect of round === 0 ? (["expected"] as const) : (["expected", "experienced"] as const)) {
            for (let i = 0; i < respondents; i++) {
              out.push({ network, group, asked, aspect, scores: one(network, group, round, aspect) });
            }
          }
        }
      });
    }
  }
  return out;
}
