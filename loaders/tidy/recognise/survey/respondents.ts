import type { ProgrammeSchool } from "../../../../src/model/programme.js";
import type { Surroundings } from "../shapes/shape.js";
import { baseOf } from "../titles/called.js";

/** Members who are asked, or who answered: those of a network are organisations. */
const ASKED_MEMBERS =
  /(?<!\p{L})(?:til|fra|af|blandt|to|from|by|among) (?:the |alle )?(?:medlemmer(?:ne)?|members)(?!\p{L})/iu;

/** Whose answers a text speaks of, as a word for the cleaner; null where it speaks of none or of both. */
export function respondentsIn(text: string): "virksomhed" | "skole" | null {
  const company = /virksomhed|firma|compan|organisation|arbejdsgiver/iu.test(text) || ASKED_MEMBERS.test(text);
  const school =
    /(?<!handels|erhvervs)skole(?!r|år|praktik|ophold|periode|ns (?:lærings)?netværk)|underviser|lærer|school(?! year)|teacher/iu.test(
      text,
    );
  return company === school ? null : company ? "virksomhed" : "skole";
}

/** Whose answers a text speaks of, the schools' own names left out. */
function respondentIn(text: string, schools: readonly ProgrammeSchool[]): string | null {
  return respondentsIn(schools.reduce((left, { name }) => left.replaceAll(name, ""), text));
}

/** What says who answered: `Besvaret af skolen`. */
const ANSWERED_BY =
  /(?:besvar(?:et|elser)|udfyldt|svar(?:ene)?|afgivet) (?:er )?(?:\p{L}+ )?(?:af|fra)|respondent|svargruppe|(?:answered|completed|filled in) by|(?:answers|responses) (?:from|of)/iu;

/** Whose answers a title says that they are, else the name of a sheet, else a title, else what stands at the top of the sheet, else the file's name speaks of. */
export function respondentOf(around: Surroundings, schools: readonly ProgrammeSchool[]): string | null {
  const titles = [...around.titles, ...(around.head ?? [])];
  const telling = titles.filter((title) => ANSWERED_BY.test(title));
  for (const text of [...telling, around.sheet, ...titles, baseOf(around.file)]) {
    const group = text === "" ? null : respondentIn(text, schools);
    if (group !== null) return group;
  }
  return null;
}
