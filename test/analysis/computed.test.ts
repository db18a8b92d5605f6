import { readFileSync } from "node:fs";
import { describe, it } from "vitest";
import {
  asymptoticHill,
  components,
  latapyClustering,
  type PerNode,
  project,
  rarefiedHill,
  robinsAlexanderClustering,
  sampleCoverage,
  twoModeBetweenness,
  twoModeCloseness,
  twoModeDensity,
} from "../../src/analysis/index.js";
import { expectClose } from "./reference.js";

interface Network {
  F: string[];
  T: string[];
  edges: [string, string][];
  bet: Record<string, number>;
  clo: Record<string, number>;
  dot: Record<string, number>;
  min: Record<string, number>;
  max: Record<string, number>;
  ra: number;
  dens: number;
  comp: number;
  newman: [string, string, number][];
  jac: [string, string, number][];
}
interface Sample {
  x: number[];
  m: number;
  r0: number;
  r1: number;
  r15: number;
  r2: number;
  cov: number;
  a1: number;
  e1: number;
}
const { networks, samples } = JSON.parse(readFileSync(new URL("data/computed.json", import.meta.url), "utf8")) as {
  networks: Network[];
  samples: Sample[];
};

const expectPerNode = (actual: PerNode, expected: Record<string, number>) => {
  for (const [id, value] of Object.entries(expected))
    expectClose((id[0] === "o" ? actual.from : actual.to).get(id), value);
};

describe.each(networks.map((network, i) => ({ i, network })))("network in parts, number $i", ({ network }) => {
  const edges = network.edges.map(([from, to]) => ({ from, to }));
  const nodes = { from: network.F, to: network.T };
  it("has networkx's betweenness, closeness and clustering per node, isolated ones included", () => {
    expectPerNode(twoModeBetweenness(edges, { nodes }), network.bet);
    expectPerNode(twoModeCloseness(edges, { nodes }), network.clo);
    for (const mode of ["dot", "min", "max"] as const) {
      expectPerNode(latapyClustering(edges, { mode, nodes }), network[mode]);
    }
  });
  it("has networkx's density, clustering and parts", () => {
    expectClose(twoModeDensity(edges, { nodes }), network.dens);
    expectClose(robinsAlexanderClustering(edges), network.ra);
    expectClose(components(edges, { nodes }).length, network.comp);
  });
  it("has networkx's projections", () => {
    for (const [side, weight, expected] of [
      ["from", "newman", network.newman],
      ["to", "jaccard", network.jac],
    ] as const) {
      const pairs = new Map(project(edges, { side, weight }).map((pair) => [`${pair.a} ${pair.b}`, pair.weight]));
      expectClose(pairs.size, expected.length);
      for (const [a, b, value] of expected) expectClose(pairs.get(`${a} ${b}`) ?? pairs.get(`${b} ${a}`), value);
    }
  });
});

describe.each(samples)("$m of the counts $x", ({ x, m, ...expected }) => {
  it("have the Hill numbers of the hypergeometric expectation", () => {
    expectClose(rarefiedHill(x, 0, m), expected.r0);
    expectClose(rarefiedHill(x, 1, m), expected.r1);
    expectClose(rarefiedHill(x, 1.5, m), expected.r15);
    expectClose(rarefiedHill(x, 2, m), expected.r2);
  });
  it("have the coverage, the estimated diversity and the extrapolated one of the papers' formulas", () => {
    expectClose(sampleCoverage(x), expected.cov);
    expectClose(asymptoticHill(x, 1), expected.a1);
    expectClose(rarefiedHill(x, 1, 2 * x.reduce((sum, count) => sum + count, 0)), expected.e1);
  });
});
