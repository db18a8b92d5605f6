import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  barberCommunities,
  barberModularity,
  bridges,
  components,
  degreeCentralisation,
  degrees,
  type Edge,
  eiIndex,
  latapyClustering,
  nestednessNodf,
  project,
  robinsAlexanderClustering,
  twoModeBetweenness,
  twoModeCloseness,
  twoModeDensity,
} from "../../src/analysis/index.js";
import { DAVIS, expectClose, table } from "./reference.js";

const edge = (tie: string): Edge => ({ from: tie[0]!, to: tie[1]! });
const network = (ties: string): Edge[] => ties.split(" ").map(edge);
const anyNetwork = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { minLength: 1, maxLength: 30, selector: String })
  .map((ties) => ties.map(([from, to]) => ({ from: `o${from}`, to: `n${to}` })));

describe("the Southern Women's measures per node equal networkx's", () => {
  const [header, ...rows] = table("davis-nodes");
  it.each([
    ["degree", degrees(DAVIS)],
    ["betweenness_raw", twoModeBetweenness(DAVIS, { normalised: false })],
    ["betweenness_bipartite_normalised", twoModeBetweenness(DAVIS)],
    ["closeness_bipartite_normalised", twoModeCloseness(DAVIS)],
    ["latapy_dot", latapyClustering(DAVIS)],
    ["latapy_min", latapyClustering(DAVIS, { mode: "min" })],
    ["latapy_max", latapyClustering(DAVIS, { mode: "max" })],
  ] as const)("%s of 32 nodes", (column, measure) => {
    const at = header!.indexOf(column);
    expect(rows).toHaveLength(32);
    for (const row of rows) {
      const side = row[1] === "woman" ? measure.from : measure.to;
      expectClose(side.get(row[0]!), Number(row[at]));
    }
  });
});

describe("the Southern Women as a whole", () => {
  it("are as dense, clustered and centralised as networkx and Borgatti and Everett's formula say", () => {
    expectClose(twoModeDensity(DAVIS), 89 / 252);
    expectClose(robinsAlexanderClustering(DAVIS), (4 * 341) / 2916);
    const { from, to } = degreeCentralisation(DAVIS);
    expectClose(from, 0.248868778280543);
    expectClose(to, 0.4841628959276018);
  });
  it("are as nested as vegan's nestednodf says", () => {
    const { from, to, nodf } = nestednessNodf(DAVIS);
    expectClose(from, 48.205726735138);
    expectClose(to, 49.212454212454);
    expectClose(nodf, 48.58118657299);
  });
  it("reach the best modularity that bipartite found, from any seed", () => {
    for (const seed of [1, 2, 3]) {
      const found = barberCommunities(DAVIS, { seed });
      expect(found.modularity!).toBeGreaterThanOrEqual(0.345537179649 - 1e-12);
      expectClose(barberModularity(DAVIS, found), found.modularity!);
    }
  });
  it("split in two have the modularity computed with networkx", () => {
    const women = [...new Set(DAVIS.map(({ from }) => from))];
    const events = Array.from({ length: 14 }, (_, i) => `E${i + 1}`);
    const partition = {
      from: new Map(women.map((woman, i) => [woman, i < 9 ? 1 : 2])),
      to: new Map(events.map((event, i) => [event, i < 8 ? 1 : 2])),
    };
    expectClose(barberModularity(DAVIS, partition), 0.3183941421537687);
  });
  it.each([
    ["from", "davis-women", 139],
    ["to", "davis-events", 66],
  ] as const)("share as many of the other side as networkx's projection says (%s)", (side, name, ties) => {
    const [header, ...rows] = table(name);
    const pairs = project(DAVIS, { side });
    expect(pairs).toHaveLength(ties);
    for (const { a, b, weight } of pairs) {
      const row = rows.find(([id]) => id === a)!;
      expect(weight).toBe(Number(row[header!.indexOf(b)]));
    }
  });
});

describe("project", () => {
  it("weighs what two share, worked by hand: a and b share x (with c) and y", () => {
    const ties = network("ax ay bx by bz cx");
    expect(project(ties, { side: "from", weight: "jaccard" })).toEqual([
      { a: "a", b: "b", weight: 2 / 3 },
      { a: "a", b: "c", weight: 1 / 2 },
      { a: "b", b: "c", weight: 1 / 3 },
    ]);
    expect(project(ties, { side: "from", weight: "newman" }).map(({ weight }) => weight)).toEqual([
      3 / 2,
      1 / 2,
      1 / 2,
    ]);
    expect(project([], { side: "to" })).toEqual([]);
    expect(() => project(ties, { side: "both" as "to" })).toThrow(RangeError);
  });
});

describe("a path a – x – b – y", () => {
  const ties = network("ax bx by");
  it("has x and b between, worked by hand", () => {
    // b: pairs a–y and x–y; x: pairs a–b and a–y; the largest with 2 facing 2 is 2
    expect(twoModeBetweenness(ties, { normalised: false }).from.get("b")).toBe(2);
    expect(twoModeBetweenness(ties).to.get("x")).toBe(1);
    expect(twoModeBetweenness(ties).from.get("a")).toBe(0);
  });
  it("has closeness (m + 2(n − 1)) ÷ Σ distance", () => {
    expect(twoModeCloseness(ties).from.get("b")).toBe(4 / 4);
    expect(twoModeCloseness(ties).from.get("a")).toBe(4 / 6);
  });
  it("has a path of three and no cycle", () => {
    expect(robinsAlexanderClustering(ties)).toBe(0);
    expect(robinsAlexanderClustering(network("ax bx ay by"))).toBe(1);
    expect(robinsAlexanderClustering(network("ax bx"))).toBeUndefined();
  });
});

describe("a network in parts, with an isolated node", () => {
  const ties = network("ax bx cy");
  const nodes = { from: ["d"] };
  it("has its closeness scaled by the part's share, as networkx does", () => {
    // a: (2 + 2·3) ÷ (1 + 2) · 2 of 5 others
    expect(twoModeCloseness(ties, { nodes }).from.get("a")).toBeCloseTo((8 / 3) * (2 / 5), 12);
    expect(twoModeCloseness(ties, { nodes }).from.get("d")).toBe(0);
  });
  it("has its parts, largest first", () => {
    expect(components(ties, { nodes })).toEqual([
      { from: ["a", "b"], to: ["x"] },
      { from: ["c"], to: ["y"] },
      { from: ["d"], to: [] },
    ]);
    expect(components([])).toEqual([]);
  });
  it("counts it in density, degrees and centralisation", () => {
    expect(twoModeDensity(ties, { nodes })).toBe(3 / 8);
    expect(degrees(ties, { nodes }).from.get("d")).toBe(0);
    expect(degreeCentralisation(ties, { nodes }).from).toBe((4 * 1 - 3) / (3 * 1));
    expect(latapyClustering(ties, { nodes }).from.get("c")).toBe(0);
  });
});

describe("nothing to measure", () => {
  it("is undefined or empty, never NaN", () => {
    expect(twoModeDensity([])).toBeUndefined();
    expect(degreeCentralisation([])).toEqual({ from: undefined, to: undefined });
    expect(degreeCentralisation(network("ax bx"))).toEqual({ from: undefined, to: undefined });
    expect(twoModeBetweenness(network("ax"))).toEqual({ from: new Map(), to: new Map() });
    expect(nestednessNodf(network("ax"))).toEqual({ from: undefined, to: undefined, nodf: undefined });
    expect(barberModularity([], { from: new Map(), to: new Map() })).toBeUndefined();
    expect(barberCommunities([], { seed: 1 }).modularity).toBeUndefined();
    expect(eiIndex([], new Map())).toBeUndefined();
  });
  it("throws for a bad weight, a node without community, a bad seed", () => {
    expect(() => twoModeDensity([{ from: "a", to: "x", weight: -1 }])).toThrow(RangeError);
    expect(() => barberModularity(network("ax"), { from: new Map(), to: new Map() })).toThrow(RangeError);
    expect(() => barberCommunities(network("ax"), { seed: 0.5 })).toThrow(RangeError);
  });
});

describe("an edge named twice", () => {
  it("is one tie; where weights matter given ones add up", () => {
    expect(twoModeDensity(network("ax ax by"))).toBe(1 / 2);
    const all = {
      from: new Map([
        ["a", 1],
        ["b", 2],
      ]),
      to: new Map([
        ["x", 1],
        ["y", 2],
      ]),
    };
    expect(barberModularity(network("ax ax by"), all)).toBe(1 / 2);
    const weighted = [
      { from: "a", to: "x", weight: 1 },
      { from: "a", to: "x", weight: 2 },
      { from: "b", to: "y", weight: 1 },
    ];
    // 1 − (3/4)² − (1/4)²
    expect(barberModularity(weighted, all)).toBe(3 / 8);
  });
  it("of weight 0 is no tie, its nodes are there", () => {
    expect(
      twoModeDensity([
        { from: "a", to: "x" },
        { from: "b", to: "x", weight: 0 },
      ]),
    ).toBe(1 / 2);
  });
});

describe("nestedness", () => {
  it("is 100 for a perfect staircase and 0 for a checkerboard", () => {
    expect(nestednessNodf(network("ax ay az bx by cx"))).toEqual({ from: 100, to: 100, nodf: 100 });
    expect(nestednessNodf(network("ax by"))).toEqual({ from: 0, to: 0, nodf: 0 });
  });
});

describe("whatever the network", () => {
  it("modularity of one community is 0 and the one found is the highest seen", () => {
    fc.assert(
      fc.property(anyNetwork, fc.array(fc.nat({ max: 2 }), { minLength: 18, maxLength: 18 }), (ties, labels) => {
        const one = { from: new Map(ties.map(({ from }) => [from, 1])), to: new Map(ties.map(({ to }) => [to, 1])) };
        expect(barberModularity(ties, one)).toBeCloseTo(0, 12);
        const any = {
          from: new Map(ties.map(({ from }) => [from, labels[Number(from[1])]!])),
          to: new Map(ties.map(({ to }) => [to, labels[9 + Number(to[1])]!])),
        };
        const found = barberCommunities(ties, { seed: 7 });
        expect(found.modularity!).toBeGreaterThanOrEqual(barberModularity(ties, any)! - 1e-9);
      }),
      { numRuns: 30 },
    );
  });
  it("the order of its edges changes nothing", () => {
    fc.assert(
      fc.property(anyNetwork, (ties) => {
        const other = [...ties].reverse();
        expect(twoModeBetweenness(other)).toEqual(twoModeBetweenness(ties));
        expect(latapyClustering(other)).toEqual(latapyClustering(ties));
        expect(nestednessNodf(other)).toEqual(nestednessNodf(ties));
        expect(barberCommunities(other, { seed: 3 })).toEqual(barberCommunities(ties, { seed: 3 }));
        expect(project(other, { side: "to", weight: "newman" })).toEqual(
          project(ties, { side: "to", weight: "newman" }),
        );
      }),
    );
  });
  it("turning it round turns the sides round", () => {
    fc.assert(
      fc.property(anyNetwork, (ties) => {
        const turned = ties.map(({ from, to }) => ({ from: to, to: from }));
        const [one, other] = [twoModeBetweenness(ties), twoModeBetweenness(turned)];
        for (const [id, value] of one.from) expect(other.to.get(id)).toBeCloseTo(value, 12);
        expect(nestednessNodf(turned).from).toBe(nestednessNodf(ties).to);
      }),
    );
  });
});

describe("bridges and the E–I index", () => {
  const school = new Map([
    ["x", "s1"],
    ["y", "s1"],
    ["z", "s2"],
  ]);
  it("bridges are those in networks of two schools", () => {
    expect(bridges(network("ax ay bx bz cz du dz"), school)).toEqual([
      { node: "b", groups: ["s1", "s2"], to: ["x", "z"] },
    ]);
  });
  it("E–I is (E − I) ÷ (E + I), each tie once, unknown ends left out", () => {
    const pairs = [
      { a: "x", b: "y", weight: 2 },
      { a: "y", b: "x", weight: 2 },
      { a: "x", b: "z", weight: 1 },
      { a: "y", b: "z", weight: 1 },
      { a: "x", b: "u", weight: 1 },
    ];
    expect(eiIndex(pairs, school)).toBe(1 / 3);
    const home = (id: string) => (id === "a" || id === "x" ? "here" : "there");
    expect(eiIndex(network("ax bx"), home)).toBe(0);
  });
});
