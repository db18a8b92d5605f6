import type { FieldId } from "../../../../src/model/fields.js";
import { areOfRespondents } from "../columns/answered-on.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import { isCounter } from "../header/numbered-rows.js";
import type { TableRules } from "../interpret.js";
import { headed, isDated, isFree, type Shape, type Surroundings } from "../shapes/shape.js";
import { textOf } from "../sheet/view.js";
import { aspectOf, questionAndItem } from "./aspect.js";
import { areAnswersInNumbers, isAskedAbout } from "./by-numbers.js";
import { asked, dayOfAspect, isInGrid } from "./items-across.js";
import { codedColumns } from "./no-answer-codes.js";
import { namesItems, ruledItems, saidOfRuled } from "./ruled-items.js";
import { isAnswer, isItemCode, isNumbering, isPlainAnswer, isSurvey } from "./survey-words.js";

/** `statoverall_4`, `dist_status`: what a system calls its own variable, and no question where others are put in words. */
const isVariable = (text: string) => /^[a-z]{3,}(?:_[a-z0-9]+)+$/.test(text.trim());

/** What systems note of each who answered: how far they came, through which link. */
const OF_THE_SYSTEM =
  /^(?:finished|progress|response ?type|status|collector ?id|distribution ?channel|user ?language|last ?page|sidste side|fremdrift|afsluttet \(1\/0\)|location ?(?:latitude|longitude)|ip[ -]?(?:address|adresse))$/iu;

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

/** Whether a question above an item says, as such or by what it asks, that it was expected or experienced. */
const saysAspect = (text: string) => aspectOf(text) !== null || (asked(text, 1)?.aspect ?? null) !== null;
