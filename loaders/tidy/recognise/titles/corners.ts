import { lookUp } from "../header/heading.js";
import type { Block } from "../sheet/blocks.js";
import { textOf } from "../sheet/view.js";

/** A text in the corner of a table, and its place: the line of the header, and the column from the table's left. */
export interface Corner {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/**
 * What stands in the header above the column that names a table's rows and is no heading of it: a name perhaps, above
 * `Udsagn` or in its place. Nothing that stands above other columns as well.
 */
export function cornersOf({ found }: Pick<Block, "found">): readonly Corner[] {
  const { shape, assignment, headings } = found;
  if (shape === null || shape.across === "organisations") return [];
  const taken = new Set(shape.columns);
  const column = shape.rowNames ?? headings.findIndex(({ text }, c) => text !== "" && !taken.has(c));
  const corner = headings[column];
  if (corner === undefined || taken.has(column)) return [];
  // what is not the rows' own name is a field of theirs
  const isOwn = (line: number) => line < corner.lines.length - 1 || corner.known === null;
  if (shape.rowNames === undefined && ![...assignment.fields.values()].includes(column)) return [];
  return corner.lines.flatMap((cell, line) => {
    const text = typeof cell === "string" ? textOf(cell) : "";
    const isElsewhere = headings.some(({ lines }, c) => c !== column && textOf(lines[line] ?? null) === text);
    return text === "" || isElsewhere || !isOwn(line) || lookUp(text) !== null ? [] : [{ text, line, column }];
  });
}
