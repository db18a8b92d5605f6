import type { FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { isNetworks, type Knowledge, NOTHING_KNOWN } from "../columns/knowledge.js";
import type { Look } from "../columns/look.js";
import { rowNames } from "../columns/row-names.js";
import type { Heading } from "../header/heading.js";
import { isSumLabel } from "../rows/sums.js";
import type { Group } from "../shapes/pairs.js";
import { type Shape, type Surroundings, yearAround } from "../shapes/shape.js";
import { textOf } from "../sheet/view.js";
import { networkIn } from "../titles/network-in.js";
import { answerDays } from "./answer-days.js";
import { type AnswerHeading, answerHeading } from "./answer-heading.js";
import { isSurvey } from "./survey-words.js";

/** What tells the columns of answers apart, by the field that it gives. */
type Sides = ReadonlyMap<FieldId, string>;

interface Column {
  readonly c: number;
  readonly sides: Sides;
  readonly measure: AnswerHeading["measure"];
}

/**
 * Means or scores of one item in several columns, by whether they were expected or experienced, by who answered, by
 * network or by day; how many answered perhaps beside each. Null where `Forventet` and `Oplevet` are all there is.
 */
export function answersShape(
  headings: readonly Heading[],
  looks: readonly Look[],
  around: Surroundings,
  known: Knowledge = NOTHING_KNOWN,
): Shape | null {
  const columns = columnsOf(headings, looks, yearAround(around), known);
  const answers = columns.filter(({ c, measure }) => (measure === null || measure === "mean") && isOnScale(looks[c]!));
  const counts = columns.filter(({ measure }) => measure === "count");
  if (answers.length < 2) return null;
  const sides = [...answers[0]!.sides.keys()];
  if (sides.length === 0 || answers.some((one) => keyOf(one.sides, sides) === null || one.sides.size !== sides.length))
    return null;
  if (new Set(answers.map((one) => keyOf(one.sides, sides))).size < answers.length) return null;
  const days = answerDays(headings, looks, answers);
  const isOfAspectsOnly = sides.length === 1 && sides[0] === "expectation.aspect";
  if (isOfAspectsOnly && days.size === 0 && (counts.length < 2 || answers.length > 2)) return null;
  const speaks = sides.includes("expectation.aspect") || answers.some(({ measure }) => measure === "mean");
  if (!speaks && !isSurvey(around)) return null;
  const counted = countedBy(answers, counts, columns);
  if (counted === null) return null;
  const own = new Set([...[...answers, ...counts].map(({ c }) => c), ...days.values()]);
  const item = headings.some(
    ({ known }, c) => !own.has(c) && known?.kind === "field" && known.fields.includes("expectation.item"),
  );
  const names = item ? null : rowNames(headings, looks, own);
  if (!item && (names === null || !speaks)) return null;
  // one number for a group of people is their mean
  const isMean =
    counts.length > 0 ||
    sides.includes("expectation.respondent_group") ||
    answers.some(({ c, measure }) => measure === "mean" || looks[c]!.scale < looks[c]!.number);
  const field: FieldId = isMean ? "expectation.mean" : "expectation.score";
  const groups = answers.map(({ c, sides }): Group => {
    const count = counted.get(c);
    const beside: [FieldId, number][] = count === undefined ? [] : [["expectation.respondents", count]];
    const day = days.get(c);
    if (day !== undefined) beside.push(["expectation.asked_on", day]);
    return { says: new Map<FieldId, Cell>(sides), columns: new Map([[field, c], ...beside]) };
  });
  const shape = {
    kind: "pairs" as const,
    columns: [...own].sort((a, b) => a - b),
    groups,
    weight: 3 + own.size * 0.7 + sides.length * 0.5,
  };
  return names === null ? shape : { ...shape, rowNames: names.column, rowField: "expectation.item" };
}

function columnsOf(
  headings: readonly Heading[],
  looks: readonly Look[],
  year: string | null,
  known: Knowledge,
): Column[] {
  const lines = headings.map(({ lines }) => [...new Set(lines.map(textOf))].filter((text) => text !== ""));
  const numeric = headings.flatMap((_, c) =>
    lines[c]!.length > 0 && (looks[c]!.filled === 0 || looks[c]!.number >= 0.8) ? [c] : [],
  );
  const isOverAll = (text: string) => numeric.length > 1 && numeric.every((c) => lines[c]!.includes(text));
  const isNetwork = (name: string) => isNetworks(name, known) || networkIn(name, new Map()) !== null;
  const lastRest = (c: number) => answerHeading(lines[c]!.at(-1)!, year).rest;
  const hasNetworks = numeric.some((c) => lastRest(c) !== "" && isNetwork(lastRest(c)));
  // beside one that surely is a network, a name in the same place is another
  const isBesideNetworks = (name: string, text: string) => hasNetworks && name !== text && /^\p{Lu}/u.test(name);
  const reading = readingOf(lines, numeric, year, isNetwork);
  return numeric.flatMap((c) => {
    const sides = new Map<FieldId, string>();
    let measure: AnswerHeading["measure"] = null;
    const own = lines[c]!;
    // a first row of answers is no second line of headings
    if (own.some((text) => /^[\d.,\s]+$/.test(text))) return [];
    for (const [i, text] of own.entries()) {
      const said = reading(text);
      const isOfAll = isOverAll(text);
      const network = said.rest === "" || isOfAll ? null : networkOf(said.rest, text);
      if (network !== null && i === own.length - 1 && !isNetwork(network) && !isBesideNetworks(network, text))
        return [];
      if (said.rest !== "" && !isOfAll && network === null) return [];
      for (const [field, value] of [
        ["expectation.aspect", said.aspect],
        ["expectation.respondent_group", said.group],
        ["expectation.asked_on", said.day],
        ["network.name", network],
      ] as const) {
        if (value === null) continue;
        if (sides.has(field) && sides.get(field) !== value) return [];
        sides.set(field, value);
      }
      measure = said.measure ?? measure;
    }
    return sides.size === 0 && measure === null ? [] : [{ c, sides, measure }];
  });
}

/**
 * Reads the lines above columns of answers; a network whose name holds a word of who answers (`Industriens Elever`) is one
 * where other sheets know it so, or where the names beside it hold no such word.
 */
function readingOf(
  lines: readonly (readonly string[])[],
  numeric: readonly number[],
  year: string | null,
  isNetwork: (name: string) => boolean,
): (text: string) => AnswerHeading {
  const above = numeric.flatMap((c) => lines[c]!.slice(0, -1)).map((text) => answerHeading(text, year));
  const areBareNames = above.some(({ rest, group, aspect }) => rest !== "" && group === null && aspect === null);
  const tops = new Set(numeric.flatMap((c) => lines[c]!.slice(0, -1)));
  return (text) => {
    const said = answerHeading(text, year);
    const isMixed = said.rest !== "" && said.group !== null && said.aspect === null && said.day === null;
    return isMixed && (isNetwork(text) || (areBareNames && tops.has(text)))
      ? { ...said, group: null, measure: null, rest: text }
      : said;
  };
}

/** What a heading names besides the words of answers, where it can be a network: a total is none. */
function networkOf(rest: string, text: string): string | null {
  const name = text.includes(rest) ? rest : text;
  if (
    isSumLabel(text) ||
    /^(?:alle|samlet|begge|all|both|overall|total)(?!\p{L})/iu.test(text) ||
    !/\p{L}{2}/u.test(name)
  )
    return null;
  return name;
}

function keyOf(sides: Sides, fields: readonly FieldId[]): string | null {
  const said = fields.map((field) => sides.get(field));
  return said.includes(undefined) ? null : JSON.stringify(said);
}

/** Whether numbers can be answers or their means; a blank column can. */
function isOnScale({ filled, words }: Look): boolean {
  const within = words.filter((word) => {
    const value = Number(word.trim().replace(",", "."));
    return value >= 1 && value <= 5;
  });
  return filled === 0 || within.length >= words.length * 0.7;
}

/**
 * The column that counts the answers of each other one: the one that says the most of what it says; one that says
 * nothing counts those since the count before it, or those to its right where a count comes first.
 *
 * @returns null where it can't be told
 */
function countedBy(
  answers: readonly Column[],
  counts: readonly Column[],
  columns: readonly Column[],
): ReadonlyMap<number, number> | null {
  const found = new Map<number, number>();
  const [sided, bare] = [counts.filter(({ sides }) => sides.size > 0), counts.filter(({ sides }) => sides.size === 0)];
  const countsFirst = columns.find(({ measure }) => measure !== "spread")?.measure === "count";
  for (const { c, sides } of answers) {
    const fitting = sided.filter((one) => [...one.sides].every(([field, value]) => sides.get(field) === value));
    const most = Math.max(...fitting.map((one) => one.sides.size));
    const closest = fitting.filter((one) => one.sides.size === most);
    if (closest.length > 1) return null;
    const count = closest[0] ?? (countsFirst ? bare.findLast((one) => one.c < c) : bare.find((one) => one.c > c));
    if (count !== undefined) found.set(c, count.c);
    else if (sided.length === 0 && bare.length > 0) return null;
  }
  return counts.every(({ c }) => [...found.values()].includes(c)) ? found : null;
}
