import type { FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import { isNetworks, type Knowledge, NOTHING_KNOWN } from "../columns/knowledge.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import type { Shape, Surroundings } from "../shapes/shape.js";
import { textOf } from "../sheet/view.js";
import { networkIn } from "../titles/network-in.js";
import { answerHeading } from "./answer-heading.js";
import { type AspectSaid, aspectOfGroup } from "./aspect.js";
import { countsAnswers, frequencyColumn } from "./frequencies.js";
import { itemsAcross, type SayAspect } from "./items-across.js";
import { isAnswer, isNumbering, isPlainAnswer, isSurvey } from "./survey-words.js";

const SCORE = /^[1-5]$/;
const ANSWERS = /^(svar|svarmulighed(er)?|svarkategori(er)?|besvarelse|score|karakter|skala|answer|response|rating)$/iu;

const lastLine = ({ lines }: Heading) => textOf(lines.at(-1) ?? null);
const isCount = (look: Look) => look.filled === 0 || look.number >= 0.9;

const isScore = (heading: Heading) => {
  const last = lastLine(heading);
  return SCORE.test(last) || (isAnswer(last) && !isOfRows(heading));
};
/** A column that a field of the row, a person or a sum wants. */
const isOfRows = ({ known }: Heading) => known !== null && !(known.kind === "field" && !known.certain);
const FEWEST = 3;

const scoreColumns = (headings: readonly Heading[]) => headings.flatMap((heading, c) => (isScore(heading) ? [c] : []));

/** Whether headings are a scale: three answers in words or more, some of which can be nothing else, or 1 to 5 in order. */
export function areScale(headings: readonly Heading[]): boolean {
  const said = scoreColumns(headings).map((c) => lastLine(headings[c]!));
  const words = new Set(said.filter((text) => !SCORE.test(text)));
  return areAnswers([...words]) || /1,2,3,4,5|5,4,3,2,1/.test(said.join());
}

/** Sizes of firms are words that answers have, too. */
const areAnswers = (words: readonly string[]) => words.length >= FEWEST && words.filter(isPlainAnswer).length >= 2;

/** How many gave each score: columns headed 1 to 5 or by answers, one line an item, counts below. */
export function distributionShape(
  headings: readonly Heading[],
  looks: readonly Look[],
  around: Surroundings,
  known: Knowledge = NOTHING_KNOWN,
): Shape | null {
  const scores = scoreColumns(headings).filter((c) => isCount(looks[c]!));
  if (scores.length < FEWEST || scores.every((c) => looks[c]!.filled === 0)) return null;
  const columns = withUnknownAnswers(scores, headings, looks);
  const has = (field: FieldId) =>
    headings.some(({ known }, c) => !columns.includes(c) && known?.kind === "field" && known.fields.includes(field));
  const grouped = groupsAcross(
    columns.map((c) => headings[c]!),
    (text) => isNetworks(text, known),
  );
  const isSaid = has("expectation.item") || grouped.has("expectation.item");
  const rowNames = isSaid ? null : itemsBeside(scores, headings, looks, around);
  if (!isSaid && rowNames === null) return null;
  // where a score stands twice, the lines above must tell the two apart
  const said = columns.map((c, i) => [lastLine(headings[c]!), ...[...grouped.values()].map((cells) => cells[i])]);
  if (new Set(said.map((cells) => JSON.stringify(cells))).size < columns.length) return null;
  // what stands in a single column below a day or a name of its own is no scale
  const above = said.map(([, ...cells]) => JSON.stringify(cells.map((cell) => textOf(cell ?? null))));
  if (above.every((one) => above.filter((other) => other === one).length < FEWEST)) return null;
  return {
    kind: "distribution",
    columns,
    ...(rowNames === null ? {} : { rowNames, rowField: "expectation.item" as const }),
    weight: 2 + columns.length * 0.5 + grouped.size * 0.5,
  };
}

const WHOLE_SCALE = 5;
const SHARE = /%|pct|procent|andel|snit|gns|mean|average|share/iu;

/**
 * The columns of scores with those whose answer isn't known, so that it is said of them rather than left out: counts
 * between two known answers, and beside them where the scale lacks some.
 */
function withUnknownAnswers(
  scores: readonly number[],
  headings: readonly Heading[],
  looks: readonly Look[],
): readonly number[] {
  const said = scores.map((c) => lastLine(headings[c]!));
  const lacks = !said.some((text) => SCORE.test(text)) && said.filter((text) => !isNoAnswer(text)).length < WHOLE_SCALE;
  const reach = lacks ? 1 : 0;
  const columns: number[] = [];
  for (let c = scores[0]! - reach; c <= scores.at(-1)! + reach; c++) {
    const [heading, look] = [headings[c], looks[c]];
    if (heading === undefined || look === undefined) continue;
    const unknown = /\p{L}{3}/u.test(heading.text) && heading.known === null && !SHARE.test(heading.text);
    if (scores.includes(c) || (unknown && look.filled > 0 && isCount(look))) columns.push(c);
  }
  return columns;
}

/**
 * The column of the items where no heading says so: the one to the left of the scores with a different text in each row,
 * under a blank corner, or under an unknown word in a sheet that speaks of a questionnaire.
 */
function itemsBeside(
  scores: readonly number[],
  headings: readonly Heading[],
  looks: readonly Look[],
  around: Surroundings,
): number | null {
  const inWords = areAnswers(scores.map((c) => lastLine(headings[c]!)).filter((text) => !SCORE.test(text)));
  if (!inWords && !(isSurvey(around) && areScale(headings))) return null;
  for (let c = scores[0]! - 1; c >= 0; c--) {
    const { text, known } = headings[c]!;
    const { filled, distinct, text: words, mark } = looks[c]!;
    if (filled === 0 || (text !== "" && (known !== null || !isSurvey(around)))) continue;
    if (words >= 0.9 && mark < 0.1 && distinct >= filled * 0.9) return c;
  }
  return null;
}

/**
 * What columns of counts stand for: a score each, and what the lines above the scores say.
 *
 * @param isNetwork whether a text is a network's name that the school's other sheets give
 */
export function distributionAcross(
  headings: readonly Heading[],
  isNetwork: (text: string) => boolean,
): Map<FieldId, Cell[]> {
  return new Map([["expectation.score", headings.map(lastLine)], ...groupsAcross(headings, isNetwork)]);
}

/** What stands over groups of scores: a network, expected or experienced, who answered, when, or the item itself. */
function groupsAcross(headings: readonly Heading[], isNetwork: (text: string) => boolean): Map<FieldId, Cell[]> {
  const fields = new Map<FieldId, Cell[]>();
  headings.forEach(({ lines }, i) => {
    const above = new Set(lines.slice(0, -1).map(textOf));
    for (const text of above) {
      for (const [field, cell] of text === "" || isAnswer(text) ? [] : groupSays(text, isNetwork)) {
        const cells = fields.get(field) ?? headings.map((): Cell => null);
        cells[i] ??= cell;
        fields.set(field, cells);
      }
    }
  });
  // a line over some of the scores only is no item of all
  const items = fields.get("expectation.item");
  if (items?.some((item) => item === null) || new Set(items).size < 2) fields.delete("expectation.item");
  return fields;
}

/** `Virksomhederne, forventet (februar 2009)`: everything that one line says of the scores below it. */
function groupSays(text: string, isNetwork: (text: string) => boolean): readonly (readonly [FieldId, Cell])[] {
  if (isNetwork(text) || networkIn(text, new Map()) === text) return [["network.name", text]];
  const { aspect, group, day, rest } = answerHeading(text, null);
  const isAll = rest === "";
  const asked = aspectOfGroup(text) ?? (isAll ? aspect : null);
  const said = [
    ["expectation.aspect", asked],
    ["expectation.respondent_group", isAll ? group : null],
    ["expectation.asked_on", isAll || asked !== null ? day : null],
  ] as const;
  if (said.some(([, cell]) => cell !== null)) return said.filter(([, cell]) => cell !== null);
  const { words, certain } = matchWord("respondent_group", fold(text));
  if (certain && words.length === 1) return [["expectation.respondent_group", text]];
  return /\p{Letter}{3}/u.test(text) ? [["expectation.item", text]] : [];
}

/** The same turned round: a row for each answer, a column for each item, counts where they meet. */
export function tallyShape(headings: readonly Heading[], looks: readonly Look[], around: Surroundings): Shape | null {
  const rowNames = headings.findIndex(({ text, known }, c) => {
    const { words, filled } = looks[c]!;
    if (filled < 3 || known?.kind === "personal") return false;
    const answers = words.filter(isAnswer).length;
    if (areAnswers(words.filter(isAnswer)) && answers >= words.length / 2) return true;
    return ANSWERS.test(text.trim()) && isSurvey(around) && words.filter((word) => SCORE.test(word)).length >= 3;
  });
  if (rowNames < 0) return null;
  // each row is somebody's where several columns hold answers
  if (looks.some(({ words }, c) => c !== rowNames && areOnlyAnswers(words))) return null;
  const counted = frequencyColumn(headings, looks, rowNames);
  if (counted !== null) return { kind: "tally", columns: [counted], rowNames, weight: 4 };
  const columns = headings.flatMap(({ text, known }, c) =>
    c !== rowNames &&
    text !== "" &&
    !isNumbering(text) &&
    known?.kind !== "sum" &&
    known?.kind !== "unused" &&
    isCount(looks[c]!)
      ? [c]
      : [],
  );
  if (columns.filter((c) => looks[c]!.filled > 0).length < (isSurvey(around) ? 1 : 2)) return null;
  if (headings.some(({ known }) => known?.kind === "field" && known.fields[0] === "expectation.item")) return null;
  return { kind: "tally", columns, rowNames, weight: 3 + columns.length * 0.5 };
}

/** Answers and nothing else, of which two tell enough where they can be nothing else. */
const areOnlyAnswers = (words: readonly string[]) =>
  areAnswers(words.filter(isAnswer)) || (words.length >= 2 && words.every(isPlainAnswer));

/** What the columns of such a table stand for; nothing where one only counts, for the question stands above the table. */
export function tallyAcross(
  headings: readonly Heading[],
  around: AspectSaid | null,
  say?: SayAspect,
): Map<FieldId, Cell[]> {
  if (headings.length === 1 && countsAnswers(headings[0]!)) return new Map();
  return itemsAcross(
    headings.map(({ lines }) => lines),
    around,
    say,
  );
}

/** Answers that take no side, which a tally counts in a row of their own. */
export function isNoAnswer(text: string): boolean {
  return /^(ved ikke|ved det ikke|ubesvaret|ikke besvaret|intet svar valgt|intet svar|blank(?:e|t)?|ikke relevant|don'?t know|no answer|not answered|not relevant|n\/a)$/iu.test(
    text.trim(),
  );
}
