import type { Day } from "../../../src/model/tables.js";
import type {
  ActivityKind,
  Aspect,
  OrganisationKind,
  OutcomeKind,
  Phase,
  Purpose,
  RespondentGroup,
  SizeBand,
  Theme,
} from "../../../src/model/vocabulary.js";
import type { Place } from "../places.js";

/** What an organisation truly is. A null is something that nobody wrote down. */
export interface TrueOrganisation {
  readonly id: number;
  readonly name: string;
  readonly cvr: string | null;
  readonly kind: OrganisationKind;
  readonly industry: string | null;
  readonly section: string | null;
  readonly employees: number | null;
  readonly place: Place;
  /** the school that found it */
  readonly school: string;
}

export interface TrueNetwork {
  readonly school: string;
  readonly name: string;
  readonly purpose: Purpose;
  readonly description: string;
  readonly started: Day;
  readonly ended: Day | null;
}

export interface TrueMembership {
  readonly network: TrueNetwork;
  readonly organisation: TrueOrganisation;
  readonly joined: Day | null;
  readonly left: Day | null;
  readonly role: string | null;
}

export interface TrueActivity {
  /** running number within the school, `A-07` */
  readonly ref: string;
  /** null: held by the schools together */
  readonly school: string | null;
  readonly network: TrueNetwork | null;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly held: Day;
  readonly hours: number;
  readonly themes: readonly Theme[];
}

export interface TrueParticipation {
  readonly activity: TrueActivity;
  readonly organisation: TrueOrganisation;
  /** null: a mark says that they came */
  readonly people: number | null;
}

/** One respondent's answers in one round, on one side of the scale. A null is 'don't know'. */
export interface TrueAnswers {
  readonly network: TrueNetwork;
  readonly group: RespondentGroup;
  readonly asked: Day;
  readonly aspect: Aspect;
  readonly scores: readonly (number | null)[];
}

export interface TrueMethod {
  readonly name: string;
  readonly phase: Phase;
  readonly description: string;
}

export interface TrueMethodUse {
  readonly method: TrueMethod;
  readonly network: TrueNetwork;
  readonly from: Day;
  readonly to: Day | null;
  readonly usefulness: number | null;
  readonly note: string | null;
}

export interface TrueOutcome {
  readonly school: string;
  readonly network: TrueNetwork | null;
  readonly kind: OutcomeKind;
  readonly label: string;
  readonly recorded: Day;
  readonly count: number;
  readonly target: number | null;
}

/** The programme as it really was, before anybody typed it into a spreadsheet. */
export interface TrueProgramme {
  readonly organisations: readonly TrueOrganisation[];
  readonly networks: readonly TrueNetwork[];
  readonly memberships: readonly TrueMembership[];
  readonly activities: readonly TrueActivity[];
  readonly participations: readonly TrueParticipation[];
  readonly items: readonly string[];
  readonly answers: readonly TrueAnswers[];
  readonly methods: readonly TrueMethod[];
  readonly uses: readonly TrueMethodUse[];
  readonly outcomes: readonly TrueOutcome[];
}

/** The class of size that a number of employees falls in. */
export function sizeBand(employees: number): SizeBand {
  if (employees < 10) return "0-9";
  if (employees < 50) return "10-49";
  return employees < 250 ? "50-249" : "250+";
}
