export {
  type Attendance,
  jointShare,
  type Participation,
  participationRate,
  reach,
  repeatParticipation,
  themeMix,
  timesPresent,
} from "./activity.js";
export { agreementA, polarisation } from "./agreement.js";
export { type BetweennessOptions, twoModeBetweenness } from "./betweenness.js";
export { type LatapyOptions, latapyClustering, robinsAlexanderClustering } from "./bipartite-clustering.js";
export { type BootstrapOptions, bootstrapInterval } from "./bootstrap.js";
export { twoModeCloseness } from "./closeness.js";
export { barberCommunities, type Communities, type CommunityOptions } from "./communities.js";
export {
  type CompareOptions,
  type Comparison,
  compareGroups,
  type Group,
  type Refusal,
  type Unit,
  type Verdict,
} from "./compare-groups.js";
export { type Component, components } from "./components.js";
export { gini, herfindahl, type LorenzPoint, lorenzCurve, theilIndex } from "./concentration.js";
export type { Counts } from "./counts.js";
export { hillAtCoverage, sampleCoverage } from "./coverage.js";
export { degreeCentralisation, degrees, twoModeDensity } from "./degree.js";
export { distanceMatrix } from "./distance-matrix.js";
export {
  bergerParker,
  hillNumber,
  inverseSimpson,
  pielouEvenness,
  richness,
  shannonIndex,
  simpsonIndex,
} from "./diversity.js";
export { alignment, expectationGap, meanScore, type Scores, withinGroupAgreement } from "./expectations.js";
export { type Bridge, bridges, eiIndex, type GroupOf } from "./groups-of-nodes.js";
export { holm } from "./holm.js";
export { type KaplanMeierStep, kaplanMeier, type Lifetime } from "./kaplan-meier.js";
export {
  brayCurtis,
  hellinger,
  jaccard,
  morisita,
  morisitaHorn,
  type Presence,
  ruzicka,
  sorensen,
} from "./likeness.js";
export { barberModularity, type Partition } from "./modularity.js";
export { type Nestedness, nestednessNodf } from "./nestedness.js";
export { type PermutationOptions, type PermutationResult, permutationTest } from "./permutation.js";
export { type Pair, type ProjectOptions, project } from "./project.js";
export { rarefiedHill, rarefiedRichness } from "./rarefaction.js";
export { duncanDissimilarity, krugmanSpecialisation, locationQuotient } from "./specialisation.js";
export {
  activeAt,
  churnRate,
  type Growth,
  growth,
  type Period,
  type RetentionOptions,
  retentionCurve,
  type Spell,
  tenure,
} from "./spells.js";
export type { Edge, Isolates, NodeOptions, PerNode, PerSide, Side } from "./two-mode.js";
export { asymptoticHill, chao1 } from "./unseen.js";
export { type Interval, wilsonInterval } from "./wilson.js";
