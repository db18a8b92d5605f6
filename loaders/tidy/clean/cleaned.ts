import type { Field } from "../../../src/model/fields.js";
import type { CleanCode } from "../../../src/model/problems/clean.js";
import type { ProblemFacts } from "../../../src/model/problems/problem.js";
import type { Day } from "../../../src/model/tables.js";
import type { Cell } from "../../read/sheet.js";
import type { Reference } from "../reference/index.js";
import type { Value } from "../tidied.js";
import { found } from "./quotable.js";

export interface CleanContext {
  /** the programme's period: two-digit years and slips are judged by it */
  readonly period: { readonly from: Day; readonly to: Day };
  readonly reference: Reference;
  /** the one year that days without a year can be of; left out where there is none, or more than one */
  readonly year?: string | undefined;
  /** the one year that stands above the rows themselves, which first and last days without a year are of */
  readonly yearAbove?: string | undefined;
  /** `reversed` where 1 is the best answer; it turns numbers only, words have a direction of their own */
  readonly scale?: "normal" | "reversed" | undefined;
  /** numbers that stand among answers and mean that there was none, such as 9 */
  readonly noAnswers?: ReadonlySet<number> | undefined;
  /** all answers of the questionnaire that the column belongs to: which words it offers decides what some of them mean */
  readonly answers?: readonly Cell[] | undefined;
}

/** What is to be said about a value, before it is known where it stands. */
export interface Remark {
  readonly code: CleanCode;
  readonly facts: ProblemFacts;
}

/** A value and what is to be said about it. */
export interface Cleaned {
  readonly value: Value;
  readonly remarks: readonly Remark[];
}

/** Cleans one cell; the same cell always gives the same. */
export type CellCleaner = (cell: Cell) => Cleaned;

/**
 * Looks at a whole column and gives the cleaner of its cells. It is given every cell of scores and of declared days, and
 * each value once where cells are text.
 */
export type ColumnCleaner = (cells: readonly Cell[], context: CleanContext, field: Field, name: string) => CellCleaner;

export const MISSING: Cleaned = { value: null, remarks: [] };

export const kept = (value: Value): Cleaned => ({ value, remarks: [] });

/** A value that can't be used; `text` is what stood there, quoted only as far as it may be. */
export const drop = (code: CleanCode, text: string, facts: ProblemFacts = {}): Cleaned => ({
  value: null,
  remarks: [{ code, facts: { found: found(text), ...facts } }],
});

/** A value that was read with a remark. */
export const noted = (value: Value, code: CleanCode, text: string, facts: ProblemFacts = {}): Cleaned => ({
  value,
  remarks: [{ code, facts: { found: found(text), read: String(value), ...facts } }],
});
