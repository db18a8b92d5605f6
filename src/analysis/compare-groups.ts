import { SIZE_DEPENDENT } from "../model/definitions/size-dependent.js";
import { holm } from "./holm.js";
import { normalQuantile } from "./normal.js";
import { divisions } from "./permutation.js";
import { random, shuffle } from "./random.js";
import type { Interval } from "./wilson.js";

/** One organisation in a comparison. */
export interface Unit {
  readonly organisation: string;
  /** its own value: 0 or 1 for a share, times present for a rate, a number for a mean */
  readonly value: number;
  /** what its value is out of, for a rate: times invited (default 1) */
  readonly of?: number;
  /** its kind (industry section, say), for a statistic of one's own */
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
  /** a group's value (default Σ value ÷ Σ of: a mean, a share or a rate); undefined where it has none */
  readonly statistic?: (units: readonly Unit[]) => number | undefined;
  /** the one size that `statistic` brings every group to: without it, measures that depend on size are refused */
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
 * organisations) and set against the same ratio under random divisions of the two groups' organisations; the interval
 * comes from the same divisions, so that it leaves out 0 exactly where there is a verdict.
 *
 * @param groups two or more; an organisation may be in one of any two compared
 * @returns one comparison per pair, in order (first with second, first with third, …); none for fewer than two groups
 * @throws RangeError where an organisation is named twice in a group, a value isn't finite, `of` is negative, or
 *   an option is out of range
 * @see Janssen (1997), Studentized Permutation Tests; Chung & Romano (2013), Exact and Asymptotically Robust
 *   Permutation Tests
 */
export function compareGroups(groups: readonly Group[], options: CompareOptions): Comparison[] {
  const { alpha = 0.05, permutations = 4999 } = options;
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`invalid level: ${alpha}`);
  if (!(Number.isInteger(permutations) && permutations >= 99)) throw new RangeError(`invalid number: ${permutations}`);
  for (const group of groups) check(group);
  const statistic = options.statistic ?? ratio;
  const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map((b) => ({ a, b })));
  const tests = pairs.map(({ a, b }, i) => {
    const [valueA, valueB] = [statistic(a.units), statistic(b.units)];
    const refused = refusal(a, b, options, valueA, valueB);
    const tested = refused ? undefined : studentised(a.units, b.units, statistic, options.seed + i, permutations);
    return { a, b, valueA, valueB, refused, tested };
  });
  const corrected = holm(tests.map(({ tested }) => tested?.p));
  const levels = holmLevels(
    tests.map(({ tested }) => tested?.p),
    alpha,
  );
  return tests.map(({ a, b, valueA, valueB, refused, tested }, i) => {
    const effect = valueA === undefined || valueB === undefined ? undefined : valueA - valueB;
    const common = {
      a: a.id,
      b: b.id,
      effect,
      valueA,
      valueB,
      basisA: a.units.length,
      basisB: b.units.length,
      refused,
    };
    if (!tested || effect === undefined) {
      return { ...common, verdict: undefined, interval: undefined, p: undefined, detectable: undefined };
    }
    const reach = tested.critical(levels[i]!) * tested.error;
    const verdict: Verdict = corrected[i]! > alpha || effect === 0 ? "cannot_tell" : effect > 0 ? "higher" : "lower";
    const interval = Number.isFinite(reach) ? { lower: effect - reach, upper: effect + reach } : undefined;
    const detectable = (tested.critical(levels[i]!) + normalQuantile(0.8)) * tested.error;
    return {
      ...common,
      verdict,
      interval,
      p: corrected[i],
      detectable: Number.isFinite(detectable) && detectable > 0 ? detectable : undefined,
    };
  });
}

const SMALLEST = 5;

function refusal(
  a: Group,
  b: Group,
  { measure, rarefiedTo }: CompareOptions,
  valueA: number | undefined,
  valueB: number | undefined,
): Refusal | undefined {
  if (SIZE_DEPENDENT.has(measure) && rarefiedTo === undefined) return "depends_on_size";
  if (a.units.length < SMALLEST || b.units.length < SMALLEST) return "too_few";
  const inA = new Set(a.units.map((unit) => unit.organisation));
  if (b.units.some((unit) => inA.has(unit.organisation))) return "shared_organisations";
  return valueA === undefined || valueB === undefined ? "no_value" : undefined;
}

function check({ id, units }: Group): void {
  const seen = new Set<string>();
  for (const { organisation, value, of = 1 } of units) {
    if (seen.has(organisation)) throw new RangeError(`${organisation} twice in ${id}`);
    if (!Number.isFinite(value)) throw new RangeError(`invalid value: ${value}`);
    if (!(of >= 0 && of < Infinity)) throw new RangeError(`invalid base: ${of}`);
    seen.add(organisation);
  }
}

/** Σ value ÷ Σ of; undefined where the latter is 0. */
function ratio(units: readonly Unit[]): number | undefined {
  let [value, of] = [0, 0];
  for (const unit of units) {
    value += unit.value;
    of += unit.of ?? 1;
  }
  return of === 0 ? undefined : value / of;
}

interface Studentised {
  readonly p: number;
  readonly error: number;
  /** the ratio that a share `level` of divisions reach or exceed */
  readonly critical: (level: number) => number;
}

function studentised(
  a: readonly Unit[],
  b: readonly Unit[],
  statistic: (units: readonly Unit[]) => number | undefined,
  seed: number,
  permutations: number,
): Studentised {
  const source = random(seed);
  const pooled = [...a, ...b];
  const of = (one: readonly Unit[], other: readonly Unit[]) => {
    const [x, y] = [statistic(one), statistic(other)];
    const error = Math.sqrt(jackknife(one, statistic) + jackknife(other, statistic));
    const difference = x === undefined || y === undefined ? 0 : Math.abs(x - y);
    return { error, t: difference < 1e-12 ? 0 : difference / error };
  };
  const observed = of(a, b);
  const draws = Math.min(permutations, divisions(pooled.length, a.length) - 1);
  const drawn = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    shuffle(pooled, source, a.length);
    drawn[i] = of(pooled.slice(0, a.length), pooled.slice(a.length)).t;
  }
  drawn.sort();
  const asExtreme = drawn.filter((t) => t >= observed.t * (1 - 1e-10)).length;
  return {
    p: (asExtreme + 1) / (draws + 1),
    error: observed.error,
    critical: (level) => {
      const allowed = Math.floor(level * (draws + 1) + 1e-9) - 1;
      return allowed < 0 ? Infinity : drawn[draws - 1 - allowed]!;
    },
  };
}

/** Jackknife variance of a statistic over organisations; 0 where it is undefined without one of them. */
function jackknife(units: readonly Unit[], statistic: (units: readonly Unit[]) => number | undefined): number {
  const without = units.flatMap((_, i) => statistic(units.filter((_, j) => j !== i)) ?? []);
  const centre = without.reduce((sum, value) => sum + value, 0) / without.length;
  const squares = without.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return (squares * (without.length - 1)) / without.length;
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
