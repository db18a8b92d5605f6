import { isTheme } from "../recognise/attendance/meetings-across.js";
import { speaksOfOtherDays } from "../recognise/columns/lone-day.js";
import type { Look } from "../recognise/columns/look.js";
import type { Heading } from "../recognise/header/heading.js";
import type { Interpretation } from "../recognise/interpret.js";
import { isDated, isFree } from "../recognise/shapes/shape.js";
import { isKindOfMeeting } from "../recognise/titles/meetings.js";

/** The columns of marks of which each may be somebody who came, where several are: no word for a theme or a kind heads one. */
export function markedColumns(headings: readonly Heading[], looks: readonly Look[]): ReadonlySet<number> {
  const columns = [...headings.keys()].filter((c) => {
    const { known, text } = headings[c]!;
    const { filled, letterMark } = looks[c]!;
    return known === null && text !== "" && filled > 0 && letterMark >= 0.8 && !isTheme(text) && !isKindOfMeeting(text);
  });
  return new Set(columns.length < 2 ? [] : columns);
}

/** The columns of days below names that nobody knows, where several are: each may say since when somebody is in something. */
export function daysBelowNames(headings: readonly Heading[], looks: readonly Look[]): ReadonlySet<number> {
  const columns = [...headings.keys()].filter((c) => {
    const { known, text } = headings[c]!;
    const { filled, date } = looks[c]!;
    return known === null && /^\p{Lu}/u.test(text) && filled > 0 && date >= 0.8 && !speaksOfOtherDays(text);
  });
  return new Set(columns.length < 2 ? [] : columns);
}

/**
 * The columns that a cross table leaves out between its meetings, or right beside them, though marks stand in most of their
 * cells. Numbers alone beside meetings that have their days may be sums as well.
 */
export function amongMeetings({ shape, headings, looks }: Interpretation): ReadonlySet<number> {
  if (shape?.kind !== "attendance" || shape.across !== "activities") return new Set();
  const may = (c: number) => {
    const { filled, mark } = looks[c]!;
    return filled > 0 && mark >= 0.5 && headings[c]!.text !== "" && isFree(headings[c]!);
  };
  const [first, last] = [Math.min(...shape.columns), Math.max(...shape.columns)];
  const areDated = shape.columns.some((c) => isDated(headings[c]!, null) !== null);
  const mayBeside = (c: number) => may(c) && (!areDated || looks[c]!.letterMark > 0);
  const columns = [...headings.keys()].filter((c) => c > first && c < last && !shape.columns.includes(c) && may(c));
  for (let c = first - 1; c >= 0 && mayBeside(c); c--) columns.push(c);
  for (let c = last + 1; c < headings.length && mayBeside(c); c++) columns.push(c);
  return new Set(columns);
}
