import type { ProgrammeSchool } from "../../../../src/model/programme.js";
import type { Surroundings } from "../shapes/shape.js";
import { baseOf } from "../titles/called.js";

/** Members who are asked, or who answered: those of a network are organisations. */
const ASKED_MEMBERS =
  /(?<!\p{L})(?:til|fra|af|blandt|to|from|by|among) (?:the |alle )?(?:medlemmer(?:ne)?|members)(?!\p{L})/iu;

/** Whose answers a text speaks of, as a word for the cleaner; null where it speaks of none or of both. */
export function respondentsIn(text: string): "virksomhed" | "skole" | null {
  const company = /virksomhed|firma|compan|organisation|arbejdsgiver/iu.test(text) || ASKED_MEMBERS.test(text);
  const school = /(?<!handels|erhvervs)skole(?!r)|underviser|lærer|school|teacher/iu.test(text);
  return company === school ? null : company ? "virksomhed" : "skole";
}

/** Whose answers a text speaks of, the schools' own names left out. */
function respondentIn(text: string, schools: readonly ProgrammeSchool[]): string | null {
  return respondentsIn(schools.reduce((left, { name }) => left.replaceAll(name, ""), text));
}

/** Whose answers the name of a sheet, else a title, else what stands at the top of the sheet, else the file's name speaks of. */
export function respondentOf(around: Surroundings, schools: readonly ProgrammeSchool[]): string | null {
  for (const text of [around.sheet, ...around.titles, ...(around.head ?? []), baseOf(around.file)]) {
    const group = text === "" ? null : respondentIn(text, schools);
    if (group !== null) return group;
  }
  return null;
}
