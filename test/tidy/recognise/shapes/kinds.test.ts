import { describe, expect, test } from "vitest";
import type { Cell } from "../../../../loaders/read/sheet.js";
import { tidiedSheet } from "../../exports.js";

/** kind, label, count and target of each thing said, with the network of its row. */
function said(grid: Cell[][], file?: string) {
  const [source] = tidiedSheet(grid, file === undefined ? {} : { file }).sources;
  const { row, columns } = source!.items ?? { row: [], columns: new Map() };
  const of = (field: Parameters<typeof columns.get>[0], i: number) => columns.get(field)?.[i] ?? null;
  return row.map((r, i) => [
    source!.columns.get("network.name")?.[r] ?? null,
    of("outcome.kind", i),
    of("outcome.label", i),
    of("outcome.count", i),
    of("outcome.target", i),
  ]);
}

describe("results with a column for each kind", () => {
  test("a count stands in each, and a blank says nothing", () => {
    const grid = [
      ["Netværk", "Praktikaftaler", "Kurser", "Ansættelser"],
      ["Nord", 12, 3, 2],
      ["Syd", 4, "", 0],
    ];
    expect(said(grid)).toEqual([
      ["Nord", "placements", "Praktikaftaler", 12, null],
      ["Nord", "courses", "Kurser", 3, null],
      ["Nord", "hires", "Ansættelser", 2, null],
      ["Syd", "placements", "Praktikaftaler", 4, null],
      ["Syd", "hires", "Ansættelser", 0, null],
    ]);
  });

  test("targets beside them go by the name of what is counted", () => {
    const grid = [
      ["Netværk", "Antal praktikaftaler", "Mål praktikaftaler", "Kurser", "Måltal for kurser"],
      ["Nord", 12, 15, 3, 4],
    ];
    expect(said(grid)).toEqual([
      ["Nord", "placements", "Praktikaftaler", 12, null],
      ["Nord", "placements", "Praktikaftaler", null, 15],
      ["Nord", "courses", "Kurser", 3, null],
      ["Nord", "courses", "Kurser", null, 4],
    ]);
  });

  test("a heading of two lines tells counts from targets", () => {
    const grid = [
      ["", "Praktikaftaler", "", "Nye medlemmer", ""],
      ["Netværk", "Opnået", "Mål", "Opnået", "Mål"],
      ["Nord", 12, 15, 3, 4],
      ["Syd", 2, 5, 1, 2],
    ];
    expect(said(grid)).toEqual([
      ["Nord", "placements", "Praktikaftaler", 12, 15],
      ["Nord", "new_members", "Nye medlemmer", 3, 4],
      ["Syd", "placements", "Praktikaftaler", 2, 5],
      ["Syd", "new_members", "Nye medlemmer", 1, 2],
    ]);
  });

  test("a list of firms with a number of employees and of courses stays a list of firms", () => {
    const grid = [
      ["Virksomhed", "CVR-nr.", "Ansatte", "Kurser", "Praktikpladser"],
      ["Alfa ApS", "13585628", 12, 3, 2],
    ];
    expect(tidiedSheet(grid).sources[0]!.table).toBe("organisations");
  });

  test("people on courses are no courses", () => {
    const grid = [
      ["Netværk", "Praktikaftaler", "Kurser", "Kursusdeltagere"],
      ["Nord", 12, 3, 40],
    ];
    expect(said(grid).map(([, kind]) => kind)).toEqual(["placements", "courses"]);
  });
});
