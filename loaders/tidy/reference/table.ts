/**
 * The records of a small semicolon-separated table with headings, as data/reference keeps them.
 *
 * @param csv text with `;` between fields, `"` around a field that holds a `;`, and one record a line
 * @returns one record per line below the headings; a field that a short line lacks is ''
 */
export function records(csv: string): Record<string, string>[] {
  const lines = csv
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
  const headings = fields(lines[0] ?? "");
  return lines.slice(1).map((line) => {
    const values = fields(line);
    return Object.fromEntries(headings.map((heading, i) => [heading, values[i] ?? ""]));
  });
}

function fields(line: string): string[] {
  const found = line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g);
  return [...found].map(([, quoted, bare]) => (quoted === undefined ? bare! : quoted.replaceAll('""', '"')).trim());
}
