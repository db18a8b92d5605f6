import { headingKey } from "../../../src/model/headings.js";
import type { SourceContext } from "../context.js";
import { assign } from "../recognise/columns/assign.js";
import { lookUp } from "../recognise/header/heading.js";
import { givesPeriods } from "../recognise/shapes/membership-periods.js";
import { isMarked, lastLine } from "../recognise/shapes/networks-shape.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { networkIn } from "../recognise/titles/network-in.js";
import { stripped } from "../recognise/titles/stripped.js";

const TABLES: ReadonlySet<string> = new Set(["organisations", "memberships"]);

/**
 * A list of organisations with a column of marks, or of first days, for each network: columns that are called as networks
 * are that any table of the school names, or of which several are called as networks usually are.
 */
export function asMarkedMembers(block: Block, { known, mentioned }: Pick<SourceContext, "known" | "mentioned">): Block {
  const { found } = block;
  if (found.shape !== null || !TABLES.has(found.table)) return block;
  const marked = [...found.headings.keys()].filter((c) => isMarked(found.looks[c]!) || givesPeriods(found.looks[c]!));
  const sure = marked.filter((c) => {
    const name = lastLine(found.headings[c]!);
    return [name, stripped(name)].map(headingKey).some((key) => known.has(key) || mentioned.has(key));
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
