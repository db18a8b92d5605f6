import type { Random } from "./random.js";

const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/** True where an 8-digit number passes the CVR register's modulus 11. */
export function passesModulus11(cvr: string): boolean {
  return WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(cvr[i]), 0) % 11 === 0;
}

/** An invented CVR number: it begins with 99, as no company's does, and passes modulus 11. */
export function inventedCvr(random: Random, taken: Set<string>): string {
  for (;;) {
    const cvr = `99${String(random.integer(0, 999_999)).padStart(6, "0")}`;
    if (passesModulus11(cvr) && !taken.has(cvr)) {
      taken.add(cvr);
      return cvr;
    }
  }
}
