import { expect, test } from "vitest";
import { type Place, PROBLEMS, problem } from "../../../src/model/problems/index.js";
import { messageWithin } from "../../../src/model/problems/message.js";

const within = (place: Place, language: "da" | "en") =>
  messageWithin(problem("method_missing", PROBLEMS.method_missing!, place), language);

test("a message is told apart from its file and its sheet, whatever these are called", () => {
  const what = "Rækken nævner ingen metode. Rækken er lagt til side. Skriv metodens navn, eller slet rækken.";
  expect(within({ file: "a/b, c: d.xlsx", sheet: "Ark: 1", row: 14, column: 3 }, "da")).toEqual({
    place: "celle D14",
    what,
  });
  expect(within({ file: "a/b.csv", row: 3 }, "da")).toEqual({ place: "række 3", what });
  expect(within({ file: "a/b.csv", sheet: "X", column: 5 }, "da")).toEqual({ place: "kolonne F", what });
  expect(within({ file: "a/b.csv", sheet: "X" }, "da")).toEqual({ place: "", what });
  expect(within({ file: null }, "da")).toEqual({ place: "", what });
});

test("so it is in English", () => {
  expect(within({ file: "a/b.csv", row: 14, column: 26 }, "en")).toEqual({
    place: "cell AA14",
    what: "The row names no method. The row was set aside. Write the method's name, or delete the row.",
  });
});

test("what a value was read as is said as people write it", () => {
  const said = (code: string, read: string) => {
    const { message_da, message_en } = problem(code, PROBLEMS[code]!, { file: null }, { found: "", read });
    return [message_da, message_en];
  };
  expect(said("date_day_assumed", "2009-08-01")).toEqual([
    "Datoen har ingen dag; den er læst som 1. august 2009.",
    "The date has no day; it was read as 1 August 2009.",
  ]);
  expect(said("number_decimal_point", "2.5")).toEqual([
    "Kolonnen skriver decimaler med punktum; tallet er læst som 2,5.",
    "The column uses a decimal point; the number was read as 2.5.",
  ]);
  expect(said("industry_zero_restored", "016100")[0]).toMatch(/016100/);
});
