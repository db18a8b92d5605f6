import { headingKey } from "../../../../src/model/headings.js";
import type { ProgrammeSchool } from "../../../../src/model/programme.js";
import { dateInText } from "../columns/look.js";
import { lookUp } from "../header/heading.js";
import { names } from "./naming.js";
import { isGeneric } from "./network-names.js";
import { withoutTail } from "./stripped.js";

const TITLE_OF =
  /^(?:medlemm(?:er|erne|sliste)|deltagere|deltagerliste|fremmøde|aktiviteter|møder|mødeliste|resultater|metoder(?: brugt| anvendt| i brug)?|members|attendance|meetings|activities|results|methods(?: used| in use)?) (?:i|af|for|in|of) (\p{Lu}.{2,50})$/u;

/** What a title is of, `Møder i Sydnettet`, where nothing else is known to be called so; null for a school, a day or a year. */
export function networkOfTitle(text: string, schools: readonly ProgrammeSchool[]): string | null {
  const said = TITLE_OF.exec(text.trim().replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()));
  const name = said === null ? "" : withoutTail(said[1]!);
  if (name.length < 3 || /\d|[.!?:;]/.test(name) || isGeneric(name) || lookUp(name) !== null) return null;
  const key = headingKey(name);
  const isSchool = schools.some(
    ({ name, short, id }) => names(text, headingKey(name)) || [short, id].some((one) => headingKey(one) === key),
  );
  return isSchool || dateInText(`${name} 2000`)?.rest === "" ? null : name;
}
