import { normalQuantile } from "./normal.js";

/** How long one was followed, and whether it ended then (else it was still going on: censored). */
export interface Lifetime {
  readonly time: number;
  readonly event: boolean;
}

export interface KaplanMeierStep {
  readonly time: number;
  /** followed at least until this time */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** the share estimated to last beyond this time, 0 … 1 */
  readonly survival: number;
  /** limits; undefined where survival is 0 */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/**
 * Kaplan and Meier's estimate Π (1 − dᵢ/nᵢ) of the share that lasts, with limits exp(ln S ± z·√Σ dᵢ/(nᵢ(nᵢ − dᵢ))):
 * Greenwood's variance on the log scale, the upper one at most 1. An event comes before a censoring at the same time.
 *
 * @param options level of the limits, default 0.95
 * @returns a step for every time at which anything happened, in order; none for none
 * @throws RangeError where a time is negative or not finite, or the level isn't within 0 … 1
 * @see Kaplan & Meier (1958); Greenwood (1926), The Natural Duration of Cancer; Kalbfleisch & Prentice (2002)
 */
export function kaplanMeier(
  lifetimes: readonly Lifetime[],
  { level = 0.95 }: { readonly level?: number } = {},
): KaplanMeierStep[] {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`);
  const z = normalQuantile((1 + level) / 2);
  const at = new Map<number, { events: number; censored: number }>();
  for (const { time, event } of lifetimes) {
    if (!(time >= 0 && time < Infinity)) throw new RangeError(`invalid time: ${time}`);
    const tally = at.get(time) ?? { events: 0, censored: 0 };
    if (event) tally.events++;
    else tally.censored++;
    at.set(time, tally);
  }
  let atRisk = lifetimes.length;
  let survival = 1;
  let variance = 0;
  return [...at]
    .sort((a, b) => a[0] - b[0])
    .map(([time, { events, censored }]) => {
      survival *= (atRisk - events) / atRisk;
      if (atRisk > events) variance += events / (atRisk * (atRisk - events));
      const spread = z * Math.sqrt(variance);
      const step = {
        time,
        atRisk,
        events,
        censored,
        survival,
        lower: survival > 0 ? survival * Math.exp(-spread) : undefined,
        upper: survival > 0 ? Math.min(1, survival * Math.exp(spread)) : undefined,
      };
      atRisk -= events + censored;
      return step;
    });
}
