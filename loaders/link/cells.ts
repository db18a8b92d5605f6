import { type Feed, feedsOf } from "../../src/model/feeds.js";
import type { FieldId } from "../../src/model/fields.js";
import { columnLetters } from "../../src/model/problems/problem.js";
import type { TableName } from "../../src/model/tables.js";
import type { CellAt, Value } from "../tidy/tidied.js";
import type { LinkSource } from "./source.js";

interface Fed extends Feed {
  /** the column's letters, or the whole address of a title that holds for all rows */
  readonly letters: string;
  /** one value per data row; missing ones say nothing */
  readonly values: readonly Value[];
  readonly elsewhere: readonly (CellAt | null)[] | undefined;
}

/** What is known of a table's columns in one source. */
interface Known {
  readonly feds: readonly Fed[];
  /** what was written already, by which fields are filled and by the entry's own column */
  readonly texts: Map<number, string>;
}

/** More columns than a sheet has. */
const COLUMNS = 2 ** 15;

/** Fields whose values stand in the cell that a row and a column of its own have in common. */
const CROSSING: ReadonlySet<FieldId> = new Set([
  "participation.people",
  "membership.joined_on",
  "membership.left_on",
  "expectation.score",
  "expectation.respondents",
  "outcome.count",
  "outcome.target",
  "method_use.usefulness",
]);

/** Of the cells below one heading some give a day, others a mark only. */
const GIVEN_BY_SOME = ["membership.joined_on", "membership.left_on"] as const satisfies readonly FieldId[];

const address = ({ row, column }: CellAt) => `${columnLetters(column)}${row}`;

/**
 * Which cells of a source tell of a table's record, as `name=D joined_on=F network_id=A3`: letters alone mean the row that
 * provenance names, an address another one.
 */
export class Cells {
  private readonly known: (Known | undefined)[];

  constructor(
    private readonly table: TableName,
    private readonly sources: readonly LinkSource[],
  ) {
    this.known = new Array<Known | undefined>(sources.length);
  }

  /**
   * @param row index of the data row
   * @param entries the entries of that row that told of the record
   * @param field the field whose value it is, where several of the row feed the same column
   */
  of(source: number, row: number, entries: readonly number[], field: FieldId | null = null): string {
    const known = this.known[source] ?? knownOf(this.table, this.sources[source]!);
    this.known[source] = known;
    const { feds, texts } = known;
    let filled = 0;
    const own = this.sources[source]!;
    const { items, itemColumn } = own.tidy;
    // Several things said in one cell: what a row leads to depends on whether its entry is one of them.
    let isPlain =
      entries.length === 1 &&
      field === null &&
      (items === null || (itemColumn !== null && !GIVEN_BY_SOME.some((one) => items.columns.has(one))));
    for (let i = 0; i < feds.length; i++) {
      const { values, elsewhere } = feds[i]!;
      const value = values[row];
      if (value === null || value === undefined || value === "") continue;
      filled |= 1 << i;
      if (elsewhere?.[row]) isPlain = false;
    }
    if (!isPlain) return this.write(own, feds, row, filled, entries, field);
    const key = filled * COLUMNS + own.columnOf(entries[0]!) + 1;
    let text = texts.get(key);
    if (text === undefined) {
      text = this.write(own, feds, row, filled, entries, field);
      texts.set(key, text);
    }
    return text;
  }

  private write(
    source: LinkSource,
    feds: readonly Fed[],
    row: number,
    filled: number,
    entries: readonly number[],
    field: FieldId | null,
  ): string {
    const said = feds.filter((_, i) => filled & (1 << i));
    return [...new Set([...this.ofRow(said, row, field), ...this.ofColumns(source, entries)])].join(" ");
  }

  private ofRow(said: readonly Fed[], row: number, field: FieldId | null): string[] {
    const rival = field === null ? undefined : said.find((fed) => fed.field === field)?.column;
    return said.flatMap((fed) => {
      if (fed.column === rival && fed.field !== field) return [];
      const away = fed.elsewhere?.[row];
      if (away) return `${fed.column}=${address(away)}`;
      return fed.letters === "" ? [] : `${fed.column}=${fed.letters}`;
    });
  }

  /** What columns of their own say: in the cell that they have in common with the row, and in their heading. */
  private ofColumns(source: LinkSource, entries: readonly number[]): string[] {
    const { items, heads, at } = source.tidy;
    if (items === null) return [];
    const isCounted = items.columns.has("expectation.respondents");
    const own = feedsOf(this.table).filter(({ field }) => items.columns.has(field));
    return entries.flatMap((entry) => {
      const column = source.columnOf(entry);
      if (column < 0)
        return own.flatMap(({ column: name, field }) => {
          const shared = items.columns.has(field) ? at.get(field) : undefined;
          return shared === undefined || source.value(field, entry) === null
            ? []
            : [`${name}=${columnLetters(shared)}`];
        });
      return own.flatMap(({ column: name, field }) => {
        const crosses = CROSSING.has(field) && !(field === "expectation.score" && isCounted);
        // A mark that somebody came is no number of people, and stands in its cell all the same.
        if (source.value(field, entry) === null && field !== "participation.people") return [];
        if (crosses) return [`${name}=${columnLetters(column)}`];
        const named = (heads?.get(column) ?? []).map((cell) => `${name}=${address(cell)}`);
        // A mark below a network's name says that the row's organisation is a member.
        return this.table === "memberships" ? [`${name}=${columnLetters(column)}`, ...named] : named;
      });
    });
  }
}

function knownOf(table: TableName, source: LinkSource): Known {
  return { feds: fedBy(table, source), texts: new Map() };
}

function fedBy(table: TableName, { tidy: { at, columns, elsewhere, titled } }: LinkSource): Fed[] {
  return feedsOf(table).flatMap((feed): Fed[] => {
    const values = columns.get(feed.field);
    const column = at.get(feed.field);
    const away = elsewhere?.get(feed.field);
    const title = titled?.get(feed.field);
    if (values === undefined || (column === undefined && away === undefined && title === undefined)) return [];
    const letters = column === undefined ? (title === undefined ? "" : address(title)) : columnLetters(column);
    return [{ ...feed, letters, values, elsewhere: away }];
  });
}
