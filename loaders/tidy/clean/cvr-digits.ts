const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/** True for the eight digits of a CVR number: no leading zero, weighted sum divisible by 11. */
export function isCvr(digits: string): boolean {
  if (!/^[1-9]\d{7}$/.test(digits)) return false;
  return WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;
}

/** The same of a number as it is written: with `DK`, blanks and dots. */
export const isWrittenCvr = (text: string): boolean => isCvr(text.trim().replace(/^dk|[ .]/gi, ""));
