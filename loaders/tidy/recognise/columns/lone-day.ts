import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import type { Heading } from "../header/heading.js";
import type { FedTable } from "./evidence.js";
import type { Look } from "./look.js";

/** The day that each row of a table is of. */
const DAY_OF: Readonly<Partial<Record<FedTable, FieldId>>> = {
  expectations: "expectation.asked_on",
  outcomes: "outcome.recorded_on",
  activities: "activity.held_on",
};

/** Words of days on which something else happens: a deadline, an invitation, what a system notes of a row. */
const OTHER_DAYS =
  /frist|deadline|senest|latest|tilmeld|sign|invit|udsend|sendt|sent|opret|created|ændret|opdater|updated|modified|changed|rettet|betal|faktur|paid|invoice|fød|birth|næste|next|planlagt|planned|aflys|cancel|indmeld|udmeld|start|slut|begynd|ophør|end(?:ed|s)?(?!\p{L})/iu;

/** Days on which a questionnaire was sent out: where no other day is known, that is when people were asked. */
const SENT_OUT = /udsend\p{L}*|(?<!ind)sendt|(?<!\p{L})sent(?!\p{L})|invit\p{L}*/giu;

/** Whether a heading speaks of a day on which something else happens. */
export const speaksOfOtherDays = (text: string) => OTHER_DAYS.test(text);

/**
 * The column of the day, where no heading says so: the only one left that holds days (`Målt`), in a table that lacks its
 * day.
 *
 * @param fields what the table has already
 * @param isOpen whether a column is nothing else yet
 * @returns null where the table has its day, where no column or several hold days, or where the heading speaks of other days
 */
export function loneDay(
  table: FedTable,
  headings: readonly Heading[],
  looks: readonly Look[],
  fields: ReadonlyMap<FieldId, number>,
  isOpen: (column: number) => boolean,
): { readonly field: FieldId; readonly column: number } | null {
  const field = DAY_OF[table];
  if (field === undefined || fields.has(field)) return null;
  const [column, second] = [...headings.keys()].filter(
    (c) => isOpen(c) && looks[c]!.filled > 0 && looks[c]!.date >= 0.5,
  );
  if (column === undefined || second !== undefined || looks[column]!.date < 0.9) return null;
  return mayBeDay(headings[column]!, table) ? { field, column } : null;
}

function mayBeDay({ text, known }: Heading, table: FedTable): boolean {
  if (speaksOfOtherDays(table === "expectations" ? text.replace(SENT_OUT, " ") : text)) return false;
  return known === null || (known.kind === "field" && known.fields.every((field) => FIELDS[field].type === "date"));
}
