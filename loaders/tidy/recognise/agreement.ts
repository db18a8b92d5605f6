import { FIELDS, type Field, type FieldId } from "../../../src/model/fields.js";
import { fold, matchWord, statusOf } from "../clean/index.js";
import type { Look } from "./look.js";

/** Whether what stands in a column can be what a field wants; a blank column agrees with everything. */
export function agrees(field: FieldId, look: Look): boolean {
  if (look.filled === 0) return true;
  switch (FIELDS[field].type) {
    case "date":
      return look.date >= 0.5 || (look.number < 0.5 && look.date >= 0.3);
    case "integer":
    case "number":
    case "people":
    case "score":
    case "usefulness":
      return look.date < 0.5 && (look.number >= 0.5 || look.mark >= 0.5 || look.length < 25);
    case "status":
      return look.words.filter((word) => statusOf(word) !== undefined).length >= look.words.length * 0.7;
    case "cvr":
    case "postcode":
    case "industry":
    case "db03":
    case "employees":
      return look.number >= 0.4 && look.date < 0.5;
    case "boolean":
      return look.length < 20 && look.date < 0.5;
    case "word":
    case "words":
      return meansWords(field, look);
    case "size_band":
    case "municipality":
      return look.date < 0.5 && look.length < 60 && look.personal < 0.2;
    case "name":
    case "text":
      return look.text >= 0.5 && look.personal < 0.3 && look.date < 0.5;
    case "ref":
      return look.date < 0.5 && look.length < 25 && look.personal === 0;
  }
}

/** How far the texts of a column have the form of what a field wants; null where it has none of its own. */
export function shaped(field: FieldId, { words, number, date }: Look): number | null {
  const share = (form: RegExp) => words.filter((word) => form.test(word.trim())).length / Math.max(1, words.length);
  switch (FIELDS[field].type) {
    case "postcode":
      return share(/^(?:dk[ -]?)?\d{4}(?!\d)/i);
    case "cvr":
      return share(/^(?:dk[ -]?)?\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}$/i);
    case "date":
      return date;
    case "integer":
    case "number":
    case "employees":
      return number;
    default:
      return null;
  }
}

/** Whether half the different texts of a column, or more, are words of the field's vocabulary. */
function meansWords(field: FieldId, look: Look): boolean {
  const { vocabulary }: Field = FIELDS[field];
  if (vocabulary === undefined || look.date >= 0.5) return false;
  const texts = look.words.flatMap((text) => (FIELDS[field].type === "words" ? text.split(/[,;/|&]/) : [text]));
  const meant = texts.filter((text) => text.length <= 40 && matchWord(vocabulary, fold(text)).words.length > 0).length;
  return meant * 2 >= texts.length;
}

/** Whether every text of a column surely is a word of the field's vocabulary, and they mean different things. */
export function isWordsOnly(field: FieldId, look: Look): boolean {
  const { vocabulary }: Field = FIELDS[field];
  if (vocabulary === undefined) return false;
  const meant = look.words.map((text) => (text.length > 40 ? null : matchWord(vocabulary, fold(text))));
  if (!meant.every((match) => match !== null && match.certain && match.words.length === 1)) return false;
  return new Set(meant.map((match) => match!.words[0])).size >= 2;
}
