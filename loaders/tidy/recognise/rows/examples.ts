import { type Region, textOf, type View } from "../sheet/view.js";

const EXAMPLE =
  /^[("'[]?(?:f\.?\s?)?(?:eks|eksempel|eksempler|eksempelrække|eksempellinje|ex|example|sample|e\.\s?g|for example|udfyldningseksempel|vist eksempel)[.:]*(?:\s*(?:nr\.?\s?)?\d{1,2})?[.:]*[)"'\]]?\.?$/iu;
const BEFORE =
  /^(?:f\.\s?eks\.?|eks\.|eksempel|eksempelvis|example|e\.g\.):\s*\S|^\((?:eks\.?|eksempel|f\.eks\.|example|e\.g\.)\)\s+\S/iu;

/** Whether a row says of itself that it is an example of how to fill in the others: `Eks.` in its first cell, with more behind it. */
export function isExample(view: View, row: number, region: Region): boolean {
  const [first, second] = view.filledColumns(row, region);
  if (first === undefined || second === undefined) return false;
  const text = textOf(view.cell(row, first)).trim();
  return text.length <= 80 && (EXAMPLE.test(text) || BEFORE.test(text));
}

/** Lines of a form that nobody filled in: `Dato: ______ | Underskrift: ______`. */
export function isBlankForm(view: View, row: number, region: Region): boolean {
  const texts = view.filledColumns(row, region).map((c) => textOf(view.cell(row, c)));
  const isOpen = (text: string) => /^[^_]{0,60}(?:_{3,}|\.{5,}|…{2,})[\s_.…]*$/u.test(text) && !/\d/.test(text);
  return texts.some(isOpen) && texts.every((text) => isOpen(text) || /^\p{L}[^:]{1,40}:$/u.test(text));
}
