/**
 * Measures (ids in definitions.ts) whose value grows or shrinks with the number of units alone, so that groups of unlike
 * size can't be compared by them unless all are brought to one size first.
 */
export const SIZE_DEPENDENT: ReadonlySet<string> = new Set([
  "richness",
  "shannonIndex",
  "simpsonIndex",
  "inverseSimpson",
  "hillNumber",
  "pielouEvenness",
  "bergerParker",
  "herfindahl",
  "chao1",
  "asymptoticHill",
  "krugmanSpecialisation",
  "duncanDissimilarity",
  "gini",
  "theilIndex",
  "twoModeDensity",
  "degreeCentralisation",
  "degrees",
  "robinsAlexanderClustering",
  "components",
  "barberModularity",
  "nestednessNodf",
  "twoModeBetweenness",
  "twoModeCloseness",
  "latapyClustering",
]);
