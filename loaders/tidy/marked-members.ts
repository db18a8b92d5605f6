import { headingKey } from "../../src/model/headings.js";
import { assign } from "./recognise/columns/assign.js";
import { lookUp } from "./recognise/header/heading.js";
import { givesPeriods } from "./recognise/shapes/membership-periods.js";
import { isMarked, lastLine } from "./recognise/shapes/networks-shape.js";
import type { Block } from "./recognise/sheet/blocks.js";
import { type KnownNetworks, networkIn } from "./recognise/titles/network-in.js";
import { stripped } from "./recognise/titles/stripped.js";

const TABLES: ReadonlySet<string> = new Set(["organisations", "memberships"]);

/**
 * A list of organisations with a column of marks, or of first days, for each network: columns that are called as known networks are, or of
 * which several are called as networks usually are.
 */
export function asMarkedMembers(block: Block, known: KnownNetworks): Block {
  const { found } = block;
  if (found.shape !== null || !TABLES.has(found.table)) return block;
  const marked = [...found.headings.keys()].filter((c) => isMarked(found.looks[c]!) || givesPeriods(found.looks[c]!));
  const sure = marked.filter((c) => {
    const name = lastLine(found.headings[c]!);
    return known.has(headingKey(name)) || known.has(headingKey(stripped(name)));
  });
  const like = marked.filter((c) => {
    const name = lastLine(found.headings[c]!);
    return lookUp(name) === null && networkIn(name, known) !== null;
  });
  const columns = sure.length > 0 ? sure : like.length > 1 ? like : [];
  if (columns.length === 0) return block;
  const assignment = assign("memberships", found.headings, found.looks, { taken: new Set(columns) });
  if (assignment.fields.has("network.name") || assignment.fields.has("network.ref")) return block;
  const shape = { kind: "networks", columns, weight: 0 } as const;
  return { ...block, found: { ...found, table: "memberships", assignment, shape } };
}
