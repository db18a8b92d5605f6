import type { FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import type { ColumnRule } from "../columns/assignment.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";

/** What mapping.yaml may call a column of answers. */
const ANSWERS: readonly ColumnRule[] = [
  "expectation.score",
  "expectation.item",
  "expectation.expected",
  "expectation.experienced",
];

/**
 * The columns that mapping.yaml says hold answers, each to an item that heads it: not so where a column names the items.
 *
 * @returns by column what it says of it; empty where it says nothing, or speaks of a list with a row for each answer
 */
export function ruledItems(
  headings: readonly Heading[],
  looks: readonly Look[],
  rules: ReadonlyMap<number, ColumnRule>,
): ReadonlyMap<number, ColumnRule> {
  if (namesItems(headings, looks, rules)) return new Map();
  const items = [...rules].filter(([c, rule]) => ANSWERS.includes(rule) && (looks[c]?.filled ?? 0) > 0);
  const pair = items.filter(([, rule]) => rule === "expectation.expected" || rule === "expectation.experienced");
  const isPair = pair.length === items.length && new Set(pair.map(([, rule]) => rule)).size === pair.length;
  return new Map(isPair ? [] : items);
}

/** Whether a column of texts names the items, by its heading or by what mapping.yaml says of it. */
export function namesItems(
  headings: readonly Heading[],
  looks: readonly Look[],
  rules: ReadonlyMap<number, ColumnRule>,
): boolean {
  return headings.some(({ known }, c) => {
    const rule = rules.get(c);
    const isItem =
      rule === undefined
        ? known?.kind === "field" && known.fields.includes("expectation.item")
        : rule === "expectation.item";
    return isItem && looks[c]!.text >= 0.5;
  });
}

/** What mapping.yaml says of the columns of answers besides: whether they were expected or experienced. */
export function saidOfRuled(
  columns: readonly number[],
  ruled: ReadonlyMap<number, ColumnRule>,
): ReadonlyMap<FieldId, readonly Cell[]> {
  const aspects = columns.map((c) => {
    const rule = ruled.get(c);
    if (rule === "expectation.expected") return "expected";
    return rule === "expectation.experienced" ? "experienced" : null;
  });
  return aspects.some((one) => one !== null) ? new Map([["expectation.aspect", aspects]]) : new Map();
}
