import type { FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { isAnswerInWords, isAnyAnswer } from "../../clean/index.js";
import { areOfRespondents } from "../columns/answered-on.js";
import { dateInText, type Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import { isCounter } from "../header/numbered-rows.js";
import type { TableRules } from "../interpret.js";
import { headed, isDated, isFree, type Shape, type Surroundings, said } from "../shapes/shape.js";
import { textOf } from "../sheet/view.js";
import { type AspectSaid, aspectOf, aspectOfGroup, aspectSpoken, isPutAsQuestion, questionAndItem } from "./aspect.js";
import { areAnswersInNumbers, isAskedAbout } from "./by-numbers.js";
import { codedColumns } from "./no-answer-codes.js";
import { namesItems, ruledItems, saidOfRuled } from "./ruled-items.js";
import { type SettledAspects, settleAspects } from "./settle-aspects.js";

const SURVEY =
  /spørgeskema|spørgsmål|forvent|evaluering|survey|tilfreds|svar|måling|questionnaire|expect|experience|oplev|afstemning/iu;
/** What a file's name says less loosely. */
const SURVEY_FILE = /spørgeskema|forventning|tilfredshed|survey|questionnaire/iu;
const CODE =
  /^(sp|spm|spg|spørgsmål|q|question|item|s|v|u|udsagn|punkt|f|o)[\s._]*\d{1,2}(?:_\d{1,3}){0,2}[a-zæøå]?[.:)]?$/iu;
const LABELS =
  /^(i (meget )?(høj|nogen|mindre|ringe|lav|begrænset) grad|slet ikke|(meget |helt |delvist? |overvejende |hverken )?(u)?enig.*|(meget |hverken )?(u)?tilfreds.*|.*\b(dis)?agree.*|.*\b(dis)?satisf.*|to (a|some) .*(extent|degree)|not at all|ved ikke|don'?t know)$/iu;

/** Whether a text is an item's code, such as `Sp1` or `Q12`. */
export function isItemCode(text: string): boolean {
  return CODE.test(text.trim());
}

/** Whether a text is an answer that questionnaires offer, such as `I høj grad`; some, such as `Stor`, are other things elsewhere. */
export function isAnswer(text: string): boolean {
  return isPlainAnswer(text) || isAnyAnswer(text);
}

/** Whether a text is an answer and hardly anything else: degrees, agreement, satisfaction. */
export function isPlainAnswer(text: string): boolean {
  return LABELS.test(text.trim()) || isAnswerInWords(text);
}

/** Whether titles, sheet or file speak of a questionnaire. */
export function isSurvey(around: Surroundings): boolean {
  return said({ ...around, file: "" }, SURVEY) || SURVEY_FILE.test(around.file);
}

/** `statoverall_4`, `dist_status`: what a system calls its own variable, and no question where others are put in words. */
const isVariable = (text: string) => /^[a-z]{3,}(?:_[a-z0-9]+)+$/.test(text.trim());

/** What systems note of each who answered: how far they came, through which link. */
const OF_THE_SYSTEM =
  /^(?:finished|progress|response ?type|status|collector ?id|distribution ?channel|user ?language|last ?page|sidste side|fremdrift|afsluttet \(1\/0\)|location ?(?:latitude|longitude)|ip[ -]?(?:address|adresse))$/iu;

/** Whether a heading numbers the rows, or those who answered: `Nr.`, `Svar nr.`, `#`, `Respondent`. */
export const isNumbering = (text: string) => NUMBERING.test(text.trim()) || ANSWERER.test(text.trim());

const ANSWERER =
  /^(?:respondent(?:en|er|s|ens)?|resp|svarperson(?:er|en)?|svarer|svarafgiver|besvarer|deltager|svarskema|spørgeskema|skema|participant|answerer|case|record)[\s.:_-]*(?:nr|id|no|nummer|number|#)?\.?$/iu;
const NUMBERING = /(?:^|[\s-])(?:nr|id|no|nummer|number|løbenr)\.?$|^#$/iu;

/** A questionnaire: one row a respondent, a column an item. */
export function surveyShape(
  headings: readonly Heading[],
  looks: readonly Look[],
  around: Surroundings,
  rules: Pick<TableRules, "table" | "columns"> = { table: null, columns: new Map() },
): Shape | null {
  const ruled = ruledItems(headings, looks, rules.columns);
  const columns: number[] = [...ruled.keys()];
  let coded = 0;
  let labelled = 0;
  let aspects = 0;
  let strange = 0;
  const batteries = new Set(
    headings.flatMap((heading, c) => (answersIn(looks[c]!, false) > 0 ? [batteryOf(heading)] : [])),
  );
  batteries.delete(null);
  const about: number[] = [];
  const withCodes = codedColumns(headings, looks, around);
  // columns that only a guess makes items, once others tell that these are answers
  const perhaps: number[] = [];
  // `1` to `5` above counts of those who gave each score
  const areScores = headings.filter(({ text }) => /^[1-5]$/.test(text.trim())).length >= 3;
  const worded = headings.filter(({ text }) => /\p{L}{2} \p{L}/u.test(text)).length >= 2;
  headings.forEach((heading, c) => {
    const look = looks[c]!;
    const { known, text, lines } = heading;
    const code = lines.some((line) => isItemCode(textOf(line))) || isInGrid(text);
    const aspect = saysAspect(text);
    if (!headed(heading) || look.filled === 0 || rules.columns.has(c)) return;
    const isOfList =
      (known !== null && known.kind !== "field") ||
      (known?.kind === "field" && !code && !(known.fields[0]!.startsWith("expectation.ex") || isFree(heading)));
    if (isOfList && !isAskedAbout(c, headings, looks, around, rules.table === null ? 3 : 1)) return;
    if (isVariable(text) && !code && worded) return;
    if (lines.some((line) => OF_THE_SYSTEM.test(textOf(line).trim()))) return;
    const words = answersIn(look, batteries.has(batteryOf(heading)));
    const labels = words > 0 && look.number + words / Math.max(1, look.distinct) >= 0.6;
    const ofCodes = labels ? undefined : withCodes.get(c);
    if (!labels && look.scale < 0.8 && ofCodes === undefined) return;
    const fit = labels ? look.number + words / Math.max(1, Math.min(40, look.distinct)) : ofCodes ? 1 : look.scale;
    if (
      (isDated(heading, null) !== null && dayOfAspect(lines) === null) ||
      (!code && lines.some((line) => isNumbering(textOf(line))))
    )
      return;
    if (!code && columns.length === 0 && isCounter(look)) return;
    if (ofCodes === "guessed" && !code && !aspect) {
      if (!isOfList) perhaps.push(c);
      return;
    }
    columns.push(c);
    if (isOfList) about.push(c);
    strange += Math.max(0, 1 - fit);
    if (code) coded++;
    if (labels) labelled++;
    if (aspect) aspects++;
  });
  const isRuled =
    ruled.size > 0 || (rules.table === "expectations" && !namesItems(headings, looks, rules.columns) && !areScores);
  if (columns.length < (isRuled ? 1 : 2) || (!isRuled && about.length === columns.length)) return null;
  const has = (...fields: FieldId[]) =>
    headings.some(({ known }) => known?.kind === "field" && known.certain && fields.includes(known.fields[0]!));
  if (has("expectation.item")) return null;
  const respondent = has("expectation.respondent_group", "expectation.aspect", "expectation.asked_on");
  const spoken = isSurvey(around);
  const enough =
    isRuled ||
    coded >= 2 ||
    labelled >= 2 ||
    aspects >= 2 ||
    areOfRespondents(headings) ||
    (respondent && spoken) ||
    (respondent && columns.length >= 3) ||
    (spoken && columns.length >= 3) ||
    areAnswersInNumbers(columns, headings, looks, around, spoken);
  if (!enough) return null;
  columns.push(...perhaps);
  columns.sort((a, b) => a - b);
  const says = saidOfRuled(columns, ruled);
  return { kind: "survey", columns, says, weight: 2 + columns.length * 0.5 - strange };
}

/** The question that several items stand under; null where a heading holds none. */
const batteryOf = ({ lines, text }: Heading) => questionAndItem(textOf(lines.at(-1) ?? text))?.question ?? null;

/**
 * How many of a column's different words are answers. Those that may be something else (`Vigtigt`) count beside answers that
 * can be nothing else, in the column itself or in another one under the same question.
 */
function answersIn({ words }: Look, isOfBattery: boolean): number {
  const plain = words.filter(isPlainAnswer).length;
  return plain === 0 && !isOfBattery ? 0 : words.filter(isAnswer).length;
}

/** One line of a grid under its question, as forms export it: `Hvad forventede du? [Ny viden]`. */
const isInGrid = (text: string) => /^.{4,}\s\[[^[\]]{2,}\]$/u.test(text.trim());

/** Whether a question above an item says, as such or by what it asks, that it was expected or experienced. */
const saysAspect = (text: string) => aspectOf(text) !== null || (asked(text, 1)?.aspect ?? null) !== null;

/**
 * An item behind its question, as forms and data sets export them: in brackets, or behind a dash or a colon where the
 * question speaks of an aspect and is one: by its mark, because several columns ask it, or because it says nothing else.
 *
 * @param times how many columns ask the question
 */
function asked(text: string, times: number): { readonly item: string; readonly aspect: AspectSaid | null } | null {
  const found = questionAndItem(text);
  if (found === null) return null;
  const { question, item } = found;
  const aspect = aspectSpoken(question);
  if (isInGrid(text)) return { item, aspect };
  const isShared = times > 1 && isPutAsQuestion(question);
  const isOfAspect = aspect !== null && (question.endsWith("?") || times > 1 || aspectOfGroup(question) !== null);
  if (!isShared && !isOfAspect) return null;
  return { item: item[0]!.toUpperCase() + item.slice(1), aspect };
}

/** An item's name without the words that say whether it was expected or experienced. */
export function itemName(text: string): string {
  const bare = text
    .replace(
      /(?<!\s)\s*[([][^()[\]]*(?:forvent|oplev|expect|experienc|før|efter|before|after|udbytte)[^()[\]]*[)\]]/giu,
      "",
    )
    .replace(
      /^\W*(?:forventning(?:er)? til|forventninger|forventning|forventet|forventer|expectations? (?:of|to)|expected|oplevelser? af|oplevelse|oplevet|oplever|experience of|experienced|før|efter|faktisk)(?!\p{L})\s*[:–-]?\s*/iu,
      "",
    )
    .replace(
      /\s*[,:–-]?\s+(?:forventet|forventning|forventes|expected|expectation|oplevet|oplevelse|opleves|experienced?|før|efter|before|after)\W*$/iu,
      "",
    )
    .replace(/[\s:–-]+$/u, "")
    .replace(/^[\s.:–-]+/u, "")
    .trim();
  return bare === "" ? bare : bare[0]!.toUpperCase() + bare.slice(1);
}

/** The different texts above a column, from the top. */
function textsOf(line: readonly Cell[]): string[] {
  const texts: string[] = [];
  for (const cell of line) {
    const text = textOf(cell);
    if (text !== "" && texts.at(-1) !== text) texts.push(text);
  }
  return texts;
}

/** What told the aspect of columns that don't say it themselves: the group before them, a title, or another column. */
export type SayAspect = (by: "neighbour" | NonNullable<SettledAspects["by"]>, column: number) => void;

/**
 * What each column of a questionnaire asks about, and whether it was expected or experienced.
 *
 * @param around what titles, sheet or file say of the whole table
 * @param say told where a column's aspect is not its own, with an index into `lines`
 */
export function itemsAcross(
  lines: readonly (readonly Cell[])[],
  around: AspectSaid | null = null,
  say: SayAspect = () => undefined,
): Map<FieldId, Cell[]> {
  const above = lines.map((line) => textsOf(line).map((text) => datedAspect(text)?.said ?? text));
  const worded = above.map((texts) => texts.findLast((text) => !isItemCode(text)) ?? texts.at(-1) ?? "");
  const questions = worded.map((text) => questionAndItem(text)?.question);
  const items: string[] = [];
  const aspects: (AspectSaid | null)[] = [];
  above.forEach((texts, i) => {
    const times = questions.filter((question) => question !== undefined && question === questions[i]).length;
    const found = asked(worded[i]!, times);
    if (found !== null) {
      items.push(found.item);
      aspects.push(found.aspect ?? aspectAbove(texts, above));
      return;
    }
    const group = aspectAbove(texts, above);
    const own = texts.filter((text) =>
      group === null ? !isQuestionOver(text, texts, above) : !isGroup(text, texts, above),
    );
    const aspect = group ?? texts.map(aspectOf).find((one) => one !== null) ?? aspectOf(texts.join(" "));
    const names = own.map((text) => (aspectOf(text) === null ? text : itemName(text))).filter((text) => text !== "");
    const said = names
      .filter((text) => !isItemCode(text))
      .map((text) =>
        text.replace(/^(?:(?:sp|spm|spg|q|s|v)\.?\s*\d{1,2}[a-z]?|\d{1,2}[a-z]?)\s*[.:)–-]\s*(?=\p{L})/iu, ""),
      );
    items.push(said.length > 0 ? said.sort((a, b) => b.length - a.length)[0]! : (names[0] ?? texts.join(" ")));
    aspects.push(aspect);
  });
  const said = aspects.some((aspect) => aspect !== null) ? [] : aspectsOfWords(items);
  aspects.splice(0, said.length, ...said);
  const parallel = experiencedBeside(above, aspects);
  if (parallel !== null) {
    say("neighbour", parallel[0]!);
    for (const i of parallel) {
      aspects[i] = "experienced";
      items[i] = above[i]!.at(-1)!;
    }
  }
  const heads = above.map((texts, i) => ({ texts, item: items[i]!, aspect: aspects[i]! }));
  const settled = settleAspects(heads, around);
  if (settled.by !== null) say(settled.by, settled.column);
  const fields = new Map<FieldId, Cell[]>([["expectation.item", items]]);
  if (settled.aspects.some((aspect) => aspect !== null)) fields.set("expectation.aspect", [...settled.aspects]);
  const days = lines.map(dayOfAspect);
  if (days.some((day) => day !== null)) fields.set("expectation.asked_on", days);
  return fields;
}

/** `Forventet (01-10-2009)`: a side and the day on which it was asked, in one line; null where it isn't just that. */
function datedAspect(text: string): { readonly said: string; readonly day: string } | null {
  const found = text.length > 80 ? null : dateInText(text);
  if (found === null || aspectOfGroup(found.rest) === null) return null;
  return { said: found.rest.replace(/[()\s]+$/u, ""), day: found.date };
}

/** The day that the lines above a column give with its side; null where none does. */
function dayOfAspect(lines: readonly Cell[]): string | null {
  const days = lines.flatMap((line) => datedAspect(textOf(line))?.day ?? []);
  return days.length === 1 ? days[0]! : null;
}

/** Fewer words are the name of something, such as `Faktisk udbytte`. */
const FEWEST_WORDS = 3;

/** Whether items were expected or experienced by the words of each (`I hvor høj grad forventer I flere elever?`), where all of them tell. */
function aspectsOfWords(items: readonly string[]): readonly (AspectSaid | null)[] {
  const said = items.map((text) => (text.split(/\s+/).length < FEWEST_WORDS ? null : aspectSpoken(text)));
  return items.length > 1 && !said.includes(null) ? said : [];
}

/** Whether a line above a column stands over other items too. */
function isGroup(text: string, texts: readonly string[], above: readonly (readonly string[])[]): boolean {
  const last = texts.at(-1);
  if (text === last || aspectOf(last ?? "") !== null) return false;
  return above.some((others) => others.includes(text) && others.at(-1) !== last) || aspectOfGroup(text) !== null;
}

/** Whether a line is the question that several items stand under, each in a line below it. */
function isQuestionOver(text: string, texts: readonly string[], above: readonly (readonly string[])[]): boolean {
  const last = texts.at(-1)!;
  if (text === last || isItemCode(last) || !isPutAsQuestion(text)) return false;
  return above.some((others) => others.includes(text) && others.at(-1) !== last);
}

/** What a line above several items says of them all; null where none does. */
function aspectAbove(texts: readonly string[], above: readonly (readonly string[])[]): AspectSaid | null {
  for (const text of texts.slice(0, -1)) {
    const aspect = isGroup(text, texts, above) ? aspectSpoken(text) : null;
    if (aspect !== null) return aspect;
  }
  return null;
}

/**
 * The columns of a second group that says neither, where the first one says that the very same items were expected:
 * `Forventninger ved start | Status nu`.
 */
function experiencedBeside(
  above: readonly (readonly string[])[],
  aspects: readonly (AspectSaid | null)[],
): readonly number[] | null {
  const open = aspects.flatMap((aspect, i) => (aspect === null ? [i] : []));
  const expected = aspects.flatMap((aspect, i) => (aspect === "expected" ? [i] : []));
  if (open.length < 2 || open.length !== expected.length || expected.length + open.length !== aspects.length)
    return null;
  const heads = (columns: readonly number[]) => new Set(columns.map((i) => (above[i]!.length > 1 ? above[i]![0] : "")));
  const lasts = (columns: readonly number[]) =>
    columns
      .map((i) => above[i]!.at(-1))
      .sort()
      .join("\n");
  const [head, ...others] = heads(open);
  if (head === undefined || head === "" || others.length > 0 || heads(expected).size !== 1) return null;
  return lasts(open) === lasts(expected) && Math.min(...open) > Math.max(...expected) ? open : null;
}
