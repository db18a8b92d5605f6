import { type Contact, contact } from "../names.js";
import { type Planted, plant } from "../planted.js";
import type { TrueAnswers, TrueOrganisation, TrueProgramme } from "../programme/records.js";
import { type Random, random } from "../random.js";

/** One file of the programme folder. */
export interface Export {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What a school's way of exporting may come to change in the truth: what a careful reader can still know. */
export interface Surprises {
  /** memberships whose first or last day the export spoils */
  readonly unknownJoined: Set<object>;
  readonly unknownLeft: Set<object>;
  /** participations listed under a name so near another's that nobody can tell: the name that is written */
  readonly nearMatches: Map<object, string>;
  /** method uses whose note has an e-mail in it */
  readonly spoiltNotes: Set<object>;
}

/** All that one school's writer needs. */
export interface Desk {
  readonly programme: TrueProgramme;
  readonly planted: Planted;
  readonly surprises: Surprises;
  readonly chance: Random;
  /** the same person each time for an organisation, another in each school */
  readonly contactOf: (organisation: TrueOrganisation) => Contact;
}

export function noSurprises(): Surprises {
  return { unknownJoined: new Set(), unknownLeft: new Set(), nearMatches: new Map(), spoiltNotes: new Set() };
}

export function desk(school: string, programme: TrueProgramme, planted: Planted, surprises: Surprises): Desk {
  const known = new Map<TrueOrganisation, Contact>();
  const people = random(`contacts/${school}`);
  return {
    programme,
    planted,
    surprises,
    chance: random(`exports/${school}`),
    contactOf: (organisation) => {
      const person = known.get(organisation) ?? plant(planted, contact(people));
      known.set(organisation, person);
      return person;
    },
  };
}

/** The answers of one group in one round, on one side: the same network, group, day and aspect. */
export function rounds(answers: readonly TrueAnswers[]): TrueAnswers[][] {
  const out = new Map<string, TrueAnswers[]>();
  for (const each of answers) {
    const key = [each.network.name, each.group, each.asked, each.aspect].join("|");
    out.set(key, [...(out.get(key) ?? []), each]);
  }
  return [...out.values()];
}

/** How many gave each score to one item, scores ascending; unanswered left out. */
export function counted(
  round: readonly TrueAnswers[],
  item: number,
): (readonly [score: number, respondents: number])[] {
  return [1, 2, 3, 4, 5]
    .map((score) => [score, round.filter((each) => each.scores[item] === score).length] as const)
    .filter(([, respondents]) => respondents > 0);
}

/** The mean of one item to two decimals and who answered it; undefined where nobody did. */
export function mean(round: readonly TrueAnswers[], item: number): { mean: number; respondents: number } | undefined {
  const scores = round.flatMap((each) => each.scores[item] ?? []);
  if (scores.length === 0) return undefined;
  return {
    mean: Math.round((scores.reduce((a, b) => a + b, 0) / scores.length) * 100) / 100,
    respondents: scores.length,
  };
}
