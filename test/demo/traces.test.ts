import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { type Ingested, ingest } from "../../loaders/ingest.js";
import { readFile } from "../../loaders/read/index.js";
import { type Cell, DateCell, type Sheet } from "../../loaders/read/sheet.js";
import { pick, random, shuffle } from "../../src/analysis/random.js";
import { type Row, rowsBehind } from "../../src/components/trace/behind.js";
import { type Origin, originsIn } from "../../src/components/trace/origin.js";
import type { Dimensions, FigureRow } from "../../src/model/figure.js";
import { figure } from "../../src/model/figures.js";
import type { TableName } from "../../src/model/tables.js";

const folder = join(import.meta.dirname, "..", "..", "data", "demo");

let demo: Ingested;
let origins: (table: TableName, row: Row) => readonly Origin[];
const sheets = new Map<string, readonly Sheet[]>();

beforeAll(async () => {
  demo = await ingest(folder);
  origins = originsIn(demo.tables.provenance, demo.tables.sources);
}, 120_000);

const tableRows = (table: TableName) => demo.tables[table] as unknown as readonly Row[];
const behind = (id: string, dimensions: Dimensions) => rowsBehind(figure(id).trace(dimensions), tableRows);

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
  "activities-over-time": { activities: count },
  "activity-totals": { activities: count },
  "activity-timeline": { organisations: distinct("organisation_id"), people: total("people") },
  "participation-by-activity": { people: total("people") },
  themes: { activities: count },
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
  outcomes: { count: total("count"), target: total("target") },
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
    const held = HELD[id]![row.measure]!(behind(id, row.dimensions), row);
    expect({ id, ...row.dimensions, measure: row.measure, held: Math.round(held * 1e6) }).toEqual({
      id,
      ...row.dimensions,
      measure: row.measure,
      held: Math.round(row.value! * 1e6),
    });
  }
});

function cellsAt({ file, sheet, row }: Origin): Cell[] {
  const read = sheets.get(file) ?? readFile(readFileSync(join(folder, file)), file).sheets;
  sheets.set(file, read);
  const own = read.find(({ name }) => name === sheet);
  const at = own?.rows.indexOf(row ?? -1) ?? -1;
  return own && at >= 0 ? own.cells.map((column) => column[at] ?? null).filter((cell) => cell !== null) : [];
}

const written = (cell: Cell): number =>
  typeof cell === "number" ? cell : Number(String(cell instanceof DateCell ? cell.iso : cell).replace(",", "."));

it("leads every row behind fifty random marks to rows of the schools' files that aren't empty", () => {
  let places = 0;
  for (const { id, row } of drawn(2009, 50)) {
    const { table } = figure(id).trace(row.dimensions);
    if (table === "problems" || table === "sources") continue;
    for (const one of behind(id, row.dimensions)) {
      const found = origins(table, one);
      expect(found.length, `${table} ${JSON.stringify(one)}`).toBeGreaterThan(0);
      for (const origin of found) {
        if (places++ > 3000) continue;
        expect(cellsAt(origin).length, JSON.stringify(origin)).toBeGreaterThan(0);
      }
    }
  }
  expect(places).toBeGreaterThan(200);
});

it("leads each counted outcome, each target and each rating to a cell that holds it", () => {
  const named: readonly (readonly [TableName, string])[] = [
    ["outcomes", "count"],
    ["outcomes", "target"],
    ["method_uses", "usefulness"],
  ];
  for (const [table, column] of named) {
    const rows = tableRows(table).filter((row) => row[column] !== null);
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      const cells = origins(table, row).flatMap(cellsAt).map(written);
      expect(cells, `${table} ${JSON.stringify(row)}`).toContain(row[column]);
    }
  }
});
