import type { Counts } from "./counts.js";
import { divisions, drawDivisions, eachDivision } from "./divisions.js";
import { random } from "./random.js";

/** A group's value and the jackknife variance of it, from the units order[start] … order[end − 1]. */
export interface Estimator {
  readonly value: (order: Int32Array, start: number, end: number) => number | undefined;
  readonly variance: (order: Int32Array, start: number, end: number) => number;
}

/** Σ value ÷ Σ of: a mean, a share or a rate; undefined where Σ of is 0. */
export function ratioOf(values: readonly number[], bases: readonly number[]): Estimator {
  const [above, below] = [Float64Array.from(values), Float64Array.from(bases)];
  const sums = (order: Int32Array, start: number, end: number) => {
    let [x, y] = [0, 0];
    for (let i = start; i < end; i++) {
      x += above[order[i]!]!;
      y += below[order[i]!]!;
    }
    return [x, y] as const;
  };
  return {
    value: (order, start, end) => {
      const [x, y] = sums(order, start, end);
      return y > 0 ? x / y : undefined;
    },
    variance: (order, start, end) => {
      const [x, y] = sums(order, start, end);
      let [n, total, squares] = [0, 0, 0];
      for (let i = start; i < end; i++) {
        const rest = y - below[order[i]!]!;
        if (!(rest > 0)) continue;
        const without = (x - above[order[i]!]!) / rest - x / y;
        n++;
        total += without;
        squares += without * without;
      }
      return n === 0 ? 0 : (Math.max(0, squares - (total * total) / n) * (n - 1)) / n;
    },
  };
}

/** A statistic of how many units there are of each kind. Leaving out any unit of a kind gives the same. */
export function kindsOf(kinds: readonly number[], statistic: (counts: Counts) => number | undefined): Estimator {
  const tally = (order: Int32Array, start: number, end: number) => {
    const counts = new Array<number>(Math.max(...kinds) + 1).fill(0);
    for (let i = start; i < end; i++) counts[kinds[order[i]!]!]!++;
    return counts;
  };
  return {
    value: (order, start, end) => statistic(tally(order, start, end)),
    variance: (order, start, end) => {
      const counts = tally(order, start, end);
      const without: number[] = [];
      const times: number[] = [];
      for (let kind = 0; kind < counts.length; kind++) {
        const count = counts[kind]!;
        if (count === 0) continue;
        counts[kind] = count - 1;
        const value = statistic(counts);
        counts[kind] = count;
        if (value === undefined) continue;
        without.push(value);
        times.push(count);
      }
      return jackknife(without, times);
    },
  };
}

/** Any statistic of the units. */
export function anyOf<T>(units: readonly T[], statistic: (units: readonly T[]) => number | undefined): Estimator {
  const group = (order: Int32Array, start: number, end: number) =>
    Array.from(order.subarray(start, end), (i) => units[i]!);
  return {
    value: (order, start, end) => statistic(group(order, start, end)),
    variance: (order, start, end) => {
      const all = group(order, start, end);
      const without = all.flatMap((_, i) => statistic(all.filter((_one, j) => j !== i)) ?? []);
      return jackknife(
        without,
        without.map(() => 1),
      );
    },
  };
}

function jackknife(without: readonly number[], times: readonly number[]): number {
  let [n, total] = [0, 0];
  without.forEach((value, i) => {
    n += times[i]!;
    total += value * times[i]!;
  });
  if (n === 0) return 0;
  let squares = 0;
  without.forEach((value, i) => {
    squares += times[i]! * (value - total / n) ** 2;
  });
  return (squares * (n - 1)) / n;
}

export interface Studentised {
  /** share of divisions with a ratio at least as large as that observed, which counts as one of them */
  readonly p: number;
  /** how far from the observed difference the interval reaches at a level; Infinity where too few divisions */
  readonly reach: (level: number) => number;
  readonly error: number;
}

/**
 * The difference of the first `size` units from the others, divided by its standard error, against the same ratio
 * under divisions of all units into groups of these sizes. Where the units within each group are all alike there is no
 * standard error, and the interval reaches as far as differences do under the divisions.
 */
export function studentised(
  estimator: Estimator,
  size: number,
  units: number,
  { seed, permutations }: { readonly seed: number; readonly permutations: number },
): Studentised {
  const ways = divisions(units, size);
  const exact = ways <= permutations;
  const ratios = new Float64Array(exact ? ways : permutations + 1);
  const differences = new Float64Array(ratios.length);
  let [count, error] = [0, 0];
  const visit = (order: Int32Array) => {
    const [x, y] = [estimator.value(order, 0, size), estimator.value(order, size, units)];
    const spread = estimator.variance(order, 0, size) + estimator.variance(order, size, units);
    const difference = x === undefined || y === undefined ? 0 : Math.abs(x - y);
    if (count === 0) error = Math.sqrt(spread);
    differences[count] = difference;
    ratios[count++] = difference < 1e-12 ? 0 : difference / Math.sqrt(spread);
  };
  // The first division visited is the one observed.
  if (exact) eachDivision(units, size, visit);
  else {
    visit(Int32Array.from({ length: units }, (_, i) => i));
    drawDivisions(units, size, permutations, random(seed), visit);
  }
  const observed = ratios[0]! * (1 - 1e-10);
  const others = ratios.subarray(1).sort();
  const apart = differences.subarray(1).sort();
  let extreme = 1;
  for (let i = others.length - 1; i >= 0 && others[i]! >= observed; i--) extreme++;
  return {
    p: extreme / ratios.length,
    error,
    reach: (level) => {
      const allowed = Math.floor(level * ratios.length + 1e-9);
      if (allowed < 1) return Infinity;
      return error > 0 ? others[others.length - allowed]! * error : apart[apart.length - allowed]!;
    },
  };
}
