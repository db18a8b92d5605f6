import { expect, test } from "vitest";
import { isDateText, lookAt } from "../../../../loaders/tidy/recognise/columns/look.js";
import { composed } from "../../../../loaders/tidy/recognise/header/composed.js";
import { consentIn } from "../../../../loaders/tidy/recognise/header/consent-heading.js";
import { guessHeading, headingOf, lookUp } from "../../../../loaders/tidy/recognise/header/heading.js";
import { FIELD_NAMES } from "../../../../src/model/field-names.js";
import { tidiedSheet } from "../../exports.js";
import headings from "../office-headings.json" with { type: "json" };

const meant = (text: string): readonly string[] => {
  const known = lookUp(text);
  if (known === null) return [guessHeading(text)].filter((field) => field !== null);
  return known.kind === "field" ? known.fields : [known.kind];
};

test("what offices call their columns, written down field by field, is found", () => {
  const missed = Object.entries(headings)
    .filter(([field]) => field !== "none")
    .flatMap(([field, texts]) =>
      texts.filter((text) => !meant(text).includes(field)).map((text) => `${field}: ${text}`),
    );
  expect(missed).toEqual([]);
});

test("names, trades and titles of meetings are no headings", () => {
  expect(headings.none.filter((text) => meant(text).length > 0)).toEqual([]);
});

test("an abbreviation is never certain and never quoted, a heading of whole words is", () => {
  expect(composed("Bran.kode")).toEqual({
    kind: "field",
    fields: ["organisation.industry_code"],
    certain: false,
    composed: true,
  });
  expect(headingOf(["Pers."]).quoted).toBeNull();
  expect(composed("Virksomhedens postnummer")).toEqual({
    kind: "field",
    fields: ["organisation.postcode"],
    certain: true,
  });
});

test("an abbreviation counts only where the values are of its kind", () => {
  const sheet = (heading: string, ...cells: (string | number)[]) =>
    tidiedSheet([
      ["Netværk", "Virksomhed", "CVR", "Indmeldt", heading],
      ...cells.map((cell, i) => ["Øst", `Firma${"abc"[i]!} ApS`, null, "01-02-2009", cell]),
    ]).sources[0]!.columns;
  expect(sheet("Bran.kode", "43.32.00", "41.20.00").get("organisation.industry_code")).toEqual(["433200", "412000"]);
  expect(sheet("Bran.kode", "Anders", "Bodil").has("organisation.industry_code")).toBe(false);
  expect(sheet("PostBy", "4600 Køge", "4000 Roskilde").get("organisation.postcode")).toEqual(["4600", "4000"]);
  expect(sheet("PostBy", "Køge", "Roskilde").has("organisation.postcode")).toBe(false);
});

test("leave for pictures or quotations, or a no, is no consent to be named", () => {
  for (const text of [
    "Må vi bruge billeder med navn?",
    "Må ikke nævnes",
    "Årsag til at blive nævnt",
    "May not be named",
  ])
    expect(consentIn(text), text).toBeNull();
});

test("every day that the cleaner reads is a day, a code with dots is none", () => {
  for (const text of [
    "10/3 09",
    "d. 10/3 2009",
    "10.3 2009",
    "3. marts 09",
    "2/16/2009",
    "03-03-2009 00:00",
    "uge 12 2009",
  ])
    expect(isDateText(text), text).toBe(true);
  for (const text of ["43.32.00", "2009", "12345678", "31-31-2009"]) expect(isDateText(text), text).toBe(false);
});

test("a dash or a question mark among days doesn't count against them", () => {
  expect(lookAt(["10/3-09", "-", "?", "ukendt", "11/3-09"], 0, 5).date).toBe(1);
  expect(lookAt(["-", "?"], 0, 2).date).toBe(0);
});

test("days of meetings in what is read as a list of organisations are warned of, a firm's own days are not", () => {
  const warned = (heading: string) =>
    tidiedSheet([
      ["Titel", heading, "Firma", "CVR-nr."],
      ["Opstart", "03-03-2009", "Alfa ApS", 99120967],
      ["Besøg", "04-05-2009", "Beta A/S", 99120975],
      ["Kursus", "05-05-2009", "Gamma I/S", 99120983],
    ]).problems.filter(({ code }) => code === "needed_column_left_out").length;
  expect(warned("Dato")).toBe(1);
  expect(warned("Stiftelsesdato")).toBe(0);
});

test("what messages call a field is understood as a heading of it, in both languages", () => {
  for (const [field, { da, en }] of Object.entries(FIELD_NAMES)) {
    // an owner is a person, and read out of the firm's name only
    const expected = field === "organisation.owner" ? "personal" : field;
    for (const name of [da, en]) expect(meant(name), name).toContain(expected);
  }
});
