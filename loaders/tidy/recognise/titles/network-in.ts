import { headingKey } from "../../../../src/model/headings.js";
import { dateInText } from "../columns/look.js";
import { labelledValue } from "../rows/group-rows.js";
import { aspectIn } from "../survey/aspect.js";
import { names, withoutCounts } from "./naming.js";
import { networkAmong } from "./network-among.js";
import { networkLike } from "./network-names.js";
import { leadless, stripped } from "./stripped.js";

/** Names that other sheets of the same school have given their networks, by `headingKey`. */
export type KnownNetworks = ReadonlyMap<string, string>;

/** A name of fewer letters may be any word; it must be all that is left of a title. */
const SHORT = 4;
const isShortName = (bare: string, key: string) => bare === key && !/^\d+$/.test(key);

/** The network that a title, a group heading or the name of a sheet speaks of; null where it speaks of none. */
export function networkIn(text: string, known: KnownNetworks): string | null {
  if (text.length > 120 || /@|\d{5,}|tlf|telefon/iu.test(text)) return null;
  const labelled = labelledValue(text);
  if (labelled?.field === "network.name") return withoutCounts(labelled.text);
  const dated = dateInText(text);
  const name = stripped(withoutCounts(dated === null || dated.rest === "" ? text : dated.rest));
  const bare = headingKey(name);
  let best: string | null = null;
  let bestLength = 0;
  for (const [key, written] of known) {
    if (key.length <= bestLength || !(key.length < SHORT ? isShortName(bare, key) : names(text, key))) continue;
    best = written;
    bestLength = key.length;
  }
  if (best !== null) return best;
  const like = /^[Nn]etværk(?:et)? \p{Lu}/u.test(leadless(text)) ? leadless(text) : name;
  return (dated === null ? null : networkAmong(text, known)?.network) ?? networkLike(withoutOccasion(like));
}

/** `Smedenetværket – oplevet, 4. november`: a network's name, and what was asked of it or when. */
function withoutOccasion(name: string): string {
  const match = /^(.{4,}?)(?:\s*[,:]|\s+[–—-])\s+(\S.*)$/u.exec(name);
  if (match === null || networkLike(match[1]!) === null) return name;
  return aspectIn(match[2]!) !== null || dateInText(match[2]!, "2000") !== null ? match[1]! : name;
}
