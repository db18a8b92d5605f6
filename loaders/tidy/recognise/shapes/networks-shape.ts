import { FIELDS } from "../../../../src/model/fields.js";
import { isNetworks, type Knowledge, NOTHING_KNOWN } from "../columns/knowledge.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import { lookUp } from "../header/heading.js";
import { textOf } from "../sheet/view.js";
import { type KnownNetworks, networkIn } from "../titles/network-in.js";
import { givesPeriods } from "./membership-periods.js";
import type { Shape } from "./shape.js";

/** Whether a column holds marks, or ones, and nothing that counts. */
export function isMarked(look: Look): boolean {
  return look.filled > 0 && look.mark >= 0.95 && (look.letterMark >= 0.5 || look.distinct === 1);
}

/** The lowest line of a heading that says something. */
export function lastLine({ lines }: Heading): string {
  return textOf(lines.findLast((line) => textOf(line) !== "") ?? null);
}

/**
 * Members × networks: a column for each network, with marks or first days, below a heading that speaks of networks or
 * membership, or called as networks are beside what names organisations.
 */
export function networksShape(
  headings: readonly Heading[],
  looks: readonly Look[],
  known: Knowledge = NOTHING_KNOWN,
): Shape | null {
  const marked = [...headings.keys()].filter((c) => isMarked(looks[c]!) || givesPeriods(looks[c]!));
  const under = marked.filter((c) => isUnderNetworks(headings[c]!) && !isOfDays(headings[c]!));
  const columns =
    under.length > 0 || !headings.some((heading, c) => namesFirms(heading, looks[c]!))
      ? under
      : marked.filter((c) => isNetwork(c));
  function isNetwork(c: number): boolean {
    const name = lastLine(headings[c]!);
    return isNetworks(name, known) || (lookUp(name) === null && networkIn(name, NO_NETWORKS) !== null);
  }
  const names = new Set(columns.map((c) => lastLine(headings[c]!)));
  if (columns.length < 2 || names.size < columns.length) return null;
  return { kind: "networks", columns, weight: 2 + columns.length * 0.5 };
}

const NO_NETWORKS: KnownNetworks = new Map();

/** A heading that says so, or `Navn` above texts that other sheets know as firms or that are called as companies are. */
function namesFirms({ known }: Heading, look: Look): boolean {
  if (known?.kind !== "field") return false;
  if (known.certain) return /^organisation\.(?:name|cvr)$/.test(known.fields[0]!);
  return known.fields.includes("organisation.name") && (look.known.organisations >= 0.3 || look.company >= 0.25);
}

/** `Startdato` below `Medlem af netværk` is the day of the one network beside it. */
function isOfDays(heading: Heading): boolean {
  const known = lookUp(lastLine(heading));
  return known?.kind === "field" && known.fields.some((field) => FIELDS[field].type === "date");
}

function isUnderNetworks(heading: Heading): boolean {
  const own = lastLine(heading);
  return heading.lines.some((line) => {
    const text = textOf(line);
    const known = text === own ? null : lookUp(text);
    return known?.kind === "field" && /^(network\.name|membership\.)/.test(known.fields[0]!);
  });
}
