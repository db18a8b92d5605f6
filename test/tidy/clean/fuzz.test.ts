import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, DateCell, ErrorCell } from "../../../loaders/read/sheet.js";
import { cleanColumn } from "../../../loaders/tidy/clean/index.js";
import { FIELDS, type Field, type FieldId } from "../../../src/model/fields.js";
import { CLEAN_PROBLEMS } from "../../../src/model/problems/clean.js";
import { problem } from "../../../src/model/problems/problem.js";
import { words } from "../../../src/model/vocabulary.js";
import { context, reference } from "./columns.js";

const shaped = fc.stringMatching(/^[0-9./ ,:'-]{0,14}$/);
const phrase = fc
  .array(
    fc.constantFrom(
      "ca.",
      "3",
      "marts",
      "2009",
      "praktik",
      "10-49",
      "x",
      "DK",
      "47.71.10",
      "ja",
      "Q1",
      "%",
      "og",
      "½",
      "#N/A",
    ),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(" "));
const day = fc
  .date({ min: new Date("0001-01-02"), max: new Date("9999-12-30"), noInvalidDate: true })
  .map((date) => new DateCell(date.toISOString().slice(0, 10)));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  shaped,
  phrase,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  day,
  fc.constant(new ErrorCell("#REF!")),
  fc.constant(null),
);

function fits(field: FieldId, value: unknown): boolean {
  if (value === null) return true;
  const { type, vocabulary }: Field = FIELDS[field];
  const text = typeof value === "string" ? value : "";
  const count = typeof value === "number" && Number.isFinite(value) && value >= 0;
  switch (type) {
    case "name":
    case "ref":
      return text !== "";
    case "text":
      return field === "organisation.industry_text" ? isIndustry(text) : text !== "";
    case "word":
    case "size_band":
      return (words(vocabulary!) as string[]).includes(text);
    case "words":
      return text.split("|").every((word) => (words(vocabulary!) as string[]).includes(word));
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toISOString().slice(0, 10) === text;
    case "integer":
      return count && Number.isInteger(value);
    case "number":
      return count;
    case "boolean":
    case "status":
      return typeof value === "boolean";
    case "event":
      return text === "joined" || text === "left";
    case "cvr":
      return /^[1-9]\d{7}$/.test(text);
    case "industry":
      return isIndustry(text);
    case "db03":
      return false;
    case "employees":
      return (count && Number.isInteger(value)) || (words("size_band") as string[]).includes(text);
    case "postcode":
      return /^\d{4}$/.test(text);
    case "municipality":
      return reference.municipalities.byCode.has(text);
    case "people":
      return count && Number.isInteger(value);
    case "score":
    case "usefulness":
      return typeof value === "number" && value >= 1 && value <= 5;
  }
}

const isIndustry = (text: string) =>
  /^[A-U]$/.test(text) || (/^\d{2,6}$/.test(text) && reference.industries.divisions.has(text.slice(0, 2)));

test("whatever stands in a column, its values are of the field's type and every other value has a doubt", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(FIELDS) as FieldId[])),
      fc.array(cell, { maxLength: 12 }),
      fc.constantFrom("normal", "reversed", undefined),
      (field, cells, scale) => {
        const { values, doubts } = cleanColumn(field, cells, { ...context, scale });
        expect(values).toHaveLength(cells.length);
        for (const value of values) expect([field, value, fits(field, value)]).toEqual([field, value, true]);
        for (const { index, code, facts } of doubts) {
          expect(cells[index] ?? null).not.toBeNull();
          const message = problem(code, CLEAN_PROBLEMS[code], { file: "a.csv" }, facts);
          expect(`${message.message_da}${message.message_en}`).not.toMatch(/\{\w+\}/);
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test("no doubt repeats an e-mail, a telephone number, a CPR number or a name, whatever the column", () => {
  const canaries = [
    "zoe.canary@firma.dk",
    "20 12 34 56",
    "20123456",
    "+45 20123456",
    "010203-1234",
    "0102031234",
    "Zoe Canary",
  ];
  for (const field of Object.keys(FIELDS) as FieldId[]) {
    const { doubts } = cleanColumn(field, canaries, context);
    const said = JSON.stringify(doubts.map(({ facts }) => facts));
    expect(said).not.toMatch(/canary|firma|20.?12.?34.?56|010203/i);
  }
});
