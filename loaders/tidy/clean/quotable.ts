import { isCvr } from "./cvr-digits.js";
import { isDate } from "./date-text.js";
import { tidyText } from "./fold.js";

const NUMBER = /^[-+]?\d+(?:[.,]\d+)*(?: ?%)?$/;
const THOUSANDS = /^\d{1,3}(?: \d{3})+$/;
/** the shape of a day even where the calendar has no such day, and a range of small numbers */
const DAY = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|(?:19|20)\d{2}-\d{1,2}-\d{1,2})$/;
const RANGE = /^\d{1,3} ?[-–] ?\d{1,3}$/;
const DANISH_CVR = /^dk[- ]?\d{8}$/i;
const CODE = /^(?:[A-U]|dk[- ]?\d{4}|[a-u]?[ .]?\d{1,2}[. ]\d{1,2}(?:[. ]\d{1,2})?)$/i;

/**
 * What a message may quote of a value: dates, codes, and numbers of few digits; nothing that could name or reach a
 * person. Eight bare digits are never quoted, and a CVR number only behind `DK`, for a telephone number has eight as well, and one in
 * eleven has a CVR number's check digit; a CPR number has ten.
 *
 * @returns the tidied text, or null where it may not be quoted
 */
export function quotable(text: string): string | null {
  const tidy = tidyText(text);
  if (tidy === "" || tidy.length > 40) return null;
  const digits = tidy.replace(/\D/g, "").length;
  if (/^\d{8}$/.test(tidy)) return null;
  if (isDate(tidy) || DAY.test(tidy) || RANGE.test(tidy)) return tidy;
  if (digits <= 7 && (NUMBER.test(tidy) || THOUSANDS.test(tidy) || CODE.test(tidy))) return tidy;
  return DANISH_CVR.test(tidy) && isCvr(tidy.slice(-8)) ? tidy : null;
}

/** `: '123'` to stand at the end of a sentence, or '' where the value may not be quoted. */
export function found(text: string): string {
  const quoted = quotable(text);
  return quoted === null ? "" : `: '${quoted}'`;
}
