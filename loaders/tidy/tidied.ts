import type { FieldId } from "../../src/model/fields.js";
import type { NewProblem } from "../../src/model/problems/problem.js";
import type { TableName } from "../../src/model/tables.js";
import type { Columns } from "./columns.js";

/**
 * A typed value: text, number or boolean as `FIELDS[field].type` says; a day is ISO text; several words are joined
 * by `|`; null is missing.
 */
export type Value = string | number | boolean | null;

/** What items say, field by field: one value per thing said. */
export type ItemColumns = Map<FieldId, Value[]>;

/** A cell of the sheet: its 1-based row and its 0-based column number. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/**
 * One table found on a sheet, its headings recognised and its cells typed.
 *
 * `columns` holds one value per data row. Where one row says several things (a cross table's meetings, a
 * respondent's items), those are in `items`: one value per thing said, `items.row[i]` being the index of its data row.
 * What holds for the row as a whole (the organisation's name, say) then stands in `columns` only.
 */
export interface TidySource {
  readonly file: string;
  readonly sheet: string | null;
  readonly sha256: string;
  /** 0 for the first table on the sheet, 1 for the second … */
  readonly part: number;
  /** the school whose folder the file is in; null for `joint/` */
  readonly schoolId: string | null;
  /** the table that its rows chiefly feed; null where not recognised (its rows are then all set aside) */
  readonly table: TableName | null;
  /** 1-based row (or physical line) of each data row: all that counts as rows_read */
  readonly rows: number[];
  readonly columns: Columns;
  readonly items: { readonly row: number[]; readonly columns: ItemColumns } | null;
  /** 0-based column number in the sheet from which each field came, so that a later doubt can point at a cell */
  readonly at: ReadonlyMap<FieldId, number>;
  /** for items that come from columns of their own: the 0-based column number of each item */
  readonly itemColumn: number[] | null;
  /**
   * for fields that merged cells, the first row of a group or a heading between the rows give: where each data row's
   * value stands; null where in the row itself
   */
  readonly elsewhere?: ReadonlyMap<FieldId, readonly (CellAt | null)[]>;
  /** for fields that a title gives all rows: where the title stands */
  readonly titled?: ReadonlyMap<FieldId, CellAt>;
  /** fields that the name of the sheet or the file gives all rows, where no cell says them */
  readonly fromName?: ReadonlySet<FieldId>;
  /** for items that come from columns of their own: the cells of each such column's heading */
  readonly heads?: ReadonlyMap<number, readonly CellAt[]>;
  /** indices into `rows` that can't be used; each has its problem already */
  readonly setAside: ReadonlySet<number>;
  /** whether each row is one person, so that an organisation's rows are added up */
  readonly ofPersons?: boolean;
  /** how the sheet was read, so that it can be shown and corrected in mapping.yaml */
  readonly recognised?: Recognised | undefined;
}

/** How one table was read. */
export interface Recognised {
  /** 1-based rows of the header, from the top */
  readonly header: readonly number[];
  /** 1-based rows above and below that are no data, each noted */
  readonly passed: readonly number[];
  readonly columns: readonly {
    /** 0-based column number in the sheet */
    readonly column: number;
    /** the heading, only where the vocabulary knows it */
    readonly heading: string | null;
    /** null where the column was left out */
    readonly field: FieldId | null;
  }[];
  /** what holds for every row because a title, a name or mapping.yaml says so */
  readonly constants: ReadonlyMap<FieldId, Value>;
  /** what a cross table's rows are, where that isn't said by a heading */
  readonly rowsAre: "organisations" | "activities" | null;
  readonly scale: "normal" | "reversed";
}

/** What mapping.yaml adds to linking. */
export interface LinkRules {
  /** each group of spellings is one organisation */
  readonly same: readonly (readonly string[])[];
  /** each pair of spellings is two organisations */
  readonly different: readonly (readonly [string, string])[];
}

/** What one programme's files gave, in the order of their NFC-normalised paths. */
export interface Tidied {
  readonly sources: readonly TidySource[];
  readonly problems: readonly NewProblem[];
  readonly rules: LinkRules;
}
