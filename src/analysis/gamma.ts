const HALF_LOG_TAU = 0.9189385332046727;

/** Σ B₂ₖ ÷ (2k(2k − 1) z^(2k − 1)): what Stirling's formula for ln Γ(z) leaves out, for z ≥ 15. */
function stirlingTail(z: number): number {
  const w = 1 / (z * z);
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) / z;
}

/**
 * ln n! for n ≥ 0, whole or not (ln Γ(n + 1)), to the last digits of a double.
 *
 * @throws RangeError where n ≤ −1 or isn't finite
 */
export function logFactorial(n: number): number {
  if (!(n > -1 && n < Infinity)) throw new RangeError(`invalid factorial: ${n}`);
  let z = n + 1;
  let product = 1;
  while (z < 15) product *= z++;
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TAU + stirlingTail(z) - Math.log(product);
}

/** ψ(x), the derivative of ln Γ, for x > 0. @throws RangeError where x ≤ 0 */
export function digamma(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`invalid argument: ${x}`);
  let z = x;
  let shift = 0;
  while (z < 15) shift += 1 / z++;
  const w = 1 / (z * z);
  const tail = w * (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - (w * 691) / 32760)))));
  return Math.log(z) - 0.5 / z - tail - shift;
}

/**
 * The chance that none of `kind` individuals are among m drawn without replacement from n: C(n − kind, m) ÷ C(n, m), by
 * the gamma function where m isn't whole.
 * A product where that is short, so that no digits are lost in differences of large logarithms.
 */
export function chanceOfNone(n: number, kind: number, m: number): number {
  if (m >= n - kind + 1) return 0;
  // C(n − x, m)/C(n, m) = C(n − m, x)/C(n, x): the shorter product of the two
  const [few, many] = kind <= m ? [kind, m] : [m, kind];
  if (few <= 1e6 && Number.isInteger(few)) {
    let chance = 1;
    for (let i = 0; i < few && chance > 0; i++) chance *= (n - many - i) / (n - i);
    return chance;
  }
  return Math.exp(logFactorial(n - kind) + logFactorial(n - m) - logFactorial(n - kind - m) - logFactorial(n));
}
