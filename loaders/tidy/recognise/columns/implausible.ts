import type { FieldId } from "../../../../src/model/fields.js";
import { headingKey, OF_TASKS } from "../../../../src/model/headings.js";
import { fold, matchWord } from "../../clean/index.js";
import type { Heading } from "../header/heading.js";
import { textOf } from "../sheet/view.js";
import type { Assignment } from "./assignment.js";
import type { FedTable } from "./evidence.js";
import type { Look } from "./look.js";

/** A purpose or a description in each row, and no network beside it: then the rows are the networks. */
export function tellsOfNobodysNetwork({ table, fields }: Assignment): boolean {
  if (table === "networks" || fields.has("network.name") || fields.has("network.ref")) return false;
  return fields.has("network.purpose") || fields.has("network.description");
}

/** Words for kinds of activities below each other, and no day: what may be chosen from, and nothing that was held. */
export function listsOnlyKinds({ table, fields }: Assignment, looks: readonly Look[]): boolean {
  const title = fields.get("activity.title");
  if (table !== "activities" || title === undefined || fields.has("activity.held_on")) return false;
  const { words } = looks[title]!;
  return words.length > 0 && words.every((word) => matchWord("activity_kind", fold(word)).certain);
}

/**
 * The same networks over and over, beside the days of members or under a heading of something else: the rows say what
 * each had or held, and are no list of networks.
 */
export function repeatsNetworks(
  { table, fields, byValues }: Assignment,
  headings: readonly Heading[],
  looks: readonly Look[],
): boolean {
  const name = fields.get("network.name");
  if (table !== "networks" || name === undefined || looks[name]!.distinct >= looks[name]!.filled) return false;
  const isOfMembers = ({ known }: Heading) =>
    known?.kind === "field" && known.certain && known.fields[0]!.startsWith("membership.");
  return byValues.has(name) || headings.some(isOfMembers);
}

const TASKS: ReadonlySet<string> = new Set([...OF_TASKS, "kortnavn"].map(headingKey));

/** Tasks and cards on which nothing says that they were meetings or methods: something to do, and no more. */
export function listsOnlyTasks({ table, fields }: Assignment, headings: readonly Heading[]): boolean {
  const name = fields.get(table === "activities" ? "activity.title" : "method.name");
  if (name === undefined || !TASKS.has(headingKey(headings[name]!.text))) return false;
  const has = (...any: FieldId[]) => any.some((field) => fields.has(field));
  return table === "activities" ? !has("activity.kind", "activity.themes", "network.name") : !has("method.phase");
}

const FIGURES = /^(?:expectation\.(?:expected|experienced|mean|score)|outcome\.(?:count|target))$/;

/** The same figures in several columns under different words: they are of each of those, and not of the whole school. */
export function areOfSeveral(table: FedTable, headings: readonly Heading[], looks: readonly Look[]): boolean {
  if (table !== "expectations" && table !== "outcomes") return false;
  const seen = new Map<FieldId, string>();
  return headings.some(({ known, lines }, c) => {
    if (known?.kind !== "field" || !known.certain || !FIGURES.test(known.fields[0]!) || looks[c]!.number < 0.8)
      return false;
    const above = lines.slice(0, -1).map(textOf).join("|");
    const before = seen.get(known.fields[0]!);
    if (before === undefined) seen.set(known.fields[0]!, above);
    return before !== undefined && before !== above;
  });
}
