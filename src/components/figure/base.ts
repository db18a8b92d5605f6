import { BASES, countedIn, type Noun } from "../../model/bases.js";
import type { FigureDescription, FigureRow } from "../../model/figure.js";
import type { Site } from "../site.js";

/** What rows rest on, counted in one noun. */
interface Counted {
  readonly noun: Noun;
  readonly measures: readonly string[];
  /** of the widest lines: those in which most dimensions are *all of it* */
  readonly least: number;
  readonly most: number;
  /** how many values of the dimension that `n` is added up over are in it */
  readonly over: number | null;
  /** of all lines */
  readonly lines: readonly [least: number, most: number];
}

/**
 * What a figure rests on, in a line: `n = 251 medlemmer med kendt type. I de enkelte linjer er n fra 4 til 63.`
 *
 * @param rows as shown
 * @param all the figure's rows: where the reader has narrowed nothing, it rests on the whole, also where only parts are shown
 * @returns null where no row has a base
 */
export function baseLine(
  description: FigureDescription,
  rows: readonly FigureRow[],
  site: Site,
  all: readonly FigureRow[] = rows,
): string | null {
  const { language, format } = site;
  const { schools, networks, purposes, from, to } = site.selection();
  const isWhole = [...schools, ...networks, ...purposes].length === 0 && from === undefined && to === undefined;
  const counted = countedOf(description, rows, isWhole ? all : rows);
  if (counted.length === 0) return null;
  const label = (id: string) => description.measures.find((measure) => measure.id === id)?.label[language] ?? id;
  const amount = (number: number, noun: Noun) =>
    `${format.number(number)} ${(number === 1 ? noun.one : noun.many)[language]}`;
  const said = counted.map(({ noun, measures, least, most, over }) => {
    const main = least === most ? amount(most, noun) : `${format.number(least)}–${amount(most, noun)}`;
    const within =
      over === null ? "" : ` ${{ da: "i", en: "in" }[language]} ${amount(over, BASES[description.id]!.over!.noun)}`;
    return `${main}${within}${counted.length > 1 ? ` (${measures.map(label).join(", ")})` : ""}`;
  });
  const [first] = counted;
  const [least, most] = first!.lines.map((number) => format.number(number));
  const differ = counted.some(({ lines, least, most }) => lines[0] !== least || lines[1] !== most);
  const rest = {
    da:
      counted.length === 1 ? ` I de enkelte linjer er n fra ${least} til ${most}.` : " Hver linjes n står i tabellen.",
    en:
      counted.length === 1
        ? ` In the single lines n is from ${least} to ${most}.`
        : " Each line's n stands in the table.",
  }[language];
  return `n = ${said.join("; ")}.${differ ? rest : ""}`;
}

function countedOf(description: FigureDescription, rows: readonly FigureRow[], all: readonly FigureRow[]): Counted[] {
  const groups = new Map<Noun, FigureRow[]>();
  for (const row of rows) {
    const noun = row.n === null ? undefined : countedIn(description.id, row.measure);
    if (!noun) continue;
    const group = groups.get(noun) ?? [];
    group.push(row);
    groups.set(noun, group);
  }
  const place = ({ measure }: FigureRow) => description.measures.findIndex(({ id }) => id === measure);
  const first = (own: readonly FigureRow[]) => own.reduce((least, row) => Math.min(least, place(row)), place(own[0]!));
  const inOrder = [...groups].sort(([, a], [, b]) => first(a) - first(b));
  const { over: added, single = false } = BASES[description.id] ?? {};
  return inOrder.map(([noun, own]) => {
    const measures = description.measures.map(({ id }) => id).filter((id) => own.some(({ measure }) => measure === id));
    const whole = all.filter(({ measure, n }) => n !== null && measures.includes(measure));
    const isWide = single ? () => true : widestOf(whole);
    const sums = new Map<string, number>();
    const values = new Set<string>();
    for (const row of whole.filter(isWide)) {
      const apart = added === undefined ? row.dimensions : single ? {} : { ...row.dimensions, [added.dimension]: null };
      const key = JSON.stringify([row.measure, apart]);
      sums.set(key, (added === undefined ? 0 : (sums.get(key) ?? 0)) + row.n!);
      if (added !== undefined && row.n! > 0) values.add(String(row.dimensions[added.dimension]));
    }
    const [least, most] = extent([...sums.values()]);
    return {
      noun,
      measures,
      least,
      most,
      over: added === undefined ? null : values.size,
      lines: extent(own.map(({ n }) => n!)),
    };
  });
}

/** Tells the widest of some rows: those in which most dimensions are *all of it*. */
function widestOf(rows: readonly FigureRow[]): (row: FigureRow) => boolean {
  const width = ({ dimensions }: FigureRow) => Object.values(dimensions).filter((value) => value === null).length;
  const most = rows.reduce((most, row) => Math.max(most, width(row)), 0);
  return (row) => width(row) === most;
}

function extent(numbers: readonly number[]): [number, number] {
  return numbers.reduce<[number, number]>(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
