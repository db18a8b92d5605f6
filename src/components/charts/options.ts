import type { Format } from "../format.js";

/** What every chart needs besides its data. A chart is a pure function of the two. */
export interface ChartOptions {
  /** the width to draw in, in pixels */
  readonly width: number;
  readonly format: Format;
  readonly document: Document;
  /** what the chart says, in words, for those who don't see it */
  readonly alternative?: string;
}

/** One entry of a key: what a colour stands for. */
export interface KeyEntry {
  readonly id: string;
  readonly label: string;
  /** a class that colours marks: ns-c1 … ns-c5 for categories, ns-s1 … ns-s4 for an order, ns-grey */
  readonly mark: string;
  /** drawn as what it stands for, where that isn't what the rest of the key is */
  readonly symbol?: KeySymbol;
}

/** How an entry of a key is drawn: as a part of an area, a line along or across, a dot. */
export type KeySymbol = "square" | "line" | "upright" | "dot";

/** The class of the i-th of several categories; beyond five, grey. */
export function categoryMark(index: number): string {
  return index < 5 ? `ns-c${index + 1}` : "ns-grey";
}
