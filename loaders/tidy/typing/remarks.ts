import { TABLE_LABELS } from "../../../src/model/labels.js";
import type { AcrossFields } from "../recognise/shapes/across.js";
import type { Block } from "../recognise/sheet/blocks.js";
import type { Items } from "./items.js";
import { itemsWithoutWords } from "./items-without-words.js";
import type { TableCells } from "./table-cells.js";
import type { Voice } from "./voice.js";

/** Says of each meeting of a cross table that nobody is marked for. */
export function sayEmptyMeetings({ block, left, row, column }: TableCells, items: Items | null, voice: Voice): void {
  const { shape, header } = block.found;
  if (shape?.kind !== "attendance" || shape.across !== "activities") return;
  const attended = new Set(items?.itemColumn);
  for (const c of shape.columns)
    if (!attended.has(c + left))
      voice.sheet("meeting_of_nobody", { row: row(header.at(-1)!), column: column(c + left) });
}

/** Says where another table was nearly as likely. */
export function sayNarrow(table: TableCells, { found: { runnerUp, table: first, header } }: Block, voice: Voice): void {
  if (runnerUp === undefined || table.block.found.table !== first) return;
  const [own, other] = [TABLE_LABELS[first], TABLE_LABELS[runnerUp]];
  const facts = { table_da: own.da, table_en: own.en, other_da: other.da, other_en: other.en };
  voice.sheet("narrowly_recognised", { row: table.row(header.at(-1)!) }, facts);
}

/** Says each row that is no data. @returns their numbers on the sheet */
export function sayPassed({ block, rows, row: numberOf }: TableCells, voice: Voice): number[] {
  const titles = block.titles.map((row) => ({ row, code: "title_row" as const }));
  return [...titles, ...rows.passed].map(({ row, code }) => {
    voice.sheet(code, { row: numberOf(row) });
    return numberOf(row);
  });
}

/** Says where a questionnaire's items are known by a system's names of them only. */
export function sayItemsWithoutWords(
  { block, left, row, column }: TableCells,
  across: AcrossFields,
  voice: Voice,
): void {
  const { shape, header } = block.found;
  if (shape?.kind !== "survey") return;
  const bare = itemsWithoutWords(across.get("expectation.item") ?? []);
  const [first] = bare;
  if (first === undefined) return;
  const place = { row: row(header.at(-1)!), column: column(shape.columns[first]! + left) };
  voice.sheet("items_without_words", place, { count: bare.length });
}

/** As many rows of a list are named one by one. */
const MOST_BLANK = 50;

/** Says of the rows of a list of those who came, which leave the number of people blank, that they count as nobody's coming. */
export function sayBlankPeople(
  { data, row, column: columnOf }: TableCells,
  column: number,
  blank: readonly number[],
  heading: string | null,
  voice: Voice,
): void {
  const at = (entry: number) => ({ row: row(data[entry]!), column: columnOf(column), heading });
  if (blank.length <= MOST_BLANK) for (const entry of blank) voice.sheet("people_blank", at(entry));
  else voice.sheet("people_blank_in_many", at(blank[0]!), { count: blank.length });
}
