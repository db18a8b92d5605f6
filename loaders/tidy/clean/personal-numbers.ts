import { isoDay } from "./calendar.js";

/** Writes other characters, as many, over the pieces of a text that are to be cut. */
export type Blank = (piece: string) => string;

/** A day, a month and two digits of a year, then four digits: a CPR number, on the bank of a sign or of nothing. */
const DAY_MONTH = "(?:[0-2]\\d|3[01]|[67]\\d|8\\d|9[01])(?:0\\d|1[0-2])";
const CPR_SIGNED = new RegExp(`(?<!\\d)${DAY_MONTH}\\d{2}(?: ?[-._:/]{1,2} ?)\\d{4}(?!\\d)`, "g");
const CPR_BARE = new RegExp(`(?<![\\d.,])${DAY_MONTH}\\d{2} ?\\d{4}(?!\\d)`, "g");
const CPR_SPACED = /(?<![\d.,])[0-3]\d[ ./-][01]\d[ ./-]\d{2}[ ./-]+\d{4}(?!\d)/g;
/** with all four digits of the year; a second year behind it would be a period */
const CPR_LONG = /(?<!\d)[0-3]\d[./-]?[01]\d[./-]?(?:18|19|20)\d{2} ?- ?(?!(?:19|20)\d{2})\d{4}(?![\d-])/g;
/** a spreadsheet takes the leading zero away */
const CPR_WITHOUT_ZERO = /^[1-9](?:0\d|1[0-2])\d{2}-?\d{4}$/g;

const LABELLED =
  /((?<!\p{L})(?:tlf|telefon|telefonnr|telefonnummer|tel|mobil|mobilnr|mobiltelefon|mob|phone|telephone|cell|fax|sms|ring(?: til)?(?: på)?|kald)(?!\p{L})\.?(?: ?nr\.?| nummer)? ?[:.]? ?(?:på )?)(\(?\+?\d[\d ()./-]{4,30}\d)/giu;
const INTERNATIONAL = /(?<![\d\p{L}])\(?(?:\+|00)\d{1,3}\)?(?:[ ./()-]{0,2}\d){6,12}(?!\d)/gu;
const PAIRS = /(?<!\d|\d[.,])(?:45 )?\d{2}( ?[./_·-] ?| )\d{2}\1\d{2}\1\d{2}(?!\d|,\d)/g;
const FOURS = /(?<!\d|\d[.,])(\d{4})[ -](\d{4})(?!\d|[.,]\d)/g;
/** eight digits in three groups; two, three and three with points between are a number of millions */
const THREES =
  /(?<!\d|(?<!\p{L}\d*)\d[., /-])(?:(?:\d{2}([ -])\d{3}\1\d{3})|\d{3}([ ./-])(?:\d{2}\2\d{3}|\d{3}\2\d{2}))(?!\d|[., /-]\d)/gu;
const WITH_FOUR =
  /(?<!\d|(?<!\p{L}\d*)\d[., /-])(?:\d{2}([ -])(?:\d{2}\1\d{4}|\d{4}\1\d{2})|\d{4}([ -])\d{2}\2\d{2})(?!\d|[., /-]\d)/gu;
const EIGHT = /(?<!\d|\d[.,]|\p{L})(?:45)?(\d{8})(?![\d\p{L}]|[.,]\d)/gu;

const MONEY_BEFORE =
  /(?:kr|dkk|eur|€|\$|(?:beløb|omsætning(?:en)?|budget(?:tet)?|tilskud(?:det)?|overskud(?:det)?)(?: på| er| var)?)\.? ?:?$/i;
const MONEY_AFTER = /^ ?(?:,-|kr|dkk|eur|€|\$|mio|stk|%)/i;
const COMPANY_NUMBER =
  /(?:(?:cvr|vat|ean)[-. ]*(?:nr|nummer|no)?|(?:\bp|\bse|sags?|faktura|ordre|journal|projekt)[- ]?(?:nr|nummer|no))\.?[:. ]*(?:dk)?[- ]?$/i;

/**
 * Blanks telephone and CPR numbers. Years, days, times, amounts and industry codes stay; bare eight digits are a telephone
 * number unless they are a day, an amount, or called a company's number.
 */
export function blankNumbers(text: string, blank: Blank): string {
  if (!hasDigits(text, 6)) return text;
  const unlessAmount = (match: string, at: number, whole: string) =>
    isAmount(whole, at, match) ? match : blank(match);
  return text
    .replace(CPR_WITHOUT_ZERO, blank)
    .replace(CPR_LONG, blank)
    .replace(CPR_SIGNED, blank)
    .replace(CPR_BARE, (match, at: number, whole: string) =>
      /^\d+$/.test(match) && isCompanyNumber(whole, at) ? match : blank(match),
    )
    .replace(CPR_SPACED, blank)
    .replace(LABELLED, (match, label: string, number: string) =>
      hasDigits(number, 6) ? `${label}${blank(number)}` : match,
    )
    .replace(INTERNATIONAL, blank)
    .replace(PAIRS, (match, _sign, at: number, whole: string) => unlessAmount(match, at, whole))
    .replace(FOURS, (match, a: string, b: string, at: number, whole: string) =>
      isYear(a) && (isYear(b) || /\d[./-]$/.test(before(whole, at))) ? match : unlessAmount(match, at, whole),
    )
    .replace(THREES, (match, _a, _b, at: number, whole: string) => unlessAmount(match, at, whole))
    .replace(WITH_FOUR, (match, _a, _b, at: number, whole: string) =>
      isDayInAnyOrder(match) ? match : unlessAmount(match, at, whole),
    )
    .replace(EIGHT, (match, digits: string, at: number, whole: string) =>
      isDay(digits) || isCompanyNumber(whole, at) ? match : unlessAmount(match, at, whole),
    );
}

/** Whether eight digits are a day of our time, its year first or last. */
function isDay(digits: string): boolean {
  const [y, m, d] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  if (y >= 1990 && y <= 2049 && isoDay(y, m, d)) return true;
  const [day, month, year] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))];
  return year >= 1990 && year <= 2049 && isoDay(year, month, day) !== null;
}

/** Whether groups of digits may be a day, or weeks of a year. */
function isDayInAnyOrder(groups: string): boolean {
  const parts = groups.split(/\D/);
  return parts.some(isYear) && parts.every((part) => part.length === 4 || Number(part) <= 53);
}

const hasDigits = (text: string, least: number): boolean => text.replace(/\D/g, "").length >= least;
const isYear = (digits: string): boolean => /^(19|20)\d{2}$/.test(digits);
const isAmount = (whole: string, at: number, match: string): boolean =>
  MONEY_BEFORE.test(before(whole, at)) || MONEY_AFTER.test(whole.slice(at + match.length, at + match.length + 8));
const isCompanyNumber = (whole: string, at: number): boolean => COMPANY_NUMBER.test(before(whole, at));
/** the words right before a place: no more than a label is long, so that many numbers in a long text cost no more each */
const before = (whole: string, at: number): string => whole.slice(Math.max(0, at - 40), at);
