import type { FieldId } from "../../../../src/model/fields.js";
import { FIRST_NAMES } from "../../../../src/model/first-names.js";
import type { Heading } from "../header/heading.js";
import type { FedTable } from "./evidence.js";
import type { Look } from "./look.js";

/** The one field of free text that a table has. */
const FREE_TEXT: Readonly<Partial<Record<FedTable, FieldId>>> = {
  methods: "method.description",
  method_uses: "method_use.note",
};

/**
 * The column that a table's free text stands in, where no heading says so: the only one left that holds sentences.
 *
 * @param isOpen whether a column is nothing else yet
 * @param isAcross whether each row stands for several records, so that its text is about the thing that the row names
 * @returns null where there is none, or where several columns hold sentences
 */
export function leftOver(
  table: FedTable,
  headings: readonly Heading[],
  looks: readonly Look[],
  isOpen: (column: number) => boolean,
  isAcross: boolean,
): { readonly field: FieldId; readonly column: number } | null {
  const field = FREE_TEXT[isAcross && table === "method_uses" ? "methods" : table];
  if (field === undefined) return null;
  const [column, second] = [...headings.keys()].filter(
    (c) => isOpen(c) && mayBeText(headings[c]!) && isProse(looks[c]!),
  );
  return column === undefined || second !== undefined ? null : { field, column };
}

const mayBeText = ({ text, known }: Heading) => text !== "" && (known === null || known.kind === "field");

/** Whether a column holds sentences, mostly of small words, in which no person's first name stands. */
export function isProse({ words, text, personal, length, known }: Look): boolean {
  if (text < 0.8 || personal > 0 || length < 12 || known.networks > 0 || known.organisations > 0) return false;
  const tokens = words.map((one) => one.match(/\p{L}+/gu) ?? []);
  if (tokens.some((own) => own.some((word) => /^\p{Lu}/u.test(word) && FIRST_NAMES.has(word.toLowerCase()))))
    return false;
  const prose = tokens.filter(
    (own) => own.length >= 3 && own.filter((word) => /^\p{Ll}/u.test(word)).length >= own.length * 0.6,
  );
  return prose.length > 0 && prose.length >= tokens.length * 0.7;
}
