import type { FieldId } from "../../../src/model/fields.js";
import type { SaySheet, SourceContext } from "../context.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { baseOf } from "../recognise/titles/called.js";
import { cornerLikeNetwork, nameLikeNetwork, titleLikeNetwork } from "../recognise/titles/lone-title.js";
import { isOfSeveralNetworks } from "../recognise/titles/network-shared.js";
import { saidAt } from "../recognise/titles/titles.js";
import type { FoundSheet } from "../sheets.js";
import type { Value } from "../tidied.js";

/** Tables that are the whole school's where they name no network. */
const OF_A_NETWORK: ReadonlySet<string> = new Set([
  "organisations",
  "activities",
  "participations",
  "expectations",
  "outcomes",
]);

/** Says what may name the network of a table that names none: a word that several networks share, a bare title, a name. */
export function sayUnnamed(
  found: FoundSheet,
  block: Block,
  rows: number,
  saidOf: (field: FieldId) => Value | undefined,
  { schools, known, mentioned }: SourceContext,
  say: SaySheet,
): void {
  const { around, region, titles } = block;
  const { table, header } = block.found;
  if (found.schoolId === null || !OF_A_NETWORK.has(table)) return;
  const networks = new Map([...mentioned, ...known]);
  const isShared = (text: string) => isOfSeveralNetworks(text, networks, schools);
  const shared = titles.find((row) => row < header[0]! && saidAt(found.view, row, region).some(isShared));
  if (shared !== undefined) {
    say("title_of_several_networks", { row: found.sheet.rows[shared]! }, { rows });
    return;
  }
  if ([...(around.over ?? []), around.sheet, baseOf(around.file)].some(isShared)) {
    say("title_of_several_networks", {}, { rows });
    return;
  }
  const name = cornerLikeNetwork(found.view, block, schools) ?? titleLikeNetwork(found.view, block, schools);
  if (name !== null && saidOf("activity.title") !== name.text)
    say("title_may_be_network", { row: name.row, column: name.column }, { rows });
  else if (table !== "organisations" && titles.length === 0 && nameLikeNetwork(around, schools))
    say("name_may_be_network", {}, { rows });
}
