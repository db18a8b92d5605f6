import { describe, expect, test } from "vitest";
import type { Value } from "../../loaders/tidy/tidied.js";
import type { FieldId } from "../../src/model/fields.js";
import { linked, source } from "./tidied.js";

const FIELDS: FieldId[] = ["network.name", "organisation.name", "organisation.cvr", "organisation.postcode"];

const members = (file: string, ...rows: Value[][]) => source(file, "memberships", FIELDS, rows);

const organisations = (...sources: ReturnType<typeof members>[]) => linked(sources).organisations;

describe("organisations across schools", () => {
  test("are one by CVR number, whatever they are called", () => {
    const found = organisations(
      members("koege/m.csv", ["Nord", "Vestbyg", "99000007", null]),
      members("roskilde/m.csv", ["Øst", "Byggefirmaet", "99000007", null]),
    );
    expect(found.map(({ cvr }) => cvr)).toEqual(["99000007"]);
  });

  test("are one by name and postcode", () => {
    const found = organisations(
      members("koege/m.csv", ["Nord", "Vestbyg A/S", null, "4600"]),
      members("roskilde/m.csv", ["Øst", "Vestbyg", null, "4600"]),
    );
    expect(found).toHaveLength(1);
  });

  test("are two by name alone", () => {
    const found = organisations(
      members("koege/m.csv", ["Nord", "Vestbyg", null, null]),
      members("roskilde/m.csv", ["Øst", "Vestbyg", null, null]),
    );
    expect(found).toHaveLength(2);
  });

  test("are two where one name has two CVR numbers, even at one postcode", () => {
    const found = organisations(
      members("koege/m.csv", ["Nord", "Vestbyg", "99000007", "4600"]),
      members("roskilde/m.csv", ["Øst", "Vestbyg", "99000015", "4600"]),
    );
    expect(found.map(({ cvr }) => cvr)).toEqual(["99000007", "99000015"]);
  });

  test("are one where the name can only be one: a municipality", () => {
    const found = organisations(
      members("koege/m.csv", ["Nord", "Køge Kommune", null, null]),
      members("roskilde/m.csv", ["Øst", "KØGE KOMMUNE", null, null]),
    );
    expect(found).toHaveLength(1);
  });
});

describe("organisations within a school", () => {
  test("are one by name where nothing contradicts", () => {
    const found = organisations(
      members("koege/a.csv", ["Nord", "Vestbyg A/S", "99000007", "4600"]),
      members("koege/b.csv", ["Syd", "vestbyg", null, null]),
    );
    expect(found).toHaveLength(1);
  });

  test("are two where the company form differs and nothing else tells", () => {
    const found = organisations(
      members("koege/a.csv", ["Nord", "Vestbyg A/S", null, null], ["Syd", "Vestbyg ApS", null, null]),
    );
    expect(found).toHaveLength(2);
  });

  test("at two postcodes are two", () => {
    const found = organisations(
      members("koege/a.csv", ["Nord", "Isens Kiosk", null, "4600"], ["Syd", "Isens Kiosk", null, "4000"]),
    );
    expect(found.map(({ postcode }) => postcode).sort()).toEqual(["4000", "4600"]);
  });

  test("by a network that only one of them is in", () => {
    const tables = linked([
      members("koege/a.csv", ["Nord", "Isens Kiosk", null, "4600"], ["Syd", "Isens Kiosk", null, "4000"]),
      source(
        "koege/b.csv",
        "participations",
        ["network.name", "activity.title", "activity.held_on", "organisation.name"],
        [["Syd", "Møde", "2009-03-03", "Isens Kiosk"]],
      ),
    ]);
    const [came] = tables.participations;
    const who = tables.organisations.find(({ organisation_id }) => organisation_id === came!.organisation_id);
    expect(who!.postcode).toBe("4000");
  });
});

describe("the school's own number", () => {
  const list = source(
    "koege/liste.csv",
    "organisations",
    ["organisation.ref", "organisation.name"],
    [
      ["7", "Vestbyg"],
      ["8", "Engens Mejeri"],
    ],
  );
  const came = (ref: string, name: string | null) =>
    source(
      "koege/kom.csv",
      "participations",
      ["organisation.ref", "organisation.name", "activity.title", "activity.held_on"],
      [[ref, name, "Møde", "2009-03-03"]],
    );

  test("finds the organisation that has it", () => {
    const tables = linked([list, came("8", null)]);
    expect(tables.participations.map(({ organisation_id }) => organisation_id)).toEqual(["engens-mejeri"]);
  });

  test("doesn't outweigh the name: it may only count the lines", () => {
    const tables = linked([list, came("8", "Vestbyg")]);
    expect(tables.participations.map(({ organisation_id }) => organisation_id)).toEqual(["vestbyg"]);
  });

  test("sets the row aside where nobody has it", () => {
    const tables = linked([list, came("9", null)]);
    expect(tables.participations).toEqual([]);
    expect(tables.problems.map(({ code, cell }) => ({ code, cell }))).toContainEqual({
      code: "organisation_ref_unknown",
      cell: "A2",
    });
  });
});

test("a code of six digits gives division and section; a division or a letter gives no more than it says", () => {
  const tables = linked([
    source(
      "koege/m.csv",
      "organisations",
      ["organisation.name", "organisation.industry_code"],
      [
        ["Aa Murer", "412000"],
        ["Bb Tømrer", "43"],
        ["Cc Kiosk", "G"],
      ],
    ),
  ]);
  expect(tables.organisations.map((o) => [o.industry_code, o.division, o.section])).toEqual([
    ["412000", "41", "F"],
    [null, "43", "F"],
    [null, null, "G"],
  ]);
});

test("the number of employees gives the size band at its edges", () => {
  const tables = linked([
    source(
      "koege/m.csv",
      "organisations",
      ["organisation.name", "organisation.employees"],
      [9, 10, 49, 50, 249, 250].map((employees, i) => [`Firma ${i}`, employees]),
    ),
  ]);
  expect(tables.organisations.map(({ size_band }) => size_band)).toEqual([
    "0-9",
    "10-49",
    "10-49",
    "50-249",
    "50-249",
    "250+",
  ]);
});
