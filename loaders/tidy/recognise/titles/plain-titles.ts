import { MONTH } from "../../clean/calendar.js";
import { dateInText } from "../columns/look.js";
import { lookUp } from "../header/heading.js";

/** Headings that part the rows by what they are, or by when, and name no network. */
const SAYS_NOTHING =
  /^(?:(?:nye |øvrige |andre |tidligere |faste |aktive |passive |inviterede )?(?:medlemmer(?:ne)?|gæster|deltagere|virksomheder|organisationer|skoler|members|guests|participants|companies|others)|øvrige|andre|resten|(?:afholdte |planlagte )?(?:møder|aktiviteter|arrangementer|kurser|meetings|activities|events)|(?:forår|efterår|sommer|vinter|spring|autumn|summer|winter)(?:et)?(?: \d{4})?|\d{4}|fortsat|fortsættes|(?:vores|alle|netværkets|our|all) (?:medlemmer|møder|aktiviteter|arrangementer|virksomheder|members|meetings|activities|events|companies)|hvem (?:er|var|kom|er der) med(?: i (?:det|netværket|gruppen))?|hvem (?:kom|deltog|mødte op)|(?:det|hvad) har vi (?:lavet|holdt|gjort)|hvad (?:vi|netværket) har (?:lavet|holdt|gjort)|hvad er der sket|hvornår (?:mødtes vi|har vi mødtes)|who (?:is|was|are) in(?: it| the network)?|who came|what we (?:did|have done)|when we met|(?:metoder|resultater|møder|aktiviteter|medlemmer|methods|results|meetings|activities|members)(?:,? (?:som )?(?:vi|de|netværket|we|they|the network))(?: \p{L}+){1,4})$/iu;

const OF_MEETINGS =
  /^(?:(?:netværks)?(?:møder(?:ne)?|aktiviteter(?:ne)?)|arrangementer(?:ne)?|kurser(?:ne)?|besøg|medlemmer(?:ne)?|deltagere?|deltagelse|deltagerantal|fremmødt?e?|fremmødeliste|mødeliste|mødedeltagelse|antal(?: (?:deltagere|personer|fremmødte))?|meetings|activities|events|courses|visits|members|attendance|participants|participation|numbers? (?:of|present))$/iu;

/** A month, a quarter or a half-year of whatever year, alone. */
const PART_OF_YEAR = new RegExp(`^(?:(?:${MONTH})(?: måned)?|[1-4]\\.? ?kvartal|[12]\\.? ?halvår)\\.?:?$`, "iu");

/** Whether a text names a month or another part of the year, and nothing else. */
export const isPartOfYear = (text: string) => text.length <= 24 && PART_OF_YEAR.test(text.trim());

/** What counts the parts of a form: `C. Afholdte aktiviteter`, `2) Resultater`. */
const PART_OF_FORM = /^(?:\p{Lu}|\d{1,2}|[IVX]{1,4})[.)]\s+/u;

/** Whether a heading or a title says only what kind of rows stand below it, or when they are from. */
export function saysNothing(text: string): boolean {
  const found = dateInText(text);
  return (
    SAYS_NOTHING.test(text.trim()) ||
    isOfMeetings(text) ||
    isPartOfYear(text) ||
    (found?.coarse === true && found.rest === "")
  );
}

/** `MØDER OG FREMMØDE (antal personer, a = afbud)`: what was held and who came, with how it is written in brackets. */
function isOfMeetings(text: string): boolean {
  const parts = text
    .replace(/\s*\([^()]*\)?\s*:?\s*$/u, "")
    .split(/\s*(?:,|[/&+–-]|(?<!\p{L})(?:og|samt|med|and|with)(?!\p{L}))\s*/u);
  return parts.every((part) => OF_MEETINGS.test(part.trim()));
}

/**
 * Whether the titles of a table name nothing of their own, so that what stands at the top of the sheet holds for it too:
 * `Afholdte møder` below the members of a network. A title in the manner of `Medlemmer i Syd` does.
 */
export function nameNothing(titles: readonly string[]): boolean {
  return titles.every((title) => {
    const label = /^([^:]{2,40}):\s*\S/.exec(title);
    const known = label === null ? null : lookUp(label[1]!);
    if (known !== null) return known.kind !== "field" || !known.fields[0]!.startsWith("network.");
    const dated = dateInText(title);
    const text = (dated === null ? title : dated.rest)
      .replace(PART_OF_FORM, "")
      .replace(/\d{4}|\s*[(),:–-]\s*$/gu, "")
      .trim();
    return text === "" || saysNothing(text) || lookUp(text) !== null;
  });
}

/** Whether the name of a sheet says nothing: `Ark1`, `Sheet 2`, or a word that headings use. */
export function isPlainSheetName(name: string): boolean {
  return name === "" || /^(ark|sheet|tabel|table|data|fane|side)\s*\d*$/iu.test(name) || lookUp(name) !== null;
}
