import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { pagesOfFigures } from "../loaders/site/shown.js";
import { VIEWS } from "../src/components/views/all.js";
import { definitionsPage, figureAnchor, measureAnchor } from "../src/definitions/page.js";
import { definitionSearch } from "../src/definitions/search.js";
import { DEFINITIONS } from "../src/model/definitions.js";
import { FIGURES } from "../src/model/figures.js";
import { NOT_FOR } from "../src/model/not-for.js";

const page = (language: "da" | "en") =>
  new JSDOM(
    `<!doctype html><html lang="${language}"><body>${definitionsPage(language, pagesOfFigures(language))}</body></html>`,
  ).window.document;

describe.each(["da", "en"] as const)("the definitions page, %s", (language) => {
  const document = page(language);

  test("defines every figure in words, with each of its numbers named, and says what not to use it for", () => {
    expect(Object.keys(NOT_FOR).sort()).toEqual(FIGURES.map(({ id }) => id).sort());
    for (const { id, definition, measures } of FIGURES) {
      const article = document.getElementById(figureAnchor(id));
      expect(article?.querySelector("p")?.textContent, id).toBe(definition[language]);
      for (const { label } of measures) expect(article?.textContent).toContain(label[language]);
      expect(article?.textContent, id).toContain(NOT_FOR[id]![language]);
    }
  });

  test("gives every measure its explanation, formula, literature and what not to use it for", () => {
    for (const { id, explanation, formula, source, notFor } of Object.values(DEFINITIONS)) {
      const text = document.getElementById(measureAnchor(id))?.textContent ?? "";
      for (const part of [explanation[language], formula, source, notFor[language]]) {
        expect(part.length, id).toBeGreaterThan(0);
        expect(text).toContain(part);
      }
    }
  });

  test("leads from every figure to the measures it uses, and every link on the page leads somewhere", () => {
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")!);
    for (const id of FIGURES.flatMap(({ uses }) => uses ?? [])) expect(links).toContain(`#${measureAnchor(id)}`);
    for (const link of links.filter((one) => one.startsWith("#")))
      expect(document.getElementById(link.slice(1)), link).not.toBeNull();
    expect(new Set([...document.querySelectorAll("[id]")].map(({ id }) => id)).size).toBe(
      document.querySelectorAll("[id]").length,
    );
  });

  test("says on which pages a figure is shown", () => {
    const shown = document.getElementById(figureAnchor("outcomes-total"))!;
    expect([...shown.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toContain("./outcomes");
  });

  test("shows how often the comparison finds what isn't there, group size by group size", () => {
    const table = document.querySelector("table")!;
    expect(table.querySelectorAll("tbody").length).toBeGreaterThan(3);
    expect(table.textContent).toContain(language === "da" ? "10.000" : "10,000");
  });
});

test("every figure that a view reads is defined", () => {
  const defined = new Set(FIGURES.map(({ id }) => id));
  for (const view of VIEWS) for (const id of view.figures) expect(defined.has(id), id).toBe(true);
});

test("a search leaves the definitions that hold every word, says how many, and brings all back", () => {
  const { window } = new JSDOM(
    `<html lang="en"><body><div class="ns-definitions">
    <article class="ns-definition">Gini's coefficient, for members</article>
    <section><article class="ns-definition">Theil's index, for networks</article></section></div></body></html>`,
  );
  const box = definitionSearch(window.document);
  const input = box.querySelector("input")!;
  const search = (text: string) => {
    input.value = text;
    input.dispatchEvent(new window.Event("input"));
    return [...window.document.querySelectorAll<HTMLElement>("article")].map(({ hidden }) => hidden);
  };
  expect(search("GINI members")).toEqual([false, true]);
  expect(box.textContent).toContain("1 of 2 definitions");
  expect(window.document.querySelector<HTMLElement>("section")!.hidden).toBe(true);
  expect(search("  ")).toEqual([false, false]);
  expect(box.textContent).toContain("2 definitions");
});
