import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { type Ingested, ingest } from "../../loaders/ingest.js";
import { readFile } from "../../loaders/read/index.js";
import { type Cell, DateCell, type Sheet } from "../../loaders/read/sheet.js";
import { pick, random, shuffle } from "../../src/analysis/random.js";
import { type Row, rowsBehind } from "../../src/components/trace/behind.js";
import { type Origin, originsIn } from "../../src/components/trace/origin.js";
import type { TracedLine } from "../../src/model/cells.js";
import { valueAt } from "../../src/model/columns.js";
import type { FigureRow } from "../../src/model/figure.js";
import { FIGURES, figure } from "../../src/model/figures.js";
import { TABLES, type TableName } from "../../src/model/tables.js";

const folder = join(import.meta.dirname, "..", "..", "data", "demo");

let demo: Ingested;

/** Provenance with its cells, as the trace page reads it from its file. */
const tracedLines = ({ tables }: Ingested): TracedLine[] =>
  tables.provenance.map((line, i) => ({ ...line, cells: valueAt(tables.cells, i) as string | null }));
let origins: (table: TableName, row: Row) => readonly Origin[];
const sheets = new Map<string, readonly Sheet[]>();

beforeAll(async () => {
  demo = await ingest(folder);
  origins = originsIn(tracedLines(demo), demo.tables.sources);
}, 120_000);

const tableRows = (table: TableName) => demo.tables[table] as unknown as readonly Row[];
const behind = (id: string, { dimensions, measure }: FigureRow) =>
  rowsBehind(figure(id).trace(dimensions, measure), tableRows);

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const numbers = (rows: readonly Row[], column: string) =>
  rows.flatMap((row) => (typeof row[column] === "number" ? [row[column]] : []));
const distinct = (column: string) => (rows: readonly Row[]) => new Set(rows.map((row) => row[column])).size;
const count = (rows: readonly Row[]) => rows.length;
const total = (column: string) => (rows: readonly Row[]) => sum(numbers(rows, column));
const mean = (column: string) => (rows: readonly Row[]) => sum(numbers(rows, column)) / numbers(rows, column).length;
const meanScore = (aspect: string) => (rows: readonly Row[]) => {
  const own = rows.filter((row) => row.aspect === aspect);
  return own.length === 1
    ? Number(own[0]!.score)
    : sum(own.map((row) => Number(row.score) * Number(row.respondents))) / sum(numbers(own, "respondents"));
};

/** The schools in whose networks an organisation is a member on the day of an activity. */
function schoolsOn(organisation: Row[string] | undefined, activity: Row[string] | undefined): Set<string | null> {
  const { activities, memberships, networks } = demo.tables;
  const day = activities.find(({ activity_id }) => activity_id === activity)!.held_on!;
  const schoolOf = new Map(networks.map((network) => [network.network_id, network]));
  const on = memberships.filter(
    ({ organisation_id, network_id, joined_on, left_on }) =>
      organisation_id === organisation &&
      (joined_on ?? schoolOf.get(network_id)?.started_on ?? "") <= day &&
      (left_on ?? "9999") >= day,
  );
  return new Set(on.map(({ network_id }) => schoolOf.get(network_id)?.school_id ?? null));
}

type Held = (rows: readonly Row[], mark: FigureRow) => number;

/** How the rows behind a mark hold its number, told from the figures' definitions and not from their code. */
const HELD: Readonly<Record<string, Readonly<Record<string, Held>>>> = {
  members: { members: distinct("organisation_id") },
  "members-by-kind": { members: count },
  "members-by-size": { members: count },
  "members-by-municipality": { members: count },
  "networks-by-purpose": { networks: count },
  "industry-sections": { members: count },
  "industry-divisions": { members: count },
  "network-overlap": { shared: count },
  "activities-over-time": { activities: count, organisations: distinct("organisation_id"), people: total("people") },
  "activity-totals": { activities: count, organisations: distinct("organisation_id"), people: total("people") },
  "activity-timeline": { organisations: distinct("organisation_id"), people: total("people") },
  "participation-by-activity": { people: total("people") },
  themes: { activities: count, people: total("people") },
  // An organisation belongs to the schools in whose networks it is a member that day: the rows hold those of any day.
  "joint-activities": {
    people: (rows, { dimensions: { activity_id, school_id } }) =>
      total("people")(
        rows.filter(
          (row) => school_id === null || schoolsOn(row.organisation_id, activity_id).has(school_id as string),
        ),
      ),
  },
  expectations: { expected_mean: meanScore("expected"), experienced_mean: meanScore("experienced") },
  alignment: {
    distance: (rows, { dimensions }) => {
      const side = (group: string) => rows.filter((row) => row.respondent_group === group);
      const aspect = String(dimensions.aspect);
      return meanScore(aspect)(side("school")) - meanScore(aspect)(side("company"));
    },
  },
  methods: { networks: distinct("network_id"), usefulness_mean: mean("usefulness") },
  "method-uses": { uses: count, usefulness: mean("usefulness") },
  outcomes: { count: total("count"), cumulative: total("count"), target: total("target") },
  "outcomes-total": { count: total("count"), target: total("target") },
  completeness: {
    filled: (rows, { dimensions }) => rows.filter((row) => row[String(dimensions.column_name)] !== null).length,
  },
  problems: { problems: count },
  sources: {
    rows_read: total("rows_read"),
    rows_loaded: total("rows_loaded"),
    rows_merged: total("rows_merged"),
    rows_set_aside: total("rows_set_aside"),
  },
};

interface Mark {
  readonly id: string;
  readonly row: FigureRow;
}

/** Marks drawn at random: first a figure, so that large figures don't take them all, then one of its numbers. */
function drawn(seed: number, wanted: number): Mark[] {
  const source = random(seed);
  const ids = Object.keys(HELD);
  return Array.from({ length: wanted }, () => {
    const id = ids[pick(source, ids.length)]!;
    const rows = demo.figures
      .find((one) => one.id === id)!
      .rows.filter((row) => row.value !== null && HELD[id]![row.measure] !== undefined);
    return { id, row: shuffle([...rows], source, 1)[0]! };
  });
}

it("leads fifty random marks to rows that hold the numbers they claim", () => {
  const marks = drawn(2010, 50);
  expect(new Set(marks.map(({ id }) => id)).size).toBeGreaterThan(12);
  for (const { id, row } of marks) {
    const held = HELD[id]![row.measure]!(behind(id, row), row);
    expect({ id, ...row.dimensions, measure: row.measure, held: Math.round(held * 1e6) }).toEqual({
      id,
      ...row.dimensions,
      measure: row.measure,
      held: Math.round(row.value! * 1e6),
    });
  }
});

/** What stands at an address of a file, read anew. */
function cellAt({ file, sheet }: Origin, address: string): Cell {
  const read = sheets.get(file) ?? readFile(readFileSync(join(folder, file)), file).sheets;
  sheets.set(file, read);
  const own = read.find(({ name }) => name === sheet)!;
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return own.cells[own.cols.indexOf(column)]?.[own.rows.indexOf(Number(row))] ?? null;
}

const textOf = (cell: Cell) => (cell instanceof DateCell ? cell.iso : String(cell ?? "")).trim();
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** The day that a text says, as the demonstration's schools write days: 03-12-2009, 3. december 2009, 2009-12-03. */
function dayIn(text: string): string | undefined {
  const iso = /\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (iso) return iso;
  const [, day, month, year] = /(\d{1,2})[-./ ]+(\d{1,2}|[a-zæøå]{3,})[-./ ]+(\d{4}|\d{2})\b/i.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  const at = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const pad = (number: number | string) => String(number).padStart(2, "0");
  return `${year.length === 2 ? `20${year}` : year}-${pad(at)}-${pad(day)}`;
}

const digits = (text: string) => text.replace(/\D/g, "").replace(/^0+/, "");
const letters = (text: string) => text.toLowerCase().replace(/[^a-zæøå0-9]/g, "");
const numberIn = (text: string) => Number(text.replace(",", "."));

/** Columns whose value stands in a cell just as it is in the table, and how to tell. */
const SAME: Readonly<Record<string, (text: string, value: string) => boolean>> = {
  "organisations.cvr": (text, value) => digits(text) === value,
  "organisations.postcode": (text, value) => digits(text).startsWith(value),
  "organisations.industry_code": (text, value) => digits(text) === digits(value),
  "organisations.name": (text, value) => letters(text) === letters(value),
  "organisations.employees": (text, value) => numberIn(text.replace(/^ca\. /, "")) === Number(value),
  "networks.name": (text, value) => letters(text) === letters(value),
  "networks.started_on": (text, value) => dayIn(text) === value,
  "memberships.joined_on": (text, value) => dayIn(text) === value,
  "memberships.left_on": (text, value) => dayIn(text) === value,
  "activities.held_on": (text, value) => dayIn(text) === value,
  "activities.title": (text, value) => letters(text).includes(letters(value)),
  "activities.hours": (text, value) => numberIn(text) === Number(value),
  "participations.people": (text, value) => numberIn(text) === Number(value),
  "expectations.item": (text, value) => letters(text).includes(letters(value)),
  "expectations.respondents": (text, value) => numberIn(text) === Number(value),
  "methods.name": (text, value) => letters(text) === letters(value),
  "method_uses.used_from": (text, value) => dayIn(text) === value,
  "method_uses.usefulness": (text, value) => numberIn(text) === Number(value),
  "outcomes.recorded_on": (text, value) => dayIn(text) === value,
  "outcomes.count": (text, value) => numberIn(text) === Number(value),
  "outcomes.target": (text, value) => numberIn(text) === Number(value),
};

/** What is wrong with the cells that a row leads to; empty where each is filled and what it must hold stands in one. */
function wrong(table: TableName, row: Row): string[] {
  const found = origins(table, row);
  const told = found.flatMap((origin) =>
    origin.cells.map(({ column, address }) => ({ column, address, text: textOf(cellAt(origin, address)) })),
  );
  const said = JSON.stringify(row);
  if (told.length === 0) return [`${table} ${said}: no cell`];
  const empty = told.flatMap(({ column, address, text }) =>
    text === "" ? [`${table} ${said}: ${column} at ${address} is empty`] : [],
  );
  const missing = Object.entries(row).flatMap(([column, value]) => {
    const own = told.filter((one) => one.column === column);
    const same = SAME[`${table}.${column}`];
    if (value === null || same === undefined || own.length === 0) return [];
    const holds = own.some(({ text }) => same(text, String(value)));
    return holds ? [] : [`${table} ${said}: ${column} in none of ${own.map(({ text }) => text).join(" | ")}`];
  });
  return [...empty, ...missing];
}

it("leads fifty random marks of all figures to cells that hold the numbers they claim", () => {
  const source = random(2009);
  const ids = FIGURES.map(({ id }) => id);
  const reached = new Set<string>();
  let cells = 0;
  for (let mark = 0; mark < 50; mark++) {
    const id = ids[pick(source, ids.length)]!;
    const rows = demo.figures.find((one) => one.id === id)!.rows.filter(({ value }) => value !== null && value !== 0);
    const row = shuffle([...rows], source, 1)[0]!;
    const { table } = figure(id).trace(row.dimensions, row.measure);
    const held = HELD[id]?.[row.measure];
    const lines = behind(id, row);
    expect(lines.length, `${id} ${JSON.stringify(row)}`).toBeGreaterThan(0);
    if (held) expect(held(lines, row), `${id} ${JSON.stringify(row)}`).toBeCloseTo(row.value!, 6);
    reached.add(id);
    if (table === "problems" || table === "sources" || table === "schools") continue;
    expect(lines.flatMap((line) => wrong(table, line))).toEqual([]);
    cells += lines.length;
  }
  expect(reached.size).toBeGreaterThan(25);
  expect(cells).toBeGreaterThan(1000);
});

it("leads every row of every table that comes from a file to cells that hold it", () => {
  const made = new Set<TableName>(["schools", "provenance", "sources", "problems"]);
  for (const table of (Object.keys(TABLES) as TableName[]).filter((name) => !made.has(name))) {
    const rows = tableRows(table);
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.flatMap((row) => wrong(table, row)),
      table,
    ).toEqual([]);
  }
});

it("leads each number to a cell of its own", () => {
  const named: readonly (readonly [TableName, string])[] = [
    ["outcomes", "count"],
    ["outcomes", "target"],
    ["method_uses", "usefulness"],
    ["memberships", "left_on"],
    ["participations", "people"],
    ["activities", "held_on"],
    ["expectations", "score"],
    ["organisations", "name"],
  ];
  for (const [table, column] of named) {
    const rows = tableRows(table).filter((row) => row[column] !== null);
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const cells = origins(table, row).flatMap((origin) => origin.cells);
      expect(
        cells.map((cell) => cell.column),
        `${table} ${JSON.stringify(row)}`,
      ).toContain(column);
    }
  }
});
