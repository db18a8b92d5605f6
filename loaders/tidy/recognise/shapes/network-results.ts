import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import { isNetworks, type Knowledge } from "../columns/knowledge.js";
import type { Look } from "../columns/look.js";
import { type Heading, lookUp } from "../header/heading.js";
import { isSumLabel } from "../rows/sums.js";
import { type KnownNetworks, networkIn } from "../titles/network-in.js";
import { lastLine } from "./networks-shape.js";
import { isOutcome, type Shape, type Surroundings } from "./shape.js";

/**
 * Results × networks: a row for what was counted and a column of numbers for each network, below titles that speak of
 * results, a heading that does, or words for kinds of results.
 */
export function networkResults(
  headings: readonly Heading[],
  looks: readonly Look[],
  around: Surroundings,
  known: Knowledge,
): Shape | null {
  const called = [...headings.keys()].filter((c) => isOfNetwork(headings[c]!, looks[c]!, known));
  // what stands beside networks and is counted in the same rows is one more, though nobody else names it
  const columns =
    called.length === 0
      ? []
      : [...headings.keys()].filter((c) => called.includes(c) || mayBeOne(headings[c]!, looks[c]!));
  const names = new Set(columns.map((c) => lastLine(headings[c]!)));
  if (
    columns.length < 2 ||
    names.size < columns.length ||
    called.length * 2 < columns.length ||
    columns.every((c) => looks[c]!.filled === 0)
  )
    return null;
  const others = [...headings.keys()].filter((c) => !columns.includes(c));
  if (others.some((c) => saysElsewhere(headings[c]!))) return null;
  const labels = others.find((c) => looks[c]!.filled > 0 && looks[c]!.text >= 0.8);
  if (labels === undefined) return null;
  const { known: corner } = headings[labels]!;
  const mayLabel = corner === null || (corner.kind === "field" && corner.fields.some((one) => LABELS.test(one)));
  const isLabel = corner?.kind === "field" && corner.certain && LABELS.test(corner.fields[0]!);
  const { words } = looks[labels]!;
  const kinds = words.filter((word) => matchWord("outcome_kind", fold(word)).words.some((one) => one !== "other"));
  if (!mayLabel || !(isLabel || isOutcome(around) || kinds.length * 2 >= words.length)) return null;
  const field = isOfTargets(around) ? "outcome.target" : "outcome.count";
  const groups = columns.map((c) => ({
    says: new Map([["network.name" as const, lastLine(headings[c]!)]]),
    columns: new Map([[field, c] as const]),
  }));
  const shape = { kind: "pairs" as const, columns, groups, weight: 3 + columns.length * 0.7 };
  return isLabel ? shape : { ...shape, rowNames: labels, rowField: "outcome.label" };
}

const LABELS = /^outcome\.(?:label|kind)$/;
const NO_NETWORKS: KnownNetworks = new Map();

function isOfNetwork(heading: Heading, look: Look, known: Knowledge): boolean {
  const name = lastLine(heading);
  if (look.filled > 0 && look.number < 0.8) return false;
  return isNetworks(name, known) || (lookUp(name) === null && networkIn(name, NO_NETWORKS) !== null);
}

function mayBeOne({ known, text }: Heading, look: Look): boolean {
  return known === null && /\p{L}{3}/u.test(text) && !isSumLabel(text) && (look.filled === 0 || look.number >= 0.8);
}

/** A column that counts, or says of what network or which question the row is, in a table of another form. */
function saysElsewhere({ known }: Heading): boolean {
  if (known?.kind !== "field" || !known.certain) return false;
  return /^(?:outcome\.(?:count|target)|network|expectation|organisation|activity)/.test(known.fields[0]!);
}

/** Whether titles and the sheet's name speak of what was aimed at and nothing that was reached. */
function isOfTargets({ titles, sheet }: Surroundings): boolean {
  const text = [...titles, sheet].join(" ");
  return (
    /(?<!\p{L})(?:mål(?:tal|sætning(?:er)?)?|targets?)(?!\p{L})/iu.test(text) &&
    !/resultat|opnå|nået|realiser|status|result|achieved/iu.test(text)
  );
}
