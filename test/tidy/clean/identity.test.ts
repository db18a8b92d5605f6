import { describe, expect, test } from "vitest";
import { DateCell, ErrorCell } from "../../../loaders/read/sheet.js";
import { one } from "./columns.js";

describe("CVR numbers", () => {
  // 2·2+7·5+6·3+5·1+4·3+3·7+2·6+1·3 = 110 = 10·11
  test.each(["25313763", 25313763, "DK25313763", "DK 25 31 37 63", "CVR-nr. 25.31.37.63"])("%s", (cell) => {
    expect(one("organisation.cvr", cell)).toEqual(["25313763"]);
  });

  test.each([
    ["25313764", "cvr_checksum"],
    ["2531376", "cvr_length"],
    ["02531376", "cvr_checksum"],
    ["010203-1234", "cvr_length"],
    ["ring til os", "cvr_not_understood"],
  ])("%s is dropped", (text, code) => {
    expect(one("organisation.cvr", text)).toEqual([null, code]);
  });
});

describe("places", () => {
  test.each([
    ["4600", "4600"],
    ["DK-4600", "4600"],
    ["4600 Køge", "4600"],
    [4600, "4600"],
  ])("postcode %s", (cell, value) => {
    expect(one("organisation.postcode", cell)).toEqual([value]);
  });

  test("postcode 4.600 was taken for a number of thousands; 4.6 and 46.000 are none", () => {
    expect(one("organisation.postcode", "4.600")).toEqual(["4600", "postcode_as_thousands"]);
    expect(one("organisation.postcode", "4.6")).toEqual([null, "postcode_not_understood"]);
    expect(one("organisation.postcode", "46.000")).toEqual([null, "postcode_not_understood"]);
  });

  test("postcode 0800 has lost its zero; 21120 is no Danish one", () => {
    expect(one("organisation.postcode", 800)).toEqual(["0800", "postcode_zero_restored"]);
    expect(one("organisation.postcode", "21120")).toEqual([null, "postcode_not_understood"]);
  });

  test.each([
    ["Køge", "259"],
    ["KØGE KOMMUNE", "259"],
    ["Århus", "751"],
    ["Aarhus Kommune", "751"],
    ["Københavns Kommune", "101"],
    ["Fåborg-Midtfyn", "430"],
    ["0259", "259"],
    [259, "259"],
  ])("municipality %s", (cell, value) => {
    expect(one("organisation.municipality_code", cell)).toEqual([value]);
  });

  test("a municipality of before 2007 is the one that it became part of, noted", () => {
    expect(one("organisation.municipality_code", "Skælskør")).toEqual(["330", "municipality_merged"]);
  });

  test("a postcode gives the municipality only where a list says that it lies in one", () => {
    expect(one("organisation.municipality_code", "4600")).toEqual([null, "municipality_unknown"]);
  });
});

describe("yes and no", () => {
  test.each(["ja", "JA", "x", "✓", 1, true, "sand", "yes"])("%s is yes", (cell) => {
    expect(one("organisation.consent", cell)).toEqual([true]);
  });

  test.each(["nej", 0, false, "falsk", "må ikke", "nej, aldrig"])("%s is no", (cell) => {
    expect(one("organisation.consent", cell)).toEqual([false]);
  });

  test("a yes with a reservation and anything else are dropped", () => {
    expect(one("organisation.consent", "ja, men kun logo")).toEqual([null, "yes_no_with_reservation"]);
    expect(one("organisation.consent", "måske")).toEqual([null, "yes_no_not_understood"]);
    expect(one("organisation.consent", new DateCell("2009-01-01"))).toEqual([null, "yes_no_not_understood"]);
  });
});

test.each(["", " ", "-", "?", "n/a", "Ukendt", "ved ikke", "Ikke oplyst", "–"])(
  "'%s' is missing without a doubt",
  (text) => {
    for (const field of ["organisation.cvr", "organisation.name", "activity.held_on", "organisation.consent"] as const)
      expect(one(field, text)).toEqual([null]);
  },
);

test("an error cell is dropped with a doubt, and so is the text of one", () => {
  expect(one("organisation.name", new ErrorCell("#REF!"))).toEqual([null, "cell_error"]);
  expect(one("organisation.name", "#I/T")).toEqual([null, "cell_error"]);
});
