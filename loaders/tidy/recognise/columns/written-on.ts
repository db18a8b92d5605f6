import { headingKey, OF_A_SYSTEM, WRITTEN_ON } from "../../../../src/model/headings.js";
import type { Heading } from "../header/heading.js";

const SYSTEM: ReadonlySet<string> = new Set(OF_A_SYSTEM.map(headingKey));
const WRITTEN: ReadonlySet<string> = new Set(WRITTEN_ON.map(headingKey));

/** Whether a heading may tell when a row was written: `Oprettet`. */
export const isWrittenOn = ({ text }: Heading) => WRITTEN.has(headingKey(text));

/** Whether a heading tells when a system wrote the row itself, as the columns beside it show. */
export function isOfTheRow(heading: Heading, headings: readonly Heading[]): boolean {
  return isWrittenOn(heading) && headings.some(({ text }) => SYSTEM.has(headingKey(text)));
}
