import { headingKey, KNOWN_HEADINGS, type KnownHeading } from "../../../../src/model/headings.js";
import { dateInText } from "../columns/look.js";

/** What ties a day to the words before it. */
const TYING =
  /[\s,:–-]+(?:(?:by|at|til|ved) )?(?:pr|per|ultimo|primo|medio|den|d|til og med|t\.?o\.?m|indtil|senest|(?:the )?end of|by|as (?:of|at|per)|at|on|until|up to)\.?$/iu;

/** `Result by 30 June 2017`, `Resultat pr. 30-06-2010`: what was counted (or aimed at) by a day; null for anything else. */
export function datedCount(text: string): KnownHeading | null {
  const dated = dateInText(text);
  if (dated === null || dated.rest === "") return null;
  const known = KNOWN_HEADINGS.get(headingKey(dated.rest.replace(TYING, "")));
  if (known?.kind !== "field" || !known.fields.every((field) => field.startsWith("outcome."))) return null;
  // what a row is called has no day
  const field = (["outcome.count", "outcome.target"] as const).find((one) => known.fields.includes(one));
  return field === undefined ? null : { kind: "field", fields: [field], certain: true };
}
