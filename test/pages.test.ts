import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { explorePage } from "../src/explore/page.js";
import { tracePageSource } from "../src/trace/page.js";

const src = fileURLToPath(new URL("../src", import.meta.url));

function pages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md") && !entry.parentPath.includes(".observablehq"))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

const danish = pages(src).filter((page) => !page.startsWith("en/"));

/** The code of a page: its fenced cells, and its inline expressions. */
function code(markdown: string): string[] {
  return [...markdown.matchAll(/^```(js|sql)[^\n]*\n[\s\S]*?^```$/gm), ...markdown.matchAll(/\$\{[^}]*\}/g)].map(
    (match) => match[0],
  );
}

function prose(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, "").replace(/^---[\s\S]*?^---$/m, "");
}

describe.each(danish)("%s", (page) => {
  const da = readFileSync(join(src, page), "utf8");

  test("has an English page with the same code cells and prose of its own", () => {
    expect(existsSync(join(src, "en", page))).toBe(true);
    const en = readFileSync(join(src, "en", page), "utf8");
    expect(code(en)).toEqual(code(da));
    expect(prose(en)).not.toBe(prose(da));
  });

  test("wires only: no functions, no arithmetic on numbers, no typed-in number in its prose", () => {
    for (const cell of code(da)) {
      expect(cell).not.toMatch(/\bfunction\b|=>\s*\{/);
      expect(cell).not.toMatch(/\w\s[*/%]\s\w/);
    }
    expect(prose(da).replace(/\[[^\]]*\]\([^)]*\)/g, "")).not.toMatch(/(?<![\wæøå.-])\d{2,}(?![\w-])(?! ?(px|kB))/i);
  });

  test("uses nothing that Framework would fetch from outside", () => {
    expect(da).not.toMatch(/npm:|https?:\/\/(?!www\.was\.digst\.dk)[^)\s]*\.js/);
    expect(da).not.toMatch(/FileAttachment\([^)]*\)(?!\.(url|arrayBuffer|json|text)\()/);
    for (const cell of code(da)) {
      for (const name of ["Plot", "d3", "Inputs", "aq"]) {
        if (new RegExp(`\\b${name}\\.`).test(cell)) expect(da).toMatch(new RegExp(`import .*\\b${name}\\b`));
      }
    }
  });
});

test("the public edition's explore and trace pages lead back to the site", () => {
  for (const language of ["da", "en"] as const)
    for (const page of [explorePage, tracePageSource])
      expect([...page(language, "public").matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to)).toEqual([
        "./",
        "./definitions",
      ]);
});

test("the public edition's explore page mentions no file", () => {
  for (const language of ["da", "en"] as const) {
    expect(explorePage(language, "public")).not.toMatch(/FileAttachment|parquet|import/);
    expect(explorePage(language, "internal")).toMatch(/FileAttachment\("\/data\/tables\/organisations\.parquet"\)/);
  }
});

test("explore has the same cells in both languages", () => {
  expect(code(explorePage("en", "internal"))).toEqual(code(explorePage("da", "internal")));
});
