import type { FieldId } from "../../../src/model/fields.js";
import type { Block } from "../recognise/sheet/blocks.js";
import type { SaidByHeading } from "./said-by-headings.js";

/** What heads the titles of courses, and of nothing else. */
const OF_COURSES =
  /^(?:amu-?)?(?:kursus|kurset|kursets|kursers|uddannelsens)[\s_-]*(?:titel|navn|betegnelse|emne|overskrift)?$|^(?:course|class)(?:'s)?[\s_-]*(?:title|name)?$|^(?:titel|navn) på (?:kursus|kurset)$|^(?:title|name) of (?:the )?course$/iu;

/**
 * The kind of what a list of activities holds, where only the heading of its titles tells it: `Kursustitel`.
 *
 * @returns null where the rows have kinds of their own or the heading doesn't tell
 */
export function courseTitles(
  { found: { table, assignment, shape, headings }, region }: Block,
  has: (field: FieldId) => boolean,
): SaidByHeading | null {
  const column = assignment.fields.get("activity.title");
  if (table !== "activities" || shape !== null || column === undefined || has("activity.kind")) return null;
  return OF_COURSES.test(headings[column]!.text.trim())
    ? { field: "activity.kind", cell: "kursus", column: column + region.left }
    : null;
}
