import { SIZE_DEPENDENT } from "../../model/definitions/size-dependent.js";
import type { MeasureId } from "../../model/definitions.js";
import type { Text } from "../../model/language.js";

/** How a difference on an indicator is tried: from which measure of the organisations, and how they make up the value. */
export interface Trial {
  readonly unit: "present" | "came" | "small" | "section";
  /** its id in the definitions; a plain share has none */
  readonly measure: MeasureId | "share";
}

/** One line of the comparison. */
export interface Indicator {
  /** a measure of the figure `comparison` */
  readonly id: string;
  /** decimals of a value that is neither a share nor a count */
  readonly digits?: number;
  readonly trial?: Trial;
  /** why differences on it aren't tried, where they aren't */
  readonly untried?: "fact" | "size" | "limits";
}

const sizeOr = (measure: MeasureId): "size" | "fact" => (SIZE_DEPENDENT.has(measure) ? "size" : "fact");

/** The indicators under their headings, in the order in which they are read. */
export const INDICATORS: readonly { readonly heading: Text; readonly items: readonly Indicator[] }[] = [
  {
    heading: { da: "Medlemmer", en: "Members" },
    items: [
      { id: "members", untried: "fact" },
      { id: "active_at_end", untried: "fact" },
      { id: "joined", untried: "fact" },
      { id: "left", untried: "fact" },
      { id: "small", trial: { unit: "small", measure: "share" } },
      { id: "retention_12", untried: "limits" },
    ],
  },
  {
    heading: { da: "Brancher", en: "Industries" },
    items: [
      { id: "sections", untried: sizeOr("richness") },
      { id: "shannon_hill", digits: 1, untried: sizeOr("hillNumber") },
      { id: "expected_sections", digits: 1, trial: { unit: "section", measure: "rarefiedRichness" } },
    ],
  },
  {
    heading: { da: "Fremmøde", en: "Attendance" },
    items: [
      { id: "participation_rate", trial: { unit: "present", measure: "participationRate" } },
      { id: "reach", trial: { unit: "came", measure: "reach" } },
      { id: "gini", digits: 2, untried: sizeOr("gini") },
    ],
  },
  {
    heading: { da: "Aktivitet og resultater", en: "Activity and outcomes" },
    items: [
      { id: "activities", untried: "fact" },
      { id: "people", untried: "fact" },
      { id: "targets_reached", untried: "fact" },
    ],
  },
];
