import type { Text } from "./language.js";
import { type Flag, words } from "./vocabulary.js";

/** What each flag means for somebody who reads the numbers. */
export const FLAG_MEANINGS: Readonly<Record<Flag, Text>> = {
  c: {
    da: "Tallet er udeladt, fordi det kunne vise, hvem det handler om. Det sker kun i den offentlige udgave.",
    en: "The number is left out because it could show whom it is about. That happens in the public edition only.",
  },
  low: {
    da: "Tallet er udeladt, fordi det ville bygge på så få, at tilfældet råder. Grænsen står i definitionen.",
    en: "The number is left out because it would rest on so few that chance decides it. The limit stands in the definition.",
  },
  x: {
    da: "Skolernes filer siger det ikke. Det betyder ikke nul.",
    en: "The schools' files don't say. It doesn't mean zero.",
  },
  z: {
    da: "Der er ikke noget at regne ud her, så der mangler heller ikke noget.",
    en: "There is nothing to compute here, so nothing is missing either.",
  },
};

/** Figures whose numbers can always be told: what they count is there, or gives no line. */
const ALWAYS_TOLD: ReadonlySet<string> = new Set([
  "lorenz",
  "first-meetings",
  "first-meeting-pairs",
  "attendance-by-organisation",
  "completeness",
  "problems",
  "sources",
]);

const TOO_FEW: ReadonlySet<string> = new Set([
  "retention",
  "industry-diversity",
  "comparison",
  "expectations",
  "alignment",
]);

const NOT_APPLICABLE: ReadonlySet<string> = new Set([
  "network-structure",
  "industry-specialisation",
  "participation-by-activity",
  "attendance-by-organisation",
  "comparison-units",
  "methods",
]);

/**
 * The flags that a figure's numbers can carry, whether or not any does, in the order of the vocabulary.
 *
 * @param edition only the public one hides numbers
 */
export function flagsOf(figure: string, edition: "internal" | "public"): Flag[] {
  const carried: Readonly<Record<Flag, boolean>> = {
    c: edition === "public",
    low: TOO_FEW.has(figure),
    x: !ALWAYS_TOLD.has(figure),
    z: NOT_APPLICABLE.has(figure),
  };
  return words("flag").filter((flag) => carried[flag]);
}
