import { fold } from "../../clean/index.js";
import { matchWord } from "../../clean/word-match.js";
import type { Heading } from "../header/heading.js";
import type { Assignment } from "./assignment.js";
import type { Look } from "./look.js";
import { arePersons } from "./row-names.js";

const OF_RESULTS =
  /(?:m[åa]a?l|resultat|indikator|effekt|outcome|result|target|goal|indicator)(?:er|s|ets|ers)?[\s_-]*(?:tekst|text|navn|name|betegnelse|benævnelse|titel|title|label|beskrivelse|description)?$/iu;
const OF_TEXTS = /^(?:what|hvad|tekst|text|beskrivelse|description|formulering|wording|navn|name)$/iu;
/** What surely is no label: a remark, or who is responsible. */
const OF_OTHERS = /kommentar|bemærk|note|comment|remark|ansvar|kontakt|responsib|contact|kode|code|(?:^|[\s_-])id$/iu;

/**
 * The column that says in a school's own words what was counted, where no heading that is known tells the label. Where the
 * results' kinds have a column of their own: texts that speak of these kinds, or are headed as texts of results. Where
 * nothing has, but a number reached stands beside a number wished for: the only texts, some of which speak of results.
 *
 * @param isOpen whether a column is free to be read
 * @returns null where there is none, or more than one
 */
export function resultLabels(
  headings: readonly Heading[],
  looks: readonly Look[],
  { fields, sure }: Pick<Assignment, "fields" | "sure">,
  isOpen: (column: number) => boolean,
): number | null {
  const kind = fields.get("outcome.kind");
  if (fields.has("outcome.label")) return null;
  const mayBe = (c: number) => {
    const { text, known } = headings[c]!;
    return isOpen(c) && (known === null || known.kind === "field") && !OF_OTHERS.test(text) && isText(looks[c]!);
  };
  if (kind === undefined) {
    const hasBoth = sure.has("outcome.count") && sure.has("outcome.target");
    const [only, second] = hasBoth ? [...headings.keys()].filter(mayBe) : [];
    if (only === undefined || second !== undefined) return null;
    const { words } = looks[only]!;
    return words.filter((word) => kindsIn(word).length > 0).length * 3 >= words.length ? only : null;
  }
  const kinds = new Set(looks[kind]!.words.flatMap(kindsIn));
  if (looks[kind]!.words.some((word) => kindsIn(word).length === 0)) return null;
  const found = [...headings.keys()].filter(mayBe).filter((c) => {
    const { text } = headings[c]!;
    const { words } = looks[c]!;
    const speaking = words.filter((word) => kindsIn(word).some((one) => kinds.has(one))).length;
    return (
      speaking * 2 >= words.length || ((OF_RESULTS.test(text) || OF_TEXTS.test(text)) && words.length >= kinds.size)
    );
  });
  return found.length === 1 ? found[0]! : null;
}

function kindsIn(text: string): readonly string[] {
  const folded = fold(text);
  const { words } = matchWord("outcome_kind", folded);
  return words.length > 0 ? words : folded.split(" ").flatMap((one) => matchWord("outcome_kind", one).words);
}

/** Words, no codes, days or persons' names, and short enough to name something. */
function isText(look: Look): boolean {
  const { filled, text, personal, length, words } = look;
  const areWords = words.every((word) => /\p{Letter}{3}/u.test(word));
  return filled > 0 && text >= 0.9 && personal === 0 && length <= 70 && areWords && !arePersons(look);
}
