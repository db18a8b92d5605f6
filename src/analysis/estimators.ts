import type { Counts } from "./counts.js";

/**
 * What a group of units, order[start] … order[end − 1], has: into out[0] its value (NaN where it has none), into out[1] the
 * value's jackknife variance, each unit left out in turn.
 */
export type Estimator = (order: Int32Array, start: number, end: number, out: Float64Array) => void;

/** Σ value ÷ Σ of: a mean, a share or a rate; no value where Σ of is 0. */
export function ratioOf(values: readonly number[], bases: readonly number[]): Estimator {
  const [above, below] = [Float64Array.from(values), Float64Array.from(bases)];
  return (order, start, end, out) => {
    let [x, y] = [0, 0];
    for (let i = start; i < end; i++) {
      const unit = order[i]!;
      x += above[unit]!;
      y += below[unit]!;
    }
    const value = x / y;
    let [n, total, squares] = [0, 0, 0];
    for (let i = start; i < end; i++) {
      const unit = order[i]!;
      const rest = y - below[unit]!;
      if (!(rest > 0)) continue;
      const change = (x - above[unit]!) / rest - value;
      n++;
      total += change;
      squares += change * change;
    }
    out[0] = value;
    out[1] = n === 0 ? 0 : (Math.max(0, squares - (total * total) / n) * (n - 1)) / n;
  };
}

/** A statistic of how many units there are of each kind: leaving out any unit of one kind gives the same. */
export function kindsOf(kinds: readonly number[], statistic: (counts: Counts) => number | undefined): Estimator {
  const counts = new Array<number>(Math.max(-1, ...kinds) + 1);
  return (order, start, end, out) => {
    counts.fill(0);
    for (let i = start; i < end; i++) counts[kinds[order[i]!]!]!++;
    out[0] = statistic(counts) ?? Number.NaN;
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
    out[1] = jackknife(without, times);
  };
}

/** Any statistic of the units. */
export function anyOf<T>(units: readonly T[], statistic: (units: readonly T[]) => number | undefined): Estimator {
  return (order, start, end, out) => {
    const group = Array.from(order.subarray(start, end), (i) => units[i]!);
    const without = group.flatMap((_, i) => statistic(group.filter((_one, j) => j !== i)) ?? []);
    out[0] = statistic(group) ?? Number.NaN;
    out[1] = jackknife(
      without,
      without.map(() => 1),
    );
  };
}

function jackknife(without: readonly number[], times: readonly number[]): number {
  let [n, total] = [0, 0];
  for (let i = 0; i < without.length; i++) {
    n += times[i]!;
    total += without[i]! * times[i]!;
  }
  if (n === 0) return 0;
  let squares = 0;
  for (let i = 0; i < without.length; i++) squares += times[i]! * (without[i]! - total / n) ** 2;
  return (squares * (n - 1)) / n;
}
