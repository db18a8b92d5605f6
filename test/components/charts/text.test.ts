import { expect, test } from "vitest";
import { breakWord } from "../../../src/components/charts/hyphens.js";
import { shorten, textWidth, wrap } from "../../../src/components/charts/text.js";

test("a text that fits is left as it is", () => {
  expect(shorten("Køge", 100)).toBe("Køge");
  expect(wrap("Køge Handelsskole", 400)).toEqual(["Køge Handelsskole"]);
});

test("a shortened text ends in … and fits", () => {
  const short = shorten("Handelsskolen Sjælland Syd", 90);
  expect(short).toMatch(/^Handels.*…$/);
  expect(textWidth(short)).toBeLessThanOrEqual(90);
});

test("names that begin alike keep what tells them apart; a sentence keeps its beginning only", () => {
  expect(shorten("Erhvervsuddannelsescenter 14", 150)).toMatch(/^Erhvervs.*… 14$/);
  expect(shorten("Handelsskolen Sjælland Nord", 150)).toMatch(/^Handels.*… Nord$/);
  expect(shorten("Rækken er læst som en overskrift og tæller ikke med", 150)).toMatch(/^Rækken er .*…$/);
  for (const text of ["Erhvervsuddannelsescenter 14", "Handelsskolen Sjælland Nord"])
    expect(textWidth(shorten(text, 150))).toBeLessThanOrEqual(150);
});

test("an English word is broken before a digraph, and a short word before it is no reason to break it", () => {
  expect(wrap("experience exchange", 75, 4)).not.toContain("exc-");
  expect(wrap("New members", 80)).toEqual(["New", "members"]);
});

test("a text is broken between words, and what is left over is shortened", () => {
  const lines = wrap("Center for Uddannelse Lolland Falster", 120, 2);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe("Center for");
  expect(lines[1]).toMatch(/^Uddannelse.*…$/);
});

test("one long word is broken, and its rest shortened, rather than left to run over", () => {
  const lines = wrap("Erhvervsuddannelsesansvarlig", 80);
  expect(lines[0]).toBe("Erhvervs-");
  expect(lines[1]).toMatch(/^uddan.*…$/);
  expect(wrap("Erhvervsuddannelsesansvarlig", 80, 1)[0]).toMatch(/^Erhverv.*…$/);
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(80);
});

test("a word too long for its line is shortened on every line, the first too", () => {
  const lines = wrap("Erhvervsuddannelsescenter Midt- og Vestlolland", 120, 2);
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(120);
});

test("a number keeps its percent sign on its line", () => {
  expect(wrap("af dem kom 96\u00a0% igen", 90, 3)).toContain("96\u00a0% igen");
});

test("a word too long for its line is broken between its parts, else between its syllables", () => {
  expect(wrap("uddannelsessamarbejde", 110)).toEqual(["uddannelses-", "samarbejde"]);
  expect(wrap("C Fremstillingsvirksomhed", 130)).toEqual(["C Fremstillings-", "virksomhed"]);
  expect(wrap("os nye samarbejdspartnere", 125, 3)).toEqual(["os nye", "samarbejds-", "partnere"]);
  expect(wrap("Medarbejderne", 90)).toEqual(["Medarbej-", "derne"]);
});

test("a letter or a number before a name doesn't stand on a line by itself", () => {
  expect(wrap("B Råstofindvinding", 130)).toEqual(["B Råstof-", "indvinding"]);
});

test("a word that has a hyphen is broken after it", () => {
  expect(wrap("Praktiknetværk Lolland-Falsterhavnen", 140, 3)).toEqual(["Praktiknetværk", "Lolland-", "Falsterhavnen"]);
});

test("no fewer than three letters stand alone, and a word without such a place is shortened", () => {
  expect(wrap("åretape", 40)).toHaveLength(2);
  expect(wrap("ånd", 10)).toEqual(["å…"]);
});

test("the s that joins the parts of a compound stays with the first", () => {
  const broken = (word: string, most: number) => breakWord(word, (head) => head.length <= most);
  expect(broken("erfaringsudveksling", 10)?.[0]).not.toBe("erfaring-");
  expect(broken("erfaringsudveksling", 11)).toEqual(["erfarings-", "udveksling"]);
  expect(broken("partnership", 9)).toEqual(["partner-", "ship"]);
  expect(broken("partnerskab", 9)).toEqual(["partner-", "skab"]);
});
