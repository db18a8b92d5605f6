import { FIRST_NAMES } from "../../../../src/model/first-names.js";
import { labelledValue } from "../rows/group-rows.js";
import { isSystemLine } from "../rows/system-lines.js";
import type { Surroundings } from "../shapes/shape.js";
import { carriedBy } from "./carried-fields.js";
import { isKindOfMeeting, type Meeting, meetingNamed } from "./meetings.js";
import { networkAmong } from "./network-among.js";
import { type KnownNetworks, networkIn } from "./network-in.js";
import { isGeneric } from "./network-names.js";
import { saysNothing } from "./plain-titles.js";
import { stripped, withoutLead } from "./stripped.js";
import { isWhenAndWhere, maySayWhere, withoutTime } from "./when-and-where.js";

/** The meeting that a list of those who came is about: a day, and what is said beside it or above it. */
export function meetingIn(around: Surroundings, known: KnownNetworks): Meeting | null {
  const titles = around.titles.filter((title) => !isSystemLine(title));
  for (const [i, text] of [...titles, around.sheet].entries()) {
    const found = meetingNamed(text);
    if (found === null) continue;
    const above = titleAbove(i < titles.length ? titles.slice(0, i) : [], known);
    const said = found.title ?? "";
    const title = withoutTime(withoutLead(networkAmong(said, known)?.rest ?? said));
    const isNetwork = title !== "" && networkIn(title, known) === title;
    const isTitle = title !== "" && !isNetwork && !/^møde$/i.test(title) && !isWhenAndWhere(said);
    if (!isTitle || (above !== null && found.kind === null && isRather(above.title, title, beginsWithDay(text))))
      return { ...found, title: above?.title ?? null, kind: found.kind ?? above?.kind ?? kindIn(above?.title) };
    return { ...found, title, kind: found.kind ?? kindIn(title) };
  }
  return null;
}

/** `Innovationscamp 2010`, `Temadag: Løn`: the word for a kind of meeting that a title begins with, and ends or stops behind. */
function kindIn(title: string | undefined): string | null {
  return BEGINS_WITH_KIND.exec(title ?? "")?.[1] ?? null;
}

const BEGINS_WITH_KIND =
  /^(innovationscamp|camp|konference|temadag|seminar|workshop|virksomhedsbesøg|conference|company visit)(?=\s*(?:[:–—-]\s|(?:19|20)\d\d(?!\d)|$))/iu;

/**
 * Whether what stands above the day of a meeting is its title, and not what stands beside the day: that may well be a
 * place, most of all behind the day.
 */
function isRather(above: string, beside: string, isDayFirst: boolean): boolean {
  if (isKindOfMeeting(beside)) return false;
  return isKindOfMeeting(above) || isDayFirst || maySayWhere(beside) || (/ \p{Ll}/u.test(above) && NAMES.test(beside));
}

/** `Onsdag d. 6. maj 2009, Holeby`; what a colon or a dash parts from the day is what it was about. */
function beginsWithDay(text: string): boolean {
  return /^\d/.test(text.replace(UP_TO_DAY, "")) && !/(?<=\d)\s*(?::|\s[–—-])\s/.test(text);
}

/** Nothing, or a weekday, before the day. */
const UP_TO_DAY =
  /^(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[,\s]*(?:den|d\.|the)?\s*/iu;
/** One or two names: `Ribe`, `Nykøbing Falster`. */
const NAMES = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*\.?)?$/u;

/** What stands above the day of a meeting, where it is neither the network nor what kind of list this is. */
function titleAbove(titles: readonly string[], known: KnownNetworks): { title: string; kind: string | null } | null {
  const isAbout = (title: string) => !saysNothing(title) && !ONLY_LIST.test(title) && !isWhenAndWhere(title);
  const near = titles.findLast((title) => isAbout(title.trim())) ?? "";
  const led = withoutLead(near.trim()).replace(LIST_BEFORE, "");
  const [, kind] = KIND_BEFORE.exec(led) ?? [];
  const title = kind === undefined ? led : led.slice(kind.length).trim();
  const isPlain =
    title.length >= 4 &&
    title.length <= 80 &&
    /^\p{Lu}/u.test(title) &&
    !/[:.]$|: /u.test(title.replace(/\d{4}: /, ""));
  const yearless = title.replace(/\s+(?:19|20)\d\d$/, "");
  if (isPerson(title)) return null;
  if (!isPlain || stripped(yearless) !== yearless || isGeneric(title) || LIST.test(title) || SCHOOL.test(title))
    return null;
  return networkIn(title, known) === null ? { title, kind: kind ?? null } : null;
}

/** `Deltagere på konferencen Fremtidens fag`: the kind, and what it was called. */
const KIND_BEFORE =
  /^(mødet|kurset|besøget|virksomhedsbesøget|innovationscampen|campen|konferencen|temadagen|temamødet|temaaftenen|seminaret|workshoppen|arrangementet|the (?:meeting|course|visit|conference|workshop|seminar))\s+(?=["'»“]?\p{Lu})/u;
const LIST_BEFORE = /^(?:deltagere|deltagerliste|fremmødeliste|fremmøde|participants|attendance)\s*[,:–—-]\s*/iu;
const ONLY_LIST =
  /^(?:\p{L}*liste(?:n)?(?: over (?:deltagere|fremmødte))?|deltagere|deltagerne|fremmøde|fremmødte|attendance|participants|list of participants)\s*:?$/iu;
/** A person's name and nothing else: whoever made the list, or spoke. */
const isPerson = (text: string) =>
  /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{Ll}.]*){1,3}$/u.test(text) && FIRST_NAMES.has(text.split(/[ -]/)[0]!.toLowerCase());

const SCHOOL =
  /(?:handels|erhvervs|tekniske?|fag|social- og sundheds)\s?skolen?(?!\p{L})|uddannelsescent|^center for|college/iu;
const LIST = /liste|fremmød|deltager|tilmeld|registrering|oversigt|attendance|participants/iu;

/** Whether the titles say what a meeting was and when, each beside its word: `Emne: …`, `Dato: …`. */
export function isOfMeeting({ titles }: Surroundings): boolean {
  const fields = titles.map((title) => labelledValue(title, carriedBy("participations"))?.field);
  return fields.includes("activity.title") && fields.includes("activity.held_on");
}
