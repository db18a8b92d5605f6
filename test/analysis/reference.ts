import { readFileSync } from "node:fs";
import { expect } from "vitest";

/** The cells of a reference table in test/analysis/data, header first. */
export function table(name: string): string[][] {
  return readFileSync(new URL(`data/${name}.csv`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")));
}

/** The numbers of a reference matrix, without its header and row names. */
export function matrix(name: string): number[][] {
  return table(name)
    .slice(1)
    .map((row) => row.slice(1).map(Number));
}

/** Two numbers alike to 1e-9 of the larger. */
export function expectClose(actual: number | undefined, expected: number): void {
  expect(actual).toBeTypeOf("number");
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-6));
}

/** The attendances of the Southern Women: women are `from`, events `to`. */
export const DAVIS = table("davis-edges")
  .slice(1)
  .map(([from, to]) => ({ from: from!, to: to! }));

/** Cover of 30 species at 20 sites of the dune meadow. */
export const DUNE = matrix("dune-cover");
