import type { FieldId } from "../../../../src/model/fields.js";
import { FIRST_NAMES } from "../../../../src/model/first-names.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import { isCounter } from "../header/numbered-rows.js";
import type { Surroundings } from "../shapes/shape.js";
import { baseOf } from "../titles/called.js";

/** What a file may be called that holds answers, and others too. */
const PERHAPS_FILE = /spørg|forvent|evaluering|tilfreds|oplev|måling|svar|survey|expect|experience|evaluation|satisf/iu;
/** Which numbers there are, or what they mean: `Skala 1-5`, `1 = Helt enig`. */
const SCALE =
  /(?<!\p{L})(?:skala|scale)|(?<![\d.,/-])[1-5]\s*(?:=|:|er |betyder |means )\s*\p{L}|(?<![\d.,/-])1\s?(?:[-–]|til|to)\s?5(?![\d.,/-])/iu;
/** What asks for a number of something, which is no score. */
const COUNTING =
  /^(?:antal|nummer|hvor (?:mange|længe|lang|ofte|gammel|stor)|number|how (?:many|long|often|old|much))(?!\p{L})/iu;
/** `1. kvt.`, `Marts`, `Uge 12`: what was counted in a time. */
const PERIOD =
  /^(?:[1-4]\.?\s*(?:kvartal|kvt|halvår|quarter)|(?:jan|feb|mar|apr|jun|jul|aug|sep|okt|oct|nov|dec)(?:uar|ruar|ts|il|i|ust|tember|ober|ember)?|maj|may|uge|week)(?!\p{L})/iu;
/** Fields that rows of other lists are about. */
const OTHERS: ReadonlySet<FieldId> = new Set(["method.name", "activity.title", "outcome.label", "outcome.count"]);

/** How much has to speak for columns of numbers being answers, where neither their headings nor their values say it in words. */
const ENOUGH = 4;

/**
 * Whether columns of numbers from 1 to 5 are answers, by all that speaks for it together: titles and names, what is said
 * of a scale, that rows are numbered or come from the same networks again, and how the columns are headed and filled.
 *
 * @param columns those that may be items
 * @param spoken whether titles, sheet or file speak of a questionnaire
 */
export function areAnswersInNumbers(
  columns: readonly number[],
  headings: readonly Heading[],
  looks: readonly Look[],
  around: Surroundings,
  spoken: boolean,
): boolean {
  const texts = columns.map((c) => headings[c]!.text.trim());
  if (columns.length < 2 || new Set(texts).size < texts.length) return false;
  if (texts.some((text) => !/\p{L}{2}/u.test(text) || COUNTING.test(text) || PERIOD.test(text))) return false;
  // numbers of people by their names are hours, or what they did
  if (texts.some((text) => FIRST_NAMES.has(text.toLowerCase().split(/\s+/)[0]!))) return false;
  const certain = (wanted: (field: FieldId) => boolean) =>
    headings.some(
      ({ known }, c) => !columns.includes(c) && known?.kind === "field" && known.certain && wanted(known.fields[0]!),
    );
  if (certain((field) => OTHERS.has(field))) return false;
  if (!spoken && certain((field) => field.startsWith("organisation."))) return false;
  const titles = [...around.titles, ...(around.head ?? [])];
  const sentences = texts.filter((text) => text.split(/\s+/).length >= 3).length;
  const signs = [
    spoken,
    spoken || PERHAPS_FILE.test(baseOf(around.file)),
    titles.some((title) => SCALE.test(title)),
    headings.some((_, c) => !columns.includes(c) && isNumbered(looks[c]!)),
    headings.some(({ known }, c) => isNetwork(known) && comesAgain(looks[c]!)),
    certain((field) => field.startsWith("expectation.")),
    columns.length >= 3,
    sentences * 2 > columns.length,
    columns.every((c) => looks[c]!.distinct >= Math.min(3, looks[c]!.filled - 1)),
  ];
  return signs.filter(Boolean).length >= ENOUGH;
}

const isNetwork = (known: Heading["known"]) => known?.kind === "field" && known.fields[0] === "network.name";

/** A different whole number in each row. */
const isNumbered = (look: Look) =>
  isCounter(look) ||
  (look.filled >= 3 && look.distinct === look.filled && look.words.every((word) => /^\d+\.?$/.test(word)));

/** A list of networks names none of them twice. */
const comesAgain = ({ filled, distinct, text }: Look) => filled >= 4 && text >= 0.8 && distinct * 2 <= filled;

/** People, places and things that a list has columns for and that a questionnaire asks about. */
const ASKED_ABOUT =
  /^(?:(?:din|jeres|vores|skolens|netværkets) )?(?:skolen|skolerne|elev|lærling|kontakt|lærer|underviser|instruktør|medarbejder|kolleg|leder|ledelse|konsulent|koordinator|tovholder|vært|deltager|medlem|virksomhederne|netværket|netværkene|sted|mødested|lokale|metode|aktivitet|arrangement|møde|emne|tema|resultat|mål|rolle|formål|hjemmeside|mail|nyhedsbrev|udbytte|nytte|the school|students?|teachers?|staff|contacts?|members?|participants?|venue|place|methods?|activities|meetings?|topics?|themes?|results?|goals?|purpose|website|newsletter|benefit)(?:\p{L}{0,4})(?:s .*)?$/iu;

/**
 * Whether a column under a word that lists have columns for holds answers about it: nothing but numbers from 1 to 5, of
 * which such a list makes no use.
 *
 * @param fewest how many different numbers there must be at least
 */
export function isAskedAbout(
  column: number,
  headings: readonly Heading[],
  looks: readonly Look[],
  { file }: Surroundings,
  fewest: number,
): boolean {
  const { text, known } = headings[column]!;
  const look = looks[column]!;
  if (known === null || known.kind === "sum" || !ASKED_ABOUT.test(text.trim())) return false;
  const field = known.kind === "field" ? known.fields[0]! : null;
  if (field?.startsWith("expectation.")) return false;
  // several schools or networks may be numbered
  if (field === "school.name" && file.startsWith("joint/")) return false;
  const isOther = (_: Heading, c: number) => c !== column && looks[c]!.text >= 0.8;
  if (field === "network.name" && !headings.some((one, c) => isNetwork(one.known) && isOther(one, c))) return false;
  return look.filled >= 3 && look.scale === 1 && look.distinct >= fewest && !isCounter(look);
}
