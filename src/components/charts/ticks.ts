import { ticks } from "d3-array";
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

/**
 * Round numbers along a scale from `from` to `to`, about `count` of them. Where the axis writes whole numbers only, none
 * stands between them: a scale up to 1 is marked at 0 and 1, not five times.
 */
export function axisTicks(from: number, to: number, count: number, axis: (value: number) => string): readonly number[] {
  const all = ticks(from, to, count);
  return new Set(all.map(axis)).size === all.length ? all : all.filter(Number.isInteger);
}
