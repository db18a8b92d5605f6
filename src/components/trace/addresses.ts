/** A cell's address in parts: 0-based column, 1-based row. */
function parts(address: string): { column: number; row: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) };
}

/**
 * Addresses in the order in which one reads a sheet, each once, neighbours in a row put together: A14, B14, C14 and F14 are
 * `A14:C14` and `F14`.
 */
export function runs(addresses: readonly string[]): string[] {
  const cells = [...new Set(addresses)].map((address) => ({ address, ...parts(address) }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const found: { first: string; last: string; row: number; column: number }[] = [];
  for (const { address, row, column } of cells) {
    const before = found.at(-1);
    if (before?.row === row && before.column + 1 === column)
      found[found.length - 1] = { ...before, last: address, column };
    else found.push({ first: address, last: address, row, column });
  }
  return found.map(({ first, last }) => (first === last ? first : `${first}:${last}`));
}
