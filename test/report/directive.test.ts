import { expect, test } from "vitest";
import { type Known, parseDirectives } from "../../loaders/report/directive.js";
import { figure } from "../../src/model/figures.js";

const network = (id: string, name: string) => ({
  id,
  school_id: "koege",
  name,
  purpose: null,
  started_on: null,
  ended_on: null,
});

const known: Known = {
  figures: [figure("members"), figure("members-by-kind"), figure("industry-sections")],
  programme: {
    schools: [{ id: "koege", name: "Køge Handelsskole", short: "Køge" }],
    networks: [network("n1", "Praktik i Køge Bugt")],
  },
};

test("a figure is named by its id, with the school it is about", () => {
  const { segments, mistakes } = parseDirectives("Før {{members-by-kind school=koege}} efter", "report.da.md", known);
  expect(mistakes).toEqual([]);
  expect(segments).toEqual([
    "Før ",
    { kind: "figure", figure: figure("members-by-kind"), dimensions: { school_id: "koege" } },
    " efter",
  ]);
});

test("a number in a sentence is named by figure, measure and dimensions; a name may be quoted", () => {
  const text = 'Der var {{value members active_at_end netværk="Praktik i Køge Bugt"}} medlemmer.';
  const { segments, mistakes } = parseDirectives(text, "report.da.md", known);
  expect(mistakes).toEqual([]);
  expect(segments[1]).toEqual({
    kind: "value",
    figure: figure("members"),
    measure: "active_at_end",
    line: 1,
    dimensions: { network_id: "n1" },
  });
});

test("a school is found by id, name or short name, whatever the case", () => {
  for (const name of ["koege", "Køge", "køge", '"Køge Handelsskole"']) {
    expect(parseDirectives(`{{members skole=${name}}}`, "f", known).segments).toMatchObject([
      { dimensions: { school_id: "koege" } },
    ]);
  }
});

test("every mistake is listed with its file and line, and what would have been right", () => {
  const text = [
    "{{memberz}}",
    "",
    "{{value members actve}} og {{members school=roskilde}}",
    "{{members section=C}} {{members koege}}",
  ].join("\n");
  const { mistakes } = parseDirectives(text, "report.en.md", known, 10);
  expect(mistakes.map(({ file, line }) => `${file}:${line}`)).toEqual([
    "report.en.md:10",
    "report.en.md:12",
    "report.en.md:12",
    "report.en.md:13",
    "report.en.md:13",
  ]);
  expect(mistakes[0]!.message.da).toBe('{{memberz}}: der er ingen figur "memberz".');
  expect(mistakes[1]!.message.en).toContain("it has members, joined, left, active_at_end");
  expect(mistakes[2]!.message.en).toContain('"roskilde" isn\'t in the programme');
  expect(mistakes[3]!.message.en).toContain('no "section"; it has school_id, network_id');
});

test("text without directives is one segment", () => {
  expect(parseDirectives("{ikke} en {{", "f", known).segments).toEqual(["{ikke} en {{"]);
});
