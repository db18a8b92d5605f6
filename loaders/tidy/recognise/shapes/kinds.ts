import type { FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import { isOutcome, type Shape, type Surroundings } from "./shape.js";

/** What a heading such as `Praktikaftaler` or `Mål praktikaftaler` says: a kind of result, counted or aimed at. */
export interface KindHeading {
  readonly kind: string;
  readonly label: string;
  readonly target: boolean;
}

const TARGET =
  /(?<!\p{L})(?:resultatmål|måltal|målsætning|målsat|mål|target|goal|planlagte?|planned|budget(?:teret)?)(?:\s+(?:for|i|of))?(?!\p{L})/giu;
const COUNT =
  /(?<!\p{L})(?:antal|opnået|opnåede|nået|realiseret|realiserede|faktisk|faktiske|resultat|actual|achieved|realised|number of|count)(?!\p{L})/giu;
/** Columns about people, hours or money beside the results. */
const OTHER_MEASURE = /deltager|kursist|timer|person|procent|%|(?<!\p{L})(?:kr|pris|pct)(?!\p{L})|participant|hours/iu;

/** Reads a heading as a kind of result; null where it names none, or more than one. */
export function kindHeading(heading: Heading): KindHeading | null {
  const { text } = heading;
  if (text === "" || text.length > 60 || OTHER_MEASURE.test(text)) return null;
  const rest = text.replace(TARGET, " ").replace(COUNT, " ");
  const label = rest
    .replace(/\(\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,:;–-]+|[\s,:;–-]+$/gu, "");
  const target = new RegExp(TARGET.source, "iu").test(text);
  const tokens = fold(label).split(" ");
  if (tokens[0] === "" || tokens.length > 4) return null;
  const kinds = new Set(
    [tokens.join(" "), ...tokens].flatMap((token) => {
      const { words, certain } = matchWord("outcome_kind", token);
      return certain ? words : [];
    }),
  );
  if (kinds.size > 1) kinds.delete("other");
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === undefined) return null;
  return { kind, label: label[0]!.toUpperCase() + label.slice(1), target };
}

/** Whether a heading speaks of what is aimed at: `Mål 1. kvartal 2010`, or `Mål` below a quarter. */
export function isTarget({ text }: Heading): boolean {
  return new RegExp(TARGET.source, "iu").test(text);
}

const isFreeOfFields = ({ known }: Heading) =>
  known === null || (known.kind === "field" && known.fields.every((field) => /^(activity|outcome|method)/.test(field)));

/** Results with a column for each kind, targets perhaps beside them. */
export function kindShape(headings: readonly Heading[], looks: readonly Look[], around: Surroundings): Shape | null {
  const read = headings.map((heading) => (isFreeOfFields(heading) ? kindHeading(heading) : null));
  const has = (start: RegExp) =>
    headings.some(
      ({ known }, c) =>
        known?.kind === "field" && known.certain && read[c] === null && known.fields.some((field) => start.test(field)),
    );
  if (has(/^organisation\.(name|cvr|ref)$|^outcome\.(label|kind|count)$|^activity\.held_on$|^expectation\./))
    return null;
  const columns: number[] = [];
  const kinds = new Set<string>();
  let targets = 0;
  read.forEach((said, c) => {
    const look = looks[c]!;
    if (said === null || (look.filled > 0 && look.number < 0.8)) return;
    columns.push(c);
    if (said.kind !== "other") kinds.add(said.kind);
    if (said.target) targets++;
  });
  if (columns.every((c) => looks[c]!.filled === 0)) return null;
  const rows = has(/^network\.(name|ref)$|^school\.name$|^outcome\.recorded_on$/);
  // a bare `Mål` above numbers beside the one result
  const isAimed = headings.some(
    (heading, c) => read[c] === null && isTarget(heading) && isFreeOfFields(heading) && looks[c]!.number >= 0.8,
  );
  const enough = kinds.size >= 2 || (kinds.size === 1 && (targets > 0 || isAimed || isOutcome(around)));
  if (!enough || !(rows || isOutcome(around))) return null;
  return { kind: "kinds", columns, weight: 2.5 + columns.length * 0.5 };
}

/** What each column of kinds stands for. A target goes by the name of the counts of its kind, where one column has them. */
export function kindsAcross(headings: readonly Heading[]): Map<FieldId, Cell[]> {
  const said = headings.map(kindHeading);
  const labels = said.map((one) => {
    if (one === null) return null;
    const counted = said.filter((other) => other !== null && !other.target && other.kind === one.kind);
    const same = counted.some((other) => fold(other!.label) === fold(one.label));
    return one.target && !same && counted.length === 1 ? counted[0]!.label : one.label;
  });
  return new Map<FieldId, Cell[]>([
    ["outcome.kind", said.map((one) => one?.kind ?? null)],
    ["outcome.label", labels],
  ]);
}
