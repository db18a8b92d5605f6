import { ACTIVITY } from "./activity.js";
import { COMPARE } from "./compare.js";
import { COMPOSITION } from "./composition.js";
import { EVALUATION } from "./evaluation.js";
import { INDUSTRY } from "./industry.js";
import { NETWORK } from "./network.js";
import { QUALITY } from "./quality.js";
import type { Recomputations } from "./recomputation.js";

/** Every figure once more, in SQL, from the definitions and the literature. */
export const RECOMPUTED: Recomputations = {
  ...COMPOSITION,
  ...NETWORK,
  ...INDUSTRY,
  ...ACTIVITY,
  ...COMPARE,
  ...EVALUATION,
  ...QUALITY,
};

/** Places in a drawing are no quantity: that they are inside their frame, and no two alike, is all there is to hold. */
export const NOT_RECOMPUTED: Readonly<Record<string, readonly string[]>> = { "network-nodes": ["x", "y"] };
