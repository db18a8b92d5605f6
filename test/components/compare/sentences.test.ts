import { expect, test } from "vitest";
import type { Comparison } from "../../../src/analysis/index.js";
import { judgedLines } from "../../../src/components/compare/judged.js";
import { formatIn } from "../../../src/components/format.js";
import {
  amongOthers,
  largestOfEach,
  methodsUsed,
  pText,
  verdictNumbers,
} from "../../../src/components/sentences/compare.js";
import { siteAt } from "../setting.js";

const da = formatIn("da");
const en = formatIn("en");
const pair = (a: string, b: string, rest: Partial<Comparison> = {}): Comparison => ({
  a,
  b,
  effect: 0.1,
  valueA: 0.6,
  valueB: 0.5,
  basisA: 20,
  basisB: 30,
  verdict: "cannot_tell",
  refused: undefined,
  interval: { lower: -0.05, upper: 0.25 },
  p: 0.21,
  detectable: 0.2,
  ...rest,
});
const name = (id: string) => id.toUpperCase();

test("p is said to three decimals, and never as 0", () => {
  expect(pText(da, 0.0123)).toBe("p = 0,012");
  expect(pText(en, 0.0004)).toBe("p < 0.001");
});

test("the numbers behind a verdict say difference, interval, p, bases, and what so few can't show", () => {
  expect(verdictNumbers(da, pair("a", "b"), { share: true, digits: 0 })).toBe(
    "forskel 10 procentpoint, mellem −5 og 25, p = 0,210, n = 20 og 30, en forskel under 20 procentpoint kan så få som regel ikke vise",
  );
  const told = pair("a", "b", { verdict: "higher", effect: 1.25, interval: { lower: 0.5, upper: 2 }, p: 0.01 });
  expect(verdictNumbers(en, told, { share: false, digits: 1 })).toBe(
    "difference 1.3, between 0.5 and 2, p = 0.010, n = 20 and 30",
  );
});

test("what can be told comes first, and a verdict names no cause and no best", () => {
  const lines = judgedLines(
    siteAt("da"),
    [
      pair("a", "b"),
      pair("a", "c", { verdict: "lower" }),
      pair("b", "c", { verdict: undefined, refused: "shared_organisations" }),
    ],
    name,
  );
  expect(lines).toEqual([
    "A lavere end C.",
    "Kan ikke afgøres: A – B.",
    "Afprøves ikke, de har organisationer til fælles: B – C.",
  ]);
});

test("more than two pairs are counted, not listed", () => {
  const open = [pair("a", "b"), pair("a", "c"), pair("b", "c")];
  expect(judgedLines(siteAt("en"), open, name)).toEqual(["Can't tell: 3 of 3 pairs."]);
});

test("with one pair the names are left to the heads of the table", () => {
  expect(judgedLines(siteAt("en"), [pair("a", "b")], name)).toEqual(["Can't tell."]);
  const few = pair("a", "b", { verdict: undefined, refused: "too_few" });
  expect(judgedLines(siteAt("da"), [few], name)).toEqual(["Afprøves ikke: under fem organisationer."]);
  expect(judgedLines(siteAt("da"), [], name)).toEqual(["Intet at sammenligne med."]);
});

test("counts agree with their nouns", () => {
  expect(amongOthers(da, "Køge", 75, 1, "school")).toBe("Køge har haft 75 medlemmer, vist ved siden af 1 anden skole.");
  expect(amongOthers(da, "Erfa", 8, 1, "network")).toMatch(/1 andet netværk\.$/);
  expect(amongOthers(en, "Erfa", 8, 4, "network")).toMatch(/beside 4 other networks\.$/);
  expect(amongOthers(en, "Erfa", 8, 0, "network")).toBe("Erfa has had 8 members.");
  expect(methodsUsed(da, "Erfa", 1)).toBe("Erfa: 1 metode er brugt i netværket.");
  expect(largestOfEach(da, [9, 21], "Undervisning")).toBe(
    "Undervisning er den største branche hos alle 2 (af 9–21 organisationer hver).",
  );
  expect(largestOfEach(en, [8, 8, 8], null)).toBe(
    "The largest industry is not the same in all 3 (of 8 organisations each).",
  );
  expect(largestOfEach(da, [30], "Undervisning")).toBe("Den største branche er undervisning (af 30 organisationer).");
});
