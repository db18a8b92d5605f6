import type { FieldId } from "../../../src/model/fields.js";
import { areOfRespondents } from "./columns/answered-on.js";
import { assign } from "./columns/assign.js";
import type { Assignment } from "./columns/assignment.js";
import { isEnough } from "./columns/enough.js";
import type { FedTable } from "./columns/evidence.js";
import {
  areOfSeveral,
  listsOnlyKinds,
  listsOnlyTasks,
  repeatsNetworks,
  tellsOfNobodysNetwork,
} from "./columns/implausible.js";
import type { Look } from "./columns/look.js";
import { ticksOf } from "./columns/ticks.js";
import type { Heading } from "./header/heading.js";
import type { Interpretation, TableRules } from "./interpret.js";
import type { Candidate } from "./shapes/candidates.js";
import { fits, purityOf } from "./shapes/fit.js";

/** What it is worth that the sheet, a title or the file is called as the table is. */
const CALLED_SO = 0.4;
/** What it is worth that the sheet or the file bears the table's own name in the contract. */
const NAMED_SO = 2;

/** What a region says of itself, whichever kind of table it is. */
export interface Told {
  /** the rows of the header */
  readonly header: readonly number[];
  readonly headings: readonly Heading[];
  readonly rules: TableRules;
  /** the kinds of table that titles, the sheet's or the file's name speak of */
  readonly called: ReadonlySet<FedTable>;
  /** the table whose own name the sheet or the file bears */
  readonly named: FedTable | null;
  /** whether a title tells of one meeting */
  readonly isOfMeeting: boolean;
  /** whether the rows stand below networks */
  readonly isUnderNetworks: boolean;
  /** whether a title tells of one kind of result */
  readonly isOfOneKind: boolean;
  /** whether a title gives the rows their day */
  readonly hasDayAbove: boolean;
}

/** By how little another kind of table may have lost, to be named beside the one that won. */
const NARROW = 0.6;

/**
 * The candidate that says most, the first of those that say as much; null where the region is none of them. Another kind
 * of table that says nearly as much is named in it.
 */
export function likeliest(candidates: readonly Candidate[], looks: readonly Look[], told: Told): Interpretation | null {
  let best: Interpretation | null = null;
  const all: Interpretation[] = [];
  for (const candidate of candidates) {
    const found = weigh(candidate, looks, told);
    if (found === null) continue;
    all.push(found);
    if (best === null || found.score > best.score + 1e-9) best = found;
  }
  if (best === null || told.rules.table !== null) return best;
  const { table, score } = best;
  const near = all.filter((other) => other.table !== table && other.score > score - NARROW);
  const [next] = near.sort((a, b) => b.score - a.score);
  return next === undefined ? best : { ...best, runnerUp: next.table };
}

/** A region read as one kind of table, and how much it says as that; null where it can't be that. */
function weigh({ table, shape }: Candidate, looks: readonly Look[], told: Told): Interpretation | null {
  const { header, headings, rules, called, named } = told;
  if (rules.table !== null && rules.table !== table) return null;
  if (rules.table === null && table === "networks" && areOfRespondents(headings)) return null;
  const ticks = shape === null ? ticksOf(table, headings, looks, new Set(rules.columns.keys())) : [];
  const ticked = ticks.flatMap(({ words }) => [...words.keys()]);
  const taken = new Set([...(shape?.columns ?? []), ...ticked]);
  const assignment = assign(table, headings, looks, { taken, rules: rules.columns, dayAbove: told.hasDayAbove });
  const above = shape === null ? givenAbove(assignment, told) : [];
  const given = [...above, ...ticks.map(({ field }) => field)];
  const isPossible = shape === null ? isPlain(assignment, given, looks, told) : fits(assignment, shape);
  if (!isPossible) return null;
  const other = headings.filter(({ known }) => known !== null && known.kind !== "field").length;
  const score =
    assignment.weight +
    given.length * 0.5 +
    ticked.length * 0.5 +
    (shape?.weight ?? 0) +
    (shape === null ? 0 : purityOf(shape, looks)) -
    (assignment.misfits + (tellsOfNobodysNetwork(assignment) ? 1 : 0)) * 0.5 +
    (called.has(table) ? CALLED_SO : 0) +
    (named === table ? NAMED_SO : 0) +
    other * 0.2 -
    header.length * 0.1;
  return { header, headings, looks, table, assignment, shape, ticks, score };
}

/** Whether the columns, each by itself, are enough to be a table of the assigned kind. */
function isPlain(assignment: Assignment, given: readonly FieldId[], looks: readonly Look[], told: Told): boolean {
  const { table, fields } = assignment;
  const isRuled = told.rules.table === table;
  const isBlank = (column: number) => looks[column]!.filled === 0;
  if (!isEnough(assignment, given, told.called.has(table), isBlank) && !(isRuled && fields.size > 0)) return false;
  if (isRuled) return true;
  const isOther =
    listsOnlyKinds(assignment, looks) ||
    listsOnlyTasks(assignment, told.headings) ||
    repeatsNetworks(assignment, told.headings, looks);
  return !isOther && !areOfSeveral(table, told.headings, looks);
}

/** What a plain table's rows are given by what stands above them or between them. */
function givenAbove(assignment: Assignment, told: Told): readonly FieldId[] {
  switch (assignment.table) {
    case "participations":
      return told.isOfMeeting ? ["activity.held_on", "activity.title"] : [];
    case "method_uses":
      return told.isUnderNetworks ? ["network.name"] : [];
    case "outcomes":
      return told.isOfOneKind && countsResults(assignment) ? ["outcome.label", "outcome.kind"] : [];
    default:
      return [];
  }
}

/** `Mål` and `Nået`, beside the network or the day that each row is of. */
function countsResults({ sure, fields }: Assignment): boolean {
  const isSaid = sure.has("outcome.target") || sure.has("outcome.count");
  return isSaid && (fields.has("network.name") || fields.has("outcome.recorded_on"));
}
