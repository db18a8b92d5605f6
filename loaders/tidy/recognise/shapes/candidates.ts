import { attendanceShape } from "../attendance/attendance-shape.js";
import { FED_TABLES, type FedTable } from "../columns/evidence.js";
import type { Knowledge } from "../columns/knowledge.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import type { TableRules } from "../interpret.js";
import { answersShape } from "../survey/answers-across.js";
import { respondentsShape } from "../survey/respondents-across.js";
import { surveyShape } from "../survey/survey.js";
import { distributionShape, tallyShape } from "../survey/tallies.js";
import { kindShape } from "./kinds.js";
import { networkResults } from "./network-results.js";
import { networksShape } from "./networks-shape.js";
import { numberedMemberships } from "./numbered.js";
import { pairsShape } from "./pairs.js";
import { periodShape } from "./periods.js";
import type { Shape, Surroundings } from "./shape.js";
import { usesShape } from "./uses.js";

/** A kind of table that a region may be, and the shape of its columns; a plain one has none. */
export interface Candidate {
  readonly table: FedTable;
  readonly shape: Shape | null;
}

export const PLAIN: readonly Candidate[] = FED_TABLES.map((table) => ({ table, shape: null }));

/** What the shapes of a region's columns are told by besides their looks. */
export interface Headed {
  readonly headings: readonly Heading[];
  readonly around: Surroundings;
  readonly rules: TableRules;
  readonly known: Knowledge;
  /** whether the rows of the header say, each by its first word, what they hold of meetings */
  readonly labelled: boolean;
}

/** The tables of some shape that the columns may be; where two are equally likely, the first one here is meant. */
export function shapedCandidates(headed: Headed, looks: readonly Look[]): readonly Candidate[] {
  return candidatesOf(headed, looks).flatMap(({ table, shape }) => of(table, withoutIgnored(shape, headed.rules)));
}

/** A shape without the columns that mapping.yaml leaves out; null where none is left. */
function withoutIgnored(shape: Shape | null, rules: TableRules): Shape | null {
  const ignored = [...rules.columns].flatMap(([column, rule]) => (rule === "ignore" ? [column] : []));
  if (shape === null || !shape.columns.some((column) => ignored.includes(column))) return shape;
  const columns = shape.columns.filter((column) => !ignored.includes(column));
  const groups = shape.groups
    ?.map((group) => ({ ...group, columns: new Map([...group.columns].filter(([, c]) => !ignored.includes(c))) }))
    .filter(({ columns: left }) => left.size > 0);
  return columns.length === 0 ? null : { ...shape, columns, ...(groups === undefined ? {} : { groups }) };
}

function candidatesOf(headed: Headed, looks: readonly Look[]): readonly Candidate[] {
  const { headings, around, rules, known } = headed;
  const attendance = attendanceCandidate(headed, looks);
  if (rules.rowsAre !== null) return attendance;
  // what mapping.yaml says of single columns leaves these shapes nothing to tell
  const isFree = rules.columns.size === 0;
  const pairs = pairsShape(headings, looks, around, known);
  return [
    ...of("expectations", surveyShape(headings, looks, around, rules)),
    ...of("expectations", respondentsShape(headings, looks)),
    ...of("expectations", distributionShape(headings, looks, around, known)),
    ...of("expectations", tallyShape(headings, looks, around)),
    ...of("memberships", networksShape(headings, looks, known)),
    ...of("memberships", isFree ? numberedMemberships(headings, looks) : null),
    ...of("expectations", answersShape(headings, looks, around, known)),
    ...(pairs === null ? [] : [pairs]),
    ...of("method_uses", usesShape(headings, looks)),
    ...of("outcomes", isFree ? networkResults(headings, looks, around, known) : null),
    ...of("outcomes", isFree ? kindShape(headings, looks, around) : null),
    ...of("outcomes", periodShape(headings, looks, around)),
    ...attendance,
  ];
}

/** Attendance, if the columns may be that: one candidate or none. */
export function attendanceCandidate(headed: Headed, looks: readonly Look[]): readonly Candidate[] {
  const { headings, around, rules, known, labelled } = headed;
  const shape = attendanceShape(headings, looks, around, rules.rowsAre, labelled, known);
  return of("participations", withoutIgnored(shape, rules));
}

const of = (table: FedTable, shape: Shape | null): readonly Candidate[] => (shape === null ? [] : [{ table, shape }]);
