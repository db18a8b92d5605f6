import type { FigureRow } from "../../model/figure.js";
import type { Text } from "../../model/language.js";
import type { ChartOptions } from "../charts/options.js";
import type { Choice } from "../filter.js";
import type { Selection } from "../selection.js";
import type { Site } from "../site.js";
import type { Mark } from "./marks.js";

/** A choice that belongs to one figure: count or share, schools or networks. */
export interface Control {
  /** part of the address: `<view>.<control>=<option>` */
  readonly id: string;
  readonly label: Text;
  /** the first is what shows before the reader chooses */
  readonly options: readonly { readonly id: string; readonly label: Text }[];
}

/** What a view draws from. */
export interface ViewContext {
  readonly site: Site;
  readonly selection: Selection;
  /** the rows of one of the view's figures; by default of the first */
  readonly rows: (figure?: string) => readonly FigureRow[];
  /** the option chosen in a control of the view */
  readonly choice: (control: string) => string;
  /** says which line of a figure a mark shows, so that the mark leads to it */
  readonly mark: Mark;
}

/** A view drawn: every form of one and the same numbers. */
export interface Drawing {
  /** what the figure says, in at most 15 words and with its base; null where it can say nothing */
  readonly finding: string | null;
  /** measure, unit, base and period */
  readonly subtitle: string;
  /** the chart in words: its shape, its extremes; doesn't repeat the finding */
  readonly alternative: string;
  /** null where there is nothing to draw: `empty` or a sentence of the components' own stands instead */
  readonly chart: ((options: ChartOptions) => Element) | null;
  /** the chart as one SVG element for downloads, where `chart` gives something else */
  readonly picture?: (options: ChartOptions) => Element;
  readonly empty?: string;
  readonly notes?: readonly string[];
  /** what a reader can do to see more; of no use on paper */
  readonly hints?: readonly string[];
  /** the rows that the chart shows: the table and the downloads hold these */
  readonly rows: readonly FigureRow[];
  /** the view's figure that the rows are of; undefined is its first */
  readonly figure?: string;
}

/** One way of showing one or several figures. */
export interface View {
  /** unique on its page, and part of the address */
  readonly id: string;
  /** the ids of the figures it reads; the first is the one that table, definition and downloads are of, where the drawing names no other */
  readonly figures: readonly [string, ...string[]];
  readonly controls?: readonly Control[];
  /** the choices that the numbers follow: the figure says so where the reader has made another; undefined says nothing */
  readonly follows?: readonly Choice[];
  /** the numbers are of one school or of the whole programme: the figure says so where several are chosen */
  readonly oneSchool?: boolean;
  /** the height kept free until the numbers are there, in pixels */
  readonly height: number;
  readonly draw: (context: ViewContext) => Drawing;
}
