import { expect, test } from "vitest";
import { codes, day, fileOf, records, sheetOf, tidied, tidiedSheet } from "../../exports.js";

test("title rows above, notes and totals below are noted and are no data", () => {
  const out = tidiedSheet([
    ["Medlemmer af netværkene"],
    ["Udskrevet 10-01-2011"],
    [],
    ["Netværk", "Virksomhed", "CVR-nr.", "Indmeldt"],
    ["Køge Bugt", "Alfa ApS", 99120967, day("2009-01-12")],
    ["Køge Bugt", "Beta A/S", 99668709, day("2009-02-12")],
    ["Øst", "Gamma I/S", 99708689, null],
    ["I alt", 3],
    [],
    ["Listen er senest gennemgået i december 2010."],
  ]);
  expect(out.sources).toHaveLength(1);
  expect(out.sources[0]!.table).toBe("memberships");
  expect(out.sources[0]!.rows).toEqual([5, 6, 7]);
  expect(codes(out)).toEqual(["title_row@1", "title_row@2", "total_row@8", "note_row@10"]);
});

test("companies called Total and Sum are companies", () => {
  const out = tidiedSheet([
    ["Virksomhed", "CVR-nr.", "Ansatte", "Netværk"],
    ["Total A/S", 99120967, 12, "Øst"],
    ["Sum ApS", 99668709, 4, "Øst"],
    ["Total", 99708689, 3, "Øst"],
  ]);
  expect(out.sources[0]!.rows).toEqual([2, 3, 4]);
});

test("subtotals between groups don't count", () => {
  const out = tidiedSheet([
    ["Netværk", "Resultat", "Dato", "Antal"],
    ["Øst", "Praktikaftaler", day("2009-06-30"), 4],
    ["Øst", "Kurser", day("2009-06-30"), 2],
    ["Subtotal Øst", null, null, 6],
    ["Vest", "Praktikaftaler", day("2009-06-30"), 1],
    ["I alt", null, null, 7],
  ]);
  expect(out.sources[0]!.table).toBe("outcomes");
  expect(out.sources[0]!.rows).toEqual([2, 3, 5]);
});

test("group headings name the network of the rows below them", () => {
  const out = tidiedSheet([
    ["Virksomhed", "CVR-nr.", "Medlem fra"],
    ["Roskilde-netværket:"],
    ["Alfa ApS", 99120967, day("2009-01-12")],
    ["Beta A/S", 99668709, day("2009-02-12")],
    ["Erfagruppe Øst"],
    ["Gamma I/S", 99708689, day("2009-03-12")],
  ]);
  const [source] = out.sources;
  expect(source!.rows).toEqual([3, 4, 6]);
  expect(source!.columns.get("network.name")).toEqual(["Roskilde-netværket", "Roskilde-netværket", "Erfagruppe Øst"]);
});

test("a list of organisations under the names of networks is a list of members", () => {
  const out = tidiedSheet([
    ["Virksomhed", "CVR-nr.", "Ansatte"],
    ["Praktiknetværket:"],
    ["Alfa ApS", 99120967, 3],
    ["Transportnetværket:"],
    ["Beta A/S", 99668709, 9],
  ]);
  expect(out.sources[0]!.table).toBe("memberships");
  expect(out.sources[0]!.columns.get("network.name")).toEqual(["Praktiknetværket", "Transportnetværket"]);
});

test("a member of whom only the name is known is data, not a heading", () => {
  const out = tidiedSheet([
    ["Virksomhed", "CVR-nr.", "Netværk"],
    ["Alfa ApS", 99120967, "Øst"],
    ["Beta A/S"],
    ["Gamma I/S", 99708689, "Øst"],
  ]);
  expect(out.sources[0]!.rows).toEqual([2, 3, 4]);
});

test("repeated headers and rows with a running number only are passed over", () => {
  const out = tidiedSheet([
    ["Nr.", "Virksomhed", "CVR-nr.", "Netværk"],
    [1, "Alfa ApS", 99120967, "Øst"],
    ["Nr.", "Virksomhed", "CVR-nr.", "Netværk"],
    [2, "Beta A/S", 99668709, "Øst"],
    [3],
    [4],
  ]);
  expect(out.sources[0]!.rows).toEqual([2, 4]);
  expect(codes(out).filter((code) => /header|number_only/.test(code))).toEqual([
    "repeated_header@3",
    "number_only_row@5",
    "number_only_row@6",
  ]);
  expect(out.sources[0]!.columns.has("organisation.ref")).toBe(false);
});

test("two tables below each other are two sources", () => {
  const out = tidiedSheet([
    ["Metodekatalog"],
    ["Metode", "Fase", "Beskrivelse"],
    ["Besøg", "Opstart", "En konsulent besøger hver virksomhed."],
    ["Værtsskab", "Drift", "Møderne går på skift."],
    [],
    ["Brugen af metoderne"],
    ["Netværk", "Metode", "Brugt fra", "Nytte"],
    ["Øst", "Besøg", day("2009-02-01"), 4],
  ]);
  expect(out.sources.map(({ table, rows }) => [table, rows])).toEqual([
    ["methods", [3, 4]],
    ["method_uses", [8]],
  ]);
  expect(codes(out)).toEqual(["title_row@1", "title_row@6"]);
});

test("two tables side by side are two sources", () => {
  const out = tidiedSheet([
    ["Netværk", "Formål", null, "Virksomhed", "CVR-nr.", "Ansatte"],
    ["Øst", "Praktik", null, "Alfa ApS", 99120967, 3],
    ["Vest", "Erfagruppe", null, "Beta A/S", 99668709, 9],
    [null, null, null, "Gamma I/S", 99708689, 5],
  ]);
  expect(out.sources.map(({ table, rows }) => [table, rows])).toEqual([
    ["networks", [2, 3]],
    ["organisations", [2, 3, 4]],
  ]);
});

test("a blank column within a table is no border", () => {
  const out = tidiedSheet([
    ["Netværk", "Virksomhed", null, "Indmeldt", "Udmeldt"],
    ["Øst", "Alfa ApS", null, day("2009-01-12"), null],
    ["Øst", "Beta A/S", null, day("2009-01-12"), day("2010-01-12")],
  ]);
  expect(out.sources).toHaveLength(1);
  expect(out.sources[0]!.columns.get("membership.left_on")).toEqual([null, "2010-01-12"]);
});

test("a table of counts below the members is set aside, not read as members", () => {
  const out = tidiedSheet([
    ["Virksomhed", "CVR-nr.", "Netværk", "Indmeldt"],
    ["Alfa ApS", 99120967, "Øst", day("2009-01-12")],
    ["Beta A/S", 99668709, "Øst", day("2009-01-12")],
    [],
    ["Fordeling", "Antal"],
    ["Handel", 12],
    ["Industri", 8],
  ]);
  expect(out.sources[0]!.rows).toEqual([2, 3]);
  expect(out.sources[1]).toMatchObject({ table: null, rows: [5, 6, 7] });
  expect(codes(out)).toContain("block_not_recognised@5");
});

test("a network that merged cells write once holds for all its rows", () => {
  const out = tidiedSheet(
    [
      ["Netværk", "Virksomhed", "CVR-nr."],
      ["Øst", "Alfa ApS", 99120967],
      [null, "Beta A/S", 99668709],
      ["Vest", "Gamma I/S", 99708689],
    ],
    { merges: [{ top: 2, left: 0, bottom: 3, right: 0 }] },
  );
  expect(out.sources[0]!.columns.get("network.name")).toEqual(["Øst", "Øst", "Vest"]);
});

test("a network that stands in the first row of its group only is filled down, and that is noted", () => {
  const out = tidiedSheet([
    ["Netværk", "Virksomhed", "CVR-nr."],
    ["Øst", "Alfa ApS", 99120967],
    [null, "Beta A/S", 99668709],
    [null, "Delta", null],
    ["Vest", "Gamma I/S", 99708689],
    [null, "Epsilon", null],
  ]);
  expect(out.sources[0]!.columns.get("network.name")).toEqual(["Øst", "Øst", "Øst", "Vest", "Vest"]);
  expect(codes(out)).toContain("filled_down");
});

test("a blank network in a list of results stays blank: it means the school as a whole", () => {
  const out = tidiedSheet([
    ["Netværk", "Resultat", "Dato", "Antal"],
    ["Øst", "Praktikaftaler", day("2009-06-30"), 4],
    [null, "Omtaler i pressen", day("2009-06-30"), 1],
    [null, "Omtaler i pressen", day("2009-12-31"), 2],
  ]);
  expect(out.sources[0]!.columns.get("network.name")).toEqual(["Øst", null, null]);
});

test("the sheet's name is the network where the file has one sheet for each", () => {
  const members = (name: string, company: string) =>
    sheetOf(name, [
      ["Virksomhed", "CVR-nr.", "Indmeldt"],
      [company, null, day("2009-01-12")],
    ]);
  const out = tidied([
    fileOf("koege/medlemmer.xlsx", members("Bygningsfolk", "Alfa ApS"), members("Detail Køge", "Beta A/S")),
  ]);
  expect(out.sources.map(({ columns }) => columns.get("network.name"))).toEqual([["Bygningsfolk"], ["Detail Køge"]]);
});

test("a title that names a network holds for the table, one that speaks of networks in general doesn't", () => {
  const table = [
    ["Virksomhed", "CVR-nr.", "Indmeldt"],
    ["Alfa ApS", 99120967, day("2009-01-12")],
  ];
  const named = tidiedSheet([["Medlemmer af Køge Logistiknetværk"], [], ...table]);
  expect(named.sources[0]!.columns.get("network.name")).toEqual(["Køge Logistiknetværk"]);
  const general = tidiedSheet([["Medlemmer af netværkene"], [], ...table]);
  expect(general.sources[0]!.columns.has("network.name")).toBe(false);
});

test("a reference is kept where another sheet refers by it", () => {
  const out = tidied([
    fileOf(
      "koege/alt.xlsx",
      sheetOf("Aktiviteter", [
        ["Nr.", "Titel", "Dato"],
        ["A1", "Opstart", day("2009-01-12")],
      ]),
      sheetOf("Deltagelse", [
        ["Aktivitetsnr.", "Virksomhed", "Antal deltagere"],
        ["A1", "Alfa ApS", 2],
      ]),
    ),
  ]);
  expect(out.sources.map(({ columns }) => columns.get("activity.ref"))).toEqual([["A1"], ["A1"]]);
});

test("a sheet with nothing of ours is set aside as a whole with one error", () => {
  const out = tidiedSheet([["Vejledning"], ["1.", "Åbn arket"], ["2.", "Udfyld felterne"]]);
  expect(out.sources).toHaveLength(1);
  expect(out.sources[0]).toMatchObject({ table: null, rows: [1, 2, 3] });
  expect(out.sources[0]!.setAside.size).toBe(3);
  expect(codes(out)).toEqual(["not_recognised"]);
});

test("records keep their rows", () => {
  const out = tidiedSheet([["Netværk", "Formål"], [], ["Øst", "Praktik"]]);
  expect(out.sources[0]!.rows).toEqual([3]);
  expect(records(out.sources[0]!)).toEqual([{ "network.name": "Øst", "network.purpose": "placement" }]);
});
