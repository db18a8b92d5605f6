import type { FieldId } from "../../../../src/model/fields.js";
import { headingKey } from "../../../../src/model/headings.js";
import type { Heading } from "../header/heading.js";
import type { Look } from "./look.js";

/** What heads names in full, of persons on their lists, of networks on the list that says what each of these is for. */
const IN_FULL: ReadonlySet<string> = new Set(
  [
    "fulde navn",
    "fuldt navn",
    "hele navnet",
    "hele navn",
    "navn i fuld længde",
    "langt navn",
    "det lange navn",
    "officielt navn",
    "udskrevet",
    "skrevet ud",
    "står for",
    "betyder",
    "full name",
    "name in full",
    "long name",
    "official name",
    "in full",
    "stands for",
    "written out",
    "meaning",
  ].map(headingKey),
);

/**
 * The names in full on a list of networks, and beside them what these are called for short: `I bogen` above `Detail` and
 * `Mad`, or `Navn` above `RBC`. Only a list that says what its networks are for, and of no firms, is one.
 *
 * @returns the field of each of the two columns; empty where no column holds such names, or networks are named elsewhere
 */
export function asFullNames(headings: readonly Heading[], looks: readonly Look[]): [number, FieldId][] {
  const surely = (start: string) =>
    headings.some(({ known }) => known?.kind === "field" && known.certain && known.fields[0]!.startsWith(start));
  const full = [...headings.keys()].filter((c) => IN_FULL.has(headingKey(headings[c]!.text)));
  if (full.length !== 1 || !surely("network.purpose") || surely("network.name")) return [];
  if (surely("organisation.") || surely("activity.") || surely("participation.")) return [];
  const [name] = full;
  const { filled, distinct, text, personal } = looks[name!]!;
  if (filled === 0 || distinct < filled || text < 1 || personal > 0) return [];
  const short = [...headings.keys()].filter((c) => c !== name && mayBeShort(headings[c]!, looks[c]!, filled));
  return [[name!, "network.name"], ...(short.length === 1 ? [[short[0]!, "network.ref"] as [number, FieldId]] : [])];
}

/** Whether a column gives each network one short word, below a heading that says nothing else of it. */
function mayBeShort({ known }: Heading, { filled, distinct, text, words }: Look, all: number): boolean {
  const mayName =
    known === null || (known.kind === "field" && known.fields.some((one) => /^network\.(name|ref)$/.test(one)));
  return mayName && filled === all && distinct === filled && text === 1 && words.every((word) => SHORT.test(word));
}

const SHORT = /^\p{L}[\p{L}\d&-]{0,11}\.?$/u;
