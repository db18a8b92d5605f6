import type { Choice } from "../filter.js";
import type { Selection } from "../selection.js";
import type { Site } from "../site.js";

const WORDS: Readonly<Record<Choice, { readonly da: string; readonly en: string }>> = {
  school: { da: "skole", en: "school" },
  network: { da: "netværk", en: "network" },
  purpose: { da: "formål", en: "purpose" },
  section: { da: "branche", en: "industry" },
  period: { da: "periode", en: "period" },
};

/** Which choices the reader has made. */
function made(selection: Selection): Choice[] {
  const chosen: Readonly<Record<Choice, boolean>> = {
    school: selection.schools.length > 0,
    network: selection.networks.length > 0,
    purpose: selection.purposes.length > 0,
    section: selection.sections.length > 0,
    period: selection.from !== undefined || selection.to !== undefined,
  };
  return (Object.keys(chosen) as Choice[]).filter((choice) => chosen[choice]);
}

/**
 * A note for a figure that can't be narrowed by something the reader has chosen, so that the choice is never passed over
 * in silence.
 *
 * @param follows the choices that the figure does follow
 * @returns one sentence, or none where the figure follows every choice made
 */
export function chosenOnlyAsWhole(site: Site, selection: Selection, follows: readonly Choice[]): string[] {
  const left = made(selection).filter((choice) => !follows.includes(choice));
  if (left.length === 0) return [];
  const list = site.format.list(left.map((choice) => WORDS[choice][site.language]));
  return [
    {
      da: `Figuren kan ikke deles op efter ${list}, så valget heraf ændrer ikke tallene her.`,
      en: `This figure can't be split by ${list}, so that choice doesn't change the numbers here.`,
    }[site.language],
  ];
}
