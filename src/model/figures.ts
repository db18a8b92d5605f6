import type { FigureDescription } from "./figure.js";
import { ACTIVITY } from "./figures/activity.js";
import { COMPARE } from "./figures/compare.js";
import { COMPOSITION } from "./figures/composition.js";
import { EVALUATION, QUALITY } from "./figures/evaluation.js";
import { INDUSTRY } from "./figures/industry.js";
import { NETWORK } from "./figures/network.js";

/** Every figure that the site can show, in the order of its pages; ids, dimensions and measures are a contract. */
export const FIGURES: readonly FigureDescription[] = [
  ...COMPOSITION,
  ...NETWORK,
  ...INDUSTRY,
  ...ACTIVITY,
  ...COMPARE,
  ...EVALUATION,
  ...QUALITY,
];

const BY_ID: ReadonlyMap<string, FigureDescription> = new Map(FIGURES.map((one) => [one.id, one]));

/**
 * The description of a figure.
 *
 * @throws RangeError where there is no figure of that id
 */
export function figure(id: string): FigureDescription {
  const found = BY_ID.get(id);
  if (!found) throw new RangeError(`unknown figure: ${id}`);
  return found;
}
