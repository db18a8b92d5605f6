import { describe, expect, test } from "vitest";
import type { Cell } from "../../../loaders/read/sheet.js";
import type { FieldId } from "../../../src/model/fields.js";
import { cleaned, one } from "./columns.js";

/** What people write, and what a person reads there. */
const READ: Readonly<Partial<Record<FieldId, readonly (readonly [Cell, string | number | boolean | null])[]>>> = {
  "membership.joined_on": [
    ["uge 12-09", "2009-03-16"],
    ["u12 2009", "2009-03-16"],
    ["Q1/2009", "2009-01-01"],
    ["Q1 09", "2009-01-01"],
    ["første kvartal 2009", "2009-01-01"],
    ["ti 3/3 2009", "2009-03-03"],
    ["3. marts 2009 kl. 14", "2009-03-03"],
    ["3/3-09 kl. 14-16", "2009-03-03"],
    ["3/3-2009, 14:00-16:00", "2009-03-03"],
    ["2009-03-03T00:00:00.000Z", "2009-03-03"],
    ["ca. marts 2009", "2009-03-01"],
    ["marts-april 2009", "2009-03-01"],
    ["primo 2009", "2009-01-01"],
    ["ultimo 2009", "2009-12-31"],
    ["1.10.2009.", "2009-10-01"],
    ["(1.10.2009)", "2009-10-01"],
    ["siden 1/10-09", "2009-10-01"],
    ["pr. 1. oktober 2009", "2009-10-01"],
    ["1/10 09 (opstart)", "2009-10-01"],
    ["01-04-2009 –", "2009-04-01"],
    // no day is said, and no year
    ["forår 2009", null],
    ["1. marts", null],
    ["ca. 3. marts 2009", null],
  ],
  "organisation.employees": [
    ["25 ca.", 25],
    ["25 (ca.)", 25],
    ["25 medarb.", 25],
    ["femogtyve", 25],
    ["énogtyve", 21],
    ["syvoghalvtreds", 57],
    ["25 (2010)", 25],
    ["25*", 25],
    ["ANT_10_19", "10-49"],
    ["25 (30)", null],
    ["8+2", null],
  ],
  "organisation.size_band": [
    ["Lille (10-49)", "10-49"],
    ["Mellemstor (50-249)", "50-249"],
    ["Stor (250+)", "250+"],
    ["Holdet (10-49)", null],
  ],
  "organisation.consent": [
    ["+", true],
    ["v", true],
    ["(x)", true],
    ["÷", false],
    ["må gerne nævnes", true],
    ["Ja - må nævnes", true],
    ["må ikke nævnes", false],
    ["ønsker anonymitet", false],
    ["ja, men kun logo", null],
    ["afventer", null],
  ],
  "organisation.cvr": [
    ["9.9120967E7", "99120967"],
    ["'99120967", "99120967"],
    ["9,91E+07", null],
  ],
  "organisation.postcode": [
    ["Roskilde 4000", "4000"],
    ["2300 København S/Amager", "2300"],
    ["4000 Roskilde (kun post)", "4000"],
    ["D-24937", null],
    ["24937 Flensburg", null],
  ],
  "organisation.industry_code": [
    ["43,32,00", "433200"],
    ["433200.0", "433200"],
    ["Bygge og anlæg", "F"],
    ["Transport og logistik", "H"],
    // several sections lie in this group of the 10-grouping
    ["Industri, råstofindvinding og forsyning", null],
    ["Offentlig administration, undervisning og sundhed", null],
  ],
  "organisation.municipality_code": [["Ringkjøbing-Skjern", "760"]],
  "organisation.kind": [
    ["Off.", "public"],
    ["Priv. virksomhed", "company"],
  ],
  "network.purpose": [["Udd.samarbejde", "training"]],
  "outcome.kind": [
    ["Ansættelser efter endt praktik", "hires"],
    ["Ansættelser som følge af kurser", "hires"],
  ],
  "activity.hours": [["2 1/2", 2.5]],
  "participation.people": [["2 x", 2]],
  "expectation.score": [
    ["[5]", 5],
    ["1 (slet ikke)", 1],
    ["I stor udstrækning", 5],
    ["I begrænset omfang", 2],
    ["To a moderate extent", 3],
    ["To no extent", 1],
    ["Stor betydning", 4],
    ["Intet udbytte", 1],
    ["Meget brugbart", 5],
    ["Slet ikke vigtigt", 1],
    ["Hverken nyttig eller unyttig", 3],
    ["Bedre end forventet", null],
  ],
};

describe.each(Object.entries(READ) as [FieldId, readonly (readonly [Cell, unknown])[]][])("%s", (field, cells) => {
  test.each(cells)("%j", (cell, value) => expect(one(field, cell)[0]).toBe(value));
});

test("what is dropped is said", () => {
  for (const [field, cells] of Object.entries(READ) as [FieldId, readonly (readonly [Cell, unknown])[]][])
    for (const [cell, value] of cells) if (value === null) expect(one(field, cell).length, String(cell)).toBe(2);
});

test("an answer's score depends on the others on the list", () => {
  const scores = (...answers: string[]) => cleaned("expectation.score", answers).values;
  expect(scores("Aldrig", "Sjældent", "Af og til", "Ofte", "Meget ofte")).toEqual([1, 2, 3, 4, 5]);
  expect(scores("Aldrig", "Sjældent", "Ofte", "Meget ofte", "Altid")).toEqual([1, 2, 3, 4, 5]);
  expect(scores("Not at all important", "Slightly important", "Moderately important", "Very important")).toEqual([
    1, 2, 3, 5,
  ]);
  expect(scores("Slightly important", "Very important", "Extremely important")).toEqual([2, 4, 5]);
  expect(scores("Not at all", "A little", "Somewhat", "Quite a bit", "Very much")).toEqual([1, 2, 3, 4, 5]);
  expect(scores("I meget stor udstrækning", "I stor udstrækning")).toEqual([5, 4]);
});
