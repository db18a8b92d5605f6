import type { FieldId } from "../../../src/model/fields.js";
import type { Cell, Coded } from "../../read/sheet.js";
import { arePersonNames, type CleanContext, cleanColumn } from "../clean/index.js";
import type { Knowledge } from "../recognise/columns/knowledge.js";
import { isKnown, isOrganisation, namesBetweenCommas, partsOfList } from "../recognise/columns/organisation-lists.js";
import { peopleBehind } from "../recognise/columns/people-behind.js";
import { type Heading, lookUp } from "../recognise/header/heading.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { textOf } from "../recognise/sheet/view.js";
import { municipalityByName } from "../reference/index.js";
import type { Value } from "../tidied.js";
import type { Items, SayDoubt } from "./items.js";

/**
 * Several organisations in one cell, one item each. Under a heading that surely is of organisations, each name of a list
 * is one, with a warning where nothing else shows it. Elsewhere, in a list of activities, such a name may be a person's:
 * it is left out, and said; and in other tables the cell is no list. How many people came stands behind a name, or who did.
 *
 * @returns null where no cell lists several, unless it is a list of activities, whose rows name none themselves
 */
export function listedOrganisations(
  { found: { table, headings, assignment } }: Block,
  column: number,
  cells: Coded<Cell>,
  known: Knowledge,
  clean: CleanContext,
  say: (index: number, code: Parameters<SayDoubt>[2], facts: Parameters<SayDoubt>[3]) => void,
): Omit<Items, "itemColumn"> | null {
  const ofActivities = table === "activities";
  if (!ofActivities && table !== "participations" && table !== "memberships") return null;
  const isCertain = isOfOrganisations(headings[column]!, ofActivities);
  const read = isCertain ? namedIn : ofActivities ? onlyKnownIn : allKnownIn;
  const isOfOne = assignment.fields.has("organisation.cvr");
  const lists = listsSeveral(cells.values, headings[column]!, known);
  const isOpen = !isOfOne && (lists || SEVERAL.test(headings[column]!.text));
  const isPlace = (text: string) => municipalityByName(text, clean.reference.municipalities) !== undefined;
  const peopleOf = (name: string) => (table === "memberships" || isKnown(name, known) ? null : peopleBehind(name));
  const said = cells.values.map((cell): Named => {
    const text = textOf(cell);
    if (lists || !isCertain || partsOfList(text, known).length < 2)
      return withoutPersons(read(text, { known, isOpen, lists, isPlace }), known);
    return { kept: [text.trim()], unknown: 0, mayBeSeveral: true };
  });
  cells.codes.forEach((code, i) => {
    if (said[code]!.mayBeSeveral) say(i, "name_may_be_several", {});
  });
  const isCounted = said.some(({ kept }) => kept.some((name) => peopleOf(name) !== null));
  if (!ofActivities && !isCounted && said.every(({ kept }) => kept.length < 2)) return null;
  const row: number[] = [];
  const names: string[] = [];
  const people: (number | null)[] = [];
  let several = isCounted;
  cells.codes.forEach((code, i) => {
    const { kept, unknown, persons } = said[code]!;
    if (persons !== undefined) say(i, "personal_data_cut", { count: persons });
    if (kept.length > 1) several = true;
    if (unknown > 0) say(i, isCertain ? "listed_name_not_known" : "organisation_not_known", { count: unknown });
    for (const name of kept) {
      const behind = peopleOf(name);
      row.push(i);
      names.push(behind?.name ?? name);
      people.push(behind?.people ?? null);
    }
  });
  if (!several && !ofActivities) return null;
  const { values, doubts } = cleanColumn("organisation.name", names, clean);
  for (const { index, code, facts } of doubts) say(row[index]!, code, facts);
  const columns = new Map<FieldId, Value[]>([["organisation.name", values]]);
  // how many came in all stands in for none of them
  const isPlain = !assignment.fields.has("participation.people") || people.every((count) => count !== null);
  if (isCounted && isPlain) columns.set("participation.people", people);
  return { items: { row, columns } };
}

/**
 * Whether cells of a column list several firms: a part of some list is known to be one, lines part them, or the heading
 * speaks of several, or several cells are written so. The one mark between two names that nobody knows may be a slip.
 */
function listsSeveral(cells: readonly Cell[], { text }: Heading, known: Knowledge): boolean {
  const lists = cells.filter((cell) => partsOfList(textOf(cell), known).length > 1);
  if (lists.length !== 1) return lists.length > 1;
  const only = textOf(lists[0]!);
  return (
    SEVERAL.test(text) ||
    /[\n\r|•]/.test(only) ||
    partsOfList(only, known).some((part) => isOrganisation(part, known) || peopleBehind(part) !== null)
  );
}

/** A heading that speaks of more firms than one. */
const SEVERAL = /virksomheder|firmaer|organisationer|medlemmer|companies|firms|organi[sz]ations|members/iu;

/** Whether a heading is one of organisations; in a list of activities `Deltagere` may be of persons. */
function isOfOrganisations({ text }: Heading, ofActivities: boolean): boolean {
  // by the word itself: what the values made of it says nothing of a name that nobody else knows
  const known = lookUp(text);
  if (known?.kind !== "field") return false;
  return known.certain
    ? known.fields[0] === "organisation.name"
    : !ofActivities && known.fields.includes("organisation.name");
}

/** The names that one cell gives, and how many of its parts are in doubt. */
interface Named {
  readonly kept: readonly string[];
  readonly unknown: number;
  /** whether it was taken for one name, and may be several */
  readonly mayBeSeveral?: boolean;
  /** how many persons stood among the firms, where any did */
  readonly persons?: number;
}

interface Reading {
  readonly known: Knowledge;
  /** whether names may stand between commas: the heading speaks of several or a cell lists them, and no row has a number of its own */
  readonly isOpen: boolean;
  /** whether some cell of the column surely lists several */
  readonly lists: boolean;
  readonly isPlace: (text: string) => boolean;
}

/** All names of a cell that holds nothing but organisations; those of a list in doubt that nothing else shows to be one. */
function namedIn(text: string, { known, isOpen, lists, isPlace }: Reading): Named {
  if (text === "") return { kept: [], unknown: 0 };
  const parts = partsOfList(text, known);
  const between = parts.length > 1 || !isOpen ? null : namesBetweenCommas(text, lists, known, isPlace);
  const names = between ?? parts;
  return { kept: names, unknown: names.length < 2 ? 0 : names.filter((name) => !isOrganisation(name, known)).length };
}

/** The same without the persons who stand among firms; one who stands alone may be a firm that is called so. */
function withoutPersons(named: Named, known: Knowledge): Named {
  if (named.kept.length < 2) return named;
  const kept = named.kept.filter((name) => isOrganisation(name, known) || !arePersonNames(name));
  const persons = named.kept.length - kept.length;
  if (persons === 0 || kept.length === 0) return named;
  return { ...named, kept, unknown: Math.max(0, named.unknown - persons), persons };
}

function onlyKnownIn(text: string, { known }: Reading): Named {
  const parts = text === "" ? [] : partsOfList(text, known);
  const kept = parts.filter((part) => isOrganisation(part, known));
  return { kept, unknown: parts.length - kept.length };
}

function allKnownIn(text: string, { known }: Reading): Named {
  const parts = text === "" ? [] : partsOfList(text, known);
  return { kept: parts.every((part) => isOrganisation(part, known)) ? parts : [text], unknown: 0 };
}

/** Names that other sheets know, or whose form shows an organisation; others may be a person's, and are left out. */
export function onlyOrganisations(cells: Coded<Cell>, known: Knowledge, say: (index: number) => void): Coded<Cell> {
  const fits = cells.values.map((cell) => textOf(cell) === "" || isOrganisation(textOf(cell), known));
  cells.codes.forEach((code, i) => {
    if (!fits[code]) say(i);
  });
  return { values: cells.values.map((cell, code) => (fits[code] ? cell : null)), codes: cells.codes };
}
