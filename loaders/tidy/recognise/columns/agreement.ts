import { FIELDS, type Field, type FieldId } from "../../../../src/model/fields.js";
import { MONTH } from "../../clean/calendar.js";
import { fold, isNoLastDay, isScoreAnswer, matchWord, membershipEvent, statusOf } from "../../clean/index.js";
import { isDateText, type Look } from "./look.js";

/** Whether what stands in a column can be what a field wants; a blank column agrees with everything. */
export function agrees(field: FieldId, look: Look): boolean {
  if (look.filled === 0) return true;
  switch (FIELDS[field].type) {
    case "date":
      return (
        look.date >= 0.5 ||
        (look.number < 0.5 && look.date >= 0.3) ||
        (LAST_DAY.test(field) && look.words.every((word) => isNoLastDay(word) || isDateText(word.trim()))) ||
        areYearless(look.words)
      );
    case "score":
    case "usefulness":
      return look.date < 0.5 && (look.number >= 0.5 || look.mark >= 0.5 || shareOf(look, isScoreAnswer) >= 0.5);
    case "integer":
    case "number":
    case "people":
      if (field === "activity.hours" && shareOf(look, (word) => TIME_OF_DAY.test(word)) >= 0.5) return false;
      return look.date < 0.5 && (look.number >= 0.5 || look.mark >= 0.5 || look.length < 25);
    case "status":
      return look.words.filter((word) => statusOf(word) !== undefined).length >= look.words.length * 0.7;
    case "event":
      return shareOf(look, (word) => membershipEvent(word, true) !== null) >= 0.7;
    case "industry":
    case "db03":
      return shareOf(look, (word) => INDUSTRY.test(word)) >= 0.4;
    case "cvr":
    case "postcode":
      return (look.number >= 0.4 && look.date < 0.5) || (shaped(field, look) ?? 0) >= 0.4;
    case "employees":
      return (look.number >= 0.4 || shareOf(look, (word) => EMPLOYEES.test(word)) >= 0.4) && look.date < 0.5;
    case "boolean":
      return look.length < 20 && look.date < 0.5;
    case "word":
    case "words":
      return meansWords(field, look);
    case "size_band":
    case "municipality":
      return look.date < 0.5 && look.length < 60 && look.personal < 0.2;
    case "text":
      return look.text >= 0.5 && look.contacts < 0.3 && look.date < 0.5;
    case "name":
      return look.text >= 0.5 && look.personal < 0.3 && look.date < 0.5;
    case "ref":
      return look.date < 0.5 && look.length < 25 && look.personal === 0;
  }
}

/** `14:00`, `kl. 9.30`: when something began, and not how long it took. */
const TIME_OF_DAY = /^(?:kl\.?\s*)?(?:0?[6-9]|1\d|2[0-3])[:.](?:00|15|30|45)$/iu;

/** Days that have not come for most: `fortsætter`. */
const LAST_DAY = /\.(?:left_on|ended_on|used_to)$/;

/** `3/3`, `14.5.` or `3. marts`: a day and a month. */
const YEARLESS = /^(?:[0-2]?\d|3[01])(?:\s?[/-]\s?(?:0?[1-9]|1[0-2])|\.\s?(?:0?[1-9]|1[0-2])\.|\.\s*\p{L}{3,9}\.?)$/iu;

/** A month between the days of a calendar. */
const MONTH_LINE = new RegExp(`^(?:${MONTH})\\.?:?$`, "iu");

/** Whether nearly all texts are days and months, the lines of a calendar between them apart. */
function areYearless(words: readonly string[]): boolean {
  const days = words.map((word) => word.trim()).filter((word) => !MONTH_LINE.test(word));
  return days.length > 0 && days.filter((word) => YEARLESS.test(word)).length >= days.length * 0.8;
}

/** A code of DB07 with dots or without, its section's letter before it or its title behind it. */
const INDUSTRY = /^(?:[a-u][ .:-]?)?\d{1,2}(?:\.\d{1,2}){0,2}(?![\d/-])|^\d{1,6}(?![\d./-])|^[A-U]$/i;
/** A number of people in the words that people put around one: `ca. 25`, `10-49`, `under 10`, `250+`. */
const EMPLOYEES =
  /^(?:ca\.?|cirka|omkring|under|over|mindst|højst|max\.?|[<>~≈])? ?\d[\d.]*(?: ?(?:[-–]|til|to) ?\d[\d.]*)? ?\+?/iu;

const shareOf = ({ words }: Look, fits: (word: string) => boolean): number =>
  words.filter((word) => fits(word.trim())).length / Math.max(1, words.length);

/**
 * Whether what stands in a column is of a field's kind and hardly could be anything else: asked where the heading alone
 * doesn't settle it. Texts and names are of no kind.
 */
export function agreesSurely(field: FieldId, look: Look): boolean {
  switch (FIELDS[field].type) {
    case "integer":
    case "number":
    case "people":
      return look.date < 0.5 && (look.number >= 0.5 || look.mark >= 0.5);
    case "boolean":
      return look.mark >= 0.7;
    case "cvr":
    case "postcode":
      return (shaped(field, look) ?? 0) >= 0.7;
    case "municipality":
      return look.mark < 0.5 && look.distinct > 1;
    default:
      return agrees(field, look);
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
  const isList = FIELDS[field].type === "words";
  const texts = isList ? look.words.flatMap((text) => text.split(/\s*[,;/|&]\s*/)) : look.words;
  if (!isList && texts.length > 6) return false;
  const meant = texts.map((text) => (text.length > 40 ? null : matchWord(vocabulary, fold(text))));
  if (!meant.every((match) => match?.certain && match.words.length === 1)) return false;
  return new Set(meant.map((match) => match!.words[0])).size >= 2;
}
