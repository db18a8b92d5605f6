import { headingKey } from "../../../src/model/headings.js";
import type { ProgrammeSchool } from "../../../src/model/programme.js";
import { labelledValue } from "../recognise/rows/group-rows.js";
import { partsOf } from "../recognise/rows/parts.js";
import { textOf } from "../recognise/sheet/view.js";
import { titleLikeNetwork } from "../recognise/titles/lone-title.js";
import type { KnownNetworks } from "../recognise/titles/network-in.js";
import { saidAt } from "../recognise/titles/titles.js";
import { cellsBelow, type FoundSheet } from "../sheets.js";
import { titledSiblings } from "../typing/members.js";

/**
 * The names that the lists of networks in the same folder give (all folders' for joint exports), and where there is none
 * those above its lists of members.
 */
export function networksKnown(
  sheets: readonly FoundSheet[],
  from: FoundSheet,
  schools: readonly ProgrammeSchool[],
): KnownNetworks {
  const known = new Map<string, string>();
  const seen = new Set<string>();
  for (const found of sheets) {
    if (from.schoolId !== null && found.folder !== from.folder && found.schoolId !== null) continue;
    for (const block of found.tables) {
      const between = [...partsOf(found.view, block.region, block.found).titles];
      const said = between.flatMap((row) => saidAt(found.view, row, block.region));
      for (const title of [...block.around.titles, ...said]) {
        const labelled = labelledValue(title);
        if (labelled?.field === "network.name" && labelled.text.length <= 100)
          known.set(headingKey(labelled.text), labelled.text);
      }
      const column = block.found.assignment.fields.get("network.name");
      if (column === undefined || !(block.found.table === "networks" || block.found.table === "memberships")) continue;
      for (const cell of cellsBelow(found, block, column)) {
        const text = textOf(cell);
        if (text === "" || text.length > 100 || seen.has(text)) continue;
        seen.add(text);
        const key = headingKey(text);
        if (!known.has(key)) known.set(key, text);
        if (known.size > 2_000) return known;
      }
    }
  }
  const ofFolder = sheets.filter((found) => from.schoolId === null || found.folder === from.folder);
  const isListed = ofFolder.some(({ tables }) => tables.some(({ found }) => found.table === "networks"));
  if (!isListed) for (const name of overMembers(ofFolder, schools)) known.set(headingKey(name), name);
  return known;
}

/** The bare names above lists of members that stand in one file, each under one of its own. */
function overMembers(sheets: readonly FoundSheet[], schools: readonly ProgrammeSchool[]): readonly string[] {
  return sheets.flatMap((found) => {
    if (titledSiblings(sheets, found, schools) < 2) return [];
    return found.tables.flatMap((block) => {
      const { fields } = block.found.assignment;
      const isOpen = block.found.table === "memberships" && !fields.has("network.name") && !fields.has("network.ref");
      const title = isOpen ? titleLikeNetwork(found.view, block, schools) : null;
      return title === null ? [] : [title.text];
    });
  });
}

/**
 * The network of a workbook that is about one only: what its list of networks (`Stamdata`) names, where it names just
 * one; null also for files that belong to no single school.
 */
export function networkOfFile(sheets: readonly FoundSheet[], from: FoundSheet): string | null {
  if (from.schoolId === null) return null;
  const names = new Set<string>();
  for (const found of sheets) {
    if (found.file !== from.file) continue;
    for (const block of found.tables) {
      const column = block.found.assignment.fields.get("network.name");
      if (block.found.table !== "networks" || column === undefined) continue;
      for (const cell of cellsBelow(found, block, column)) if (textOf(cell) !== "") names.add(textOf(cell));
    }
  }
  const [only] = names;
  return names.size === 1 ? only! : null;
}

/** The names that stand below a heading of networks in any table of the same folder. */
export function networksMentioned(sheets: readonly FoundSheet[], from: FoundSheet): KnownNetworks {
  const named = new Map<string, string>();
  for (const found of sheets) {
    if (found.folder !== from.folder) continue;
    for (const block of found.tables) {
      const { fields, sure } = block.found.assignment;
      const column = sure.has("network.name") ? fields.get("network.name") : undefined;
      if (column === undefined) continue;
      for (const text of new Set(cellsBelow(found, block, column).map(textOf)))
        if (text !== "" && text.length <= 100 && named.size <= 2_000) named.set(headingKey(text), text);
    }
  }
  return named;
}
