import type { Assignment } from "../columns/assignment.js";
import type { Look } from "../columns/look.js";
import type { Shape } from "./shape.js";

/** Whether the columns beside a shape's own name its rows. */
export function fits({ fields }: Assignment, shape: Shape): boolean {
  switch (shape.kind) {
    case "attendance":
      if (shape.rowNames !== undefined) return true;
      return shape.across === "activities"
        ? fields.has("organisation.name") || fields.has("organisation.cvr") || fields.has("organisation.ref")
        : fields.has("activity.title") || fields.has("activity.held_on");
    case "survey":
      return true;
    case "periods":
      if (shape.rowNames !== undefined) return true;
      return fields.has("outcome.label") || fields.has("outcome.kind") || fields.has("network.name");
    case "kinds":
    case "pairs":
    case "distribution":
    case "tally":
      return true;
    case "networks":
      return fields.has("organisation.name") || fields.has("organisation.cvr") || fields.has("organisation.ref");
    case "uses":
      return fields.has("method.name");
  }
}

/** How far the cells of a shape's columns are what they should be: 0 where all are marks or numbers, −1 a column where none is. */
export function purityOf(shape: Shape, looks: readonly Look[]): number {
  return shape.columns.reduce((sum, column) => sum + columnPurity(looks[column]!, shape), 0);
}

function columnPurity(look: Look, { kind }: Shape): number {
  if (look.filled === 0 || kind === "survey" || kind === "pairs") return 0;
  if (kind === "networks" && look.date > 0) return 0;
  return kind === "attendance" || kind === "uses" || kind === "networks"
    ? look.mark + look.initials - 1
    : look.number - 1;
}
