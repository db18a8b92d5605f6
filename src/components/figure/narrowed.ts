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
 * Notes for a figure that can't be narrowed by something the reader has chosen, so that a choice is never passed over in
 * silence.
 *
 * @param follows the choices that the figure follows; undefined where nothing is to be said
 * @param oneSchool the figure shows one school or the whole programme, and nothing between
 * @returns a sentence for each choice that isn't followed as one would expect; none where all are
 */
export function notFollowed(
  site: Site,
  selection: Selection,
  follows: readonly Choice[] | undefined,
  oneSchool = false,
): string[] {
  if (!follows) return [];
  const { language, format } = site;
  const notes: string[] = [];
  const left = made(selection).filter((choice) => !follows.includes(choice));
  if (left.length > 0) {
    const list = format.list(left.map((choice) => WORDS[choice][language]));
    notes.push(
      {
        da: `Tallene her kan ikke deles op efter ${list} og følger derfor ikke det valg.`,
        en: `These numbers can't be split by ${list}, so they don't follow that choice.`,
      }[language],
    );
  }
  const one = follows.includes("network") && selection.networks.length === 1;
  if (oneSchool && selection.schools.length > 1 && !one) {
    notes.push(
      {
        da: "Figuren viser hele projektet. Vælg én skole for at se dens tal.",
        en: "The figure shows the whole programme. Choose one school to see its numbers.",
      }[language],
    );
  }
  return notes;
}
