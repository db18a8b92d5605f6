import { headingKey } from "../../../src/model/headings.js";
import type { Columns } from "../columns.js";
import { isAttendanceWord, isOfSigningUp, saysWhoCame } from "../recognise/attendance/attendance-words.js";
import type { Interpretation } from "../recognise/interpret.js";
import type { Surroundings } from "../recognise/shapes/shape.js";
import { textOf } from "../recognise/sheet/view.js";
import type { Value } from "../tidied.js";

/** Headings of columns that only a list of persons has: their names, or a number for each. */
const OF_PERSONS: ReadonlySet<string> = new Set(
  [
    "fornavn",
    "efternavn",
    "fulde navn",
    "first name",
    "last name",
    "surname",
    "full name",
    "deltager",
    "deltagernavn",
    "deltagers navn",
    "deltagerens navn",
    "navn på deltager",
    "deltagerens fulde navn",
    "person",
    "personnavn",
    "participant",
    "participant name",
    "name of participant",
    "attendee",
    "attendee name",
    "medarbejder",
    "medarbejdernavn",
    "gæst",
    "gæstens navn",
    "gæstenavn",
    "guest",
    "guest name",
    "kursist",
    "kursistnavn",
    "ordrenr",
    "ordrenummer",
    "order no",
    "order number",
    "billetnr",
    "billetnummer",
    "ticket no",
    "ticket number",
    "tilmeldingsnr",
    "tilmeldings-id",
    "booking no",
    "booking number",
    "registration id",
  ].map(headingKey),
);
const NAME: ReadonlySet<string> = new Set(["navn", "name", "navne"].map(headingKey));

/** Whether each row of a list of those who came is one person, and the organisation is where they come from. */
export function isOfPersons({ table, shape, headings, assignment }: Interpretation, columns: Columns): boolean {
  if (table !== "participations" || shape !== null) return false;
  const used = new Set(assignment.fields.values());
  const organisation = assignment.fields.has("organisation.name") || assignment.fields.has("organisation.cvr");
  const persons = headings.some(({ text }, c) => {
    const key = headingKey(text);
    return !used.has(c) && (OF_PERSONS.has(key) || (organisation && NAME.has(key)));
  });
  if (!persons) return false;
  const people = columns.get("participation.people");
  return people === undefined || people.every((value) => value === null || value === 0 || value === 1);
}

/**
 * Puts what a column says of whether they came into the number of people: nobody where they didn't; one where each row
 * is a person, else the number that stands there already or a mark.
 */
export function countThoseWhoCame(columns: Columns, length: number, ofPersons: boolean): void {
  const status = columns.get("participation.status");
  columns.delete("participation.status");
  if (status === undefined && !ofPersons) return;
  const people = columns.get("participation.people");
  columns.set(
    "participation.people",
    Array.from({ length }, (_, i): Value => {
      const came = (status === undefined || status[i] === true) && people?.[i] !== 0;
      if (!came) return 0;
      return ofPersons ? 1 : (people?.[i] ?? null);
    }),
  );
}

/**
 * Whether a list or a cross table is of those who were invited or signed up, and nothing in it speaks of those who came.
 * A mark in a cell of a cross table doesn't: it says that they meant to.
 */
export function isOfSignedUp({ table, shape, headings, looks }: Interpretation, around: Surroundings): boolean {
  if (table !== "participations" || !isOfSigningUp(around)) return false;
  if (shape === null) return !headings.some(({ text }) => isAttendanceWord(text));
  const above = shape.columns.flatMap((c) => headings[c]!.lines.map(textOf));
  return ![...above, ...shape.columns.flatMap((c) => looks[c]!.words)].some(saysWhoCame);
}
