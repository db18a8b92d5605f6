/** An organisation (`from`) in a network or at an activity (`to`). The two sides may use the same ids. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /**
   * Non-negative; 0 says that both are there and are not tied. An edge named more than once counts once in every measure
   * that asks only whether there is a tie. Where weights matter, given ones add up, and edges without one weigh 1 together.
   */
  readonly weight?: number;
}

/** Nodes that have no edge: they count in sizes, degrees and components. */
export interface Isolates {
  readonly from?: Iterable<string>;
  readonly to?: Iterable<string>;
}

export interface NodeOptions {
  /** nodes to count in whether or not an edge names them */
  readonly nodes?: Isolates;
}

/** A number per node, by side. A node for which the measure is undefined is not in the map. */
export interface PerNode {
  readonly from: Map<string, number>;
  readonly to: Map<string, number>;
}

/** A number per side; undefined where the measure is. */
export interface PerSide<T = number | undefined> {
  readonly from: T;
  readonly to: T;
}

export type Side = "from" | "to";

/** The network in compressed rows: nodes 0 … n − 1 are the `from` side, n … n + m − 1 the `to` side. */
export interface TwoMode {
  readonly ids: readonly string[];
  /** how many of them are on the `from` side */
  readonly n: number;
  readonly m: number;
  readonly offsets: Int32Array;
  /** neighbours of node v: targets[offsets[v]] … targets[offsets[v + 1] − 1], ascending */
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** number of ties */
  readonly ties: number;
}

/**
 * Indexes edges for computing; ids are sorted, so that no result depends on the order of the edges.
 *
 * @throws RangeError where a weight is negative or not finite
 */
export function twoMode(edges: readonly Edge[], { nodes = {} }: NodeOptions = {}): TwoMode {
  const from = index(
    edges.map((edge) => edge.from),
    nodes.from,
  );
  const to = index(
    edges.map((edge) => edge.to),
    nodes.to,
  );
  const n = from.size;
  const rows = Array.from({ length: n }, () => new Map<number, { given: number; bare: boolean }>());
  for (const { from: a, to: b, weight } of edges) {
    if (weight !== undefined && !(weight >= 0 && weight < Infinity)) throw new RangeError(`invalid weight: ${weight}`);
    if (weight === 0) continue;
    const row = rows[from.get(a)!]!;
    const j = n + to.get(b)!;
    const tie = row.get(j) ?? { given: 0, bare: false };
    row.set(j, weight === undefined ? { ...tie, bare: true } : { ...tie, given: tie.given + weight });
  }
  return compress([...from.keys(), ...to.keys()], n, rows);
}

function index(named: readonly string[], isolates: Iterable<string> = []): Map<string, number> {
  return new Map([...new Set([...named, ...isolates])].sort().map((id, i) => [id, i]));
}

function compress(ids: string[], n: number, rows: Map<number, { given: number; bare: boolean }>[]): TwoMode {
  const degree = new Int32Array(ids.length);
  let ties = 0;
  rows.forEach((row, i) => {
    degree[i] = row.size;
    ties += row.size;
    for (const j of row.keys()) degree[j]!++;
  });
  const offsets = new Int32Array(ids.length + 1);
  for (let v = 0; v < ids.length; v++) offsets[v + 1] = offsets[v]! + degree[v]!;
  const targets = new Int32Array(2 * ties);
  const weights = new Float64Array(2 * ties);
  const next = offsets.slice();
  rows.forEach((row, i) => {
    for (const [j, { given, bare }] of [...row].sort((a, b) => a[0] - b[0])) {
      const weight = given + (bare ? 1 : 0);
      targets[next[i]!] = j;
      weights[next[i]!++] = weight;
      targets[next[j]!] = i;
      weights[next[j]!++] = weight;
    }
  });
  return { ids, n, m: ids.length - n, offsets, targets, weights, ties };
}

/** Number of partners of node v. */
export function degreeOf(graph: TwoMode, v: number): number {
  return graph.offsets[v + 1]! - graph.offsets[v]!;
}

/** Values by node index → maps by id, leaving out undefined ones. */
export function perNode(graph: TwoMode, value: (v: number) => number | undefined): PerNode {
  const result: PerNode = { from: new Map(), to: new Map() };
  graph.ids.forEach((id, v) => {
    const one = value(v);
    if (one !== undefined) (v < graph.n ? result.from : result.to).set(id, one);
  });
  return result;
}
