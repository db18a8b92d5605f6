import { expect, test } from "vitest";
import { codes, day, fileOf, records, sheetOf, tidied, tidiedSheet } from "../exports.js";

test("attendance as a cross table with titles above dates", () => {
  const out = tidiedSheet(
    [
      ["Fremmøde: Praktiknetværk Næstved"],
      ["x = mødt, tal = antal personer, afbud = meldte fra"],
      [],
      [null, null, "Opstartsmøde", "Morgenmøde", "Kursus"],
      ["Virksomhed", "Postnr.", day("2009-01-15"), day("2009-04-01"), day("2009-08-03")],
      ["Alfa ApS", 4720, "X", "x", 4],
      ["Beta A/S", 4760, null, "afbud", 1],
      ["Gamma", 4760, 0, null, null],
      ["Mødte i alt", null, 1, 1, 2],
    ],
    { name: "Praktiknetværk Næstved" },
  );
  const [source] = out.sources;
  expect(source!.table).toBe("participations");
  expect(source!.rows).toEqual([6, 7, 8]);
  const shared = { "network.name": "Praktiknetværk Næstved" };
  expect(records(source!)).toEqual([
    {
      ...shared,
      "organisation.name": "Alfa ApS",
      "organisation.postcode": "4720",
      "activity.title": "Opstartsmøde",
      "activity.held_on": "2009-01-15",
      "participation.people": null,
    },
    {
      ...shared,
      "organisation.name": "Alfa ApS",
      "organisation.postcode": "4720",
      "activity.title": "Morgenmøde",
      "activity.held_on": "2009-04-01",
      "participation.people": null,
    },
    {
      ...shared,
      "organisation.name": "Alfa ApS",
      "organisation.postcode": "4720",
      "activity.title": "Kursus",
      "activity.held_on": "2009-08-03",
      "participation.people": 4,
    },
    {
      ...shared,
      "organisation.name": "Beta A/S",
      "organisation.postcode": "4760",
      "activity.title": "Kursus",
      "activity.held_on": "2009-08-03",
      "participation.people": 1,
    },
  ]);
  expect(source!.itemColumn).toEqual([2, 3, 4, 4]);
});

test("a cross table whose headings hold title and date in one text, with a sum column", () => {
  const out = tidiedSheet([
    ["Deltagelse 2009"],
    ["Virksomhed", "Møde 1 (12-03-2009)", "Møde 2 (3. juni 2009)", "I alt"],
    ["Alfa ApS", "x", "x", 2],
    ["Beta A/S", null, "x", 1],
  ]);
  const [source] = out.sources;
  expect(
    records(source!).map((one) => [one["organisation.name"], one["activity.title"], one["activity.held_on"]]),
  ).toEqual([
    ["Alfa ApS", "Møde 1", "2009-03-12"],
    ["Alfa ApS", "Møde 2", "2009-06-03"],
    ["Beta A/S", "Møde 2", "2009-06-03"],
  ]);
});

test("days without a year take it from the title", () => {
  const out = tidiedSheet([
    ["Fremmøde 2009"],
    ["Virksomhed", "12/3", "3/6"],
    ["Alfa ApS", "x", "x"],
    ["Beta A/S", "x", null],
  ]);
  expect(records(out.sources[0]!).map((one) => one["activity.held_on"])).toEqual([
    "2009-03-12",
    "2009-06-03",
    "2009-03-12",
  ]);
});

test("words beside the header rows say what they hold", () => {
  const out = tidiedSheet([
    ["Dato", day("2009-01-15"), day("2009-04-01")],
    ["Emne", "Opstart", "Rekruttering"],
    ["Type", "Møde", "Kursus"],
    ["Sted", "Køge", "Herfølge"],
    ["Virksomhed"],
    ["Alfa ApS", "x", "x"],
    ["Beta A/S", "x", 3],
  ]);
  const [source] = out.sources;
  expect(source!.table).toBe("participations");
  expect(records(source!)[3]).toEqual({
    "organisation.name": "Beta A/S",
    "activity.title": "Rekruttering",
    "activity.kind": "course",
    "activity.held_on": "2009-04-01",
    "participation.people": 3,
  });
});

test("a cross table with the activities as rows", () => {
  const out = tidiedSheet([
    ["Mødedato", "Emne", "Alfa ApS", "Beta A/S", "Gamma"],
    [day("2009-01-15"), "Opstart", "x", "x", null],
    [day("2009-04-01"), "Rekruttering", null, "afbud", "x"],
  ]);
  const [source] = out.sources;
  expect(source!.table).toBe("participations");
  expect(
    records(source!).map((one) => [one["activity.held_on"], one["activity.title"], one["organisation.name"]]),
  ).toEqual([
    ["2009-01-15", "Opstart", "Alfa ApS"],
    ["2009-01-15", "Opstart", "Beta A/S"],
    ["2009-04-01", "Rekruttering", "Gamma"],
  ]);
});

test("a list of members with a few crosses is no attendance", () => {
  const out = tidiedSheet([
    ["Netværk", "Virksomhed", "Indmeldt", "Styregruppe", "Nyhedsbrev"],
    ["Øst", "Alfa ApS", day("2009-01-15"), "x", null],
    ["Øst", "Beta A/S", day("2009-01-15"), null, "x"],
  ]);
  expect(out.sources[0]!.table).toBe("memberships");
  expect(out.sources[0]!.items).toBeNull();
});

test("who came to one meeting, the meeting in the title", () => {
  const out = tidiedSheet([
    ["Deltagerliste: Rekruttering, 12-03-2009"],
    ["Virksomhed", "CVR-nr.", "Antal deltagere"],
    ["Alfa ApS", 99120967, 2],
    ["Beta A/S", 99668709, 1],
  ]);
  const [source] = out.sources;
  expect(source!.table).toBe("participations");
  expect(source!.columns.get("activity.held_on")).toEqual(["2009-03-12", "2009-03-12"]);
  expect(source!.columns.get("activity.title")).toEqual(["Rekruttering", "Rekruttering"]);
});

test("a questionnaire with coded columns and a row of labels below them", () => {
  const out = tidiedSheet([
    ["Svar på en skala fra 1 = slet ikke til 5 = i meget høj grad"],
    [],
    ["Skema nr.", "Netværk", "Respondentgruppe", "Dato", "Forventet/oplevet", "S1", "S2"],
    [null, null, null, null, null, "Netværket giver os nye samarbejdspartnere", "Møderne er tiden værd"],
    [1, "Øst", "Skolen", day("2009-03-16"), "Forventet", 5, 4],
    [2, "Øst", "Virksomhed", day("2009-03-16"), "Forventet", null, 3],
  ]);
  const [source] = out.sources;
  expect(source!.table).toBe("expectations");
  expect(source!.rows).toEqual([5, 6]);
  const shared = { "network.name": "Øst", "expectation.asked_on": "2009-03-16", "expectation.aspect": "expected" };
  expect(records(source!)).toEqual([
    {
      ...shared,
      "expectation.respondent_group": "school",
      "expectation.item": "Netværket giver os nye samarbejdspartnere",
      "expectation.score": 5,
    },
    {
      ...shared,
      "expectation.respondent_group": "school",
      "expectation.item": "Møderne er tiden værd",
      "expectation.score": 4,
    },
    {
      ...shared,
      "expectation.respondent_group": "company",
      "expectation.item": "Møderne er tiden værd",
      "expectation.score": 3,
    },
  ]);
  expect(codes(out)).not.toContain("scale_direction_unknown");
});

test("a numeric scale whose direction nothing declares is one warning for the sheet, the numbers kept", () => {
  const out = tidiedSheet([
    ["Respondentgruppe", "Svardato", "Forventet nye kontakter", "Oplevet nye kontakter", "Forventet udbytte af møder"],
    ["Skolen", day("2009-03-16"), 5, 2, 4],
    ["Virksomhed", day("2009-03-16"), 4, 3, 1],
  ]);
  expect(codes(out).filter((code) => code === "scale_direction_unknown")).toHaveLength(1);
  expect(
    records(out.sources[0]!).map((one) => [
      one["expectation.item"],
      one["expectation.aspect"],
      one["expectation.score"],
    ]),
  ).toEqual([
    ["Nye kontakter", "expected", 5],
    ["Nye kontakter", "experienced", 2],
    ["Udbytte af møder", "expected", 4],
    ["Nye kontakter", "expected", 4],
    ["Nye kontakter", "experienced", 3],
    ["Udbytte af møder", "expected", 1],
  ]);
});

test("a scale that the sheet calls the other way round is turned, and that is noted", () => {
  const out = tidiedSheet([
    ["Spørgeskema, virksomheder, marts 2009 (1 = i meget høj grad, 5 = slet ikke)"],
    ["Q1", "Q2", "Q3"],
    [1, 2, 5],
    [1, 3, 4],
  ]);
  const [source] = out.sources;
  expect(records(source!)[0]).toMatchObject({
    "expectation.score": 5,
    "expectation.asked_on": "2009-03-01",
    "expectation.respondent_group": "company",
  });
  expect(codes(out)).toContain("scale_reversed");
});

test("items on top, Forventet and Oplevet below", () => {
  const out = tidiedSheet(
    [
      ["Runde 1, marts 2009"],
      ["Netværk", "Besvaret af", "Nye kontakter", null, "Nye elever", null],
      [null, null, "Forventet", "Oplevet", "Forventet", "Oplevet"],
      ["Øst", "Virksomhed", "I høj grad", "I nogen grad", "Slet ikke", "I meget høj grad"],
      ["Øst", "Skolen", "I nogen grad", "Ved ikke", "I høj grad", "I høj grad"],
    ],
    {
      merges: [
        { top: 2, left: 2, bottom: 2, right: 3 },
        { top: 2, left: 4, bottom: 2, right: 5 },
      ],
      name: "Spørgeskema",
    },
  );
  const [source] = out.sources;
  expect(source!.table).toBe("expectations");
  expect(
    records(source!).map((one) => [
      one["expectation.item"],
      one["expectation.aspect"],
      one["expectation.score"],
      one["expectation.asked_on"],
    ]),
  ).toEqual([
    ["Nye kontakter", "expected", 4, "2009-03-01"],
    ["Nye kontakter", "experienced", 3, "2009-03-01"],
    ["Nye elever", "expected", 1, "2009-03-01"],
    ["Nye elever", "experienced", 5, "2009-03-01"],
    ["Nye kontakter", "expected", 3, "2009-03-01"],
    ["Nye elever", "expected", 4, "2009-03-01"],
    ["Nye elever", "experienced", 4, "2009-03-01"],
  ]);
});

test("results with months as columns", () => {
  const out = tidiedSheet([
    ["Resultater 2009"],
    ["Netværk", "Resultat", "Måltal", "januar", "februar", "I alt"],
    ["Øst", "Praktikaftaler", 10, 2, 3, 5],
    ["Øst", "Kurser", 4, null, 1, 1],
  ]);
  const [source] = out.sources;
  expect(source!.table).toBe("outcomes");
  expect(
    records(source!).map((one) => [
      one["outcome.label"],
      one["outcome.kind"],
      one["outcome.target"],
      one["outcome.recorded_on"],
      one["outcome.count"],
    ]),
  ).toEqual([
    ["Praktikaftaler", "placements", 10, "2009-01-01", 2],
    ["Praktikaftaler", "placements", 10, "2009-02-01", 3],
    ["Kurser", "courses", 4, "2009-02-01", 1],
  ]);
});

test("expectations as a long list with means", () => {
  const out = tidied([
    fileOf(
      "koege/forventninger.csv",
      sheetOf(null, [
        ["Netværk", "Hvem svarer", "Udsagn", "Spurgt den", "Forventet", "Oplevet", "Antal svar"],
        ["Øst", "Skolen", "Nye kontakter", "16-03-2009", "3,67", "2,5", 3],
        ["Øst", "Virksomhed", "Nye kontakter", "16-03-2009", "4", "3,1", 8],
      ]),
    ),
  ]);
  const [source] = out.sources;
  expect(source!.table).toBe("expectations");
  expect(source!.columns.get("expectation.expected")).toEqual([3.67, 4]);
  expect(source!.columns.get("expectation.experienced")).toEqual([2.5, 3.1]);
  expect(source!.columns.get("expectation.respondents")).toEqual([3, 8]);
});

test("how many gave each score, one column a score", () => {
  const out = tidiedSheet([
    ["Forventninger, virksomhederne, oktober 2009 (5 = bedst)"],
    ["Udsagn", 1, 2, 3, 4, 5],
    ["Nye kontakter", 0, 1, 4, 2, 1],
    ["Nye elever", null, null, 3, 3, 2],
  ]);
  const [source] = out.sources;
  expect(source!.table).toBe("expectations");
  expect(
    records(source!)
      .slice(0, 5)
      .map((one) => [one["expectation.item"], one["expectation.score"], one["expectation.respondents"]]),
  ).toEqual([
    ["Nye kontakter", 1, 0],
    ["Nye kontakter", 2, 1],
    ["Nye kontakter", 3, 4],
    ["Nye kontakter", 4, 2],
    ["Nye kontakter", 5, 1],
  ]);
});

test("numbers of activities above their titles are references, and titles where nothing else names them", () => {
  const grid = (titles: string[][]) => [
    ["Fremmøde"],
    ...titles.map((row) => [null, ...row]),
    ["Firma", "15-01-2009", "01-04-2009"],
    ["Alfa ApS", "x", "x"],
  ];
  const both = records(
    tidiedSheet(
      grid([
        ["M1", "M2"],
        ["Opstart", "Løn"],
      ]),
    ).sources[0]!,
  );
  expect(both.map((one) => [one["activity.ref"], one["activity.title"]])).toEqual([
    ["M1", "Opstart"],
    ["M2", "Løn"],
  ]);
  const alone = records(tidiedSheet(grid([["M1", "M2"]])).sources[0]!);
  expect(alone.map((one) => one["activity.title"])).toEqual(["M1", "M2"]);
});
