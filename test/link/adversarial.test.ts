import { describe, expect, test } from "vitest";
import type { Value } from "../../loaders/tidy/tidied.js";
import type { FieldId } from "../../src/model/fields.js";
import { linked, source } from "./tidied.js";

const FIELDS: FieldId[] = [
  "network.name",
  "organisation.name",
  "organisation.cvr",
  "organisation.postcode",
  "membership.joined_on",
];

/** Each row: school, name, CVR number, postcode, and perhaps the first day. */
type Row = readonly [school: "koege" | "roskilde", name: string, cvr: Value, postcode: Value, joined?: string];

/** What linking gives for these rows: names, and the names behind each pair that it lists. */
function linking(...rows: Row[]) {
  const schools = [...new Set(rows.map(([school]) => school))];
  const tables = linked(
    schools.map((school) =>
      source(
        `${school}/m.csv`,
        "memberships",
        FIELDS,
        rows
          .filter(([own]) => own === school)
          .map(([, name, cvr, postcode, joined]) => ["Nord", name, cvr, postcode, joined ?? null]),
      ),
    ),
  );
  return {
    organisations: tables.organisations.map(({ name, cvr }) => (cvr === null ? name : `${name} ${cvr}`)).sort(),
    listed: tables.problems.filter(({ code }) => code === "possible_duplicate").length,
    codes: tables.problems.map(({ code }) => code),
    tables,
  };
}

const [A, B] = ["99000007", "99000015"];

describe("no two organisations are merged that are two", () => {
  test("father and son have a firm each", () => {
    const { organisations, listed } = linking(
      ["koege", "Jensen & Søn", null, "4600"],
      ["koege", "Jensen og Sønner", null, "4600"],
    );
    expect(organisations).toEqual(["Jensen & Søn", "Jensen og Sønner"]);
    expect(listed).toBe(1);
  });

  test("of one name but for the form, each with its number", () => {
    const { organisations, listed } = linking(
      ["koege", "Køge Autolak A/S", A, "4600"],
      ["koege", "Køge Autolak ApS", B, "4600"],
    );
    expect(organisations).toEqual([`Køge Autolak A/S ${A}`, `Køge Autolak ApS ${B}`]);
    expect(listed).toBe(0);
  });

  test("of one name in two towns, without a number", () => {
    const { organisations, listed } = linking(
      ["koege", "Isens Kiosk", null, "4600"],
      ["roskilde", "Isens Kiosk", null, "4000"],
    );
    expect(organisations).toEqual(["Isens Kiosk", "Isens Kiosk"]);
    expect(listed).toBe(1);
  });

  test("a third that says no town is given to neither of them", () => {
    const { tables } = linking(
      ["koege", "Isens Kiosk", null, "4600"],
      ["koege", "Isens Kiosk", null, "4000"],
      ["koege", "Isens Kiosk", null, null],
    );
    expect(tables.problems.map(({ code, source_row }) => [code, source_row])).toContainEqual([
      "organisation_ambiguous",
      4,
    ]);
  });

  test("shops of a chain", () => {
    const { organisations } = linking(
      ["koege", "Netto Køge", null, "4600"],
      ["koege", "Netto Roskilde", null, "4000"],
      ["koege", "Netto", null, null],
    );
    expect(organisations).toEqual(["Netto", "Netto Køge", "Netto Roskilde"]);
  });

  test("shops told apart by a number in the name", () => {
    const { organisations, listed } = linking(
      ["koege", "Superkiosk 11", null, "4600"],
      ["koege", "Superkiosk 12", null, "4600"],
    );
    expect(organisations).toEqual(["Superkiosk 11", "Superkiosk 12"]);
    expect(listed).toBe(0);
  });

  test("a number typed wrongly that is valid keeps the rows apart, and the pair is listed", () => {
    const { organisations, listed } = linking(
      ["koege", "Vestbyg A/S", A, "4600"],
      ["roskilde", "Vestbyg A/S", B, "4600"],
    );
    expect(organisations).toEqual([`Vestbyg A/S ${A}`, `Vestbyg A/S ${B}`]);
    expect(listed).toBe(1);
  });

  test("names one letter apart", () => {
    const { organisations, listed } = linking(
      ["koege", "Hansens Smedje", null, "4600"],
      ["koege", "Jansens Smedje", null, "4600"],
      ["koege", "Hansens Smedie", null, "4600"],
    );
    expect(organisations).toEqual(["Hansens Smedie", "Hansens Smedje", "Jansens Smedje"]);
    expect(listed).toBeGreaterThanOrEqual(2);
  });
});

describe("one organisation stays one", () => {
  test("with its owner's name cut out of one list", () => {
    const { organisations } = linking(
      ["koege", "Tømrerfirmaet v/", null, "4600"],
      ["roskilde", "Tømrerfirmaet", null, "4600"],
    );
    expect(organisations).toHaveLength(1);
  });

  test("with one number on two units of production", () => {
    const { organisations, codes } = linking(
      ["koege", "Vestbyg A/S", A, "4600"],
      ["roskilde", "Vestbyg A/S", A, "4000"],
    );
    expect(organisations).toEqual([`Vestbyg A/S ${A}`]);
    expect(codes).toContain("sources_disagree");
  });

  test("under a new name, and the newest is kept", () => {
    const { organisations, tables } = linking(
      ["koege", "Vestbyg A/S", A, "4600", "2009-02-01"],
      ["roskilde", "Nordbyg A/S", A, "4600", "2010-02-01"],
    );
    expect(organisations).toEqual([`Nordbyg A/S ${A}`]);
    expect(tables.problems.map(({ code }) => code)).toContain("organisation_names_differ");
  });
});

test("a row with one firm's name and another's number is told of, with both places", () => {
  const { organisations, tables } = linking(
    ["koege", "Alfa Byg", A, "4600"],
    ["koege", "Beta Mejeri", B, "4000"],
    ["roskilde", "Alfa Byg", B, "4600"],
  );
  expect(organisations).toHaveLength(2);
  const told = tables.problems.filter(({ severity }) => severity === "warning");
  expect(told.length).toBeGreaterThan(0);
});
