import { expect, test } from "vitest";
import { countsInWords, fileProblems, problemsByFile } from "../../src/components/quality/file-problems.js";
import { files } from "../../src/components/quality/files.js";
import { type Place, PROBLEMS, problem } from "../../src/model/problems/index.js";
import type { Problem } from "../../src/model/tables.js";
import { siteAt } from "./setting.js";

const at = (code: string, place: Place, found = ""): Problem => ({
  problem_id: "",
  ...problem(code, PROBLEMS[code]!, place, { found, read: "5" }),
});
const cell = (code: string, file: string, row: number, found = "") =>
  at(code, { file, sheet: "Liste", row, column: 2 }, found);

const LIST = [
  cell("number_by_words", "a/a.xlsx", 3),
  cell("date_impossible", "a/b.xlsx", 4),
  cell("date_impossible", "a/b.xlsx", 5),
  cell("number_by_words", "a/b.xlsx", 6),
  at("method_missing", { file: "b/c.csv", row: 9 }),
];

test("files with errors come first, then those with warnings, and what is gravest in each", () => {
  expect(problemsByFile(LIST).map(({ file, problems }) => [file, problems[0]!.severity])).toEqual([
    ["b/c.csv", "error"],
    ["a/b.xlsx", "warning"],
    ["a/a.xlsx", "note"],
  ]);
});

test("a file says how much is in it, one line for the same words, and its notes behind their number", () => {
  const site = siteAt("da");
  const [, second] = problemsByFile(LIST);
  const element = fileProblems(site, second!, { file: true, notes: false });
  expect(element.open).toBe(true);
  expect(element.querySelector("summary")!.textContent).toBe("a/b.xlsx 2 advarsler · 1 bemærkning");
  const [warning, note] = [...element.querySelectorAll("li")];
  expect(warning!.textContent).toBe(
    "Advarsel · arket Liste, cellerne C4 og C5Den dag findes ikke i kalenderen. Værdien er udeladt. Skriv den rigtige dato.",
  );
  const notes = note!.closest("details")!;
  expect([notes.className, notes.open]).toEqual(["ns-problem-notes", false]);
  expect(notes.querySelector("summary")!.textContent).toBe("1 bemærkning");
  expect(countsInWords(siteAt("en"), LIST)).toBe("1 error · 2 warnings · 2 notes");
});

test("more lines than a screen holds come when they are asked for, and the first of them is in focus", () => {
  const site = siteAt("da");
  const many = Array.from({ length: 14 }, (_, i) => cell("date_impossible", "a/b.xlsx", i + 2, `: '3${i}'`));
  const element = fileProblems(site, { file: "a/b.xlsx", problems: many }, { file: true, notes: false });
  site.document.body.append(element);
  expect(element.querySelectorAll("li")).toHaveLength(10);
  const button = element.querySelector("button")!;
  expect(button.textContent).toBe("Vis alle (14)");
  button.click();
  expect(element.querySelectorAll("li")).toHaveLength(14);
  expect(site.document.activeElement).toBe(element.querySelectorAll("li")[10]);
  expect(element.querySelector("button")).toBe(null);
});

test("the first files that need something done are open; a file opened by the reader stays open", () => {
  const site = siteAt("da");
  const open = (elements: readonly HTMLElement[]) => elements.map((one) => one.hasAttribute("open"));
  expect(open(files(site, LIST, new Map(), false))).toEqual([true, true, false]);
  expect(open(files(site, LIST, new Map([["b/c.csv", false]]), false))).toEqual([false, true, false]);
  const notes = LIST.filter(({ severity }) => severity === "note");
  expect(open(files(site, notes, new Map(), false))).toEqual([false, false]);
  expect(open(files(site, notes, new Map(), true))).toEqual([true, true]);
});

test("with very many files the rest come when they are asked for", () => {
  const site = siteAt("da");
  const many = Array.from({ length: 35 }, (_, i) => cell("date_impossible", `a/${100 + i}.xlsx`, 3));
  const host = site.document.createElement("div");
  host.append(...files(site, many, new Map(), false));
  expect(host.querySelectorAll("details")).toHaveLength(30);
  host.querySelector<HTMLButtonElement>(":scope > button")!.click();
  expect(host.querySelectorAll("details")).toHaveLength(35);
});
