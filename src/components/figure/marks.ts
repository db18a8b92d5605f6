import type { Dimensions, FigureRow } from "../../model/figure.js";

/** A line of a figure. */
export interface MarkedLine {
  readonly figure: string;
  readonly dimensions: Dimensions;
  /** the one measure of the line that the mark shows; undefined where it shows several */
  readonly measure?: string;
}

type Rows = FigureRow | undefined | readonly FigureRow[];

/** Says which line (or lines) of a figure a mark shows; gives the mark's words back. The figure is the view's first by default. */
export type Mark = (words: string, rows: Rows, figure?: string) => string;

/**
 * Which lines of a figure the marks of a chart show. A chart gives each mark its words as a title; by these words a mark
 * that somebody points at is found again. Words that two marks have in common lead to the lines of both.
 */
export class Marks {
  private readonly lines = new Map<string, readonly MarkedLine[]>();

  constructor(private readonly figure: string) {}

  readonly mark: Mark = (words, rows, figure = this.figure) => {
    const own = rows === undefined ? [] : "dimensions" in rows ? [rows] : rows;
    const found = new Map((this.lines.get(words) ?? []).map((line) => [keyOf(line), line]));
    for (const { dimensions, measure } of own) {
      const line: MarkedLine = { figure, dimensions, measure };
      const before = found.get(keyOf(line));
      found.set(keyOf(line), before === undefined || before.measure === measure ? line : { figure, dimensions });
    }
    this.lines.set(words, [...found.values()]);
    return words;
  };

  /** The lines that a mark with these words shows, or one that stands for several marks' words; none where it isn't known. */
  of(words: string): readonly MarkedLine[] {
    return this.lines.get(words) ?? words.split("; ").flatMap((part) => this.lines.get(part) ?? []);
  }
}

const keyOf = ({ figure, dimensions }: MarkedLine) => JSON.stringify([figure, dimensions]);

/** The words of the mark that an element is part of: its own title, or that of what it is drawn inside of. */
export function wordsOf(target: Element | null, within: Element): string | null {
  for (let element = target; element && element !== within; element = element.parentElement) {
    const title = [...element.children].find(({ localName }) => localName === "title");
    if (title?.textContent) return title.textContent;
  }
  return null;
}
