import type { Cell, Coded } from "../read/sheet.js";
import { type CleanContext, cleanColumn } from "./clean/index.js";
import type { Items, SayDoubt } from "./items.js";
import type { Knowledge } from "./recognise/columns/knowledge.js";
import { isOrganisation, partsOfList } from "./recognise/columns/organisation-lists.js";
import type { Block } from "./recognise/sheet/blocks.js";
import { textOf } from "./recognise/sheet/view.js";
import type { Value } from "./tidied.js";

/**
 * Several organisations in one cell, one item each. In a list of activities a part that nothing shows to be an
 * organisation may be a person: it is left out, and said. Elsewhere such a cell is no list.
 *
 * @returns null where no cell lists several, unless it is a list of activities, whose rows name none themselves
 */
export function listedOrganisations(
  { found: { table } }: Block,
  cells: Coded<Cell>,
  known: Knowledge,
  clean: CleanContext,
  say: (index: number, code: Parameters<SayDoubt>[2], facts: Parameters<SayDoubt>[3]) => void,
): Omit<Items, "itemColumn"> | null {
  const ofActivities = table === "activities";
  if (!ofActivities && table !== "participations" && table !== "memberships") return null;
  const said = cells.values.map((cell) => namesIn(textOf(cell), ofActivities, known));
  if (!ofActivities && said.every(({ kept }) => kept.length < 2)) return null;
  const row: number[] = [];
  const names: string[] = [];
  let several = false;
  cells.codes.forEach((code, i) => {
    const { kept, unknown } = said[code]!;
    if (kept.length > 1) several = true;
    if (unknown > 0) say(i, "organisation_not_known", { count: unknown });
    for (const name of kept) {
      row.push(i);
      names.push(name);
    }
  });
  if (!several && !ofActivities) return null;
  const { values, doubts } = cleanColumn("organisation.name", names, clean);
  for (const { index, code, facts } of doubts) say(row[index]!, code, facts);
  return { items: { row, columns: new Map([["organisation.name", values as Value[]]]) } };
}

/** The organisations that one cell names, and how many of its parts may be persons. */
function namesIn(text: string, ofActivities: boolean, known: Knowledge): { kept: readonly string[]; unknown: number } {
  if (text === "") return { kept: [], unknown: 0 };
  const parts = partsOfList(text, known);
  const firms = parts.filter((part) => isOrganisation(part, known));
  if (ofActivities) return { kept: firms, unknown: parts.length - firms.length };
  return { kept: firms.length === parts.length ? parts : [text], unknown: 0 };
}

/** Names that other sheets know, or whose form shows an organisation; others may be a person's, and are left out. */
export function onlyOrganisations(cells: Coded<Cell>, known: Knowledge, say: (index: number) => void): Coded<Cell> {
  const fits = cells.values.map((cell) => textOf(cell) === "" || isOrganisation(textOf(cell), known));
  cells.codes.forEach((code, i) => {
    if (!fits[code]) say(i);
  });
  return { values: cells.values.map((cell, code) => (fits[code] ? cell : null)), codes: cells.codes };
}
