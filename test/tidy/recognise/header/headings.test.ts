import { expect, test } from "vitest";
import { guessHeading, lookUp } from "../../../../loaders/tidy/recognise/header/heading.js";
import type { FieldId } from "../../../../src/model/fields.js";
import { FIELDS } from "../../../../src/model/fields.js";
import { AMBIGUOUS } from "../../../../src/model/headings/ambiguous.js";
import { UNUSED } from "../../../../src/model/headings/unused.js";
import { HEADINGS, headingKey, KNOWN_HEADINGS } from "../../../../src/model/headings.js";
import { codes, day, records, tidiedSheet } from "../../exports.js";

const certain = (text: string) => {
  const known = lookUp(text);
  return known?.kind === "field" && known.certain
    ? known.fields[0]
    : known?.kind === "field"
      ? known.fields
      : (known?.kind ?? null);
};

test("case, punctuation, line breaks, units, footnote marks and spellings of æøå make no difference", () => {
  for (const text of ["CVR-nr.", "cvr nr", "CVR NR.", "Cvr-\nnr.", "CVR-nr.*", "CVR-nr. (8 cifre)", "CVR nr.²"]) {
    expect(certain(text), text).toBe("organisation.cvr");
  }
  expect(certain("Netvaerk")).toBe("network.name");
  expect(certain("Ma\u030A nævnes offentligt")).toBe("organisation.consent");
  expect(certain("Størrelse")).toBe(certain("Stoerrelse"));
  expect(certain("Virksomhed/Firma")).toBe("organisation.name");
});

test("Danish and English headings of every field are known", () => {
  const some: readonly (readonly [string, FieldId])[] = [
    ["Firma", "organisation.name"],
    ["Virksomhedsnavn", "organisation.name"],
    ["Company", "organisation.name"],
    ["Branchekode (DB07)", "organisation.industry_code"],
    ["Branchekode (DB03)", "organisation.industry_db03"],
    ["Antal ansatte", "organisation.employees"],
    ["Employees", "organisation.employees"],
    ["Indmeldt", "membership.joined_on"],
    ["Member since", "membership.joined_on"],
    ["Udmeldt", "membership.left_on"],
    ["Mødedato", "activity.held_on"],
    ["Post nr.", "organisation.postcode"],
    ["Kommune", "organisation.municipality_code"],
    ["Formål", "network.purpose"],
    ["Netværksnr.", "network.ref"],
    ["Virksomheds-id", "organisation.ref"],
    ["Aktivitets-nr", "activity.ref"],
    ["Nytteværdi", "method_use.usefulness"],
    ["Måltal", "outcome.target"],
    ["Gns.", "expectation.mean"],
    ["Antal svar", "expectation.respondents"],
    ["Varighed (timer)", "activity.hours"],
  ];
  for (const [text, field] of some) expect(certain(text), text).toBe(field);
  for (const field of Object.keys(FIELDS).filter((id) => id !== "organisation.owner") as FieldId[])
    expect(HEADINGS[field].length, field).toBeGreaterThan(4);
  expect(KNOWN_HEADINGS.size).toBeGreaterThan(900);
});

test("consent is only what speaks of being named in public", () => {
  for (const text of [
    "Må nævnes",
    "Må offentliggøres",
    "Må vi nævne jer?",
    "Consent to be named",
    "Samtykke til at blive nævnt",
  ]) {
    expect(certain(text), text).toBe("organisation.consent");
  }
  for (const text of ["Samtykke", "Consent", "Samtykke (GDPR)"]) expect(certain(text), text).toBe("personal");
});

test("headings of personal data are known, and belong to no field", () => {
  for (const text of ["Kontaktperson", "E-mail", "Telefon", "Mobil", "CPR-nr.", "Adresse", "Tlf.", "Contact person"]) {
    expect(certain(text), text).toBe("personal");
  }
});

test("days and full-time equivalents are neither hours nor employees", () => {
  for (const text of ["Varighed (dage)", "Ansatte (årsværk)"]) expect(certain(text), text).toBe("unused");
});

test("a misspelt heading is guessed only where one field wins clearly", () => {
  expect(guessHeading("Virksomhedsnavm")).toBe("organisation.name");
  expect(guessHeading("Indmeldelsesdto")).toBe("membership.joined_on");
  expect(guessHeading("Noget helt andet")).toBeNull();
  expect(guessHeading("Kontaktpersn")).toBeNull();
});

test("a guessed heading is noted, without quoting it", () => {
  const out = tidiedSheet([
    ["Netværk", "Virksomhed", "Indmeldelsesdto"],
    ["Øst", "Alfa ApS", day("2009-01-12")],
  ]);
  expect(out.sources[0]!.columns.get("membership.joined_on")).toEqual(["2009-01-12"]);
  const guess = out.problems.find(({ code }) => code === "heading_guessed")!;
  expect(guess.message_da).not.toContain("dto");
  expect(guess.column_name).toBeNull();
});

test("the rest of the sheet decides what Navn, Start, Type and Antal mean", () => {
  expect(
    records(
      tidiedSheet([
        ["Navn", "Type", "CVR"],
        ["Alfa ApS", "Virksomhed", 99120967],
      ]).sources[0]!,
    ),
  ).toEqual([{ "organisation.name": "Alfa ApS", "organisation.kind": "company", "organisation.cvr": "99120967" }]);
  expect(
    records(
      tidiedSheet([
        ["Titel", "Dato", "Type", "Netværk"],
        ["Opstart", day("2009-01-12"), "Møde", "Øst"],
      ]).sources[0]!,
    ),
  ).toEqual([
    {
      "activity.title": "Opstart",
      "activity.held_on": "2009-01-12",
      "activity.kind": "meeting",
      "network.name": "Øst",
    },
  ]);
  expect(
    records(
      tidiedSheet([
        ["Netværk", "Type", "Resultat", "Dato", "Antal", "Mål"],
        ["Øst", "Kurser", "Korte kurser", day("2009-01-12"), 3, 4],
      ]).sources[0]!,
    ),
  ).toEqual([
    {
      "network.name": "Øst",
      "outcome.kind": "courses",
      "outcome.label": "Korte kurser",
      "outcome.recorded_on": "2009-01-12",
      "outcome.count": 3,
      "outcome.target": 4,
    },
  ]);
});

test("names of persons are no organisations", () => {
  const out = tidiedSheet([
    ["Navn", "E-mail", "Netværk", "Indmeldt"],
    ["Birthe Kragelyng", "birthe@kontor.example", "Øst", day("2009-01-12")],
    ["Preben Elmkvist", "preben@kontor.example", "Øst", day("2009-01-12")],
  ]);
  expect(JSON.stringify(out.sources.map(({ columns }) => [...columns]))).not.toContain("Birthe");
  const beside = tidiedSheet([
    ["Navn", "Firma", "Netværk"],
    ["Birthe Kragelyng", "Alfa ApS", "Øst"],
  ]);
  expect(records(beside.sources[0]!)).toEqual([{ "organisation.name": "Alfa ApS", "network.name": "Øst" }]);
});

test("a column left out is pointed at by its letter, its unknown heading never quoted", () => {
  const out = tidiedSheet([
    ["Netværk", "Virksomhed", "Birthes egen kolonne", "E-mail"],
    ["Øst", "Alfa ApS", "noget", "a@b.example"],
  ]);
  expect(codes(out)).toEqual(["column_left_out", "personal_column_left_out"]);
  expect(out.problems[0]!.message_da).toContain("kolonne C");
  expect(JSON.stringify(out.problems)).not.toContain("Birthe");
});

test("two-line headings and groups above them are read as one", () => {
  const out = tidiedSheet(
    [
      ["Virksomhed", null, null, "Kontakt", null, "Netværk", null],
      ["Navn", "Antal", "Post-", "Navn", "E-mail", "Navn", "Start"],
      [null, "ansatte", "nr.", null, null, null, null],
      ["Alfa ApS", 12, 4600, "Birthe", "a@b.example", "Øst", day("2009-01-12")],
    ],
    {
      merges: [
        { top: 1, left: 0, bottom: 1, right: 2 },
        { top: 1, left: 3, bottom: 1, right: 4 },
        { top: 1, left: 5, bottom: 1, right: 6 },
      ],
    },
  );
  expect(records(out.sources[0]!)).toEqual([
    {
      "organisation.name": "Alfa ApS",
      "organisation.employees": 12,
      "organisation.postcode": "4600",
      "network.name": "Øst",
      "network.started_on": "2009-01-12",
    },
  ]);
});

test("keys hold letters and digits only", () => {
  expect(headingKey("  Må nævnes (offentligt)? ")).toBe("maanaevnesoffentligt");
});

test("a heading whose meaning the table decides stands in no other list, and once", () => {
  const certain = new Map(
    [...Object.entries(HEADINGS), ["unused", UNUSED] as const].flatMap(([list, texts]) =>
      texts.map((text) => [headingKey(text), list] as const),
    ),
  );
  const seen = new Map<string, string>();
  for (const [texts, fields] of AMBIGUOUS)
    for (const key of new Set(texts.map(headingKey))) {
      expect([key, certain.get(key)]).toEqual([key, undefined]);
      expect([key, seen.get(key) ?? fields.join()]).toEqual([key, fields.join()]);
      seen.set(key, fields.join());
    }
});

test("words that mean one thing are certain: a day when something was held, the day when a member left", () => {
  expect(KNOWN_HEADINGS.get(headingKey("Gennemført"))).toMatchObject({ fields: ["activity.held_on"], certain: true });
  expect(KNOWN_HEADINGS.get(headingKey("Meldte sig ud"))).toMatchObject({
    fields: ["membership.left_on"],
    certain: true,
  });
});
