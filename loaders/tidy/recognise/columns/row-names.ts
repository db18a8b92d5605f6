import { FIRST_NAMES } from "../../../../src/model/first-names.js";
import type { Cell } from "../../../read/sheet.js";
import { type Heading, lookUp } from "../header/heading.js";
import { textOf } from "../sheet/view.js";
import type { Look } from "./look.js";

/** The column that names a cross table's rows. */
export interface RowNames {
  readonly column: number;
  /** its texts are persons' names rather than organisations' */
  readonly persons: boolean;
}

/** The first column of texts that no known heading stands above: it names the rows. */
export function rowNames(
  headings: readonly Heading[],
  looks: readonly Look[],
  taken: ReadonlySet<number>,
): RowNames | null {
  for (const [column, look] of looks.entries()) {
    const known = headings[column]!.known;
    if (taken.has(column) || known?.kind === "personal" || known?.kind === "sum") continue;
    if (headings[column]!.lines.some(namesNetworks)) continue;
    if (look.text >= 0.8 && look.filled > 0 && look.personal === 0) return { column, persons: arePersons(look) };
  }
  return null;
}

function namesNetworks(line: Cell): boolean {
  const known = lookUp(textOf(line));
  return known?.kind === "field" && known.fields.every((field) => field.startsWith("network."));
}

/** Whether a good part of a column's texts begin as persons' names do, and hardly one ends as a company's. */
export function arePersons({ words, company }: Pick<Look, "words" | "company">): boolean {
  const persons = words.filter((text) => /^\p{L}+(?:[ -]\p{L}+\.?){0,3}$/u.test(text) && FIRST_NAMES.has(first(text)));
  return company < 0.15 && persons.length * 3 >= words.length && persons.length > 0;
}

const first = (text: string) => text.split(/[ -]/)[0]!.toLowerCase();
