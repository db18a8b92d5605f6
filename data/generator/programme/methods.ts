import type { Phase } from "../../../src/model/vocabulary.js";
import { addDays, workday } from "../days.js";
import { random } from "../random.js";
import { NETWORKS } from "./networks.js";
import type { TrueMethod, TrueMethodUse } from "./records.js";

const method = (name: string, phase: Phase, description: string): TrueMethod => ({ name, phase, description });

/** The dozen methods that the schools collected. */
export const METHODS: readonly TrueMethod[] = [
  method("Besøg før første møde", "start", "En konsulent besøger hver virksomhed, inden netværket samles."),
  method("Kort kortlægning af behov", "start", "Ti spørgsmål over telefonen, samlet på én side."),
  method("Personlig indbydelse", "start", "Lederen inviteres af en, som lederen kender."),
  method("Fælles spilleregler", "start", "Fortrolighed, fremmøde og forberedelse aftales på første møde."),
  method("Værtsskab på skift", "run", "Møderne holdes hos medlemmerne efter tur."),
  method("Fast dagsorden med runde", "run", "Alle fortæller kort, hvad der er sket siden sidst."),
  method("Kursus efter bestilling", "run", "Skolen tilrettelægger kurset efter gruppens ønsker."),
  method("Makkerpar mellem møder", "run", "To virksomheder besøger hinanden mellem møderne."),
  method("Elever som rapportører", "run", "Elever skriver referat og præsenterer det."),
  method("Medlemmer overtager tovholderrollen", "anchor", "Skolen trækker sig gradvis."),
  method("Årshjul for netværket", "anchor", "Møder og kurser lægges fast for et år ad gangen."),
  method("Brugerbetaling", "anchor", "Et lille kontingent dækker forplejning og oplæg."),
];

const NOTES = ["Godt modtaget", "Tog længere tid end ventet", "Kræver en fast tovholder", "Gentages næste år"] as const;

/** Which network used which method from when, and how useful it was found, 1–5. */
export function methodUses(): TrueMethodUse[] {
  return NETWORKS.flatMap((network) => {
    const chance = random(`methods/${network.name}`);
    return chance
      .shuffle(METHODS)
      .slice(0, chance.integer(3, 5))
      .map((each): TrueMethodUse => {
        const delay = { start: 0, run: 60, anchor: 230 }[each.phase];
        const from = workday(addDays(network.started, delay + chance.integer(0, 40)));
        const base = { start: 4, run: 3.4, anchor: 2.6 }[each.phase] + (each.name === "Personlig indbydelse" ? 0.7 : 0);
        const usefulness = Math.max(1, Math.min(5, Math.round(base + (chance.next() - 0.5) * 2)));
        return {
          method: each,
          network,
          from,
          to: chance.chance(0.3) ? workday(addDays(from, chance.integer(60, 200))) : null,
          usefulness: chance.chance(0.08) ? null : usefulness,
          note: chance.chance(0.4) ? chance.pick(NOTES) : null,
        };
      });
  });
}
