import { expect, test } from "vitest";
import { agree, type Claim } from "../../loaders/link/agree.js";

const claim = (value: number, date: string | null, count = 1, row = 1): Claim<number> => ({
  value,
  date,
  count,
  place: { file: "a.csv", row },
});

test("nobody saying anything is undefined", () => {
  expect(agree([])).toBeUndefined();
});

test("the newest date wins over the commonest value", () => {
  const found = agree([claim(1, "2009-01-01", 10), claim(2, "2010-01-01")]);
  expect(found).toMatchObject({ value: 2, by: "newest" });
  expect(found!.claims.map(({ value }) => value)).toEqual([2, 1]);
});

test("a dated row wins over one without a date", () => {
  expect(agree([claim(1, null, 5), claim(2, "2009-01-01")])!.value).toBe(2);
});

test("without dates the commonest value wins, else the first", () => {
  expect(agree([claim(1, null), claim(2, null), claim(2, null)])).toMatchObject({ value: 2, by: "commonest" });
  expect(agree([claim(1, null), claim(2, null)])).toMatchObject({ value: 1, by: "first" });
});

test("the same said twice is agreement, and keeps the first place", () => {
  const found = agree([claim(1, null, 1, 4), claim(1, "2009-05-01", 1, 9)])!;
  expect(found.by).toBe("agreed");
  expect(found.claims).toEqual([{ ...claim(1, "2009-05-01", 2, 4) }]);
});
