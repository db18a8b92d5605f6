/** Φ(x), the standard normal distribution, to about 1e-15. */
export function normalCdf(x: number): number {
  const z = Math.abs(x);
  let tail: number;
  if (z > 38) tail = 0;
  else if (z < 3) {
    // Φ − ½ as the series of Marsaglia (2004)
    let [term, total] = [z, z];
    for (let i = 3; total + term !== total; i += 2) {
      term *= (z * z) / i;
      total += term;
    }
    tail = 0.5 - total * density(z);
  } else {
    // Laplace's continued fraction for the tail
    let fraction = z;
    for (let i = 200; i >= 1; i--) fraction = z + i / fraction;
    tail = density(z) / fraction;
  }
  return x > 0 ? 1 - tail : tail;
}

/** The x with Φ(x) = p. @throws RangeError where p isn't within 0 … 1 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`invalid probability: ${p}`);
  if (p > 0.5) return -normalQuantile(1 - p);
  // Newton from the tail's leading term; Φ is concave enough there to converge from the left.
  const t = Math.sqrt(-2 * Math.log(p));
  let x = -(t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t));
  for (let i = 0; i < 8; i++) {
    const step = (normalCdf(x) - p) / density(x);
    // Halley's correction
    x -= step / (1 + (step * x) / 2);
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(x))) break;
  }
  return x;
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}
