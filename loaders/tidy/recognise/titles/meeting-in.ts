import { labelledValue } from "../rows/group-rows.js";
import type { Surroundings } from "../shapes/shape.js";
import { carriedBy } from "./carried-fields.js";
import { type Meeting, meetingNamed } from "./meetings.js";
import { networkAmong } from "./network-among.js";
import { type KnownNetworks, networkIn } from "./network-in.js";
import { isGeneric } from "./network-names.js";
import { stripped, withoutLead } from "./stripped.js";

/** The meeting that a list of those who came is about: a day, and what is said beside it. */
export function meetingIn(around: Surroundings, known: KnownNetworks): Meeting | null {
  for (const [i, text] of [...around.titles, around.sheet].entries()) {
    const found = meetingNamed(text);
    if (found === null) continue;
    const said = found.title ?? "";
    const title = withoutLead(networkAmong(said, known)?.rest ?? said);
    const isNetwork = title !== "" && networkIn(title, known) === title;
    if (title !== "" && !isNetwork && !/^møde$/i.test(title)) return { ...found, title };
    return { ...found, title: i < around.titles.length ? titleAbove(around.titles.slice(0, i), known) : null };
  }
  return null;
}

/** What stands above the day of a meeting, where it is neither the network nor what kind of list this is. */
function titleAbove(titles: readonly string[], known: KnownNetworks): string | null {
  const title = titles.at(-1)?.trim() ?? "";
  const isPlain =
    title.length >= 4 &&
    title.length <= 80 &&
    /^\p{Lu}/u.test(title) &&
    !/[:.]$|: /u.test(title.replace(/\d{4}: /, ""));
  const yearless = title.replace(/\s+(?:19|20)\d\d$/, "");
  if (!isPlain || stripped(yearless) !== yearless || isGeneric(title) || LIST.test(title) || SCHOOL.test(title))
    return null;
  return networkIn(title, known) === null ? title : null;
}

const SCHOOL =
  /(?:handels|erhvervs|tekniske?|fag|social- og sundheds)\s?skolen?(?!\p{L})|uddannelsescent|^center for|college/iu;
const LIST = /liste|fremmød|deltager|tilmeld|registrering|oversigt|attendance|participants/iu;

/** Whether the titles say what a meeting was and when, each beside its word: `Emne: …`, `Dato: …`. */
export function isOfMeeting({ titles }: Surroundings): boolean {
  const fields = titles.map((title) => labelledValue(title, carriedBy("participations"))?.field);
  return fields.includes("activity.title") && fields.includes("activity.held_on");
}
