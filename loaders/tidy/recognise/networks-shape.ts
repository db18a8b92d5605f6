import type { Heading } from "./heading.js";
import { lookUp } from "./heading.js";
import type { Look } from "./look.js";
import type { Shape } from "./shape.js";
import { textOf } from "./view.js";

/** Whether a column holds marks, or ones, and nothing that counts. */
export function isMarked(look: Look): boolean {
  return look.filled > 0 && look.mark >= 0.95 && (look.letterMark >= 0.5 || look.distinct === 1);
}

/** The lowest line of a heading that says something. */
export function lastLine({ lines }: Heading): string {
  return textOf(lines.findLast((line) => textOf(line) !== "") ?? null);
}

/** Members × networks: below a heading that speaks of networks or membership a column for each network, with marks. */
export function networksShape(headings: readonly Heading[], looks: readonly Look[]): Shape | null {
  const columns = [...headings.keys()].filter((c) => isMarked(looks[c]!) && isUnderNetworks(headings[c]!));
  const names = new Set(columns.map((c) => lastLine(headings[c]!)));
  if (columns.length < 2 || names.size < columns.length) return null;
  return { kind: "networks", columns, weight: 2 + columns.length * 0.5 };
}

function isUnderNetworks(heading: Heading): boolean {
  const own = lastLine(heading);
  return heading.lines.some((line) => {
    const text = textOf(line);
    const known = text === own ? null : lookUp(text);
    return known?.kind === "field" && /^(network\.name|membership\.)/.test(known.fields[0]!);
  });
}
