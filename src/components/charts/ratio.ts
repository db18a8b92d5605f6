export interface RatioScale {
  readonly at: (ratio: number) => number;
  /** powers of two, and 0 where a ratio is 0 */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const FRACTIONS: Readonly<Record<number, string>> = { [-1]: "½", [-2]: "¼", [-3]: "⅛" };
/** The part of the width that lies between 0, which no power of two reaches, and the least power. */
const GAP = 0.09;
/** The least room between two ticks. */
const TICK = 44;

/**
 * A scale for shares divided by shares: half as much lies as far from 1 as twice as much. 0 stands by itself at the left.
 *
 * @param ratios 0 or more; at least from ½ to 2 is shown
 * @param from pixels
 * @param to pixels
 */
export function ratioScale(ratios: readonly number[], from: number, to: number): RatioScale {
  const positive = ratios.filter((ratio) => ratio > 0).map(Math.log2);
  const low = Math.floor(Math.min(-1, ...positive));
  const high = Math.ceil(Math.max(1, ...positive));
  const zero = ratios.includes(0);
  const start = zero ? from + (to - from) * GAP : from;
  const step = (to - start) / (high - low);
  const every = Math.max(1, Math.ceil(TICK / step));
  const powers = Array.from({ length: high - low + 1 }, (_, index) => low + index).filter((p) => p % every === 0);
  return {
    at: (ratio) => (ratio > 0 ? start + (Math.log2(ratio) - low) * step : from),
    ticks: [
      ...(zero ? [{ value: 0, label: "0" }] : []),
      ...powers.map((p) => ({ value: 2 ** p, label: p < 0 ? (FRACTIONS[p] ?? `1/${2 ** -p}`) : String(2 ** p) })),
    ],
  };
}
