import { describe, expect, test } from "vitest";
import { DateCell } from "../../../loaders/read/sheet.js";
import { cleaned, context, one, reference } from "./columns.js";

const code = (cell: Parameters<typeof one>[1]) => one("organisation.industry_code", cell);

describe("industry codes", () => {
  test.each([
    ["47.71.10", "477110"],
    ["477110", "477110"],
    [477110, "477110"],
    ["47 71 10", "477110"],
    ["47.71.10 Detailhandel med tøj", "477110"],
    ["4771", "4771"],
    ["47", "47"],
    ["G", "G"],
    ["C25", "25"],
    ["DB07: 62.01.00", "620100"],
  ])("%s is %s", (cell, value) => {
    expect(code(cell)).toEqual([value]);
  });

  test.each([
    ["11100", "011100"],
    [11100, "011100"],
    ["1.11.00", "011100"],
    [1.11, "0111"],
  ])("%s gets its leading zero back, noted", (cell, value) => {
    expect(code(cell)).toEqual([value, "industry_zero_restored"]);
  });

  test("01.11.00 that became 1 November 2000 is given back", () => {
    expect(code(new DateCell("2000-11-01"))).toEqual(["011100", "industry_from_date"]);
  });

  test("DB07 has no divisions 04, 34 and 44", () => {
    for (const division of ["04", "34", "44"]) expect(code(division)).toEqual([null, "industry_division_unknown"]);
  });

  test("three digits among four are a class without its zero; alone they can't be told", () => {
    expect(cleaned("organisation.industry_code", ["4771", "111"]).values).toEqual(["4771", "0111"]);
    expect(code("111")).toEqual([null, "industry_ambiguous"]);
  });

  test("one digit is a division only where the column shows divisions", () => {
    expect(cleaned("organisation.industry_code", [1, 47]).values).toEqual(["01", "47"]);
    expect(cleaned("organisation.industry_code", [1, 2, 10]).codes[0]).toEqual(["industry_ambiguous"]);
  });

  test("two codes in a cell are not chosen between", () => {
    expect(code("47.71.10 / 56.10.10")).toEqual([null, "industry_ambiguous"]);
  });

  test("Statistics Denmark's code for not stated is missing, and said to be", () => {
    expect(code("999999")).toEqual([null, "industry_unstated"]);
    expect(code("99.99.99 Uoplyst")).toEqual([null, "industry_unstated"]);
  });

  test("a complete list verifies codes and keeps the division of an unknown one", () => {
    const codes = new Map([
      ["4771", "Detailhandel med beklædning"],
      ["477110", "Tøjforretninger"],
    ]);
    const full = { ...context, reference: { ...reference, industries: { ...reference.industries, codes } } };
    expect(one("organisation.industry_code", "47.71.10", full)).toEqual(["477110"]);
    expect(one("organisation.industry_code", "47.71.99", full)).toEqual(["47", "industry_code_unknown"]);
    expect(one("organisation.industry_text", "tøjforretninger", full)).toEqual(["477110", "industry_by_title"]);
  });
});

describe("DB03 is never translated by guess", () => {
  test("by its heading", () => {
    expect(one("organisation.industry_db03", "524210")).toEqual([null, "industry_db03"]);
  });

  test("a column with several codes that only DB03 has is not read as DB07", () => {
    const { values, codes } = cleaned("organisation.industry_code", ["341000", "402000", "521100"]);
    expect(values).toEqual([null, null, null]);
    expect(codes[2]).toEqual(["industry_perhaps_db03"]);
  });
});

describe("industries by their titles, noted", () => {
  test.each([
    ["Fast ejendom", "68"],
    ["UNDERVISNING", "85"],
    ["Real estate activities", "68"],
    ["Bygge- og anlægsvirksomhed", "F"],
    ["Engroshandel undtagen med motorkøretøjer", "46"],
    ["Frisørsalon", "96"],
    ["VVS-installatør", "43"],
    ["Tømrer- og snedkerfirma", "43"],
    ["revisorer", "69"],
    ["dyrlæge", "75"],
    ["tandlægeklinik", "86"],
    ["hotel og restaurant", "I"],
  ])("%s → %s", (text, value) => {
    expect(one("organisation.industry_text", text)).toEqual([value, "industry_by_title"]);
  });

  // divisions as Statistics Denmark's Dansk Branchekode 2007 has these titles
  test.each([
    ["Dyrkning af korn (undtagen ris), bælgfrugter og olieholdige frø", "01"],
    ["Fremstilling af friske bageriprodukter", "10"],
    ["Fremstilling af metalkonstruktioner og dele heraf", "25"],
    ["Fremstilling af maskiner til produktion af papir og pap", "28"],
    ["Opførelse af bygninger", "41"],
    ["El-installation", "43"],
    ["Engroshandel med tøj", "46"],
    ["Detailhandel med computere", "47"],
    ["Vejgodstransport", "49"],
    ["Serviceydelser i forbindelse med landtransport", "52"],
    ["Computerprogrammering", "62"],
    ["Bogføring og revision; skatterådgivning", "69"],
    ["Ikke-finansielle hovedsæders virksomhed", "70"],
    ["Udlejning og leasing af varer til fritid og sport", "77"],
    ["Reparation af skotøj og lædervarer", "95"],
  ])("%s is of division %s", (text, division) => {
    expect(one("organisation.industry_text", text)).toEqual([division, "industry_by_title"]);
  });

  test.each(["fremstilling", "Byggeri og detail", "Jens Hansen", "service"])("%s leads nowhere", (text) => {
    expect(one("organisation.industry_text", text)).toEqual([null, "industry_title_unknown"]);
  });
});
