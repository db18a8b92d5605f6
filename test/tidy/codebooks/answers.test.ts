import { expect, test } from "vitest";
import { answerScores } from "../../../loaders/tidy/clean/index.js";
import { answersOf } from "../../../loaders/tidy/codebooks/answers.js";

/** The score that each code comes to, in a data set that holds that code only. */
const scores = (list: Readonly<Record<string, string>>) => {
  const answers = answersOf(new Map(Object.entries(list)));
  if (answers === null) return null;
  return Object.fromEntries([...answers].map(([code, answer]) => [code, answerScores([answer])[0]]));
};

test("each answer stands for its score on the whole list, also where nobody gave the others", () => {
  expect(
    scores({ 1: "I meget høj grad", 2: "I høj grad", 3: "I nogen grad", 4: "I mindre grad", 5: "Slet ikke" }),
  ).toEqual({ 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 });
  expect(scores({ 1: "Slet ikke", 2: "I mindre grad", 3: "I nogen grad", 4: "I høj grad" })).toEqual({
    1: 1,
    2: 2,
    3: 3,
    4: 5,
  });
});

test("who doesn't know gives no score", () => {
  expect(scores({ A1: "Meget enig", A2: "Meget uenig", A9: "Ved ikke" })).toEqual({ a1: 5, a2: 1, a9: null });
});

test("five steps with labels at the ends have the steps between, in the direction of the labels", () => {
  expect(scores({ 1: "Slet ikke", 5: "I meget høj grad" })).toEqual({ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 });
  expect(scores({ 0: "Meget tilfreds", 4: "Meget utilfreds" })).toEqual({ 0: 5, 1: 4, 2: 3, 3: 2, 4: 1 });
});

test("seven steps with labels at the ends have none between", () => {
  expect(scores({ 1: "Slet ikke", 7: "I meget høj grad" })).toEqual({ 1: 1, 7: 5 });
});

test("sizes, yes and no, and lists with something else among them are no scale", () => {
  expect(scores({ 1: "Lille", 2: "Mellem", 3: "Stor" })).toBeNull();
  expect(scores({ 1: "Ja", 2: "Nej", 3: "Ved ikke" })).toBeNull();
  expect(scores({ 1: "Slet ikke", 2: "I høj grad", 3: "Kun om fredagen" })).toBeNull();
});
