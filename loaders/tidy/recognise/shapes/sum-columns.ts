import type { Interpretation } from "../interpret.js";
import { mayHeadSum, numberCame } from "../rows/added-up.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { isDated } from "./shape.js";

const SUM = { kind: "sum" } as const;

/** Rows enough to tell a sum by. */
const MOST = 500;
/** Rows enough where others without a number stand below them, and how many of these may. */
const FEWEST = 4;
const MOST_BELOW = 4;
/** How many columns beside each other may add up the same ones: how many people, how many times, in per cent. */
const MOST_BESIDE = 4;

/**
 * A cross table without the columns that add up the others, whatever they are called: in every row stands the sum of the
 * people beside it, or in every one the number of marks. What stands below the last number of such a column is no row of
 * it: sums of the columns, and remarks. Of several at the left or the right end each adds up what is between them.
 */
export function withoutSumColumns(view: View, region: Region, found: Interpretation): Interpretation {
  const { shape, header } = found;
  if (shape?.kind !== "attendance" || shape.columns.length < 3) return found;
  const first = header.at(-1)! + 1;
  const rows: number[] = [];
  for (let row = first; row < region.bottom && rows.length < MOST; row++)
    if (view.filled(row, region.left, region.right) > 0) rows.push(row);
  const sums = sumsAmong(view, region, found, rows, shape.columns);
  if (sums.length === 0) return found;
  const headings = found.headings.map((one, c) => (sums.includes(c) ? { ...one, known: SUM } : one));
  return { ...found, headings, shape: { ...shape, columns: shape.columns.filter((c) => !sums.includes(c)) } };
}

function sumsAmong(
  view: View,
  region: Region,
  found: Interpretation,
  rows: readonly number[],
  columns: readonly number[],
): readonly number[] {
  const areSums = (some: readonly number[]) => {
    const others = columns.filter((c) => !some.includes(c));
    return others.length > 1 && some.every((c) => isSum(view, region, found, rows, c, others));
  };
  for (let count = Math.min(MOST_BESIDE, columns.length - 2); count > 1; count--)
    for (const beside of [columns.slice(-count), columns.slice(0, count)]) if (areSums(beside)) return beside;
  const single = columns.filter((c) => areSums([c]));
  return single.length === 1 ? single : [];
}

/**
 * Whether in every row down to its last number a column holds how many people, or how many of the others, came; or which
 * share of the others, where it is written as one.
 */
function isSum(
  view: View,
  region: Region,
  { headings }: Interpretation,
  all: readonly number[],
  column: number,
  others: readonly number[],
): boolean {
  const isNumbered = view.asking(column + region.left, isFilled);
  const rows = all.slice(0, all.findLastIndex(isNumbered) + 1);
  if (rows.length < all.length && (rows.length < FEWEST || all.length - rows.length > MOST_BELOW)) return false;
  const { text } = headings[column]!;
  const lines: { own: number; came: number; people: number }[] = [];
  let isShare = SHARE.test(text);
  for (const row of rows) {
    const own = textOf(view.cell(row, column + region.left));
    if (!NUMBER.test(own)) return false;
    if (/[%.,]/.test(own)) isShare = true;
    const came = others.map((c) => numberCame(view.cell(row, c + region.left)) ?? 0).filter((number) => number > 0);
    const people = came.reduce((sum, number) => sum + number, 0);
    lines.push({ own: Number(own.replace(/\s*%$/, "").replace(",", ".")), came: came.length, people });
  }
  const fits =
    lines.every(({ own, people }) => own === people) ||
    lines.every(({ own, came }) => own === came) ||
    (isShare && areShares(lines));
  if (!fits || isDated(headings[column]!, null) === "day") return false;
  const several = lines.filter(({ came }) => came > 1).length;
  return several > 0 && (isShare || mayHeadSum(text, several > 2, view.known));
}

/** Whether the numbers are in proportion to how many of the others came, but for how they are rounded. */
function areShares(lines: readonly { own: number; came: number }[]): boolean {
  const most = lines.reduce((best, line) => (line.came > best.came ? line : best), { own: 0, came: 0 });
  if (most.came === 0 || most.own === 0) return false;
  const rounding = most.own > 1 ? 0.75 : 0.0075;
  return lines.every(({ own, came }) => Math.abs(own - (most.own * came) / most.came) <= rounding);
}

const NUMBER = /^(?:\d+(?:[.,]\d+)?)?\s*%?$/;
const SHARE = /%|procent|percent|(?<!\p{L})(?:pct|andel(?:en|e)?|share|rate)(?!\p{L})/iu;
