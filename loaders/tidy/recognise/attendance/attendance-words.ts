import type { Surroundings } from "../shapes/shape.js";

const CAME =
  /^(?:(?:antal )?(?:fremmødte?|mødte?(?: op| frem)?|kom|var med|deltog(?: i)?|deltagere|deltaget|deltagelse|fremmøde|personer|antal|til ?stede|attended|present|came|turned up|showed up|people|participants))$/iu;
const SIGNED_UP =
  /^(?:(?:antal )?(?:tilmeld(?:t|te|ing|inger)|inviter(?:et|ede)|indbudt|indbudte|afbud|framelding|signed up|registered|invited|apologies))$/iu;

/** Whether a text says only that what stands below it is attendance. */
export function isAttendanceWord(text: string): boolean {
  return CAME.test(text.trim());
}

/** Whether a text says that what stands below it is no attendance: who was invited, signed up, or sent apologies. */
export function isSignedUp(text: string): boolean {
  return SIGNED_UP.test(text.trim());
}

/** What the name of a list of those who were invited or signed up speaks of. */
const SIGNING_UP = /(?<!\p{L})(?:tilmeld|inviter|invitation|indbud|signed[- ]up|sign-?ups?(?!\p{L})|registered)/iu;
/** Until when, or with whom, to sign up: what may stand above any list. */
const HOW_TO = /frist|senest|husk|deadline|@|\d{8}/iu;
const HAVING_COME = /fremmød|mødt|deltog|deltaget|deltagelse|til ?stede|attendance|attended/iu;
const OF_THOSE_WHO_CAME = /fremmød|deltag|mødt|attend|particip|til ?stede/iu;

/**
 * Whether what stands nearest to a table, its titles, else the sheet's name, else the file's, speaks of those who were
 * invited or signed up, and not of those who came. `Tilmeldte deltagere` does; `Tilmelding og fremmøde` doesn't.
 */
export function isOfSigningUp({ titles, sheet, file }: Surroundings): boolean {
  for (const texts of [titles, [sheet], [file]]) {
    const signing = texts.filter((text) => SIGNING_UP.test(text) && !HOW_TO.test(text));
    if (texts.some((text) => (signing.includes(text) ? HAVING_COME : OF_THOSE_WHO_CAME).test(text))) return false;
    if (signing.length > 0) return true;
  }
  return false;
}

const SAID_OF_ONE =
  /(?<!\p{L})(?:(?:frem)?mødte?|deltog|deltaget|til ?stede|kom|udeblev\p{L}*|attended|present|came|no[- ]?show)(?!\p{L})/iu;

/** Whether a text says that somebody came, or stayed away unexpectedly: `mødt`, `udeblev`, but neither `x` nor `afbud`. */
export function saysWhoCame(text: string): boolean {
  return SAID_OF_ONE.test(text);
}
