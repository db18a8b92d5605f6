import type { FieldId } from "../../src/model/fields.js";
import { LINK_PROBLEMS, type LinkProblemCode } from "../../src/model/problems/link.js";
import {
  type NewProblem,
  type Place,
  type ProblemFacts,
  type ProblemKind,
  problem,
} from "../../src/model/problems/problem.js";
import type { Source, TableName } from "../../src/model/tables.js";
import { agree, type Claim } from "./agree.js";
import type { LinkSource } from "./source.js";
import { type ColumnWord, disagreement, shortPlaces } from "./words.js";

/** What every record in the making carries, so that its provenance is written once per row. */
export interface Traced {
  /** the last row that was written down as contributing to it */
  lastRow: number;
  /** what was written down for that row */
  contribution?: Contribution;
  /** what `provenance.row_id` calls it; null until its row is written, and where none is */
  rowId: string | null;
}

export interface Contribution {
  readonly table: TableName;
  readonly record: Traced;
  readonly source: number;
  readonly row: number;
  /** the entries of the row that told of it */
  readonly entries: number[];
  /** the field whose value it is, where several fields of a row feed the same column */
  readonly field: FieldId | null;
}

const UNUSED = 0;
const MERGED = 1;
const LOADED = 2;
const SET_ASIDE = 3;
/** names what other rows have told already: merged, unless something it says can't be used */
const MENTIONS = 4;
/** says that there was nothing: a score that nobody gave */
const NOTHING = 5;
const ROWS = 2 ** 32;
/** What a row lacks that gives no record in tables whose rows say something of what they name, and don't list it. */
const LACKS: Readonly<Partial<Record<TableName, LinkProblemCode>>> = {
  expectations: "answer_missing",
  outcomes: "number_missing",
};

/** Keeps account of what became of every row, which rows stand behind every record, and what is to be said. */
export class Ledger {
  readonly contributions: Contribution[] = [];
  private readonly problems: NewProblem[] = [];
  private readonly said = new Set<string>();
  private readonly doubted = new Set<string>();
  private readonly doubts: { source: number; row: number; code: LinkProblemCode; place: Place }[] = [];
  private readonly fates: Uint8Array[];

  constructor(private readonly sources: readonly LinkSource[]) {
    this.fates = sources.map(({ tidy }) => {
      const fates = new Uint8Array(tidy.rows.length);
      for (const row of tidy.setAside) fates[row] = SET_ASIDE;
      return fates;
    });
  }

  say(code: LinkProblemCode, place: Place, facts: ProblemFacts = {}): void {
    this.problems.push(problem(code, LINK_PROBLEMS[code], place, facts));
  }

  /** Says a thing once for a whole source, pointing at no row. */
  sayOnce(code: LinkProblemCode, source: LinkSource, facts: ProblemFacts = {}): void {
    const key = `${code} ${source.index}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    this.say(code, { file: source.tidy.file, sheet: source.tidy.sheet }, facts);
  }

  tell(one: NewProblem): void {
    this.problems.push(one);
  }

  /** What sources agree on; where they don't, a warning that names them all. */
  settle<T>(column: ColumnWord, claims: readonly Claim<T>[], same?: (a: T, b: T) => boolean): T | null {
    if (claims.length === 0) return null;
    const found = agree(claims, same)!;
    if (found.by !== "agreed")
      this.disagree(
        column,
        found.by,
        found.claims.map(({ place }) => place),
      );
    return found.value;
  }

  disagree(column: ColumnWord, by: Parameters<typeof disagreement>[1], places: readonly Place[]): void {
    const place = places[1] ?? places[0]!;
    this.tell(problem("sources_disagree", disagreement(column, by), place, { places: shortPlaces(places) }));
  }

  isSetAside(source: LinkSource, entry: number): boolean {
    return this.fates[source.index]![source.rowOf(entry)] === SET_ASIDE;
  }

  /** What one entry says can't be used. Its row is set aside, unless another entry of the row can be. */
  fail(source: LinkSource, entry: number, code: LinkProblemCode, place: Place = source.place(entry)): void {
    // A row that says several things says each of them with the same cell.
    const at = `${source.index}\u0001${code}\u0001${place.row ?? ""}\u0001${place.column ?? ""}`;
    if (this.doubted.has(at)) return;
    this.doubted.add(at);
    this.doubts.push({ source: source.index, row: source.rowOf(entry), code, place });
  }

  /** Says that a row gave a new record, or added to one that was there. @returns the index of the row */
  use(source: LinkSource, entry: number, isNew: boolean): number {
    const row = source.rowOf(entry);
    const fates = this.fates[source.index]!;
    if (isNew) fates[row] = LOADED;
    else if (fates[row] !== LOADED && fates[row] !== SET_ASIDE) fates[row] = MERGED;
    return row;
  }

  /** Writes down that a row stands behind a record. */
  contribute(
    table: TableName,
    record: Traced,
    source: LinkSource,
    entry: number,
    isNew: boolean,
    field: FieldId | null = null,
  ): void {
    const row = this.use(source, entry, isNew);
    const stamp = source.index * ROWS + row;
    if (record.lastRow === stamp) {
      record.contribution!.entries.push(entry);
      return;
    }
    record.lastRow = stamp;
    record.contribution = { table, record, source: source.index, row, entries: [entry], field };
    this.contributions.push(record.contribution);
  }

  /** A row that only says what is known already. */
  merge(source: LinkSource, entry: number): void {
    const fates = this.fates[source.index]!;
    const row = source.rowOf(entry);
    if (fates[row] === UNUSED) fates[row] = MENTIONS;
  }

  /** A row that says that nobody did what it is of, and so gives no record. */
  pass(source: LinkSource, entry: number): void {
    const fates = this.fates[source.index]!;
    const row = source.rowOf(entry);
    if (fates[row] === UNUSED || fates[row] === MENTIONS) fates[row] = NOTHING;
  }

  /** Closes the account: rows that gave nothing are set aside, each with its reason. */
  close(): NewProblem[] {
    const reasoned = new Set<number>();
    for (const { source, row, code, place } of this.doubts) {
      reasoned.add(source * ROWS + row);
      const rowIsUsed = this.fates[source]![row] === MERGED || this.fates[source]![row] === LOADED;
      const kind: ProblemKind = LINK_PROBLEMS[code];
      this.problems.push(problem(code, (rowIsUsed ? kind.partly : null) ?? kind, place));
    }
    this.sources.forEach((source, s) => {
      const fates = this.fates[s]!;
      const { file, sheet, rows } = source.tidy;
      for (let row = 0; row < fates.length; row++) {
        const fate = fates[row];
        if (fate !== MENTIONS && fate !== UNUSED && fate !== NOTHING) continue;
        const doubted = reasoned.has(s * ROWS + row);
        const lacks = source.table === null ? undefined : LACKS[source.table];
        const isMerged = !doubted && (fate === NOTHING || (fate === MENTIONS && lacks === undefined));
        fates[row] = isMerged ? MERGED : SET_ASIDE;
        if (isMerged || doubted || source.table === null) continue;
        this.say(lacks ?? "row_without_record", { file, sheet, row: rows[row]! });
      }
    });
    return this.problems;
  }

  /** The line of `sources` for a source; only after close(). */
  account(source: LinkSource, source_id: string): Source {
    const { file, sheet, sha256, table, rows } = source.tidy;
    const counts = [0, 0, 0, 0];
    for (const fate of this.fates[source.index]!) counts[fate]!++;
    return {
      source_id,
      file,
      sheet,
      sha256,
      table_name: table,
      rows_read: rows.length,
      rows_loaded: counts[LOADED]!,
      rows_merged: counts[MERGED]!,
      rows_set_aside: counts[SET_ASIDE]!,
    };
  }
}
