import { ACTIVITY } from "./definitions/activity.js";
import { COMPARISON } from "./definitions/comparison.js";
import { CONCENTRATION } from "./definitions/concentration.js";
import { DIVERSITY } from "./definitions/diversity.js";
import { EXPECTATIONS } from "./definitions/expectations.js";
import { LIKENESS } from "./definitions/likeness.js";
import type { MeasureDefinition, MeasureText } from "./definitions/measure.js";
import { NETWORKS } from "./definitions/networks.js";
import { SIZE_DEPENDENT } from "./definitions/size-dependent.js";
import { TIME } from "./definitions/time.js";
import type { Text } from "./language.js";

export type { MeasureDefinition } from "./definitions/measure.js";

const MEASURES = {
  ...DIVERSITY,
  ...LIKENESS,
  ...CONCENTRATION,
  ...NETWORKS,
  ...TIME,
  ...ACTIVITY,
  ...EXPECTATIONS,
  ...COMPARISON,
} as const;

/** The name of a measure: that of its function in src/analysis. */
export type MeasureId = keyof typeof MEASURES;

/** What every measure means, by the name of its function in src/analysis. */
export const DEFINITIONS: Readonly<Record<MeasureId, MeasureDefinition>> = Object.fromEntries(
  Object.entries(MEASURES).map(([id, text]: [string, MeasureText]) => [
    id,
    { id, ...text, dependsOnSize: SIZE_DEPENDENT.has(id) },
  ]),
) as Record<MeasureId, MeasureDefinition>;

/** The measures in the order in which the definitions page shows them, under headings. */
export const DEFINITION_GROUPS: readonly { readonly heading: Text; readonly ids: readonly MeasureId[] }[] = (
  [
    [{ da: "Spredning", en: "Diversity" }, DIVERSITY],
    [{ da: "Lighed", en: "Likeness" }, LIKENESS],
    [{ da: "Koncentration og specialisering", en: "Concentration and specialisation" }, CONCENTRATION],
    [{ da: "Netværk med to sider", en: "Two-mode networks" }, NETWORKS],
    [{ da: "Netværk over tid", en: "Networks over time" }, TIME],
    [{ da: "Aktivitet", en: "Activity" }, ACTIVITY],
    [{ da: "Forventninger", en: "Expectations" }, EXPECTATIONS],
    [{ da: "Sammenligning og usikkerhed", en: "Comparison and uncertainty" }, COMPARISON],
  ] as const
).map(([heading, measures]) => ({ heading, ids: Object.keys(measures) as MeasureId[] }));

export {
  CALIBRATED_WORLDS,
  CALIBRATION_TABLE,
  CALIBRATION_WORLDS,
  type CalibrationRow,
} from "./definitions/calibration.js";
