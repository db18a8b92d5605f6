/** The last division of each section in DB07 (NACE Rev. 2), in their order. */
const LAST_DIVISION: readonly (readonly [section: string, division: number])[] = [
  ["A", 3],
  ["B", 9],
  ["C", 33],
  ["D", 35],
  ["E", 39],
  ["F", 43],
  ["G", 47],
  ["H", 53],
  ["I", 56],
  ["J", 63],
  ["K", 66],
  ["L", 68],
  ["M", 75],
  ["N", 82],
  ["O", 84],
  ["P", 85],
  ["Q", 88],
  ["R", 93],
  ["S", 96],
  ["T", 98],
  ["U", 99],
];

/**
 * The section of a division in DB07.
 *
 * @param division two digits, such as `47`
 * @returns a letter A–U; undefined where it isn't a number from 1 to 99
 */
export function sectionOfDivision(division: string): string | undefined {
  const number = Number(division);
  if (!/^\d{1,2}$/.test(division) || number < 1) return undefined;
  return LAST_DIVISION.find(([, last]) => number <= last)?.[0];
}
