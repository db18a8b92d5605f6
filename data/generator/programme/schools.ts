/** How a school's networks live: what makes its story differ from the others'. */
export interface SchoolStory {
  readonly id: string;
  /** organisations that the school itself found */
  readonly organisations: number;
  /** members who ever join one of its networks */
  readonly joins: readonly [number, number];
  /** share of the members who join on the network's first day */
  readonly founders: number;
  /** 1: joins come evenly; below 1 most come early, above 1 most come late */
  readonly growth: number;
  /** chance of leaving again within the programme */
  readonly leaving: number;
  /** chance that a member comes, in the network's first days and in its last */
  readonly attendance: readonly [number, number];
  /** activities held per network */
  readonly activities: readonly [number, number];
}

/** One grows fast and thins out, one is steady, one is middling, one is small and faithful. */
export const STORIES: readonly SchoolStory[] = [
  {
    id: "koege",
    organisations: 70,
    joins: [27, 33],
    founders: 0.15,
    growth: 0.75,
    leaving: 0.12,
    attendance: [0.92, 0.16],
    activities: [10, 11],
  },
  {
    id: "roskilde",
    organisations: 47,
    joins: [16, 19],
    founders: 0.3,
    growth: 2.6,
    leaving: 0.2,
    attendance: [0.7, 0.68],
    activities: [7, 8],
  },
  {
    id: "sjaelland-syd",
    organisations: 42,
    joins: [15, 18],
    founders: 0.25,
    growth: 2,
    leaving: 0.22,
    attendance: [0.64, 0.56],
    activities: [7, 8],
  },
  {
    id: "lolland-falster",
    organisations: 21,
    joins: [10, 12],
    founders: 0.4,
    growth: 5,
    leaving: 0.05,
    attendance: [0.92, 0.9],
    activities: [7, 8],
  },
];
