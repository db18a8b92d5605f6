import { lookUp } from "../header/heading.js";
import { labelledValue } from "../rows/group-rows.js";
import { OF_NETWORK } from "./carried-fields.js";
import { withoutCounts } from "./naming.js";
import { isGeneric } from "./network-names.js";
import { stripped } from "./stripped.js";

/** A bare name right above what is said of a network: `Smedenettet`, and below it `Formål: Praktik`. */
export function overLabels(titles: readonly string[]): string | null {
  const below = titles.findIndex((title) => {
    const field = labelledValue(title, OF_NETWORK)?.field;
    return field !== undefined && field !== "network.name" && OF_NETWORK.includes(field);
  });
  const name = below <= 0 ? "" : withoutCounts(titles[below - 1]!);
  const isBare = /^\p{Lu}[^.!?:;@\d]{2,49}$/u.test(name) && stripped(name) === name;
  return isBare && !isGeneric(name) && lookUp(name) === null ? name : null;
}
