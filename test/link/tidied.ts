import { readFileSync } from "node:fs";
import { link } from "../../loaders/link/index.js";
import { Columns } from "../../loaders/tidy/columns.js";
import { parseIndustries, parseMunicipalities, type Reference } from "../../loaders/tidy/reference/index.js";
import type { LinkRules, TidySource, Value } from "../../loaders/tidy/tidied.js";
import type { FieldId } from "../../src/model/fields.js";
import type { Programme } from "../../src/model/programme.js";
import type { TableName, Tables } from "../../src/model/tables.js";

const own = (name: string) => readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), "utf8");

export const REFERENCE: Reference = {
  industries: parseIndustries(own("db07.csv")),
  municipalities: parseMunicipalities(own("municipalities.csv")),
};

export const PROGRAMME: Programme = {
  title: { da: "Prøve", en: "Trial" },
  period: { from: "2009-01-01", to: "2010-12-31" },
  language: "da",
  demo: false,
  smallest_count: 3,
  schools: [
    { id: "koege", name: "Køge Handelsskole", short: "Køge", municipality: "259" },
    { id: "roskilde", name: "Roskilde Handelsskole", short: "Roskilde", municipality: "265" },
  ],
};

type Rows = readonly (readonly Value[])[];

/** A table as the tidying leaves it, rows from 2 on, columns in the order of the fields. */
export function source(file: string, table: TableName | null, fields: readonly FieldId[], rows: Rows): TidySource {
  const folder = file.split("/")[0]!;
  const columns = new Columns(fields.map((field, c) => [field, rows.map((row) => row[c] ?? null)]));
  return {
    file,
    sheet: null,
    sha256: file,
    part: 0,
    schoolId: folder === "joint" ? null : folder,
    table,
    rows: rows.map((_, r) => r + 2),
    columns,
    items: null,
    at: new Map(fields.map((field, c) => [field, c])),
    itemColumn: null,
    setAside: table === null ? new Set(rows.keys()) : new Set(),
  };
}

export function linked(sources: readonly TidySource[], rules: LinkRules = { same: [], different: [] }): Tables {
  return link({ sources, problems: [], rules }, PROGRAMME, REFERENCE);
}
