import { headingKey, OF_A_SYSTEM, WRITTEN_ON } from "../../../../src/model/headings.js";
import type { Heading } from "../header/heading.js";
import type { Look } from "./look.js";

const SYSTEM: ReadonlySet<string> = new Set(OF_A_SYSTEM.map(headingKey));
const WRITERS: ReadonlySet<string> = new Set(["oprettet af", "created by"].map(headingKey));
const WRITTEN: ReadonlySet<string> = new Set(WRITTEN_ON.map(headingKey));

/** Whether a heading may tell when a row was written: `Oprettet`. */
export const isWrittenOn = ({ text }: Heading) => WRITTEN.has(headingKey(text));

/** Whether a heading tells when a system wrote the row itself, as the columns beside it show. */
export function isOfTheRow(heading: Heading, headings: readonly Heading[]): boolean {
  return isWrittenOn(heading) && headings.some(({ text }) => isOfSystem(text) && !isOfWriter(text));
}

/** Whether `Oprettet den` may be the day of the row or of what the row is about: nobody but who wrote it stands beside it. */
export function mayBeOfTheRow(heading: Heading, headings: readonly Heading[]): boolean {
  return isWrittenOn(heading) && !isOfTheRow(heading, headings) && headings.some(({ text }) => isOfWriter(text));
}

/** Whether days are a system's: they have a time of day, or three rows or more were written on the same one. */
export function areOfOneSitting({ words, filled, distinct }: Look): boolean {
  return (
    (filled >= 3 && distinct === 1) || words.some((word) => /\d[ T]+(?:kl\.? ?)?\d{1,2}[:.]\d\d(?::\d\d)?$/i.test(word))
  );
}

const isOfSystem = (text: string) => SYSTEM.has(headingKey(text));
const isOfWriter = (text: string) => WRITERS.has(headingKey(text));
