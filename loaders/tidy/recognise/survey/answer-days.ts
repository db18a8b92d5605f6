import type { FieldId } from "../../../../src/model/fields.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import { textOf } from "../sheet/view.js";
import { aspectOf } from "./aspect.js";

/** A column of answers: where it is, and what tells it apart from the others. */
interface Answered {
  readonly c: number;
  readonly sides: ReadonlyMap<FieldId, string>;
}

/**
 * The column of days that goes with each column of answers, where expected and experienced have one each: by the word
 * above it (`Forventet | Dato`, `Dato (efter)`), else by its place before or behind each of them.
 *
 * @returns by column of answers; empty where there are not as many days as there are sides
 */
export function answerDays(
  headings: readonly Heading[],
  looks: readonly Look[],
  answers: readonly Answered[],
): ReadonlyMap<number, number> {
  const days = headings.flatMap((heading, c) => (isDay(heading, looks[c]!) ? [c] : []));
  const aspects = [...new Set(answers.map(({ sides }) => sides.get("expectation.aspect")))];
  if (days.length !== 2 || aspects.length !== 2 || aspects.includes(undefined)) return new Map();
  const said = days.map((c) => aspectAbove(headings[c]!));
  const found = answers.flatMap(({ c, sides }): [number, number][] => {
    const own = days.filter((_, i) => said[i] !== null && said[i] === sides.get("expectation.aspect"));
    const day = own.length > 0 ? own : said.every((one) => one === null) ? besideOf(c, days, answers) : [];
    return day.length === 1 ? [[c, day[0]!]] : [];
  });
  const isWhole = found.length === answers.length && new Set(found.map(([, day]) => day)).size === 2;
  return isWhole ? new Map(found) : new Map();
}

/** The last day before an answer where days come first, else the next one behind it. */
function besideOf(c: number, days: readonly number[], answers: readonly Answered[]): readonly number[] {
  const isBefore = days[0]! < Math.min(...answers.map((one) => one.c));
  const day = isBefore ? days.findLast((one) => one < c) : days.find((one) => one > c);
  return day === undefined ? [] : [day];
}

function isDay(heading: Heading, { filled, date }: Look): boolean {
  const { known } = heading;
  if (filled === 0 || date < 0.8) return false;
  return known === null
    ? aspectAbove(heading) !== null
    : known.kind === "field" && known.fields.includes("expectation.asked_on");
}

function aspectAbove({ lines }: Heading): string | null {
  const said = new Set(lines.map((line) => aspectOf(textOf(line))).filter((aspect) => aspect !== null));
  return said.size === 1 ? [...said][0]! : null;
}
