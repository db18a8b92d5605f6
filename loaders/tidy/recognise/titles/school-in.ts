import { headingKey } from "../../../../src/model/headings.js";
import type { ProgrammeSchool } from "../../../../src/model/programme.js";
import { names } from "./naming.js";

/** The school of the programme that a text names, or null: its name as whole words, its short name alone. */
export function schoolIn(text: string, schools: readonly ProgrammeSchool[]): string | null {
  const key = headingKey(text);
  const named = schools.filter(({ name }) => names(text, headingKey(name)));
  if (named.length > 0) return named.length === 1 ? named[0]!.name : null;
  const short = schools.filter(({ short, id }) => key === headingKey(short) || key === headingKey(id));
  return short.length === 1 ? short[0]!.name : null;
}
