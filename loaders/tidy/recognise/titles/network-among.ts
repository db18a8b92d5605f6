import { headingKey } from "../../../../src/model/headings.js";
import { dateInText } from "../columns/look.js";
import { withoutCounts } from "./naming.js";
import type { KnownNetworks } from "./network-in.js";
import { networkLike } from "./network-names.js";
import { stripped } from "./stripped.js";

/** What stands between the parts of a caption. */
export const BETWEEN = /\s*[,;:]\s+|\s+[–—-]\s+/gu;

/**
 * The network that a caption of a meeting names, and the rest without its day: the part before the first colon or dash,
 * `Smedenettet: Svejsning, 3. marts 2009`, or else the one part that is a network, `Opstart, Smedenettet, 3. marts 2009`.
 */
export function networkAmong(text: string, known: KnownNetworks): { network: string; rest: string } | null {
  const match = /^(.{3,60}?)(?:\s*:|\s+[–—-])\s+(\S.*)$/u.exec(text.trim());
  const before = match === null ? null : (knownAs(match[1]!, known) ?? likeFromItsFirst(match[1]!));
  if (before !== null) return { network: before, rest: match![2]! };
  const caption = dateInText(text)?.rest ?? text.trim();
  const single = (name: string) => (name.search(BETWEEN) < 0 ? networkLike(bareName(name)) : null);
  return partOf(caption, (name) => knownAs(name, known)) ?? partOf(caption, single);
}

/** `Netværk for smede, el og VVS` is called as a network from its first part on; `Opstart, Smedenetværket` isn't. */
function likeFromItsFirst(text: string): string | null {
  return networkLike(bareName(text.split(/[,;]/)[0]!)) === null ? null : networkLike(bareName(text));
}

const bareName = (text: string) => stripped(withoutCounts(text));

const knownAs = (text: string, known: KnownNetworks) => known.get(headingKey(bareName(text))) ?? null;

/** The one part of a caption, or the one run of parts where a name has commas of its own, that is a network. */
function partOf(caption: string, is: (name: string) => string | null): { network: string; rest: string } | null {
  const gaps = [...caption.matchAll(BETWEEN)].map((gap) => ({ from: gap.index, to: gap.index + gap[0].length }));
  const found: { network: string; from: number; to: number }[] = [];
  for (const from of [0, ...gaps.map(({ to }) => to)]) {
    for (const to of [...gaps.map((gap) => gap.from), caption.length]) {
      const network = to <= from ? null : is(caption.slice(from, to));
      if (network === null) continue;
      found.push({ network, from, to });
      break;
    }
  }
  const [one] = found;
  if (one === undefined || found.some(({ network }) => network !== one.network)) return null;
  const ahead = caption.slice(0, one.from).replace(/[\s,;:–—-]+$/u, "");
  const after = caption.slice(one.to).replace(/^[\s,;:–—-]+/u, "");
  return { network: one.network, rest: [ahead, after].filter((part) => part !== "").join(", ") };
}
