import type { ReadFile } from "../../read/sheet.js";
import { cutPersonalData } from "../clean/index.js";

/** The name of a sheet, a folder or a file without its ending as it may be shown: what reaches a person is cut out of it. */
export function shownSheetName(name: string): string {
  const { text, cut } = cutPersonalData(name);
  if (cut === 0) return name;
  return text === "" ? "…" : text;
}

/** A file's path as it may be shown: what reaches a person is cut out of the names of folders and of the file. */
export function shownPath(path: string): string {
  return path
    .split("/")
    .map((name, i, all) => {
      const ending = i === all.length - 1 ? (/\.[A-Za-z]{2,4}$/.exec(name)?.[0] ?? "") : "";
      return shownSheetName(name.slice(0, name.length - ending.length)) + ending;
    })
    .join("/");
}

/** The same for a path in the programme folder; what lies in a folder of it has the name of a school first, which stays. */
export function shownFile(file: string): string {
  const [folder, ...inside] = file.split("/");
  return inside.length === 0 ? shownPath(file) : `${folder}/${shownPath(inside.join("/"))}`;
}

/**
 * Files as they may be shown, each by a name of its own: where two would be shown alike, the later ones are numbered.
 *
 * @param files paths in the programme folder
 * @returns by path
 */
export function shownFiles(files: readonly string[]): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) if (shownFile(file) === file) taken.add(file);
  for (const file of files) {
    const own = shownFile(file);
    let name = own;
    for (let n = 2; name !== file && taken.has(name); n++) name = own.replace(/(\.[A-Za-z]{2,4})?$/, ` (${n})$1`);
    taken.add(name);
    shown.set(file, name);
  }
  return shown;
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
