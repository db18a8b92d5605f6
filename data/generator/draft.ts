import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import type { Day } from "../../src/model/tables.js";
import { daysBetween } from "./days.js";

/** A day that the spreadsheet holds as a date. */
export class DayCell {
  constructor(readonly day: Day) {}
}

export type DraftCell = string | number | DayCell | null;

/** A day as a date cell; blank where there is none. */
export const dayCell = (day: Day | null): DayCell | null => (day === null ? null : new DayCell(day));

type BookType = "xlsx" | "biff8" | "ods";

/** `C14`: the address of a 0-based column and a 1-based row. */
export const address = (column: number, row: number): string => utils.encode_cell({ c: column, r: row - 1 });

/** A sheet being written from the top down. */
export class Draft {
  readonly rows: DraftCell[][] = [];
  readonly merges: string[] = [];
  constructor(readonly name: string) {}

  /** @returns the row's 1-based number */
  add(...cells: DraftCell[]): number {
    this.rows.push(cells);
    return this.rows.length;
  }

  /** @param range such as `A3:C3` */
  merge(range: string): void {
    this.merges.push(range);
  }
}

function dateCell(day: Day, type: BookType): CellObject {
  if (type === "ods") return { t: "d", v: new Date(`${day}T00:00:00Z`), w: day };
  return { t: "n", v: daysBetween("1899-12-30", day), z: "dd-mm-yyyy" };
}

function worksheet(draft: Draft, type: BookType): WorkSheet {
  const sheet: WorkSheet = {};
  let width = 1;
  draft.rows.forEach((cells, r) => {
    width = Math.max(width, cells.length);
    cells.forEach((cell, c) => {
      if (cell === null || cell === "") return;
      const at = utils.encode_cell({ c, r });
      if (cell instanceof DayCell) sheet[at] = dateCell(cell.day, type);
      else sheet[at] = typeof cell === "number" ? { t: "n", v: cell } : { t: "s", v: cell };
    });
  });
  sheet["!ref"] = `A1:${utils.encode_cell({ c: width - 1, r: Math.max(0, draft.rows.length - 1) })}`;
  sheet["!merges"] = draft.merges.map((range) => utils.decode_range(range));
  return sheet;
}

/** A workbook's bytes, the same every time. */
export function workbook(drafts: readonly Draft[], type: BookType): Uint8Array {
  const book = utils.book_new();
  for (const draft of drafts) utils.book_append_sheet(book, worksheet(draft, type), draft.name);
  const saved = new Date("2011-01-10T09:00:00Z");
  book.Props = { CreatedDate: saved, ModifiedDate: saved };
  return new Uint8Array(write(book, { type: "buffer", bookType: type, compression: true }));
}

const CP1252: Readonly<Record<string, number>> = { "€": 0x80, "–": 0x96, "—": 0x97, "“": 0x93, "”": 0x94, "’": 0x92 };

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = CP1252[letter] ?? letter.charCodeAt(0);
    if (code > 0xff) throw new RangeError(`not in Windows-1252: ${letter}`);
    return code;
  });
}

const field = (cell: DraftCell): string => {
  if (cell instanceof DayCell) throw new RangeError("a text file holds dates as text");
  const text = typeof cell === "number" ? String(cell).replace(".", ",") : (cell ?? "");
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A semicolon file as a Danish Windows program saves it: Windows-1252, CRLF, decimal commas. */
export function semicolonFile(draft: Draft): Uint8Array {
  return windows1252(draft.rows.map((cells) => `${cells.map(field).join(";")}\r\n`).join(""));
}
