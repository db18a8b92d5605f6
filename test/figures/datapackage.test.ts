import { describe, expect, test } from "vitest";
import { type DataPackage, dataPackage } from "../../loaders/figures/datapackage.js";
import { FIGURES } from "../../src/model/figures.js";
import type { Programme } from "../../src/model/programme.js";
import { TABLES, type TableName } from "../../src/model/tables.js";
import { PERIOD } from "./tiny.js";

const programme: Programme = {
  title: { da: "Prøve på æøå", en: "Trial: knowledge & networks" },
  period: PERIOD,
  language: "da",
  demo: true,
  smallest_count: 3,
  schools: [],
};

const names = Object.keys(TABLES) as TableName[];
const internal = dataPackage(programme, { tables: names, sources: ["north/medlemmer.csv", "north/medlemmer.csv"] });
const open = dataPackage(programme, { tables: [] });

/** Field types of Table Schema 2.0. */
const FIELD_TYPES = [
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "list",
  "datetime",
  "date",
  "time",
  "year",
  "yearmonth",
  "duration",
  "geopoint",
  "geojson",
  "any",
];
/** Which constraints the standard allows for the field types used here. */
const CONSTRAINTS: Readonly<Record<string, readonly string[]>> = {
  string: ["required", "unique", "minLength", "maxLength", "pattern", "enum"],
  number: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "pattern", "enum"],
  integer: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "pattern", "enum"],
  boolean: ["required", "unique", "enum"],
  date: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "pattern", "enum"],
};

/** What the Data Package, Data Resource and Table Schema standards (2.0) demand; empty where all is well. */
function breaches(descriptor: DataPackage): string[] {
  const found: string[] = [];
  const must = (rule: string, holds: boolean) => {
    if (!holds) found.push(rule);
  };
  must(
    "$schema is the profile's address",
    descriptor.$schema === "https://datapackage.org/profiles/2.0/datapackage.json",
  );
  must("a name is lower-case and fit for an address", /^[-a-z0-9._/]+$/.test(descriptor.name));
  must("there is at least one resource", descriptor.resources.length > 0);
  must("keywords are not empty", descriptor.keywords.length > 0);
  if (descriptor.sources) must("sources are not empty", descriptor.sources.length > 0);
  const resources = new Map(descriptor.resources.map((resource) => [resource.name, resource]));
  must("resource names are unique", resources.size === descriptor.resources.length);
  for (const { name, path, type, mediatype, schema } of descriptor.resources) {
    must(`${name}: a name is fit for an address`, /^[-a-z0-9._/]+$/.test(name));
    must(
      `${name}: a path is relative and goes nowhere up`,
      /^[^/.~][^~]*$/.test(path) && !path.split("/").includes(".."),
    );
    must(`${name}: a resource with a schema is a table`, type === "table");
    must(`${name}: a media type`, /^.+\/.+$/.test(mediatype));
    const fields = schema.fields.map((field) => field.name);
    must(`${name}: fields there are`, fields.length > 0);
    must(`${name}: field names are unique`, new Set(fields).size === fields.length);
    for (const field of schema.fields) {
      must(`${name}.${field.name}: a known type`, FIELD_TYPES.includes(field.type));
      for (const [constraint, value] of Object.entries(field.constraints ?? {})) {
        must(`${name}.${field.name}: ${constraint} fits`, CONSTRAINTS[field.type]?.includes(constraint) ?? false);
        if (constraint === "enum")
          must(
            `${name}.${field.name}: enum`,
            Array.isArray(value) && value.length > 0 && new Set(value).size === value.length,
          );
      }
    }
    for (const key of schema.primaryKey ?? []) must(`${name}: primary key ${key}`, fields.includes(key));
    if (schema.primaryKey) must(`${name}: a primary key isn't empty`, schema.primaryKey.length > 0);
    if (schema.foreignKeys) must(`${name}: foreign keys aren't empty`, schema.foreignKeys.length > 0);
    for (const { fields: own, reference } of schema.foreignKeys ?? []) {
      const other = resources.get(reference.resource)?.schema.fields.map((field) => field.name) ?? [];
      must(
        `${name}: foreign key ${own}`,
        own.length === reference.fields.length && own.every((field) => fields.includes(field)),
      );
      must(
        `${name}: ${reference.resource} is there`,
        reference.fields.every((field) => other.includes(field)),
      );
    }
  }
  return found;
}

describe("the data package", () => {
  test("keeps the rules of Frictionless Data Package 2.0, with tables and without", () => {
    expect(breaches(internal)).toEqual([]);
    expect(breaches(open)).toEqual([]);
  });

  test("lists every table that is shipped and every figure, by where they stand", () => {
    const paths = internal.resources.map(({ path }) => path);
    expect(paths).toEqual([
      ...names.map((name) => `tables/${name}.parquet`),
      "trace/cells.parquet",
      ...FIGURES.map(({ id }) => `figures/${id}.parquet`),
    ]);
    expect(open.resources.some(({ path }) => path.startsWith("tables/"))).toBe(false);
  });

  test("gives a table's fields, key and vocabulary, and no key of columns that can be missing", () => {
    const table = (name: string) => internal.resources.find((resource) => resource.name === name)!.schema;
    expect(table("networks").primaryKey).toEqual(["network_id"]);
    expect(table("networks").fields.find(({ name }) => name === "purpose")?.constraints?.enum).toContain("placement");
    expect(table("networks").fields.find(({ name }) => name === "started_on")?.type).toBe("date");
    expect(table("memberships").primaryKey).toBeUndefined();
    expect(table("participations").foreignKeys).toEqual([
      { fields: ["activity_id"], reference: { resource: "activities", fields: ["activity_id"] } },
      { fields: ["organisation_id"], reference: { resource: "organisations", fields: ["organisation_id"] } },
    ]);
  });

  test("gives a figure's units, and the columns of its file in their order", () => {
    const members = open.resources.find(({ path }) => path === "figures/members-by-kind.parquet")!;
    expect(members.units).toEqual({ members: "organisations", share: "share" });
    expect(members.schema.fields.map(({ name }) => name)).toEqual([
      "school_id",
      "network_id",
      "kind",
      "measure",
      "value",
      "unit",
      "n",
      "flag",
      "lower",
      "upper",
    ]);
  });

  test("says in both languages that the data are invented, and names each source once", () => {
    expect(internal.description).toMatch(/Opdigtede data\. Invented data\./);
    expect(dataPackage({ ...programme, demo: false }, { tables: [] }).description).not.toMatch(/Opdigtede/);
    expect(internal.sources).toEqual([{ title: "north/medlemmer.csv" }]);
  });
});
