import { expect, test } from "vitest";
import { harmless } from "../../src/model/harmless.js";

test.each([
  "=1+1",
  "+45 12",
  "-x",
  "@SUM(A1)",
  "＝1+1",
  "＋1",
  "－1",
  "＠a",
  "\tx",
  "\rx",
  "\nx",
  "  =1",
  "\u00a0=1",
  "\n=1",
])("%j is made text", (text) => expect(harmless(text)).toBe(`'${text}`));

test.each(["", "Køge", " a", "– 5 %", "2009-03-02", "a=b", "5 + 5"])("%j stays as it is", (text) =>
  expect(harmless(text)).toBe(text),
);
