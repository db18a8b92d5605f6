import type { SourceContext } from "./context.js";
import { assign } from "./recognise/assign.js";
import type { Block } from "./recognise/blocks.js";
import { networkIn } from "./recognise/carrier.js";
import type { GroupHeading } from "./recognise/rows.js";

/** A list of organisations under the names of networks is a list of members. */
export function asMembers(
  block: Block,
  groups: readonly GroupHeading[],
  isNetwork: (text: string) => boolean,
  context: SourceContext,
): Block {
  const { found } = block;
  if (found.table !== "organisations" || found.shape !== null) return block;
  const named = groups.some(({ text, field }) => field === "network.name" || isNetwork(text)) || groups.length >= 2;
  const titled =
    block.around.titles.some(
      (title) => networkIn(title, context.known) !== null && /medlem|deltag|member|particip/iu.test(title),
    ) || networkIn(block.around.sheet, context.known) !== null;
  if (!named && !titled) return block;
  const assignment = assign("memberships", found.headings, found.looks, new Set(), new Map());
  return { ...block, found: { ...found, table: "memberships", assignment } };
}
