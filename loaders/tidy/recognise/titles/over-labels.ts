import { lookUp } from "../header/heading.js";
import { labelledValue } from "../rows/group-rows.js";
import { OF_NETWORK } from "./carried-fields.js";
import { withoutCounts } from "./naming.js";
import { isGeneric } from "./network-names.js";
import { stripped } from "./stripped.js";

/** A bare name right above what is said of a network: `Smedenettet`, and below it `Formål: Praktik`. */
export function overLabels(titles: readonly string[]): string | null {
  const name = withoutCounts(aboveLabels(titles));
  const isBare = /^\p{Lu}[^.!?:;@\d]{2,49}$/u.test(name) && stripped(name) === name;
  return isBare && !isGeneric(name) && lookUp(name) === null ? name : null;
}

/** Such a name with its number before it, `2. Smedenettet`: whatever else is said further up, the network's. */
export function numberedOverLabels(titles: readonly string[]): string | null {
  const line = aboveLabels(titles);
  return withoutCounts(line) === line ? null : overLabels(titles);
}

/** The line right above the first that is said of a network; '' where none is. */
function aboveLabels(titles: readonly string[]): string {
  const below = titles.findIndex((title) => {
    const field = labelledValue(title, OF_NETWORK)?.field;
    return field !== undefined && field !== "network.name" && OF_NETWORK.includes(field);
  });
  return titles[below - 1] ?? "";
}
