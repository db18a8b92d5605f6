import { FIRST_NAMES } from "../../../src/model/first-names.js";

/** What shows that a capitalised name is an organisation's and no person's. */
export const ORGANISATION =
  /(?:^|[\s-])(?:A\/S|ApS|I\/S|K\/S|P\/S|IVS|Ltd|Danmark|Region|Company|College|School|\p{L}*(?:kommune|skolen?|center|centret|forening(?:en)?|gruppen?|universitet(?:et)?|råd(?:et)?|bank(?:en)?|huset|hotel|firma(?:et)?|bureau(?:et)?|institut|akademi(?:et)?|netværk(?:et)?|selskab(?:et)?|virksomhed(?:en)?|forbund(?:et)?|museum|industri))(?=[\s,.;-]|$)/iu;
/** Further words that stand behind a first name where no person is meant. */
const NO_PERSON =
  /(?:^|[\s-])(?:network|group|team|manager|management|service|consult(?:ing)?|auto|byg|el|vvs|design|mode|kaffe|capita|\p{L}*(?:erfa|klub(?:ben)?|nettet|camp|kreds(?:en)?|hold(?:et)?|kursus|dag(?:en)?|legat(?:et)?|fond(?:en)?|prisen|rejsen|messen|metoden|modellen))(?=[\s,.;-]|$)/iu;
const PARTICLE = /^(?:von|van|de|af|la)$/u;
const CAPITALISED = /^\p{Lu}[\p{L}.'’-]*$/u;
const TITLE =
  "(?:adm\\.? )?(?:direktør|dir\\.?|konsulent|chefkonsulent|lektor|adjunkt|formand|indehaver|ejer|leder|chef|projektleder|rektor|advokat|revisor|lærer|elev|hr\\.?|fru|frk\\.?|mr\\.?|mrs\\.?|ms\\.?|ceo|owner|director|manager)";
const TITLE_AROUND = new RegExp(`^${TITLE} |,? ?${TITLE}$`, "giu");
const ONLY_TITLE = new RegExp(`^${TITLE}$`, "iu");
const LONGEST = 60;

/**
 * Whether a text is a person's name and nothing but a title beside it: a common first name, then one to three names, all
 * with capitals, or in small letters where the last ends in `-sen`.
 */
export function isPersonName(text: string): boolean {
  if (text.length > LONGEST + 20) return false;
  const name = text.replace(/^[\s([<"'»“]+|[\s)\]>"'«”.,:;–-]+$/gu, "").replace(TITLE_AROUND, "");
  const tokens = name.split(/\s+/);
  if (tokens.length < 2 || tokens.length > 5 || name.length > LONGEST) return false;
  if (!FIRST_NAMES.has(tokens[0]!.split("-")[0]!.toLowerCase())) return false;
  const last = tokens.at(-1)!;
  const isWritten = tokens.every((token) => CAPITALISED.test(token) || PARTICLE.test(token));
  const isSmall = tokens.length <= 4 && /^\p{Ll}+$/u.test(tokens.join("")) && /\p{Ll}{2}sen$/u.test(last);
  return (isSmall || (isWritten && /^\p{Lu}\p{L}/u.test(last))) && !ORGANISATION.test(name) && !NO_PERSON.test(name);
}

/** Whether a text is one person's name, or several of them beside each other. */
export function arePersonNames(text: string): boolean {
  const names = text.split(/\s*[,;/&+|\n]\s*|\s+(?:og|and)\s+/iu).filter((name) => name !== "");
  if (text.length > 200 || names.length === 0) return false;
  return isPersonName(text) || ((names.length > 1 || names[0] !== text) && names.every(isPersonName));
}

const BRACKETS = /\s*[([<]([^()[\]<>]{3,80})[)\]>]/gu;
const BESIDE = /\s*[,;|]\s*|\s+[-–—/]\s+|:\s+/u;

/**
 * A firm's name without the persons whom brackets, a comma, a dash or a stroke put beside it: `Smedjen (Ole Hansen)`.
 *
 * @returns the name and how many pieces were cut; a text of a single person stays, for a firm may be called so
 */
export function withoutPersonsBeside(text: string): { readonly text: string; readonly cut: number } {
  if (text.length > 300 || !/[([<,;|/–—:-]/u.test(text)) return { text, cut: 0 };
  let cut = 0;
  const plain = text
    .replace(BRACKETS, (match, inside: string) => {
      if (!arePersonNames(inside)) return match;
      cut++;
      return "";
    })
    .trim();
  const parts = plain.split(BESIDE);
  const firms = parts.filter((part) => part !== "" && !arePersonNames(part));
  if (parts.length < 2 || firms.length === parts.length || firms.length === 0)
    return cut > 0 && plain !== "" ? { text: plain, cut } : { text, cut: 0 };
  return {
    text: firms.filter((part) => !ONLY_TITLE.test(part)).join(", ") || firms.join(", "),
    cut: cut + parts.length - firms.length,
  };
}
