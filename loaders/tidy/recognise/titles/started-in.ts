import { dateInText } from "../columns/look.js";

/** `Startet`, `Netværket blev oprettet`, `Start`: what stands before the day on which a network began. */
const BEGAN =
  /^(?:(?:(?:vores|dette|our|this|the)\s+)?(?:\p{L}+-?)?(?:netværk(?:et)?|gruppen?|kreds(?:en)?|klub(?:ben)?|laug(?:et)?|network|group)\s+)?(?:(?:blev|er|var|was|has been)\s+)?(?:op)?(?:start(?:et|ede|ed)?|oprettet|etableret|stiftet|grundlagt|dannet|begyndt(?:e)?|established|founded|formed|began)(?:\s+(?:op|up))?(?:\s+(?:den|d\.|pr\.|i|on|in|since|fra))?\s+(?=\d|\p{L})/iu;

/**
 * The day or month on which a network began, where a title above its rows says so without a colon: `Startet den 26. januar 2009`,
 * `Netværket startede januar 2009`.
 *
 * @returns null where the title says anything else as well, or gives no year
 */
export function startedIn(title: string): string | null {
  const said = BEGAN.exec(title.trim());
  if (said === null) return null;
  const date = dateInText(title.trim().slice(said[0].length));
  return date === null || !/^\.?$/.test(date.rest) ? null : date.date;
}
