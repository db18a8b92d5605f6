import type { FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { isAnswerInWords, isAnyAnswer } from "../../clean/index.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import { isCounter } from "../header/numbered-rows.js";
import { headed, isDated, isFree, type Shape, type Surroundings, said } from "../shapes/shape.js";
import { textOf } from "../sheet/view.js";

const SURVEY =
  /spørgeskema|spørgsmål|forvent|evaluering|survey|tilfreds|svar|måling|questionnaire|expect|experience|oplev|afstemning/iu;
/** What a file's name says less loosely. */
const SURVEY_FILE = /spørgeskema|forventning|tilfredshed|survey|questionnaire/iu;
const CODE = /^(sp|spm|spg|spørgsmål|q|question|item|s|v|u|udsagn|punkt|f|o)[\s.]*\d{1,2}[a-zæøå]?[.:)]?$/iu;
const LABELS =
  /^(i (meget )?(høj|nogen|mindre|ringe|lav|begrænset) grad|slet ikke|(meget |helt |delvist? |overvejende |hverken )?(u)?enig.*|(meget |hverken )?(u)?tilfreds.*|.*\bagree.*|.*\bsatisf.*|to (a|some) .*(extent|degree)|not at all|ved ikke|don'?t know)$/iu;

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

/** Whether a heading numbers the rows: `Nr.`, `Svar nr.`, `#`. */
export const isNumbering = (text: string) => NUMBERING.test(text.trim());

const NUMBERING = /(?:^|[\s-])(?:nr|id|no|nummer|number|løbenr)\.?$|^#$/iu;

/** A questionnaire: one row a respondent, a column an item. */
export function surveyShape(headings: readonly Heading[], looks: readonly Look[], around: Surroundings): Shape | null {
  const columns: number[] = [];
  let coded = 0;
  let labelled = 0;
  let aspects = 0;
  let strange = 0;
  const worded = headings.filter(({ text }) => /\p{L}{2,} \p{L}/u.test(text)).length >= 2;
  headings.forEach((heading, c) => {
    const look = looks[c]!;
    const { known, text, lines } = heading;
    const code = lines.some((line) => isItemCode(textOf(line))) || inGrid(text) !== null;
    const aspect = aspectOf(text) !== null;
    if (
      !headed(heading) ||
      look.filled === 0 ||
      known?.kind === "personal" ||
      known?.kind === "sum" ||
      known?.kind === "unused"
    )
      return;
    if (isVariable(text) && !code && worded) return;
    if (known?.kind === "field" && !code && !(known.fields[0]!.startsWith("expectation.ex") || isFree(heading))) return;
    const words = look.words.filter(isPlainAnswer).length;
    const labels = words > 0 && look.number + words / Math.max(1, look.distinct) >= 0.6;
    if (!labels && look.scale < 0.8) return;
    const fit = labels ? look.number + words / Math.max(1, Math.min(40, look.distinct)) : look.scale;
    if (isDated(heading, null) !== null || (!code && isNumbering(text))) return;
    if (!code && columns.length === 0 && isCounter(look)) return;
    columns.push(c);
    strange += Math.max(0, 1 - fit);
    if (code) coded++;
    if (labels) labelled++;
    if (aspect) aspects++;
  });
  if (columns.length < 2) return null;
  const has = (...fields: FieldId[]) =>
    headings.some(({ known }) => known?.kind === "field" && known.certain && fields.includes(known.fields[0]!));
  if (has("expectation.item")) return null;
  const respondent = has("expectation.respondent_group", "expectation.aspect", "expectation.asked_on");
  const spoken = isSurvey(around);
  const enough =
    coded >= 2 ||
    labelled >= 2 ||
    aspects >= 2 ||
    (respondent && spoken) ||
    (respondent && columns.length >= 3) ||
    (spoken && columns.length >= 3);
  return enough ? { kind: "survey", columns, weight: 2 + columns.length * 0.5 - strange } : null;
}

const EXPECTED =
  /^\W*(forvent\p{L}*|expect\p{L}*|før)(?!\p{L})|[\s(,:–-](forvent(et|ning|ninger|es)|expect(ed|ation)|før|before)\W*$/iu;
const EXPERIENCED =
  /^\W*(oplev\p{L}*|experienc\p{L}*|erfaret|faktisk|efter)(?!\p{L})|[\s(,:–-](oplev(et|else|elser|es)|experienced?|udbytte|efter|after|erfaret)\W*$/iu;

/** `Hvad forventede du? [Ny viden]`: one line of a grid under its question, as forms export it; null where it is none. */
function inGrid(text: string): { item: string; aspect: "expected" | "experienced" | null } | null {
  const [, question, item] = /^(.{4,})\s\[([^[\]]{2,})\]$/u.exec(text.trim()) ?? [];
  if (question === undefined || item === undefined) return null;
  const expected = /(?<!\p{L})(?:u?forvent|expect|håbe|hope)/iu.test(question);
  const experienced =
    /(?<!\p{L})(?:oplev|erfar(?!ing)|(?<!forvent\p{L}* )udbytte|fik du|fået|experienced?|got out|faktisk|actual)/iu.test(
      question,
    );
  return { item: item.trim(), aspect: expected === experienced ? null : expected ? "expected" : "experienced" };
}

/** Whether a heading speaks of what was expected or of what was experienced. */
export function aspectOf(text: string): "expected" | "experienced" | null {
  const expected = EXPECTED.test(text) || /\((forventning|forventet|expected)[^)]*\)/iu.test(text);
  const gained = text.replace(/(forvent\p{L}*|expected) (?:udbytte|benefit)/giu, "$1");
  const experienced = EXPERIENCED.test(gained) || /\((oplevet|oplevelse|udbytte|experienced)[^)]*\)/iu.test(gained);
  return expected === experienced ? null : expected ? "expected" : "experienced";
}

/** An item's name without the words that say whether it was expected or experienced. */
export function itemName(text: string): string {
  const bare = text
    .replace(/\s*[([][^)\]]*(?:forvent|oplev|expect|experienc|før|efter|before|after|udbytte)[^)\]]*[)\]]/giu, "")
    .replace(
      /^\W*(?:forventning(?:er)? til|forventninger|forventning|forventet|forventer|expectations? (?:of|to)|expected|oplevelser? af|oplevelse|oplevet|oplever|experience of|experienced|før|efter|faktisk)(?!\p{L})\s*[:–-]?\s*/iu,
      "",
    )
    .replace(
      /\s*[,:–-]?\s+(?:forventet|forventning|forventes|expected|expectation|oplevet|oplevelse|opleves|experienced?|før|efter|before|after)\W*$/iu,
      "",
    )
    .replace(/[\s:–-]+$/u, "")
    .replace(/^[\s:–-]+/u, "")
    .trim();
  return bare === "" ? bare : bare[0]!.toUpperCase() + bare.slice(1);
}

/** What each column of a questionnaire asks about, and whether it was expected or experienced. */
export function itemsAcross(lines: readonly (readonly Cell[])[]): Map<FieldId, Cell[]> {
  const items: Cell[] = [];
  const aspects: Cell[] = [];
  for (const line of lines) {
    const texts: string[] = [];
    for (const cell of line) {
      const text = textOf(cell);
      if (text !== "" && texts.at(-1) !== text) texts.push(text);
    }
    const grid = inGrid(texts.at(-1) ?? "");
    if (grid !== null) {
      items.push(grid.item);
      aspects.push(grid.aspect);
      continue;
    }
    const aspect = texts.map(aspectOf).find((one) => one !== null) ?? aspectOf(texts.join(" "));
    const names = texts.map((text) => (aspectOf(text) === null ? text : itemName(text))).filter((text) => text !== "");
    const said = names
      .filter((text) => !isItemCode(text))
      .map((text) =>
        text.replace(/^(?:(?:sp|spm|spg|q|s|v)\.?\s*\d{1,2}[a-z]?|\d{1,2}[a-z]?)\s*[.:)–-]\s*(?=\p{L})/iu, ""),
      );
    items.push(said.length > 0 ? said.sort((a, b) => b.length - a.length)[0]! : (names[0] ?? texts.join(" ")));
    aspects.push(aspect);
  }
  const fields = new Map<FieldId, Cell[]>([["expectation.item", items]]);
  if (aspects.some((aspect) => aspect !== null)) fields.set("expectation.aspect", aspects);
  return fields;
}
