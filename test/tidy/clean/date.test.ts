import { describe, expect, test } from "vitest";
import { DateCell } from "../../../loaders/read/sheet.js";
import { cleaned, one } from "./columns.js";

const held = (cell: Parameters<typeof one>[1]) => one("activity.held_on", cell);

describe("a day is read in every usual spelling, day before month", () => {
  test.each([
    "3. marts 2009",
    "d. 3 mar. 09",
    "den 3. marts 2009",
    "3/3-09",
    "3/3 2009",
    "03.03.2009",
    "03-03-2009",
    "3.3.09",
    "20090303",
    "03032009",
    "2009-03-03",
    "2009-03-03T10:00:00",
    "2009-03-03 10:00:00.000",
    "March 3, 2009",
    "3rd of March 2009",
    "3-mar-09",
    "tirsdag den 3. marts 2009 kl. 10.00",
    "03-03-2009 10:30",
    " 3.\u00a0marts  2009 ",
  ])("%s", (text) => {
    expect(held(text)).toEqual(["2009-03-03"]);
  });

  test("a day that the spreadsheet itself declares", () => {
    expect(held(new DateCell("2009-03-03"))).toEqual(["2009-03-03"]);
  });

  test("3/4-09 is the third of April", () => {
    expect(held("3/4-09")).toEqual(["2009-04-03"]);
  });
});

describe("a day that is only partly given is its first, with a note", () => {
  test.each([
    ["marts 2009", "2009-03-01"],
    ["2009-03", "2009-03-01"],
    ["mar-09", "2009-03-01"],
    ["1. kvartal 2009", "2009-01-01"],
    ["II. kvartal 2009", "2009-04-01"],
    ["IV kvt. 2009", "2009-10-01"],
    ["Q2 2010", "2010-04-01"],
    ["2009", "2009-01-01"],
    // 1 January 2009 is a Thursday, so week 1 begins on 29 December 2008 and week 12 on 16 March
    ["uge 12 2009", "2009-03-16"],
  ])("%s → %s", (text, day) => {
    expect(held(text)).toEqual([day, "date_day_assumed"]);
  });

  test("of several days the first is used", () => {
    expect(held("3.-5. marts 2009")).toEqual(["2009-03-03", "date_first_of_several"]);
    expect(held("30. april - 2. maj 2009")).toEqual(["2009-04-30", "date_first_of_several"]);
  });
});

test("a serial number is a day, noted: 39875 days after 1899-12-30 is 3 March 2009", () => {
  expect(held(39875)).toEqual(["2009-03-03", "date_from_serial"]);
  expect(held("39875")).toEqual(["2009-03-03", "date_from_serial"]);
});

describe("what can't be a day of the programme is dropped with a doubt", () => {
  test.each([
    ["31.02.2009", "date_impossible"],
    ["2009-13-01", "date_impossible"],
    ["29-02-2009", "date_impossible"],
    ["3/3 2099", "date_implausible"],
    ["01-01-1909", "date_implausible"],
    ["3/3 209", "date_implausible"],
    ["3. marts", "date_not_understood"],
    ["Jens Hansen", "date_not_understood"],
    ["010203-1234", "date_not_understood"],
  ])("%s", (text, code) => {
    expect(held(text)).toEqual([null, code]);
  });

  test("29 February is a day in 2008", () => {
    expect(one("membership.joined_on", "29-02-2008")[0]).toBe("2008-02-29");
  });
});

test("a plausible day outside the period is kept with a warning", () => {
  expect(one("network.started_on", "01-09-2005")).toEqual(["2005-09-01", "date_outside_period"]);
  expect(one("organisation.updated_on", "01-09-2011")).toEqual(["2011-09-01"]);
});

test("a column that proves it writes the month first is read so, with a note on each", () => {
  const { values, codes } = cleaned("activity.held_on", ["4/25/2009", "3/4/2009", "12/31/2010"]);
  expect(values).toEqual(["2009-04-25", "2009-03-04", "2010-12-31"]);
  expect(codes).toEqual([["date_month_first"], ["date_month_first"], ["date_month_first"]]);
});

test("a column that holds both orders keeps the Danish one and warns where it matters", () => {
  const { values, codes } = cleaned("activity.held_on", ["25/4/2009", "3/4/2009", "4/25/2009", "5/5/2009"]);
  expect(values).toEqual(["2009-04-25", "2009-04-03", null, "2009-05-05"]);
  expect(codes).toEqual([[], ["date_order_unclear"], ["date_impossible"], []]);
});

test("dates that an American spreadsheet has taken apart are warned of", () => {
  const { codes } = cleaned("activity.held_on", [
    "13-04-2009",
    "25-05-2009",
    "30-06-2009",
    new DateCell("2009-04-03"),
    new DateCell("2009-12-01"),
    new DateCell("2009-05-05"),
  ]);
  expect(codes.slice(3)).toEqual([["date_order_unclear"], ["date_order_unclear"], []]);
});

test("no last day is no doubt where people say that it goes on", () => {
  expect(one("membership.left_on", "stadig medlem")).toEqual([null]);
  expect(one("membership.joined_on", "fra start")).toEqual([null]);
});
