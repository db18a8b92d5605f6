import { expect, test } from "vitest";
import { DateCell } from "../../../../loaders/read/sheet.js";
import { membershipPeriod } from "../../../../loaders/tidy/recognise/shapes/membership-periods.js";

test("a day below a network's name is the first day of a membership", () => {
  const day = new DateCell("2009-03-01");
  expect(membershipPeriod(day)).toEqual({ from: day, to: null });
  expect(membershipPeriod("1/3-09")).toEqual({ from: "1/3-09", to: null });
  expect(membershipPeriod("01-03-2009")).toEqual({ from: "01-03-2009", to: null });
  expect(membershipPeriod("siden marts 2009")).toEqual({ from: "marts 2009", to: null });
});

test("what is open, ends or spans says so", () => {
  expect(membershipPeriod("2009–")).toEqual({ from: "2009", to: null });
  expect(membershipPeriod("jan 09 - ")).toEqual({ from: "jan 09", to: null });
  expect(membershipPeriod("til maj 2010")).toEqual({ from: null, to: "maj 2010" });
  expect(membershipPeriod("2009-2010")).toEqual({ from: "2009", to: "2010" });
  expect(membershipPeriod("01.03.09 - 31.12.09")).toEqual({ from: "01.03.09", to: "31.12.09" });
});

test("marks, numbers and words give no day", () => {
  for (const text of ["x", "ja", "3", "", "-", "måske til efteråret"]) expect(membershipPeriod(text)).toBeNull();
});
