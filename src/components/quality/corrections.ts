import type { Language, Text } from "../../model/language.js";
import type { Problem } from "../../model/tables.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import type { Field } from "../download/records.js";
import type { Sheet } from "../download/workbook.js";

const HEADINGS: readonly Text[] = [
  { da: "Fil", en: "File" },
  { da: "Ark", en: "Sheet" },
  { da: "Række", en: "Row" },
  { da: "Celle", en: "Cell" },
  { da: "Alvor", en: "Severity" },
  { da: "Besked", en: "Message" },
  { da: "Hvad der er gjort", en: "What was done" },
  { da: "Svar fra skolen", en: "The school's answer" },
];

/** The folder in which a problem's file lies; null where the problem is about no file. */
export function folderOf({ file }: Pick<Problem, "file">): string | null {
  return file?.includes("/") ? file.split("/")[0]! : null;
}

/** A problem's message in a language. */
export const messageOf = (problem: Problem, language: Language): string =>
  language === "da" ? problem.message_da : problem.message_en;

/** The gravest first, else in the order in which they were found. */
export function gravestFirst(problems: readonly Problem[]): Problem[] {
  const order = words("severity");
  return [...problems].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** The list to send back to a school: a line for each problem, with an empty column for the answer. */
export function correctionSheet(problems: readonly Problem[], name: string, language: Language): Sheet {
  const lines = gravestFirst(problems).map((one): Field[] => [
    one.file,
    one.sheet,
    one.source_row,
    one.cell,
    VOCABULARY.severity[one.severity][language],
    messageOf(one, language),
    VOCABULARY.action[one.action][language],
    null,
  ]);
  return { name: name.replace(/[[\]:*?/\\]/g, " "), rows: [HEADINGS.map((heading) => heading[language]), ...lines] };
}
