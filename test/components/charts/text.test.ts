import { expect, test } from "vitest";
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

test("a text is broken between words, and what is left over is shortened", () => {
  const lines = wrap("Center for Uddannelse Lolland Falster", 120, 2);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe("Center for");
  expect(lines[1]).toMatch(/^Uddannelse.*…$/);
});

test("one long word is shortened rather than left to run over", () => {
  expect(wrap("Erhvervsuddannelsesansvarlig", 80)).toHaveLength(1);
  expect(textWidth(wrap("Erhvervsuddannelsesansvarlig", 80)[0]!)).toBeLessThanOrEqual(80);
});

test("a word too long for its line is shortened on every line, the first too", () => {
  const lines = wrap("Erhvervsuddannelsescenter Midt- og Vestlolland", 120, 2);
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(120);
});

test("a number keeps its percent sign on its line", () => {
  expect(wrap("af dem kom 96\u00a0% igen", 90, 3)).toContain("96\u00a0% igen");
});
