import { isoDay } from "./calendar.js";
import { tidyText } from "./fold.js";

const MAIL =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+ ?(?:@|\(at\)|\[at\]|\(a\)| snabela | snabel-a ) ?[\p{L}\p{N}-]+(?: ?(?:\.|\(dot\)|\[dot\]| dot | punktum ) ?[\p{L}\p{N}-]+)+/giu;
const AT = /@|\((?:at|a)\)|\[at\]|snabel-?a/i;
const CPR = /(?<![\d.,])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])(?:0\d|1[0-2])\d{2}(?: ?[-–.] ?| )?\d{4}(?!\d)/g;
const CPR_SPACED = /(?<![\d.,])[0-3]\d[ ./-][01]\d[ ./-]\d{2}[ ./-]+\d{4}(?!\d)/g;
const LABELLED =
  /(\b(?:tlf|telefon|telefonnr|telefonnummer|tel|mobil|mobilnr|mobiltelefon|mob|phone|telephone|cell|fax|sms|ring(?: til)?(?: på)?|kald)\b\.?(?: ?nr\.?| nummer)? ?[:.]? ?(?:på )?)(\(?\+?\d[\d ()./-]{4,30}\d)/giu;
const INTERNATIONAL = /(?<![\d\p{L}])\(?(?:\+|00)\d{1,3}\)?(?:[ ./()-]{0,2}\d){6,12}(?!\d)/gu;
const PAIRS = /(?<!\d|\d[.,])(?:45 )?\d{2}([ ./-])\d{2}\1\d{2}\1\d{2}(?!\d|,\d)/g;
const FOURS = /(?<!\d|\d[.,])(\d{4})[ -](\d{4})(?!\d|[.,]\d)/g;
const EIGHT = /(?<!\d|\d[.,]|\p{L})(?:45)?(\d{8})(?![\d\p{L}]|[.,]\d)/gu;

const MONEY_BEFORE = /(?:kr|dkk|eur|€|\$|beløb|beløb på)\.? ?:?$/i;
const MONEY_AFTER = /^ ?(?:,-|kr|dkk|eur|€|\$|mio|stk|%)/i;
const COMPANY_NUMBER =
  /(?:(?:cvr|vat|ean)[-. ]*(?:nr|nummer|no)?|(?:\bp|\bse|sags?|faktura|ordre|journal|projekt)[- ]?(?:nr|nummer|no))\.?[:. ]*(?:dk)?[- ]?$/i;

const CAPITALISED = "\\p{Lu}(?:\\p{Ll}+|\\.)(?:-\\p{Lu}\\p{Ll}+)?";
const TITLE =
  "(?:(?:adm\\.? ?)?(?:direktør|dir\\.?|konsulent|chefkonsulent|lektor|adjunkt|formand|indehaver|ejer|leder|chef|projektleder|rektor|advokat|revisor|lærer|hr\\.?|fru|frk\\.?|mr\\.?|mrs\\.?|ms\\.?) )*";
const PERSON = `(${TITLE})(${CAPITALISED}(?: (?:${CAPITALISED}|von|van|de|af)){0,4})`;
const NAMED = new RegExp(
  `((?:\\b(?:[Kk]ontakt(?:person)?|KONTAKT(?:PERSON)?|[Cc]ontact(?: person)?|[Aa]tt|[Aa]ttn|[Aa]nsvarlig|[Rr]eferent|[Oo]plægsholder)\\.? ?: ?)|(?:(?<![\\p{L}\\d])(?:[Vv]\\/|[Vv]ed\\/|[Cc]\\/[Oo]) ?))${PERSON}`,
  "gu",
);
/** What shows that a capitalised name is an organisation's and no person's. */
const ORGANISATION =
  /(?:^|[\s-])(?:A\/S|ApS|I\/S|K\/S|P\/S|IVS|Ltd|Danmark|Region|Company|College|School|\p{L}*(?:kommune|skolen?|center|centret|forening(?:en)?|gruppen?|universitet(?:et)?|råd(?:et)?|bank(?:en)?|huset|hotel|firma(?:et)?|bureau(?:et)?|institut|akademi(?:et)?|netværk(?:et)?|selskab(?:et)?|virksomhed(?:en)?|forbund(?:et)?|museum|industri))(?=[\s,.;-]|$)/iu;
const FORM_NEXT = /^ ?(?:A\/S|ApS|I\/S|K\/S|P\/S|IVS|Ltd|Kommune)\b/;

/**
 * Cuts what reaches or names a person out of free text: e-mail addresses, telephone and CPR numbers, and a name where
 * a word before it says that it is one ("kontakt: …", "v/ …"). Years, dates, amounts and industry codes stay; bare
 * eight digits are a telephone number unless they are a day, an amount, or called a company's number.
 *
 * @returns the tidied text, and how many pieces were cut
 */
export function cutPersonalData(text: string): { text: string; cut: number } {
  let cut = 0;
  const gone = () => {
    cut += 1;
    return " ";
  };
  let left = tidyText(text);
  if (AT.test(left)) left = left.replace(MAIL, gone);
  if (enoughDigits(left)) {
    left = left
      .replace(CPR, (match, at: number, whole: string) =>
        /^\d+$/.test(match) && isCompanyNumber(whole, at) ? match : gone(),
      )
      .replace(CPR_SPACED, gone)
      .replace(LABELLED, (match, label: string, number: string) => (enoughDigits(number) ? `${label}${gone()}` : match))
      .replace(INTERNATIONAL, gone)
      .replace(PAIRS, (match, _sep, at: number, whole: string) => (isAmount(whole, at, match) ? match : gone()))
      .replace(FOURS, (match, a: string, b: string, at: number, whole: string) =>
        (isYear(a) && (isYear(b) || /\d[./-]$/.test(whole.slice(0, at)))) || isAmount(whole, at, match)
          ? match
          : gone(),
      )
      .replace(EIGHT, (match, digits: string, at: number, whole: string) =>
        isDay(digits) || isAmount(whole, at, match) || isCompanyNumber(whole, at) ? match : gone(),
      );
  }
  if (/[:/]/.test(left))
    left = left.replace(NAMED, (match, label: string, title: string, name: string, at: number, whole: string) => {
      const organisation = ORGANISATION.test(name) || FORM_NEXT.test(whole.slice(at + match.length));
      return organisation ? match : `${label}${title}${gone()}`;
    });
  return cut === 0 ? { text: left, cut } : { text: mended(left), cut };
}

const enoughDigits = (number: string): boolean => number.replace(/\D/g, "").length >= 6;
const isYear = (digits: string): boolean => /^(19|20)\d{2}$/.test(digits);
const isAmount = (whole: string, at: number, match: string): boolean =>
  MONEY_BEFORE.test(whole.slice(0, at)) || MONEY_AFTER.test(whole.slice(at + match.length));
const isCompanyNumber = (whole: string, at: number): boolean => COMPANY_NUMBER.test(whole.slice(0, at));

function isDay(digits: string): boolean {
  const [y, m, d] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  if (y >= 1990 && y <= 2049 && isoDay(y, m, d)) return true;
  const [day, month, year] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))];
  return year >= 1990 && year <= 2049 && isoDay(year, month, day) !== null;
}

/** Text without the blanks, brackets and commas that a cut leaves behind. */
function mended(text: string): string {
  return text
    .replace(/\(\s*[,;:]?\s*\)|\[\s*\]|<\s*>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/([,;:])(?:\s*[,;:])+/g, "$1")
    .replace(/\s+([,.;:!?)])/g, "$1")
    .replace(/\(\s+/g, "(")
    .trim()
    .replace(/^[,;:.\s]+|[,;\s]+$/g, "");
}
