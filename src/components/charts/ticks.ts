import type { Tick } from "./lines.js";
import { textWidth } from "./text.js";

/**
 * Every tick, or every second, third … from the first, so that the labels of those kept don't touch: even steps of time
 * instead of whichever happen to fit.
 *
 * @param at where a tick's middle is, in pixels
 */
export function evenTicks(ticks: readonly Tick[], at: (tick: Tick) => number): readonly Tick[] {
  for (let every = 1; every < ticks.length; every += 1) {
    const kept = ticks.filter((_, index) => index % every === 0);
    const fits = kept.every((tick, index) => {
      const next = kept[index + 1];
      return !next || at(next) - at(tick) >= (textWidth(tick.label) + textWidth(next.label)) / 2 + 12;
    });
    if (fits) return kept;
  }
  return ticks.slice(0, 1);
}
