import type { FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { dateInText } from "../columns/look.js";
import { textOf } from "../sheet/view.js";
import { type AspectSaid, aspectOf, aspectOfGroup, aspectSpoken, isPutAsQuestion, questionAndItem } from "./aspect.js";
import { type SettledAspects, settleAspects } from "./settle-aspects.js";
import { isItemCode } from "./survey-words.js";

/** One line of a grid under its question, as forms export it: `Hvad forventede du? [Ny viden]`. */
export const isInGrid = (text: string) => /^.{4,}\s\[[^[\]]{2,}\]$/u.test(text.trim());

/**
 * An item behind its question, as forms and data sets export them: in brackets, or behind a dash or a colon where the
 * question speaks of an aspect and is one: by its mark, because several columns ask it, or because it says nothing else.
 *
 * @param times how many columns ask the question
 */
export function asked(
  text: string,
  times: number,
): { readonly item: string; readonly aspect: AspectSaid | null } | null {
  const found = questionAndItem(text);
  if (found === null) return null;
  const { question, item } = found;
  const aspect = aspectSpoken(question);
  if (isInGrid(text)) return { item, aspect };
  const isShared = times > 1 && isPutAsQuestion(question);
  const isOfAspect = aspect !== null && (question.endsWith("?") || times > 1 || aspectOfGroup(question) !== null);
  if (!isShared && !isOfAspect) return null;
  return { item: item[0]!.toUpperCase() + item.slice(1), aspect };
}

/** An item's name without the words that say whether it was expected or experienced. */
export function itemName(text: string): string {
  const bare = text
    .replace(
      /(?<!\s)\s*[([][^()[\]]*(?:forvent|oplev|expect|experienc|før|efter|before|after|udbytte)[^()[\]]*[)\]]/giu,
      "",
    )
    .replace(
      /^\W*(?:forventning(?:er)? til|forventninger|forventning|forventet|forventer|expectations? (?:of|to)|expected|oplevelser? af|oplevelse|oplevet|oplever|experience of|experienced|før|efter|faktisk)(?!\p{L})\s*[:–-]?\s*/iu,
      "",
    )
    .replace(
      /\s*[,:–-]?\s+(?:forventet|forventning|forventes|expected|expectation|oplevet|oplevelse|opleves|experienced?|før|efter|before|after)\W*$/iu,
      "",
    )
    .replace(/[\s:–-]+$/u, "")
    .replace(/^[\s.:–-]+/u, "")
    .trim();
  return bare === "" ? bare : bare[0]!.toUpperCase() + bare.slice(1);
}

/** The different texts above a column, from the top. */
function textsOf(line: readonly Cell[]): string[] {
  const texts: string[] = [];
  for (const cell of line) {
    const text = textOf(cell);
    if (text !== "" && texts.at(-1) !== text) texts.push(text);
  }
  return texts;
}

/** What told the aspect of columns that don't say it themselves: the group before them, a title, or another column. */
export type SayAspect = (by: "neighbour" | NonNullable<SettledAspects["by"]>, column: number) => void;

/**
 * What each column of a questionnaire asks about, and whether it was expected or experienced.
 *
 * @param around what titles, sheet or file say of the whole table
 * @param say told where a column's aspect is not its own, with an index into `lines`
 */
export function itemsAcross(
  lines: readonly (readonly Cell[])[],
  around: AspectSaid | null = null,
  say: SayAspect = () => undefined,
): Map<FieldId, Cell[]> {
  const above = lines.map((line) => textsOf(line).map((text) => datedAspect(text)?.said ?? text));
  const worded = above.map((texts) => texts.findLast((text) => !isItemCode(text)) ?? texts.at(-1) ?? "");
  const questions = worded.map((text) => questionAndItem(text)?.question);
  const items: string[] = [];
  const aspects: (AspectSaid | null)[] = [];
  above.forEach((texts, i) => {
    const times = questions.filter((question) => question !== undefined && question === questions[i]).length;
    const found = asked(worded[i]!, times);
    if (found !== null) {
      items.push(found.item);
      aspects.push(found.aspect ?? aspectAbove(texts, above));
      return;
    }
    const group = aspectAbove(texts, above);
    const own = texts.filter((text) =>
      group === null ? !isQuestionOver(text, texts, above) : !isGroup(text, texts, above),
    );
    const aspect = group ?? texts.map(aspectOf).find((one) => one !== null) ?? aspectOf(texts.join(" "));
    const names = own.map((text) => (aspectOf(text) === null ? text : itemName(text))).filter((text) => text !== "");
    const said = names
      .filter((text) => !isItemCode(text))
      .map((text) =>
        text.replace(/^(?:(?:sp|spm|spg|q|s|v)\.?\s*\d{1,2}[a-z]?|\d{1,2}[a-z]?)\s*[.:)–-]\s*(?=\p{L})/iu, ""),
      );
    items.push(said.length > 0 ? said.sort((a, b) => b.length - a.length)[0]! : (names[0] ?? texts.join(" ")));
    aspects.push(aspect);
  });
  const said = aspects.some((aspect) => aspect !== null) ? [] : aspectsOfWords(items);
  aspects.splice(0, said.length, ...said);
  const parallel = experiencedBeside(above, aspects);
  if (parallel !== null) {
    say("neighbour", parallel[0]!);
    for (const i of parallel) {
      aspects[i] = "experienced";
      items[i] = above[i]!.at(-1)!;
    }
  }
  const heads = above.map((texts, i) => ({ texts, item: items[i]!, aspect: aspects[i]! }));
  const settled = settleAspects(heads, around);
  if (settled.by !== null) say(settled.by, settled.column);
  const fields = new Map<FieldId, Cell[]>([["expectation.item", items]]);
  if (settled.aspects.some((aspect) => aspect !== null)) fields.set("expectation.aspect", [...settled.aspects]);
  const days = lines.map(dayOfAspect);
  if (days.some((day) => day !== null)) fields.set("expectation.asked_on", days);
  return fields;
}

/** `Forventet (01-10-2009)`: a side and the day on which it was asked, in one line; null where it isn't just that. */
function datedAspect(text: string): { readonly said: string; readonly day: string } | null {
  const found = text.length > 80 ? null : dateInText(text);
  if (found === null || aspectOfGroup(found.rest) === null) return null;
  return { said: found.rest.replace(/[()\s]+$/u, ""), day: found.date };
}

/** The day that the lines above a column give with its side; null where none does. */
export function dayOfAspect(lines: readonly Cell[]): string | null {
  const days = lines.flatMap((line) => datedAspect(textOf(line))?.day ?? []);
  return days.length === 1 ? days[0]! : null;
}

/** Fewer words are the name of something, such as `Faktisk udbytte`. */
const FEWEST_WORDS = 3;

/** Whether items were expected or experienced by the words of each (`I hvor høj grad forventer I flere elever?`), where all of them tell. */
function aspectsOfWords(items: readonly string[]): readonly (AspectSaid | null)[] {
  const said = items.map((text) => (text.split(/\s+/).length < FEWEST_WORDS ? null : aspectSpoken(text)));
  return items.length > 1 && !said.includes(null) ? said : [];
}

/** Whether a line above a column stands over other items too. */
function isGroup(text: string, texts: readonly string[], above: readonly (readonly string[])[]): boolean {
  const last = texts.at(-1);
  if (text === last || aspectOf(last ?? "") !== null) return false;
  return above.some((others) => others.includes(text) && others.at(-1) !== last) || aspectOfGroup(text) !== null;
}

/** Whether a line is the question that several items stand under, each in a line below it. */
function isQuestionOver(text: string, texts: readonly string[], above: readonly (readonly string[])[]): boolean {
  const last = texts.at(-1)!;
  if (text === last || isItemCode(last) || !isPutAsQuestion(text)) return false;
  return above.some((others) => others.includes(text) && others.at(-1) !== last);
}

/** What a line above several items says of them all; null where none does. */
function aspectAbove(texts: readonly string[], above: readonly (readonly string[])[]): AspectSaid | null {
  for (const text of texts.slice(0, -1)) {
    const aspect = isGroup(text, texts, above) ? aspectSpoken(text) : null;
    if (aspect !== null) return aspect;
  }
  return null;
}

/**
 * The columns of a second group that says neither, where the first one says that the very same items were expected:
 * `Forventninger ved start | Status nu`.
 */
function experiencedBeside(
  above: readonly (readonly string[])[],
  aspects: readonly (AspectSaid | null)[],
): readonly number[] | null {
  const open = aspects.flatMap((aspect, i) => (aspect === null ? [i] : []));
  const expected = aspects.flatMap((aspect, i) => (aspect === "expected" ? [i] : []));
  if (open.length < 2 || open.length !== expected.length || expected.length + open.length !== aspects.length)
    return null;
  const heads = (columns: readonly number[]) => new Set(columns.map((i) => (above[i]!.length > 1 ? above[i]![0] : "")));
  const lasts = (columns: readonly number[]) =>
    columns
      .map((i) => above[i]!.at(-1))
      .sort()
      .join("\n");
  const [head, ...others] = heads(open);
  if (head === undefined || head === "" || others.length > 0 || heads(expected).size !== 1) return null;
  return lasts(open) === lasts(expected) && Math.min(...open) > Math.max(...expected) ? open : null;
}
