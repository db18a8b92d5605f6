import Graph from "graphology";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import { brayCurtis, distanceMatrix, type Edge, twoModeBetweenness } from "../../src/analysis/index.js";
import { pick, random } from "../../src/analysis/random.js";

/** 2,000 organisations tied 3,000 times to 150 networks, the first of which draw more. */
function network(): Edge[] {
  const source = random(1);
  const ties = new Map<string, Edge>();
  for (let i = 0; i < 2000; i++) add(i);
  while (ties.size < 3000) add(pick(source, 2000));
  return [...ties.values()];

  function add(organisation: number): void {
    const edge = { from: `o${organisation}`, to: `n${Math.floor(150 * source() ** 2)}` };
    ties.set(`${edge.from} ${edge.to}`, edge);
  }
}

/** The shortest of several runs, in milliseconds, after one to warm up. */
function fastest(work: () => unknown, runs = 5): number {
  work();
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const report = (what: string, milliseconds: number) => console.log(`${what.padEnd(64)} ${milliseconds.toFixed(1)} ms`);

/** Times the analysis library; sets the exit code where betweenness is slower than graphology-metrics'. */
export async function run(): Promise<void> {
  const edges = network();
  const graph = new Graph({ type: "undirected" });
  for (const { from, to } of edges) graph.mergeEdge(from, to);
  const ours = fastest(() => twoModeBetweenness(edges));
  const theirs = fastest(() => betweenness(graph, { normalized: false }));
  report("betweenness, 2,000 organisations × 3,000 edges, ours", ours);
  report("the same graph, graphology-metrics", theirs);
  if (ours > theirs) process.exitCode = 1;
  const source = random(2);
  const rows = Array.from({ length: 200 }, () => Array.from({ length: 88 }, () => pick(source, 20)));
  report(
    "distanceMatrix, 200 rows × 88 industries, Bray–Curtis",
    fastest(() => distanceMatrix(rows, brayCurtis)),
  );
}
