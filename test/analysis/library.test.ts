import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as analysis from "../../src/analysis/index.js";
import { SIZE_DEPENDENT } from "../../src/model/definitions/size-dependent.js";
import { DEFINITION_GROUPS, DEFINITIONS, type MeasureId } from "../../src/model/definitions.js";
import { LANGUAGES } from "../../src/model/language.js";

const CONTRACT =
  `richness shannonIndex simpsonIndex inverseSimpson hillNumber pielouEvenness bergerParker rarefiedRichness
  sampleCoverage rarefiedHill hillAtCoverage chao1 asymptoticHill brayCurtis jaccard ruzicka sorensen morisitaHorn morisita
  hellinger distanceMatrix herfindahl locationQuotient krugmanSpecialisation duncanDissimilarity theilIndex gini
  lorenzCurve twoModeDensity degrees degreeCentralisation twoModeBetweenness twoModeCloseness latapyClustering
  robinsAlexanderClustering project components barberModularity barberCommunities nestednessNodf bridges eiIndex activeAt
  growth churnRate retentionCurve tenure participationRate reach repeatParticipation themeMix jointShare expectationGap
  withinGroupAgreement agreementA polarisation alignment bootstrapInterval wilsonInterval permutationTest holm
  compareGroups`
    .trim()
    .split(/\s+/);

describe("the analysis library", () => {
  it.each(CONTRACT)("offers %s", (name) => {
    expect(analysis).toHaveProperty(name);
  });
  it("takes at most 30 kB gzipped with what it depends on", async () => {
    const { outputFiles } = await build({
      entryPoints: [new URL("../../src/analysis/index.ts", import.meta.url).pathname],
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    expect(gzipSync(outputFiles[0]!.contents).length).toBeLessThanOrEqual(30_000);
  });
});

describe("definitions", () => {
  it.each(Object.keys(analysis))("say what %s is, in both languages", (name) => {
    const definition = DEFINITIONS[name as MeasureId];
    expect(definition?.id).toBe(name);
    expect(definition.formula).not.toBe("");
    expect(definition.source).not.toBe("");
    for (const language of LANGUAGES) {
      for (const text of [definition.name, definition.explanation, definition.notFor]) {
        expect(text[language].length).toBeGreaterThan(3);
      }
    }
    expect(definition.explanation.da).not.toBe(definition.explanation.en);
  });
  it("speak of nothing that the library doesn't offer, each once under a heading", () => {
    const ids = DEFINITION_GROUPS.flatMap((group) => group.ids);
    expect([...ids].sort()).toEqual(Object.keys(analysis).sort());
    for (const id of SIZE_DEPENDENT) expect(ids).toContain(id);
  });
});
