import { describe, expect, test } from "vitest";
import { DateCell } from "../../../loaders/read/sheet.js";
import { sizeBand } from "../../../loaders/tidy/clean/index.js";
import { cleaned, one } from "./columns.js";

describe("counts", () => {
  test.each([
    ["1.234", 1234, "number_thousands"],
    ["1 234", 1234, "number_thousands"],
    ["1.234,5", 1234.5, "number_decimal_comma"],
    ["2,5", 2.5, "number_decimal_comma"],
    ["ca. 25", 25, "number_approximate"],
    ["25?", 25, "number_approximate"],
    ["25 (skøn)", 25, "number_approximate"],
    ["25 (heraf 3 lærlinge)", 25, "number_remarked"],
    ["25 ansatte, inkl. ejeren", 25, "number_remarked"],
    ["fem", 5, "number_by_words"],
    ["tyve", 20, "number_by_words"],
    ["twelve", 12, "number_by_words"],
  ] as const)("%s is %d, noted", (text, value, code) => {
    expect(one("outcome.count", text)).toEqual([value, code]);
  });

  test("a unit changes nothing", () => {
    expect(one("outcome.count", "25 stk.")).toEqual([25]);
    expect(one("activity.hours", "3 timer")).toEqual([3]);
  });

  test.each([
    ["85 %", "number_is_percent"],
    ["10-20", "number_is_range"],
    ["under 10", "number_is_range"],
    ["-3", "number_negative"],
    ["12345678901", "number_implausible"],
    ["mange", "number_not_understood"],
  ])("%s is dropped with a doubt", (text, code) => {
    expect(one("outcome.count", text)).toEqual([null, code]);
  });

  test("a number that the spreadsheet took for a day is dropped", () => {
    expect(one("outcome.count", new DateCell("2009-03-01"))).toEqual([null, "number_is_date"]);
  });

  test("1.234 is a thousand in Danish and one in a column that is plainly English", () => {
    expect(cleaned("outcome.count", ["2,5", "1.234"]).values).toEqual([2.5, 1234]);
    expect(cleaned("outcome.count", ["2.5", "1.234"]).values).toEqual([2.5, 1.234]);
    expect(cleaned("outcome.count", ["2.5", "1,234"]).values).toEqual([2.5, 1234]);
  });

  test("respondents are whole", () => {
    expect(one("expectation.respondents", 12)).toEqual([12]);
    expect(one("expectation.respondents", 12.5)).toEqual([null, "number_not_whole"]);
  });
});

test.each([
  ["1:30", 1.5],
  ["90 min", 1.5],
  ["1 time 30 min", 1.5],
  ["9.00-12.00", 3],
  ["kl. 9-12", 3],
])("hours are worked out of %s, noted", (text, hours) => {
  expect(one("activity.hours", text)).toEqual([hours, "hours_by_time"]);
});

describe("employees", () => {
  test.each([
    ["25 ansatte", 25],
    ["0", 0],
    [25, 25],
  ])("%s is a number", (cell, value) => {
    expect(one("organisation.employees", cell)).toEqual([value]);
  });

  test("thousands are thousands with either mark, for nobody employs a part of a person", () => {
    expect(one("organisation.employees", "1.200")).toEqual([1200, "number_thousands"]);
    expect(one("organisation.employees", "1,200")).toEqual([1200, "number_thousands"]);
    expect(one("organisation.employees", 24.5)).toEqual([25, "number_rounded"]);
  });

  test.each([
    ["10-49", "10-49"],
    ["20-30", "10-49"],
    ["mellem 10 og 49", "10-49"],
    ["under 10", "0-9"],
    ["<10", "0-9"],
    ["250+", "250+"],
    ["250 eller flere", "250+"],
    ["over 250", "250+"],
    ["lille", "10-49"],
  ])("the range %s gives the band %s and no number", (text, band) => {
    expect(one("organisation.employees", text)).toEqual([band, "employees_band_only"]);
  });

  test.each(["5-15", "over 50", "mindst 50", "10-50", "ca. 5-15"])("%s fits no one band", (text) => {
    expect(one("organisation.employees", text)).toEqual([null, "band_unclear"]);
  });

  test("a telephone number in the column is not quoted", () => {
    const { values, doubts } = cleaned("organisation.employees", ["20123456"]);
    expect(values).toEqual([null]);
    expect(JSON.stringify(doubts)).not.toContain("20123456");
  });

  test("10-49 that became October 1949 is given back", () => {
    expect(one("organisation.size_band", new DateCell("1949-10-01"))).toEqual(["10-49", "band_from_date"]);
  });

  test("bands at their edges", () => {
    expect([0, 9, 10, 49, 50, 249, 250, 9999].map(sizeBand)).toEqual([
      "0-9",
      "0-9",
      "10-49",
      "10-49",
      "50-249",
      "50-249",
      "250+",
      "250+",
    ]);
    expect(one("organisation.size_band", 49)).toEqual(["10-49"]);
  });
});
