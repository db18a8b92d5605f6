import type { ReadFile } from "../read/sheet.js";
import { cutPersonalData } from "./clean/index.js";

/** A sheet's name as it may be shown: what reaches a person is cut out of it. */
export function shownSheetName(name: string): string {
  const { text, cut } = cutPersonalData(name);
  if (cut === 0) return name;
  return text === "" ? "…" : text;
}

/** A file with its sheets called as they may be shown, in what was said about it while it was read, too. */
export function withShownNames(file: ReadFile): ReadFile {
  const shown = new Map<string, string>();
  const names = [...file.sheets.map(({ name }) => name), ...file.problems.map(({ sheet }) => sheet)];
  for (const name of names) if (name !== null && shownSheetName(name) !== name) shown.set(name, shownSheetName(name));
  if (shown.size === 0) return file;
  const nameOf = (name: string | null) => (name === null ? null : (shown.get(name) ?? name));
  const inText = (text: string) => [...shown].reduce((left, [name, own]) => left.replaceAll(name, own), text);
  return {
    ...file,
    sheets: file.sheets.map((sheet) => ({ ...sheet, name: nameOf(sheet.name) })),
    problems: file.problems.map((one) => ({
      ...one,
      sheet: nameOf(one.sheet),
      message_da: inText(one.message_da),
      message_en: inText(one.message_en),
    })),
  };
}
