import { expect, test } from "vitest";
import { lastDayOf, writtenPeriod } from "../../../../loaders/tidy/recognise/columns/written-period.js";

const span = (from: string | null, to: string | null) => ({ from, to, isSpan: true });

test("two days with a dash, a word or a sign between them", () => {
  expect(writtenPeriod("01-02-2009 - 31-12-2009")).toEqual(span("01-02-2009", "31-12-2009"));
  expect(writtenPeriod("fra 1/2-09 til 31/12-09")).toEqual(span("1/2-09", "31/12-09"));
  expect(writtenPeriod("1/2-09-31/12-09")).toEqual(span("1/2-09", "31/12-09"));
  expect(writtenPeriod("2009-02-01/2009-12-31")).toEqual(span("2009-02-01", "2009-12-31"));
  expect(writtenPeriod("2009-2010")).toEqual(span("2009", "2010"));
});

test("a first day without a year has that of the last, or the one before", () => {
  expect(writtenPeriod("1/2-31/12 2009")).toEqual(span("1/2 2009", "31/12 2009"));
  expect(writtenPeriod("nov - feb 2010")).toEqual(span("nov 2009", "feb 2010"));
});

test("an open end, and an open beginning", () => {
  for (const text of ["siden 1/2-09", "1/2-09 –", "fra 1/2-09", "1/2-09 - nu"])
    expect(writtenPeriod(text)).toEqual(span("1/2-09", null));
  expect(writtenPeriod("til maj 2010")).toEqual(span(null, "maj 2010"));
});

test("a day alone is no stretch of time, and what is no time is nothing", () => {
  for (const text of ["01-02-2009", "1. feb-2009", "2009-10", "10-2009", "3-mar-09", "05-01-2009 10:32"])
    expect(writtenPeriod(text)).toEqual({ from: text, to: null, isSpan: false });
  for (const text of ["", "afventer", "Møde 3-4", "4500 Rødby", "12345678"]) expect(writtenPeriod(text)).toBeNull();
});

test("the last day of a month, a quarter, a half-year or a year", () => {
  expect(lastDayOf("2010")).toBe("ultimo december 2010");
  expect(lastDayOf("feb 09")).toBe("ultimo februar 09");
  expect(lastDayOf("1. kvartal 2010")).toBe("ultimo marts 2010");
  expect(lastDayOf("1. halvår 2010")).toBe("ultimo juni 2010");
  expect(lastDayOf("31-12-2010")).toBe("31-12-2010");
});
