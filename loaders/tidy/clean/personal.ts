import { tidyText } from "./fold.js";
import { isPersonName, ORGANISATION } from "./person-names.js";
import { blankNumbers } from "./personal-numbers.js";

const IN_LOCAL = "[\\p{L}\\p{N}._%+'!#$&*=?^{|}~/-]";
const LOCAL = `(?<!${IN_LOCAL})${IN_LOCAL}+`;
const HOST = "[\\p{L}\\p{N}_-]+";
const AT = "(?:@|[({[](?:at|a|snabel-?a)[)}\\]]|&#64;|%40| snabel-?a )";
const DOT = "(?:\\.|[({[](?:dot|punktum)[)}\\]]| dot | punktum | prik )";
const MAIL = new RegExp(`${LOCAL} ?${AT} ?${HOST}(?: ?${DOT} ?${HOST})+`, "giu");
/** said in words, or with a slip for the point: only an ending that addresses have shows what it is */
const ENDING = "(?:dk|com|net|org|eu|nu|info|se|no|de|uk)(?!\\p{L})";
const MAIL_IN_WORDS = new RegExp(`${LOCAL} at ${HOST}(?: dot ${HOST})* dot ${ENDING}`, "giu");
const MAIL_WITH_SLIP = new RegExp(`${LOCAL}@${HOST}[, ] ?${ENDING}`, "giu");
const HAS_AT = new RegExp(`${AT}| at `, "i");

const CAPITALISED = "\\p{Lu}(?:\\p{Ll}+|\\.)(?:-\\p{Lu}\\p{Ll}+)?";
const TITLE =
  "(?:(?:adm\\.? ?)?(?:direktør|dir\\.?|konsulent|chefkonsulent|lektor|adjunkt|formand|indehaver|ejer|leder|chef|projektleder|rektor|advokat|revisor|lærer|hr\\.?|fru|frk\\.?|mr\\.?|mrs\\.?|ms\\.?) )*";
const PERSON = `(${TITLE})(${CAPITALISED}(?: (?:${CAPITALISED}|von|van|de|af)){0,4})`;
const NAMED = new RegExp(
  `((?:\\b(?:[Kk]ontakt(?:person)?|KONTAKT(?:PERSON)?|[Cc]ontact(?: person)?|[Aa]tt|[Aa]ttn|[Aa]nsvarlig|[Rr]eferent|[Oo]plægsholder)\\.? ?: ?)|(?:(?<![\\p{L}\\d])(?:[Vv]\\/|[Vv]ed\\/|[Cc]\\/[Oo]) ?))${PERSON}`,
  "gu",
);
/** Words and signs that say who is behind something, with up to five words after them. */
const BEHIND_LABEL =
  /((?<!\p{L})(?:(?:kontakt(?:person)?|contact(?: person)?|attn?|ansvarlig|referent|oplægsholder|tovholder|koordinator|ordstyrer|mødeleder|underviser|instruktør|idé|(?:udskrevet|udarbejdet|oprettet|lavet|ført|noteret|rettet) af|(?:printed|created|generated|prepared) by)[.:]* +|(?:v|ved|c)\/(?:o )? ?))([\p{L}.'’-]+(?: [\p{L}.'’-]+){1,4})/giu;
const FORM_NEXT = /^ ?(?:A\/S|ApS|I\/S|K\/S|P\/S|IVS|Ltd|Kommune)\b/;

/** stands for each character of a piece that is to be cut; no alphabet has it */
const CUT = "\ue000";
const blank = (piece: string) => CUT.repeat(piece.length);

/**
 * Cuts what reaches or names a person out of free text: e-mail addresses, telephone and CPR numbers, and a name where
 * a word before it says that it is one ("kontakt: …", "v/ …").
 *
 * @returns the tidied text, and how many pieces were cut
 */
export function cutPersonalData(text: string): { text: string; cut: number } {
  const tidied = tidyText(text);
  let left = plain(tidied);
  if (HAS_AT.test(left)) left = left.replace(MAIL, blank).replace(MAIL_WITH_SLIP, blank).replace(MAIL_IN_WORDS, blank);
  left = blankNumbers(left, blank);
  if (/[:/]/.test(left))
    left = left.replace(NAMED, (match, label: string, title: string, name: string, at: number, whole: string) => {
      const organisation = ORGANISATION.test(name) || FORM_NEXT.test(whole.slice(at + match.length));
      return organisation ? match : `${label}${title}${blank(name)}`;
    });
  left = left.replace(BEHIND_LABEL, (match, label: string, words: string, at: number, whole: string) => {
    const name = nameBefore(words);
    const organisation = name === null || FORM_NEXT.test(whole.slice(at + label.length + name.length, at + 400));
    return organisation ? match : `${label}${blank(name)}${words.slice(name.length)}`;
  });
  if (!left.includes(CUT)) return { text: tidied, cut: 0 };
  let cut = 0;
  let rest = "";
  for (let at = 0; at < left.length; at++) {
    if (left[at] !== CUT) rest += tidied[at]!;
    else if (left[at - 1] !== CUT) {
      rest += " ";
      cut += 1;
    }
  }
  return { text: mended(rest), cut };
}

/** The person's name that words begin with, as long as it can be; null where they begin with none. */
function nameBefore(words: string): string | null {
  const tokens = words.split(" ");
  for (let count = tokens.length; count >= 2; count--) {
    const name = tokens.slice(0, count).join(" ");
    if (isPersonName(name)) return name;
  }
  return null;
}

const FULL_NAME = new RegExp(`(?<!\\p{L})${CAPITALISED} ${CAPITALISED}(?!\\p{L})`, "u");
/** What stands beside an address or a number without saying anything. */
const BESIDE =
  /(?<!\p{L})(?:e-?mail|mail|tlf|tel|telefon|mobil|på|att|kontakt|contact|phone|til|at|se|og|and|by)(?!\p{L})/giu;

/**
 * Whether a text that seems to hold an address or a number of a person's says, but for it, nothing or no more than who it
 * is: `Bo Lund, bo@lund.dk`. One of which nothing can be cut is taken to.
 */
export function isOnlyContact(text: string): boolean {
  const { text: rest, cut } = cutPersonalData(text);
  if (cut === 0) return true;
  const said = rest.replace(BESIDE, " ");
  return !/(?<!\p{L})\p{Ll}{2,}/u.test(said) || (FULL_NAME.test(rest) && said.split(/\s+/).length < 6);
}

/** One character for each, with all hyphens and dashes as one, and signs of double width as plain ones. */
function plain(text: string): string {
  if (!/[^ -~¡-ſ]/.test(text)) return text.replaceAll(CUT, " ");
  return text.replace(/[\ue000‐-―−﹣－﹫＠．＋０-９]/g, (sign) =>
    sign === CUT ? " " : /[‐-―−﹣－]/.test(sign) ? "-" : sign === "﹫" ? "@" : sign.normalize("NFKC"),
  );
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
