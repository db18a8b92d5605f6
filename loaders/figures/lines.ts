import type { Dimensions, Figure, FigureRow } from "../../src/model/figure.js";
import { figure } from "../../src/model/figures.js";
import type { Flag } from "../../src/model/vocabulary.js";

/** What stands beside a value. */
export interface Beside {
  readonly n?: number | null;
  /** why there is no value; the value is then dropped */
  readonly flag?: Flag | null;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/** The lines of one figure as they are computed. */
export interface Lines {
  /** Adds one line. A value that is undefined, or not a finite number, is not available (`x`) unless a flag says more. */
  add(dimensions: Dimensions, measure: string, value: number | undefined, beside?: Beside): void;
  done(): Figure;
}

/**
 * Begins a figure.
 *
 * @throws RangeError where the figure isn't described, or a line's dimensions or measure aren't the description's
 */
export function lines(id: string): Lines {
  const description = figure(id);
  const units = new Map(description.measures.map((measure) => [measure.id, measure.unit]));
  const ids = description.dimensions.map((dimension) => dimension.id);
  const rows: FigureRow[] = [];
  return {
    add(dimensions, measure, value, { n = null, flag = null, lower, upper } = {}) {
      const unit = units.get(measure);
      if (unit === undefined) throw new RangeError(`unknown measure of ${id}: ${measure}`);
      const missing = value === undefined || !Number.isFinite(value);
      const why = flag ?? (missing ? "x" : null);
      rows.push({
        dimensions: Object.fromEntries(
          ids.map((dimension) => {
            const at = dimensions[dimension];
            if (at === undefined) throw new RangeError(`${id} lacks its dimension ${dimension}`);
            return [dimension, at];
          }),
        ),
        measure,
        value: why === null ? value! : null,
        unit,
        n,
        flag: why,
        lower: why === null ? (lower ?? null) : null,
        upper: why === null ? (upper ?? null) : null,
      });
    },
    done: () => ({ id, rows }),
  };
}
