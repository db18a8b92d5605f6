import { kindHeading } from "../shapes/kinds.js";
import type { Surroundings } from "../shapes/shape.js";
import { textOf } from "../sheet/view.js";

/** What a title says of the time and the rows, behind what was counted: `… pr. netværk`, `… 2009-2010`, `… (status)`. */
const BEHIND =
  /\s*[,:;(–—-]?\s*(?:\(?(?:19|20)\d\d|pr\.? |fordelt |efter |opgjort |for hver|i (?:netværkene|projektperioden|perioden|alt)|status|by |per ).*$/iu;
const AHEAD =
  /^(?:resultater|resultat|opgørelse|oversigt|status|antal|results?|number)\s*(?:[:–—-]|over|af|for|of|on)?\s+(?=\p{L})/iu;

/** The one kind of result that a title is of, and what it calls it; null where no title is. */
export function kindInTitles({ titles, sheet }: Surroundings): { kind: string; label: string } | null {
  for (const title of [...[...titles].reverse(), sheet]) {
    const text = textOf(title).replace(BEHIND, "").replace(AHEAD, "");
    const said = kindHeading({ text, lines: [text], known: null, quoted: null });
    if (said !== null && said.kind !== "other" && !said.target) return { kind: said.kind, label: said.label };
  }
  return null;
}
