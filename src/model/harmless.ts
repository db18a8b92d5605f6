/**
 * What a spreadsheet would run when it opens a file: a formula's sign at the beginning, full-width ones and any behind
 * blanks included, and a tab or a line break there, which some programs drop.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Text that a spreadsheet would run as a formula begins with an apostrophe instead; other text stays as it is. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
