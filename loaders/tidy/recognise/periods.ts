import type { Heading } from "./heading.js";
import { kindInTitles } from "./kind-title.js";
import type { Look } from "./look.js";
import { isDated, isFree, isOutcome, type Shape, type Surroundings, yearAround, yearOf } from "./shape.js";

/** Results by year, quarter or month: each such column a count, or a target. */
export function periodShape(headings: readonly Heading[], looks: readonly Look[], around: Surroundings): Shape | null {
  const year = yearAround(around);
  const columns: number[] = [];
  const byYear = new Set(headings.map(yearOf).filter((one) => one !== null)).size > 1;
  headings.forEach((heading, c) => {
    const dated = isDated(heading, year) !== null || (byYear && yearOf(heading) !== null && isFree(heading));
    if (!dated || looks[c]!.letterMark > 0) return;
    if (looks[c]!.filled > 0 && looks[c]!.number < 0.8) return;
    columns.push(c);
  });
  const filled = columns.filter((c) => looks[c]!.filled > 0).length;
  const named = headings.some(
    ({ known }) => known?.kind === "field" && known.fields.some((f) => f === "outcome.label" || f === "outcome.kind"),
  );
  if (columns.length < 2 || filled < 1 || !(named || isOutcome(around) || kindInTitles(around) !== null)) return null;
  return { kind: "periods", columns, weight: 2 + columns.length * 0.5 };
}
