/** One number as somebody wrote it. */
export interface WrittenNumber {
  readonly value: number;
  /** what the separators were taken for; the digits alone don't always say */
  readonly separators: "none" | "decimal_comma" | "decimal_point" | "thousands";
  /** true where the other style would read the same text as another number (`1.234`, `1,234`) */
  readonly ambiguous: boolean;
}

export type NumberStyle = "danish" | "english";

const HALVES: Readonly<Record<string, string>> = { "½": ",5", "¼": ",25", "¾": ",75" };

/** The separators of a bare number in one style; undefined where the text is no bare number. */
export function bareNumber(text: string, style: NumberStyle): WrittenNumber | undefined {
  let bare = text
    .replace(/^(\d+) 1\/2$/, "$1,5")
    .replace(/[½¼¾]/g, (half) => HALVES[half]!)
    .replace(/^,/, "0,")
    .replace(/^[−–]/, "-");
  if (/^[-+]?\d{1,3}([ ']\d{3})+([.,]\d+)?$/.test(bare)) bare = bare.replace(/[ ']/g, "");
  const spaced = bare.length < text.replace(/[½¼¾]/g, "").length;
  if (!/^[-+]?\d+([.,]\d+)*$/.test(bare)) return undefined;
  const done = (number: string, separators: WrittenNumber["separators"], ambiguous = false): WrittenNumber => ({
    value: Number(number),
    separators: separators === "none" && spaced ? "thousands" : separators,
    ambiguous,
  });
  const marks = bare.match(/[.,]/g) ?? [];
  if (marks.length === 0) return done(bare, "none");
  const last = marks.at(-1)!;
  const [decimal, thousand] = last === "," ? [",", "."] : [".", ","];
  const asDecimal = last === "," ? ("decimal_comma" as const) : ("decimal_point" as const);
  const grouped = (mark: string) => new RegExp(`^[-+]?[1-9]\\d{0,2}(\\${mark}\\d{3})+$`).test(bare);
  if (marks.length === 1) {
    if (!grouped(last) || spaced) return done(bare.replace(decimal, "."), asDecimal);
    const isDecimal = (style === "danish") === (last === ",");
    return isDecimal
      ? done(bare.replace(decimal, "."), asDecimal, true)
      : done(bare.replace(last, ""), "thousands", true);
  }
  if (marks.every((mark) => mark === last))
    return grouped(last) ? done(bare.replaceAll(last, ""), "thousands") : undefined;
  const both = new RegExp(`^[-+]?[1-9]\\d{0,2}(\\${thousand}\\d{3})+\\${decimal}\\d+$`);
  return both.test(bare) ? done(bare.replaceAll(thousand, "").replace(decimal, "."), asDecimal) : undefined;
}
