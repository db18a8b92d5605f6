import type { FieldId } from "../../../../src/model/fields.js";
import type { Look } from "../columns/look.js";
import { rowNames } from "../columns/row-names.js";
import type { Heading } from "../header/heading.js";
import { kindInTitles } from "../titles/kind-title.js";
import { isDated, isFree, isOutcome, type Shape, type Surroundings, yearAround, yearOf } from "./shape.js";

const COMPARES =
  /%|(?<!\p{L})(?:pct|procent|percent)|opfyld|afvig|differen|forskel|indeks|(?<!\p{L})(?:index|fulfil|deviation|variance|gap(?!\p{L})|ændring|change(?!\p{L}))/iu;

const COUNTS: ReadonlySet<FieldId> = new Set(["outcome.count", "outcome.target"]);

/** Whether a column beside counts only sets them against the targets, or against each other: `Opfyldt i %`, `Afvigelse`. */
export function isComparison({ text }: Heading): boolean {
  return COMPARES.test(text);
}

/** Results by year, quarter or month: each such column a count, or a target. */
export function periodShape(headings: readonly Heading[], looks: readonly Look[], around: Surroundings): Shape | null {
  const year = yearAround(around);
  const columns: number[] = [];
  const byYear = new Set(headings.map(yearOf).filter((one) => one !== null)).size > 1;
  headings.forEach((heading, c) => {
    const dated = isDated(heading, year) !== null || (byYear && yearOf(heading) !== null && isFree(heading));
    if (!dated || isComparison(heading) || looks[c]!.letterMark > 0) return;
    if (looks[c]!.filled > 0 && looks[c]!.number < 0.8) return;
    columns.push(c);
  });
  const filled = columns.filter((c) => looks[c]!.filled > 0).length;
  const named = headings.some(
    ({ known }, c) =>
      !columns.includes(c) &&
      known?.kind === "field" &&
      known.fields.some((f) => f === "outcome.label" || f === "outcome.kind"),
  );
  if (columns.length < 2 || filled < 1 || !(named || isOutcome(around) || kindInTitles(around) !== null)) return null;
  const shape = { kind: "periods" as const, columns, weight: 2 + columns.length * 0.5 };
  const counts = columns.some((c) => {
    const { known } = headings[c]!;
    return known?.kind === "field" && known.fields.some((field) => COUNTS.has(field));
  });
  const names = named || !counts ? null : rowNames(headings, looks, new Set(columns));
  return names === null || headings[names.column]!.text !== ""
    ? shape
    : { ...shape, rowNames: names.column, rowField: "outcome.label" };
}
