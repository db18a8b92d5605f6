import type { Cell } from "../../read/sheet.js";
import { attendance } from "./attendance.js";

const INITIALS = /^\p{Lu}{2,4}(?:\s*[,/&+;]\s*\p{Lu}{2,4}|\s+\p{Lu}{2,4})*$/u;

/** Whether a text is what people are called by in a list: `LØ`, or `LØ, RB`. */
export function areInitials(text: string): boolean {
  return text.length <= 30 && INITIALS.test(text);
}

/**
 * Whether a table of attendance says who came by their initials: then they are marks, and go no further. Ask over all its
 * cells. A code or two among other marks may mean anything, so initials must be several, and most of what stands there.
 */
export function initialsAreMarks(cells: Iterable<Cell>): boolean {
  const seen = new Set<string>();
  let initials = 0;
  let others = 0;
  for (const cell of cells) {
    const said = attendance(cell);
    if (said === undefined && typeof cell === "string" && areInitials(cell.trim())) {
      initials++;
      seen.add(cell.trim());
    } else if (said === undefined || said.came) others++;
  }
  return seen.size >= 2 && initials >= others;
}
