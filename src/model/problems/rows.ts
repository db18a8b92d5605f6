import type { Text } from "../language.js";

/** So many stretches of rows are named; of more it is said how many rows follow. */
const MOST = 20;

/**
 * Rows as a message names them: `5, 7–9`.
 *
 * @param rows 1-based, in any order, each once
 * @returns the empty text for none
 */
export function rowsInWords(rows: readonly number[]): Text {
  const stretches: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.to === row - 1) last.to = row;
    else stretches.push({ from: row, to: row });
  }
  const named = stretches.slice(0, MOST).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  const left = stretches.slice(MOST).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const whole = named.join(", ");
  return left === 0 ? { da: whole, en: whole } : { da: `${whole} og ${left} til`, en: `${whole} and ${left} more` };
}
