import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { SiteProgramme } from "../../src/model/figure.js";
import { escapeHtml, languageOf } from "./frame.js";

const VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">';

const SKIP = { da: "Spring til indholdet", en: "Skip to the content" };

function replaceOnce(html: string, old: string, by: string, page: string): string {
  const at = html.indexOf(old);
  if (at < 0) throw new Error(`${page}: expected ${old}`);
  return html.slice(0, at) + by + html.slice(at + old.length);
}

/** One page as Framework writes it, mended: its language, a viewport that lets people zoom, the programme in the title. */
export function finishPage(html: string, path: string, programme: Pick<SiteProgramme, "title">): string {
  const language = languageOf(path);
  let page = replaceOnce(html, "<html>", `<html lang="${language}">`, path);
  page = replaceOnce(page, VIEWPORT, '<meta name="viewport" content="width=device-width, initial-scale=1">', path);
  const skip = `<body>\n<a class="ns-skip" href="#observablehq-main">${SKIP[language]}</a>`;
  page = replaceOnce(page, "<body>", skip, path);
  return page.replace(
    /<title>([^<]*)<\/title>/,
    (_, title: string) => `<title>${title} – ${escapeHtml(programme.title[language])}</title>`,
  );
}

/** Mends every page of a built site in place. */
export function finishPages(site: string, data: string): void {
  const programme = JSON.parse(readFileSync(join(data, "programme.json"), "utf8")) as SiteProgramme;
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(site, file).split(sep).join("/")}`;
    writeFileSync(file, finishPage(readFileSync(file, "utf8"), path, programme));
  }
}
