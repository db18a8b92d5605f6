import { divisions, drawDivisions, eachDivision } from "./divisions.js";
import type { Estimator } from "./estimators.js";
import { random } from "./random.js";
import { studentQuantile, studentTail } from "./student.js";

/**
 * The calibrated caution: p-values are divided by it. At 1 the divisions alone keep false verdicts at the level where
 * only the label differs; where the smaller group's organisations also vary more than the others', up to 6 in 100 were
 * false at the level 0.05 (`npm run bench:calibration`).
 */
const CAUTION = 0.75;

export interface Studentised {
  /** share of divisions with a ratio at least as large, or Student's t where that is larger, made cautious */
  readonly p: number;
  /** how far from the observed difference the interval reaches at a level; Infinity where too few divisions */
  readonly reach: (level: number) => number;
  /** standard error of the difference */
  readonly error: number;
}

export interface Divided {
  /** hold the ratio against Student's t as well: right for means and rates, whose variance the jackknife gets right */
  readonly student: boolean;
  readonly seed: number;
  /** most divisions that are all tried; else so many are drawn, the observed one added to them */
  readonly permutations: number;
}

/**
 * The difference of the first `size` units from the others, divided by its standard error, against the same ratio
 * under divisions of all units into groups of these sizes, and against Student's t with the smaller group's size − 1
 * degrees of freedom. The divisions are right where only the label differs, whatever the distribution; t keeps small
 * groups whose spread differs from the others' from deciding too easily. Where the units within each group are all
 * alike there is no standard error, and the interval reaches as far as differences do under the divisions.
 */
export function studentised(
  estimator: Estimator,
  size: number,
  units: number,
  { student, seed, permutations }: Divided,
): Studentised {
  const ways = divisions(units, size);
  const exact = ways <= permutations;
  const ratios = new Float64Array(exact ? ways : permutations + 1);
  const differences = new Float64Array(ratios.length);
  const [one, other] = [new Float64Array(2), new Float64Array(2)];
  let [count, error] = [0, 0];
  const visit = (order: Int32Array) => {
    estimator(order, 0, size, one);
    estimator(order, size, units, other);
    const difference = Math.abs(one[0]! - other[0]!);
    const spread = Math.sqrt(sumOfVariances(one[1]!, size, other[1]!, units - size));
    if (count === 0) error = spread;
    // A division that leaves a group without a value (NaN) speaks for no difference.
    differences[count] = Number.isNaN(difference) ? 0 : difference;
    ratios[count++] = difference > 1e-12 ? difference / spread : 0;
  };
  // The first division visited is the one observed.
  if (exact) eachDivision(units, size, visit);
  else {
    visit(Int32Array.from({ length: units }, (_, i) => i));
    drawDivisions(units, size, permutations, random(seed), visit);
  }
  const observed = ratios[0]!;
  const others = ratios.subarray(1).sort();
  const apart = differences.subarray(1).sort();
  let extreme = 1;
  for (let i = others.length - 1; i >= 0 && others[i]! >= observed * (1 - 1e-10); i--) extreme++;
  const freedom = Math.min(size, units - size) - 1;
  const tail = student && error > 0 ? studentTail(observed, freedom) : 0;
  return {
    p: Math.min(1, Math.max(extreme / ratios.length, tail) / CAUTION),
    error,
    reach: (level) => {
      const strict = level * CAUTION;
      const allowed = Math.floor(strict * ratios.length + 1e-9);
      if (allowed < 1) return Infinity;
      if (error === 0) return apart[apart.length - allowed]!;
      const t = student ? studentQuantile(strict, freedom) : 0;
      return Math.max(others[others.length - allowed]!, t) * error;
    },
  };
}

/**
 * The variance of the difference. A group whose few units happen to be nearly alike is not taken to be that sure of its
 * value: its units vary at least as those of both groups do on average.
 */
function sumOfVariances(a: number, sizeA: number, b: number, sizeB: number): number {
  const perUnit = ((sizeA - 1) * a * sizeA + (sizeB - 1) * b * sizeB) / (sizeA + sizeB - 2);
  return Math.max(a, perUnit / sizeA) + Math.max(b, perUnit / sizeB);
}
