import { CELLS } from "../../src/model/cells.js";
import type { DimensionType, FigureDescription, Unit } from "../../src/model/figure.js";
import { FIGURES } from "../../src/model/figures.js";
import type { Text } from "../../src/model/language.js";
import type { Programme } from "../../src/model/programme.js";
import { type Column, type ColumnType, TABLES, type TableDescription, type TableName } from "../../src/model/tables.js";
import { words } from "../../src/model/vocabulary.js";
import { KEYS_OFTEN_MISSING } from "./keys.js";

export interface PackageField {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  readonly title?: string;
  readonly description?: string;
  readonly unit?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

export interface PackageResource {
  readonly name: string;
  readonly type?: "table";
  readonly path: string;
  readonly format: "parquet";
  readonly mediatype: "application/vnd.apache.parquet";
  readonly title: string;
  readonly description?: string;
  readonly schema: {
    readonly fields: readonly PackageField[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
  readonly sources?: readonly { readonly title: string; readonly path?: string }[];
  /** units of the figure's measures, by measure */
  readonly units?: Readonly<Record<string, Unit>>;
  readonly titles?: Readonly<Record<string, Text>>;
}

/** A Frictionless Data Package (version 2). */
export interface DataPackage {
  readonly $schema: "https://datapackage.org/profiles/2.0/datapackage.json";
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly resources: readonly PackageResource[];
  readonly sources?: readonly { readonly title: string }[];
  readonly keywords: readonly string[];
}

export interface PackageOptions {
  /** the tables that are shipped: all in the internal edition, none in the public one */
  readonly tables: readonly TableName[];
  /** file paths of the exports; left out where there are none */
  readonly sources?: readonly string[];
}

const TYPE: Readonly<Record<ColumnType | DimensionType, PackageField["type"]>> = {
  VARCHAR: "string",
  INTEGER: "integer",
  DOUBLE: "number",
  DATE: "date",
  BOOLEAN: "boolean",
};

/** Which column of a table names a row of which other one; the column has the same name there. */
const NAMES: Readonly<Record<string, TableName>> = {
  school_id: "schools",
  network_id: "networks",
  organisation_id: "organisations",
  activity_id: "activities",
  method_id: "methods",
  source_id: "sources",
};

/**
 * The description of what `ingest` writes: tables and figures with their fields, keys, units and sources.
 *
 * @returns a Data Package of the second version of the standard; paths are relative to the folder that it stands in
 * @see https://datapackage.org/standard/data-package/
 */
export function dataPackage(programme: Programme, { tables, sources = [] }: PackageOptions): DataPackage {
  const remark = programme.demo ? "Opdigtede data. Invented data. " : "";
  const { from, to } = programme.period;
  const titles = [...new Set(sources)].map((title) => ({ title }));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: slug(programme.title.en),
    title: programme.title[programme.language],
    description: `${remark}${programme.title.da} / ${programme.title.en}, ${from} – ${to}.`,
    keywords: programme.demo ? ["demo", "invented data"] : ["evaluation"],
    ...(titles.length > 0 ? { sources: titles } : {}),
    resources: [
      ...tables.map((name) => table(name, tables)),
      ...(tables.includes("provenance") ? [cells()] : []),
      ...FIGURES.map(figureResource),
    ],
  };
}

/** Lower-case letters, digits and single hyphens: what a package may be called. */
function slug(text: string): string {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "programme";
}

function resource(folder: "tables" | "figures", name: string) {
  return {
    name: folder === "tables" ? name : `figure-${name}`,
    type: "table",
    path: `${folder}/${name}.parquet`,
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
  } as const;
}

function table(name: TableName, shipped: readonly TableName[]): PackageResource {
  const { key, columns }: TableDescription = TABLES[name];
  // A key column that can be missing can't be part of a primary key, which the standard wants to be filled.
  const whole = !key.some((column) => KEYS_OFTEN_MISSING.has(column));
  const foreign = columns
    .filter((column) => NAMES[column.name] && NAMES[column.name] !== name && shipped.includes(NAMES[column.name]!))
    .map((column) => ({
      fields: [column.name],
      reference: { resource: NAMES[column.name]!, fields: [column.name] },
    }));
  return {
    ...resource("tables", name),
    title: name,
    schema: {
      fields: columns.map((column) => field(column, key)),
      ...(whole ? { primaryKey: [...key] } : {}),
      ...(foreign.length > 0 ? { foreignKeys: foreign } : {}),
    },
  };
}

function cells(): PackageResource {
  return {
    name: "trace-cells",
    type: "table",
    path: "trace/cells.parquet",
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
    title: "cells",
    description:
      "Provenance with the cells behind each line: name=B joined_on=F network_id=A3. Letters alone mean source_row.",
    schema: { fields: CELLS.columns.map((column) => field(column, [])), primaryKey: [...CELLS.key] },
  };
}

function field({ name, type, vocabulary }: Column, key: readonly string[]): PackageField {
  const constraints = {
    ...(key.includes(name) && key.length === 1 ? { required: true, unique: true } : {}),
    ...(vocabulary ? { enum: words(vocabulary) } : {}),
  };
  return { name, type: TYPE[type], ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}

function figureResource(figure: FigureDescription): PackageResource {
  const units = Object.fromEntries(figure.measures.map(({ id, unit }) => [id, unit]));
  return {
    ...resource("figures", figure.id),
    title: `${figure.title.da} / ${figure.title.en}`,
    description: `${figure.definition.da}\n\n${figure.definition.en}`,
    schema: {
      fields: [
        ...figure.dimensions.map(({ id, type, label }) => ({
          name: id,
          type: TYPE[type],
          title: `${label.da} / ${label.en}`,
          description: "NULL: all of it",
        })),
        {
          name: "measure",
          type: "string",
          description: figure.measures.map(({ id, label }) => `${id}: ${label.da} / ${label.en}`).join("; "),
          constraints: { required: true, enum: figure.measures.map(({ id }) => id) },
        },
        { name: "value", type: "number", description: "In the unit that the line names" },
        { name: "unit", type: "string", constraints: { required: true, enum: [...new Set(Object.values(units))] } },
        { name: "n", type: "number", description: "The base" },
        {
          name: "flag",
          type: "string",
          description: "Why there is no value: c confidential, low base too small, x not available, z not applicable",
          constraints: { enum: words("flag") },
        },
        { name: "lower", type: "number" },
        { name: "upper", type: "number" },
      ],
    },
    units,
  };
}
