import { describe, expect, test } from "vitest";
import { cutPersonalData, isOnlyContact, quotable } from "../../../loaders/tidy/clean/index.js";
import { one } from "./columns.js";

describe("personal data are cut out of free text", () => {
  test.each([
    ["Ring til os på 12 34 56 78 inden mødet", "12 34 56 78"],
    ["tlf. 12345678", "12345678"],
    ["mobil: 1234 5678", "1234 5678"],
    ["+45 12345678", "12345678"],
    ["(+45) 12 34 56 78", "12 34"],
    ["0045 12345678", "12345678"],
    ["+46 70 123 45 67", "70 123"],
    ["12-34-56-78", "12-34"],
    ["12.34.56.78", "12.34"],
    ["nummeret er 20123456", "20123456"],
    ["Tlf. 12345678/87654321", "87654321"],
    ["12 34 56 78/87 65 43 21", "65 43"],
    ["20123456/21123456", "21123456"],
    ["12 345 678", "345"],
    ["123 45 678", "678"],
    ["Salon2 123 45 678", "678"],
    ["123 456 78", "456"],
    ["12 34 5678", "5678"],
    ["1234 56 78", "1234"],
    ["12 - 34 - 56 - 78", "34"],
    ["12‑34–56−78", "56"],
    ["１２３４５６７８", "５６"],
    ["tlf12345678", "12345678"],
    ["010203‑1234", "1234"],
    ["010203/1234", "1234"],
    ["cpr-nr.010203-1234", "1234"],
    ["010203-1234,020304-1234", "020304"],
    ["01-02-1903-1234", "1903"],
    ["102031234", "1234"],
    ["jens＠firma.dk", "jens"],
    ["jens (at) firma (dot) dk", "jens"],
    ["jens at firma dot dk", "jens"],
    ["jens@firma,dk", "jens"],
    ["jens%40firma.dk", "jens"],
    ["se 010203-1234", "1234"],
    ["se 0102031234", "0102031234"],
    ["010203 - 1234", "1234"],
    ["skriv til jens.hansen@firma.dk", "firma.dk"],
    ["jens (at) firma.dk", "jens"],
    ["JENS@FIRMA.DK", "FIRMA"],
    ["cpr 010203-1234", "1234"],
    ["cpr 0102031234", "0102031234"],
    ["010203 1234", "010203"],
    ["Oplæg v/ Lene Hansen om løn", "Lene"],
    ["kontakt: Søren Bø-Larsen", "Søren"],
    ["Kontaktperson: direktør Ida Holm", "Ida"],
    ["Oplæg v/ JENS PETER HOLM om løn", "HOLM"],
    ["Tovholder Birthe Holm", "Birthe"],
    ["mødes hos os, koordinator Anne-Marie Bøgh Holm er med", "Holm"],
    ["Listen er udarbejdet af Ole Holm", "Ole"],
  ])("%s", (text, secret) => {
    const { text: left, cut } = cutPersonalData(text);
    expect(left).not.toContain(secret);
    expect(cut).toBeGreaterThan(0);
  });

  test.each([
    "3 møder i 2009 og 2010",
    "2009-2010",
    "2009 2010",
    "mødet 03-03-2009 kl. 10.30-12.45",
    "branche 47.71.10",
    "12.500 kr.",
    "12500000 kr.",
    "1.234.567",
    "CVR 25313763",
    "Foredrag v/ Danfoss A/S",
    "Kursus v/ Køge Handelsskole",
    "uge 12, 4600 Køge",
    "1. januar 2009 – 31. december 2010",
    "20090303",
    "omsætning 12 345 678",
    "12 345 678 kr.",
    "12 34 2009",
    "2009 12 34",
    "kl. 10.30-12.45 og 13.00–14.30",
    "01-01-2009-2010",
    "Vi er enige om at mødes i Netv@rket",
    "fra 31-12-2009 4600 Køge",
    "P-nr. 1003456789",
    "Tovholder Køge Handelsskole",
    "Foredrag v/ Carl Bro A/S",
    "underviser i ledelse",
  ])("'%s' stays as it is", (text) => {
    expect(cutPersonalData(text)).toEqual({ text, cut: 0 });
  });

  test("the rest of the text stays, noted", () => {
    expect(one("network.description", "Fælles indkøb (ring 12 34 56 78), tak")).toEqual([
      "Fælles indkøb (ring), tak",
      "personal_data_cut",
    ]);
    expect(one("activity.title", "Morgenmøde v/ Lene Hansen")).toEqual(["Morgenmøde v/", "personal_data_cut"]);
  });

  test("a name has no label left that said what was cut, and is none where only labels are left", () => {
    expect(one("organisation.name", "Tømreren, tlf. 12 34 56 78")).toEqual(["Tømreren", "personal_data_cut"]);
    expect(one("organisation.name", "Bageriet (kontakt: Lene Hansen)")).toEqual(["Bageriet", "personal_data_cut"]);
    expect(one("organisation.name", "Att.: Lene Hansen, mobil 12345678")).toEqual([null, "personal_data_only"]);
    expect(one("organisation.name", "Mobilbutikken")).toEqual(["Mobilbutikken"]);
  });

  test("a cell of nothing else is dropped", () => {
    expect(one("method_use.note", "jens@firma.dk")).toEqual([null, "personal_data_only"]);
  });
});

describe("a message quotes", () => {
  test.each(["3. marts 2009", "31.02.2009", "123", "1.234,5", "47.71.10", "DK-4600", "G", "DK 25313763", "10-20"])(
    "%s",
    (text) => {
      expect(quotable(text)).toBe(text);
    },
  );

  // 20091019 is a day and may be a telephone number; 25313763 has a CVR number's check digit, as every eleventh telephone number has
  test.each([
    "12345678",
    "20091019",
    "25313763",
    "12 34 56 78",
    "010203-1234",
    "0102031234",
    "jens@firma.dk",
    "Jens",
    "4600 Køge",
    "+45 12345678",
    "",
  ])("never '%s'", (text) => {
    expect(quotable(text)).toBeNull();
  });
});

test.each([
  ["Bo Lund, bo@lund.dk", true],
  ["mail: bo@lund.dk", true],
  ["Mette Hansen på e-mail mette@firma.dk", true],
  ["Skriv til bo@lund.dk for at komme med", false],
  ["Mødes hver måned; tilmelding til bo@lund.dk", false],
])("whether %s says only whom to reach: %s", (text, is) => {
  expect(isOnlyContact(text)).toBe(is);
});

test("a text that is a name and an address goes no further, a word of it does", () => {
  expect(one("network.description", "Bo Lund, bo@lund.dk")).toEqual([null, "personal_data_only"]);
  expect(one("network.description", "Ring 12345678")).toEqual(["Ring", "personal_data_cut"]);
  expect(one("network.description", "ERFA 12345678")).toEqual(["ERFA", "personal_data_cut"]);
});

describe("a person's name and nothing else", () => {
  test.each([
    "Hanne Holm",
    "LARS HOLM",
    "jens peter jørgensen",
    "Anne-Marie Bøgh Holm",
    "(Ole von Holm)",
    "Direktør Mette Holm",
    "Mette Holm, formand",
    "Ole Holm og Hanne Dam",
  ])("%s is no role, network, method, item, title or kind of result", (text) => {
    for (const field of [
      "membership.role",
      "network.name",
      "method.name",
      "expectation.item",
      "activity.title",
      "outcome.label",
    ] as const)
      expect(one(field, text), field).toEqual([null, "personal_data_only"]);
  });

  test.each(["Carl Bro Gruppen", "Line Manager", "Jens", "Sofie Hotel", "Kim og Pia", "Frank tale", "Per Holm Auto"])(
    "%s is not",
    (text) => {
      expect(one("activity.title", text)).toEqual([text]);
    },
  );

  test.each([
    ["Smedjen (Ole Holm)", "Smedjen"],
    ["Smedjen A/S, Hanne Holm", "Smedjen A/S"],
    ["Hanne Holm / Smedjen A/S", "Smedjen A/S"],
    ["Smedjen - OLE HOLM, direktør", "Smedjen"],
    ["Smedjen [Ole Holm og Hanne Dam]", "Smedjen"],
    ["Smedjen: Ole Holm", "Smedjen"],
  ])("is cut out of a firm's name: %s", (text, firm) => {
    expect(one("organisation.name", text)).toEqual([firm, "personal_data_cut"]);
  });

  test.each(["Ole Holm", "Peter Holm & Søn", "Holm, Dam og Partnere", "Smedjen (Køge)", "Ole Holm Kaffe - Køge"])(
    "%s may be a firm",
    (text) => {
      expect(one("organisation.name", text)).toEqual([text]);
    },
  );
});
