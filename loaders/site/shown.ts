import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/model/language.js";
import { PATHS } from "./paths.js";

/**
 * Which pages show which figures, as the pages' own cells say: those that read a figure's file.
 *
 * @returns by the figure's id, the pages' addresses without language and extension, and their titles in the language
 */
export function pagesOfFigures(language: Language): Map<string, { path: string; title: string }[]> {
  const folder = join(PATHS.root, "src", language === "en" ? "en" : "");
  const shown = new Map<string, { path: string; title: string }[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".md"))) {
    const text = readFileSync(join(folder, file), "utf8");
    const path = `/${file.replace(/\.md$/, "")}`;
    const title = /^title: (.+)$/m.exec(text)?.[1] ?? path;
    for (const id of new Set([...text.matchAll(/\/data\/figures\/([\w-]+)\.parquet/g)].map((match) => match[1]!)))
      shown.set(id, [...(shown.get(id) ?? []), { path, title }]);
  }
  return shown;
}
