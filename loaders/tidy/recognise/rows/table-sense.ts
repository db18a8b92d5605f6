import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import type { Interpretation } from "../interpret.js";
import { rowNamesField } from "../shapes/shape.js";
import type { Region, View } from "../sheet/view.js";
import { carriedBy } from "../titles/carried-fields.js";
import { saidAt } from "../titles/titles.js";
import { stillAmong } from "./group-rows.js";
import { loneHeadings } from "./lone-headings.js";
import { namesOverResults } from "./named-groups.js";
import { type Parts, partsOf, repeats } from "./parts.js";
import { lastFullRow, typicalFill } from "./row-fill.js";

/** What the rows of a table are told apart by. Columns are those of the sheet. */
export interface TableSense {
  readonly view: View;
  readonly region: Region;
  readonly found: Interpretation;
  /** the first row below the header */
  readonly first: number;
  readonly fields: ReadonlyMap<number, FieldId>;
  /** the columns of the table's shape */
  readonly items: ReadonlySet<number>;
  /** the columns that name what a row is of */
  readonly keys: readonly number[];
  /** the columns whose values no sum has */
  readonly identifying: readonly number[];
  /** how many cells a row usually fills */
  readonly typical: number;
  /** the last row that looks like data */
  readonly lastFull: number;
  /** the fields that may be said once for several rows */
  readonly among: readonly FieldId[];
  readonly parts: Parts;
  /** rows whose lone name heads the rows below */
  readonly headings: ReadonlySet<number>;
  readonly isRepetition: (row: number) => boolean;
}

const IDENTIFYING = new Set(["date", "cvr", "postcode", "word", "industry", "municipality", "boolean", "size_band"]);

/** Gathers what the rows below a header are told apart by. */
export function senseOf(view: View, region: Region, found: Interpretation): TableSense {
  const { assignment, shape } = found;
  const first = found.header.at(-1)! + 1;
  const fields = new Map<number, FieldId>();
  for (const [field, c] of assignment.fields) fields.set(c + region.left, field);
  if (shape?.rowNames !== undefined) fields.set(shape.rowNames + region.left, rowNamesField(shape));
  const keys = [...fields].filter(([, field]) => isKey(field)).map(([c]) => c);
  const typical = typicalFill(view, region, first);
  const parts = partsOf(view, region, found);
  return {
    view,
    region,
    found,
    first,
    fields,
    items: new Set((shape?.columns ?? []).map((c) => c + region.left)),
    keys,
    identifying: [...fields].filter(([, field]) => IDENTIFYING.has(FIELDS[field].type)).map(([c]) => c),
    typical,
    lastFull: lastFullRow(view, region, first, typical),
    among: stillAmong(
      [...parts.titles].flatMap((row) => saidAt(view, row, region)),
      carriedBy(found.table),
    ),
    parts,
    headings: headingRows(view, region, found, first, keys, typical),
    isRepetition: repeats(view, found, region),
  };
}

function headingRows(
  view: View,
  region: Region,
  { table, assignment: { fields } }: Interpretation,
  first: number,
  keys: readonly number[],
  typical: number,
): ReadonlySet<number> {
  if (table === "memberships" && !fields.has("network.name") && !fields.has("network.ref"))
    return loneHeadings(view, region, first, keys, typical);
  if (table === "organisations" && typical >= 3) return loneHeadings(view, region, first, keys, typical);
  const label = fields.get("outcome.label");
  if (table !== "outcomes" || label === undefined) return new Set();
  return namesOverResults(view, region, first, label + region.left);
}

function isKey(field: FieldId): boolean {
  return /\.(name|title|item|label|ref|cvr)$/.test(field);
}
