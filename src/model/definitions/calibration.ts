import type { Text } from "../language.js";

/** How the comparison of groups fares in invented worlds of one kind, for two groups of these sizes. */
export interface CalibrationRow {
  readonly world: CalibrationWorld;
  readonly sizes: readonly [number, number];
  /** share of worlds without a difference in which one was found */
  readonly falseVerdicts: number;
  /** the true difference in the other worlds */
  readonly difference: number;
  /** share of those in which it was found */
  readonly power: number;
}

/**
 * The kinds of worlds, and what differs in those with a difference. Each comparison there rests on at most 199
 * divisions, so that the table takes minutes; more divisions change power a little and false verdicts hardly.
 */
export const CALIBRATED_WORLDS = {
  attendance: {
    da: "Deltagelse på 60 %, hvor den samme organisation ofte kommer igen; forskel: 25 procentpoint",
    en: "Participation of 60 %, organisations keeping their habits; difference: 25 percentage points",
  },
  "attendance-strongly-clustered": {
    da: "Deltagelse på 60 %, hvor organisationer næsten altid eller næsten aldrig kommer; forskel: 25 procentpoint",
    en: "Participation of 60 %, organisations nearly always or nearly never coming; difference: 25 percentage points",
  },
  "attendance-unequal-bases": {
    da: "Deltagelse på 60 %, hvor organisationerne i den ene gruppe har haft 1–12 muligheder; forskel: 25 procentpoint",
    en: "Participation of 60 %, organisations of one group having had 1–12 chances; difference: 25 percentage points",
  },
  "attendance-unequal-clustering": {
    da: "Deltagelse på 60 %, hvor vanerne er langt stærkere i den ene gruppe; forskel: 25 procentpoint",
    en: "Participation of 60 %, habits far stronger in one group; difference: 25 percentage points",
  },
  "rare-share": {
    da: "En egenskab, som 10 % har; forskel: 30 procentpoint",
    en: "A trait that 10 % have; difference: 30 percentage points",
  },
  "expected-sections": {
    da: "Forventet antal hovedafdelinger; forskel: halvdelen af den ene gruppe er i samme hovedafdeling",
    en: "Expected number of sections; difference: half of one group is in one section",
  },
  "shannon-hill-at-one-size": {
    da: "Hills tal af orden 1 ved samme størrelse; forskel: halvdelen af den ene gruppe er i samme hovedafdeling",
    en: "Hill's number of order 1 at one size; difference: half of one group is in one section",
  },
} as const satisfies Record<string, Text>;

export type CalibrationWorld = keyof typeof CALIBRATED_WORLDS;

export { CALIBRATION_TABLE, CALIBRATION_WORLDS } from "./calibration-table.js";
