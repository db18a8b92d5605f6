import { isTheme } from "./recognise/attendance/meetings-across.js";
import { speaksOfOtherDays } from "./recognise/columns/lone-day.js";
import type { Look } from "./recognise/columns/look.js";
import type { Heading } from "./recognise/header/heading.js";
import { isKindOfMeeting } from "./recognise/titles/meetings.js";

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
