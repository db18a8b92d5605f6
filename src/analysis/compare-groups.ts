import { SIZE_DEPENDENT } from "../model/definitions/size-dependent.js";
import type { Counts } from "./counts.js";
import { anyOf, type Estimator, kindsOf, ratioOf } from "./estimators.js";
import { holm } from "./holm.js";
import { normalQuantile } from "./normal.js";
import { studentised } from "./studentised.js";
import type { Interval } from "./wilson.js";

/** One organisation in a comparison. */
export interface Unit {
  readonly organisation: string;
  /** its own value: 0 or 1 for a share, times present for a rate, a number for a mean (default 0) */
  readonly value?: number;
  /** what its value is out of, for a rate: times invited (default 1) */
  readonly of?: number;
  /** its kind (industry section, say), for `ofKinds`; without one it is left out there */
  readonly kind?: string;
}

export interface Group {
  readonly id: string;
  readonly units: readonly Unit[];
}

export interface CompareOptions {
  /** id in definitions.ts of what is compared */
  readonly measure: string;
  readonly seed: number;
  /** a group's value from its number of units per kind (diversity, say), instead of Σ value ÷ Σ of */
  readonly ofKinds?: (counts: Counts) => number | undefined;
  /** a group's value from its units, instead of Σ value ÷ Σ of; undefined where it has none */
  readonly statistic?: (units: readonly Unit[]) => number | undefined;
  /** the one size that every group is brought to: without it, measures that depend on size are refused */
  readonly rarefiedTo?: number;
  /** chance of a false verdict per indicator (default 0.05) */
  readonly alpha?: number;
  /** random divisions where there are more than that (default 4999) */
  readonly permutations?: number;
}

export type Verdict = "higher" | "lower" | "cannot_tell";

export type Refusal = "too_few" | "shared_organisations" | "depends_on_size" | "no_value";

/** Two groups compared: what differs first, and from how many; then whether that can be said beyond these. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  /** value of a − value of b; undefined where either has none */
  readonly effect: number | undefined;
  readonly valueA: number | undefined;
  readonly valueB: number | undefined;
  /** organisations in each */
  readonly basisA: number;
  readonly basisB: number;
  /** a against b; undefined where refused */
  readonly verdict: Verdict | undefined;
  readonly refused: Refusal | undefined;
  readonly interval: Interval | undefined;
  /** corrected by Holm among these comparisons */
  readonly p: number | undefined;
  /** the smallest true difference that groups like these would show in four cases of five */
  readonly detectable: number | undefined;
}

/**
 * Compares every two groups on one indicator. Who takes part is observed and needs no test; the verdict says whether
 * another set of organisations like these would be expected to differ the same way. The unit is the organisation: all
 * of an organisation's participations move together. The difference is divided by its standard error (jackknife over
 * organisations) and set against the same ratio under random divisions of the two groups' organisations, and against
 * Student's t with the smaller group's degrees of freedom; the interval comes from the stricter of the two, so that
 * there is a verdict exactly where it leaves out 0.
 *
 * @param groups two or more; a value is Σ value ÷ Σ of (a mean, a share or a rate) unless an option says otherwise
 * @returns one comparison per pair, in order (first with second, first with third, …); none for fewer than two groups
 * @throws RangeError where an organisation is named twice in a group, a value isn't finite, `of` is negative, or
 *   an option is out of range
 * @see Janssen (1997), Studentized Permutation Tests; Chung & Romano (2013), Exact and Asymptotically Robust
 *   Permutation Tests
 */
export function compareGroups(groups: readonly Group[], options: CompareOptions): Comparison[] {
  const { alpha = 0.05, permutations = 4999, seed } = options;
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`invalid level: ${alpha}`);
  if (!(Number.isInteger(permutations) && permutations >= 99)) throw new RangeError(`invalid number: ${permutations}`);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`invalid seed: ${seed}`);
  for (const group of groups) check(group);
  const tests = groups
    .flatMap((a, i) => groups.slice(i + 1).map((b) => [a, b] as const))
    .map(([a, b], i) => test(a, b, options, { seed: seed + i, permutations }));
  const pValues = tests.map(({ tested }) => tested?.p);
  const corrected = holm(pValues);
  const levels = holmLevels(pValues, alpha);
  return tests.map(({ common, tested }, i) => {
    const { effect } = common;
    if (!tested || effect === undefined) {
      return { ...common, verdict: undefined, interval: undefined, p: undefined, detectable: undefined };
    }
    const reach = tested.reach(levels[i]!);
    const told = corrected[i]! <= alpha && Math.abs(effect) > reach;
    const detectable = reach + normalQuantile(0.8) * tested.error;
    return {
      ...common,
      verdict: told ? (effect > 0 ? "higher" : "lower") : "cannot_tell",
      interval: reach < Infinity ? { lower: effect - reach, upper: effect + reach } : undefined,
      p: corrected[i],
      detectable: detectable > 0 && detectable < Infinity ? detectable : undefined,
    };
  });
}

const SMALLEST = 5;

function test(a: Group, b: Group, options: CompareOptions, draws: { seed: number; permutations: number }) {
  const [unitsA, unitsB] = [counted(a, options), counted(b, options)];
  const estimator = estimatorOf([...unitsA, ...unitsB], options);
  const [size, all] = [unitsA.length, unitsA.length + unitsB.length];
  const order = Int32Array.from({ length: all }, (_, i) => i);
  const value = (start: number, end: number) => {
    const out = new Float64Array(2);
    estimator(order, start, end, out);
    return Number.isNaN(out[0]) ? undefined : out[0];
  };
  const [valueA, valueB] = [value(0, size), value(size, all)];
  const known = valueA !== undefined && valueB !== undefined;
  const refused = refusal(unitsA, unitsB, options) ?? (known ? undefined : "no_value");
  const effect = known ? valueA - valueB : undefined;
  const common = { a: a.id, b: b.id, effect, valueA, valueB, basisA: size, basisB: unitsB.length, refused };
  return {
    common,
    tested: refused ? undefined : studentised(estimator, size, all, { ...draws, student: !options.ofKinds }),
  };
}

/** The units that the indicator speaks of. */
function counted({ units }: Group, { ofKinds }: CompareOptions): readonly Unit[] {
  return ofKinds ? units.filter(({ kind }) => kind !== undefined) : units;
}

function estimatorOf(units: readonly Unit[], { ofKinds, statistic }: CompareOptions): Estimator {
  if (ofKinds) {
    const kinds = [...new Set(units.map(({ kind }) => kind))].sort();
    return kindsOf(
      units.map(({ kind }) => kinds.indexOf(kind)),
      ofKinds,
    );
  }
  if (statistic) return anyOf(units, statistic);
  return ratioOf(
    units.map(({ value = 0 }) => value),
    units.map(({ of = 1 }) => of),
  );
}

function refusal(a: readonly Unit[], b: readonly Unit[], { measure, rarefiedTo }: CompareOptions): Refusal | undefined {
  if (SIZE_DEPENDENT.has(measure) && rarefiedTo === undefined) return "depends_on_size";
  if (a.length < SMALLEST || b.length < SMALLEST) return "too_few";
  const inA = new Set(a.map((unit) => unit.organisation));
  return b.some((unit) => inA.has(unit.organisation)) ? "shared_organisations" : undefined;
}

function check({ id, units }: Group): void {
  const seen = new Set<string>();
  for (const { organisation, value = 0, of = 1 } of units) {
    if (seen.has(organisation)) throw new RangeError(`${organisation} twice in ${id}`);
    if (!Number.isFinite(value)) throw new RangeError(`invalid value: ${value}`);
    if (!(of >= 0 && of < Infinity)) throw new RangeError(`invalid base: ${of}`);
    seen.add(organisation);
  }
}

/** The level at which Holm's procedure tried each comparison: that of the first failure for all after it. */
function holmLevels(pValues: readonly (number | undefined)[], alpha: number): (number | undefined)[] {
  const order = pValues.flatMap((p, i) => (p === undefined ? [] : [{ p, i }])).sort((x, y) => x.p - y.p);
  const levels = new Array<number | undefined>(pValues.length).fill(undefined);
  let stopped: number | undefined;
  order.forEach(({ p, i }, rank) => {
    const level = stopped ?? alpha / (order.length - rank);
    if (p > level) stopped = level;
    levels[i] = level;
  });
  return levels;
}
