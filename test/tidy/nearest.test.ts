import { expect, test } from "vitest";
import type { Cell } from "../../loaders/read/sheet.js";
import { tidiedSheet } from "./exports.js";

const said = (...rows: readonly (readonly Cell[])[]) => {
  const found = tidiedSheet(rows).problems.find(({ code }) => code === "not_recognised");
  return { da: found?.message_da, en: found?.message_en };
};

test("a sheet that isn't recognised is told which table it comes closest to, where, and what it lacks", () => {
  const { da, en } = said(["Rundspørge"], ["Spørgsmål", "Kommentar"], ["Nye kontakter", "fint"], ["Viden", "skidt"]);
  expect(da).toContain(
    "Række 2 ligner mest overskrifter for forventninger, men der mangler svarene eller deres gennemsnit.",
  );
  expect(en).toContain("Row 2 looks most like headings for expectations, but it lacks the answers or their mean.");
});

test("firms alone are closest to a list of organisations", () => {
  const { en } = said(["Virksomhed", "Farve"], ["Alfa", "rød"], ["Beta", "blå"]);
  expect(en).toContain("headings for organisations, but it lacks its CVR number, industry, employees or postcode.");
});

test("where no heading is known it says so", () => {
  const { da, en } = said(["Ting", "Sager"], [1, 2], [3, 4]);
  expect(da).toContain("Ingen af dets rækker ligner overskrifter, som kendes her.");
  expect(en).toContain("None of its rows looks like headings that are known here.");
});

test("nothing of the sheet is quoted", () => {
  const { da, en } = said(["Virksomhed", "Hemmelighed"], ["Alfa", "rød"], ["Beta", "blå"]);
  expect(`${da}${en}`).not.toMatch(/Hemmelighed|Alfa|rød/);
});
