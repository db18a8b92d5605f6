import type { ProgrammeSchool } from "../../../src/model/programme.js";
import type { SourceContext } from "../context.js";
import { assign } from "../recognise/columns/assign.js";
import type { FedTable } from "../recognise/columns/evidence.js";
import type { GroupHeading } from "../recognise/rows/rows.js";
import type { Block } from "../recognise/sheet/blocks.js";
import type { View } from "../recognise/sheet/view.js";
import { titleLikeNetwork } from "../recognise/titles/lone-title.js";
import { networkIn } from "../recognise/titles/network-in.js";
import type { FoundSheet } from "../sheets.js";
import { networkAbove } from "./groups.js";

/** A list of organisations under the names of networks is a list of members. */
export function asMembers(
  view: View,
  block: Block,
  groups: readonly GroupHeading[],
  isNetwork: (text: string) => boolean,
  context: SourceContext,
): Block {
  const { found } = block;
  if (found.table !== "organisations" || found.shape !== null) return block;
  const named =
    groups.some(({ text, field }) => field === "network.name" || isNetwork(text)) ||
    groups.length >= 2 ||
    networkAbove(block.around.titles, groups) !== null ||
    isBesideOthers(view, block, context);
  const titled =
    block.around.titles.some(
      (title) => networkIn(title, context.known) !== null && /medlem|deltag|member|particip/iu.test(title),
    ) || networkIn(block.around.sheet, context.known) !== null;
  if (!named && !titled) return block;
  const assignment = assign("memberships", found.headings, found.looks);
  return { ...block, found: { ...found, table: "memberships", assignment } };
}

/** One of several lists of what is called members, each under a bare name of its own. */
function isBesideOthers(view: View, block: Block, { schools, hasTitledSiblings }: SourceContext): boolean {
  const { sheet, file } = block.around;
  return (
    hasTitledSiblings && /medlem|member/iu.test(`${sheet} ${file}`) && titleLikeNetwork(view, block, schools) !== null
  );
}

/** How many tables of a file list organisations under a bare name that may be a network's. */
export function titledSiblings(
  sheets: readonly FoundSheet[],
  from: FoundSheet,
  schools: readonly ProgrammeSchool[],
): number {
  const titled = (found: FoundSheet) => (block: Block) =>
    LISTS.has(block.found.table) && titleLikeNetwork(found.view, block, schools) !== null;
  return sheets
    .filter(({ file }) => file === from.file)
    .reduce((sum, found) => sum + found.tables.filter(titled(found)).length, 0);
}

const LISTS: ReadonlySet<FedTable> = new Set(["organisations", "memberships"]);
