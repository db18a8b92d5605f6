import { writeFileSync } from "node:fs";
import { utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { harmless } from "../../src/model/harmless.js";
import type { Language, Text } from "../../src/model/language.js";
import { CORRECTION_COLUMNS, correctionLines } from "../../src/model/problems/corrections.js";
import type { Programme } from "../../src/model/programme.js";
import type { Problem } from "../../src/model/tables.js";

const JOINT: Text = { da: "Fælles", en: "Joint" };
const PROGRAMME: Text = { da: "Projektet", en: "The programme" };
const LONGEST_NAME = 31;

/** The list of problems as a workbook with one sheet per school, to send back; the last column is for the answer. */
export function reportWorkbook(problems: readonly Problem[], programme: Programme, language: Language): WorkBook {
  const sheets = [
    ...programme.schools.map(({ id, short }) => ({ title: short, folder: id })),
    { title: JOINT[language], folder: "joint" },
  ];
  const folders = new Set(sheets.map(({ folder }) => folder));
  const folderOf = ({ file }: Problem) => {
    const folder = file?.split("/")[0] ?? "";
    return file?.includes("/") && folders.has(folder) ? folder : "";
  };
  const book = utils.book_new();
  for (const { title, folder } of [...sheets, { title: PROGRAMME[language], folder: "" }]) {
    const own = problems.filter((one) => folderOf(one) === folder);
    if (own.length === 0 && (folder === "" || folder === "joint")) continue;
    utils.book_append_sheet(book, sheetOf(own, language), sheetName(title, book.SheetNames));
  }
  return book;
}

export function writeReport(
  file: string,
  problems: readonly Problem[],
  programme: Programme,
  language: Language,
): void {
  const bytes: Uint8Array = write(reportWorkbook(problems, programme, language), { type: "buffer", bookType: "xlsx" });
  writeFileSync(file, bytes);
}

function sheetOf(problems: readonly Problem[], language: Language): WorkSheet {
  const rows = correctionLines(problems, language).map((line) =>
    line.map((field) => (typeof field === "string" ? harmless(field) : (field ?? ""))),
  );
  const sheet = utils.aoa_to_sheet([CORRECTION_COLUMNS.map(({ heading }) => heading[language]), ...rows]);
  sheet["!cols"] = CORRECTION_COLUMNS.map(({ width }) => ({ wch: width }));
  sheet["!autofilter"] = {
    ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: CORRECTION_COLUMNS.length - 1 } }),
  };
  return sheet;
}

/** A name that a sheet may have, and that no sheet has yet. */
function sheetName(title: string, taken: readonly string[]): string {
  const plain =
    title
      .replace(/[[\]:*?/\\']/g, " ")
      .trim()
      .slice(0, LONGEST_NAME) || "–";
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = plain;
  for (let n = 2; lower.has(name.toLowerCase()); n++) name = `${plain.slice(0, LONGEST_NAME - 4)} (${n})`;
  return name;
}
