import { IN_MINUTES } from "../../../src/model/headings/activity.js";
import { headingKey } from "../../../src/model/headings.js";
import type { Cell, Coded } from "../../read/sheet.js";
import { cellText } from "../clean/text.js";

const KEYS: ReadonlySet<string> = new Set(IN_MINUTES.map(headingKey));

/** Whether a heading says that the numbers below it are of minutes: `Varighed (min)`. */
export function areMinutes(heading: string): boolean {
  return KEYS.has(headingKey(heading));
}

/** Numbers of minutes, each with the word that says so: `90` is `90 min`. */
export function inMinutes({ values, codes }: Coded<Cell>): Coded<Cell> {
  const said = values.map((cell): Cell => (/^\d+$/.test(cellText(cell)) ? `${cellText(cell)} min` : cell));
  return { values: said, codes };
}
