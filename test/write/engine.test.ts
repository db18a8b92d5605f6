import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openEngine } from "../../loaders/engine.js";
import { MISSING_INTEGER, valueAt } from "../../src/model/columns.js";
import type { Column } from "../../src/model/tables.js";

const folder = mkdtempSync(join(tmpdir(), "netspejl-engine-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COLUMNS: Column[] = [
  { name: "text", type: "VARCHAR" },
  { name: "whole", type: "INTEGER" },
  { name: "real", type: "DOUBLE" },
  { name: "day", type: "DATE" },
  { name: "flag", type: "BOOLEAN" },
];

test("gives back what was written: missing stays missing, never 0 or nothing written", async () => {
  const engine = await openEngine();
  const file = join(folder, "it's.parquet");
  const values = [
    ["æøå 'x'", "", null],
    [0, -7, null],
    [0.5, 0, null],
    ["2009-02-28", "1899-12-31", null],
    [true, false, null],
  ];
  await engine.writeParquet(file, COLUMNS, values);
  const rows = await engine.query(`SELECT * FROM '${file.replaceAll("'", "''")}'`);
  engine.close();
  expect(rows).toEqual([
    { text: "æøå 'x'", whole: 0, real: 0.5, day: "2009-02-28", flag: true },
    { text: "", whole: -7, real: 0, day: "1899-12-31", flag: false },
    { text: null, whole: null, real: null, day: null, flag: null },
  ]);
});

test("keeps the order of many rows, over chunks and row groups, and writes the same bytes again", async () => {
  const engine = await openEngine();
  const numbers = Array.from({ length: 130_000 }, (_, i) => (i * 7919) % 130_000);
  const columns: Column[] = [{ name: "n", type: "INTEGER" }];
  await engine.writeParquet(join(folder, "a.parquet"), columns, [numbers]);
  await engine.writeParquet(join(folder, "b.parquet"), columns, [numbers]);
  const rows = await engine.query(`SELECT n FROM '${join(folder, "a.parquet")}'`);
  engine.close();
  expect(rows.map(({ n }) => n)).toEqual(numbers);
  expect(readFileSync(join(folder, "a.parquet")).equals(readFileSync(join(folder, "b.parquet")))).toBe(true);
});

test("writes an array of integers with its missing values missing", async () => {
  const engine = await openEngine();
  const file = join(folder, "integers.parquet");
  const people = Int32Array.from([3, MISSING_INTEGER, 0, -1]);
  await engine.writeParquet(file, [{ name: "people", type: "INTEGER" }], [people]);
  const rows = await engine.query(`SELECT people FROM '${file}'`);
  engine.close();
  expect(rows.map((row) => row.people)).toEqual([3, null, 0, -1]);
  expect([0, 1, 2, 3].map((row) => valueAt(people, row))).toEqual([3, null, 0, -1]);
});

test("writes several files at a time", async () => {
  const engine = await openEngine();
  const numbers = [1, 2, 3].map((k) => Int32Array.from({ length: 50_000 }, (_, i) => i * k));
  const files = numbers.map((_, k) => join(folder, `together-${k}.parquet`));
  await Promise.all(files.map((file, k) => engine.writeParquet(file, [{ name: "n", type: "INTEGER" }], [numbers[k]!])));
  for (const [k, file] of files.entries()) {
    const rows = await engine.query(`SELECT n FROM '${file}'`);
    expect(rows.map(({ n }) => n)).toEqual([...numbers[k]!]);
  }
  engine.close();
});

test("no rows give a file with its columns", async () => {
  const engine = await openEngine();
  const file = join(folder, "none.parquet");
  await engine.writeParquet(
    file,
    COLUMNS,
    COLUMNS.map(() => []),
  );
  const described = await engine.query(`DESCRIBE SELECT * FROM '${file}'`);
  expect(described.map(({ column_type }) => column_type)).toEqual(["VARCHAR", "INTEGER", "DOUBLE", "DATE", "BOOLEAN"]);
  expect(await engine.query(`SELECT * FROM '${file}'`)).toEqual([]);
  engine.close();
});

test("writes text by the numbers of its spellings as the text itself, in order, missing and joined parts included", async () => {
  const engine = await openEngine();
  const rows = 5000;
  const code = (row: number) => (row % 7 === 3 ? -1 : row % 3);
  const codes = Int32Array.from({ length: rows }, (_, row) => code(row));
  const second = Int32Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? -1 : 1));
  const first = Int32Array.from({ length: rows }, (_, row) => row % 3);
  const texts = ["a", "b", "a"];
  const file = join(folder, "coded.parquet");
  await engine.writeParquet(
    file,
    [
      { name: "word", type: "VARCHAR" },
      { name: "joined", type: "VARCHAR" },
      { name: "n", type: "INTEGER" },
    ],
    [
      { texts, codes },
      { first: { texts: ["å", "x'", "y"], codes: first }, second: { texts: ["1", "2"], codes: second } },
      Int32Array.from({ length: rows }, (_, row) => row),
    ],
  );
  const found = await engine.query(`SELECT * FROM '${file}'`);
  engine.close();
  const expected = Array.from({ length: rows }, (_, row) => ({
    word: row % 7 === 3 ? null : row % 3 === 1 ? "b" : "a",
    joined: (["å", "x'", "y"][row % 3] ?? "") + (row % 2 === 0 ? "" : "|2"),
    n: row,
  }));
  expect(found).toEqual(expected);
});

test("files that are written at a time each get their own rows, and one that fails takes no other along", async () => {
  const engine = await openEngine();
  const columns: Column[] = [{ name: "day", type: "DATE" }];
  const written = await Promise.allSettled([
    engine.writeParquet(join(folder, "first.parquet"), columns, [["2009-03-01"]]),
    engine.writeParquet(join(folder, "second.parquet"), [{ name: "day", type: "INTEGER" }], [["no number"]]),
    engine.writeParquet(join(folder, "nowhere", "third.parquet"), columns, [["2009-03-03"]]),
    engine.writeParquet(join(folder, "fourth.parquet"), columns, [["2009-03-04"]]),
  ]);
  expect(written.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  const rows = await engine.query(
    `SELECT * FROM '${join(folder, "first.parquet")}' UNION ALL SELECT * FROM '${join(folder, "fourth.parquet")}'`,
  );
  engine.close();
  expect(rows).toEqual([{ day: "2009-03-01" }, { day: "2009-03-04" }]);
});
