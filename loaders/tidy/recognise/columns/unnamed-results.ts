import type { FieldId } from "../../../../src/model/fields.js";
import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import type { Heading } from "../header/heading.js";
import { isDated } from "../shapes/shape.js";
import type { Look } from "./look.js";

const speaksOfKind = (word: string) => matchWord("outcome_kind", fold(word)).words.some((kind) => kind !== "other");

/**
 * Columns beside counts by time that no heading stands above: the one whose words are kinds of results says what was
 * counted, and the one before it whose names each stand once above a run of these same words is of networks.
 *
 * @returns none unless the words come again below each name
 */
export function unnamedResults(headings: readonly Heading[], looks: readonly Look[]): [number, FieldId][] {
  const times = headings.filter((heading, c) => isDated(heading, null) !== null && looks[c]!.number >= 0.8);
  const isBare = (c: number) => headings[c]!.text === "" && looks[c]!.filled > 1 && looks[c]!.text >= 0.9;
  const isSaid = headings.some(
    ({ known }) => known?.kind === "field" && known.fields.some((field) => field.startsWith("outcome.")),
  );
  if (times.length < 2 || isSaid) return [];
  const bare = [...headings.keys()].filter(isBare);
  const labels = bare.filter((c) => {
    const { words } = looks[c]!;
    return words.filter(speaksOfKind).length * 2 >= words.length;
  });
  const [label] = labels;
  if (labels.length !== 1 || label === undefined) return [];
  const { filled, distinct } = looks[label]!;
  const names = bare.filter((c) => c < label && looks[c]!.distinct > 1 && looks[c]!.personal === 0);
  const [name] = names;
  const isGrouped =
    names.length === 1 &&
    name !== undefined &&
    distinct < filled &&
    (looks[name]!.filled === looks[name]!.distinct || looks[name]!.filled === filled) &&
    looks[name]!.distinct * distinct >= filled;
  return isGrouped
    ? [
        [name, "network.name"],
        [label, "outcome.label"],
      ]
    : [[label, "outcome.label"]];
}
