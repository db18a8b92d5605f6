import type { Language } from "../../model/language.js";
import { CORRECTION_COLUMNS, correctionLines } from "../../model/problems/corrections.js";
import type { Problem } from "../../model/tables.js";
import type { Sheet } from "../download/workbook.js";

/** The folder in which a problem's file lies; null where the problem is about no file. */
export function folderOf({ file }: Pick<Problem, "file">): string | null {
  return file?.includes("/") ? file.split("/")[0]! : null;
}

/** The list to send back to a school, with an empty column for the answer. */
export function correctionSheet(problems: readonly Problem[], name: string, language: Language): Sheet {
  const headings = CORRECTION_COLUMNS.map(({ heading }) => heading[language]);
  return {
    name: name.replace(/[[\]:*?/\\]/g, " "),
    rows: [headings, ...correctionLines(problems, language)],
    widths: CORRECTION_COLUMNS.map(({ width }) => width),
  };
}
