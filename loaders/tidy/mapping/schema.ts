import { z } from "zod";
import { FIELDS, type FieldId } from "../../../src/model/fields.js";
import type { Text } from "../../../src/model/language.js";
import type { ColumnRule } from "../recognise/columns/assignment.js";
import { FED_TABLES, type FedTable } from "../recognise/columns/evidence.js";
import { lookUp } from "../recognise/header/heading.js";

/** Keys of a sheet's entry that give every row a value, and the fields that they fill. */
export const CONSTANTS = {
  network: "network.name",
  school: "school.name",
  activity: "activity.title",
  "held on": "activity.held_on",
  "asked on": "expectation.asked_on",
  respondents: "expectation.respondent_group",
  aspect: "expectation.aspect",
  "recorded on": "outcome.recorded_on",
} as const satisfies Record<string, FieldId>;

const DANISH_TABLES: Readonly<Record<string, FedTable>> = {
  netværk: "networks",
  organisationer: "organisations",
  virksomheder: "organisations",
  medlemmer: "memberships",
  medlemskaber: "memberships",
  aktiviteter: "activities",
  deltagelse: "participations",
  fremmøde: "participations",
  forventninger: "expectations",
  metoder: "methods",
  metodebrug: "method_uses",
  resultater: "outcomes",
};

const text = z.union([z.string(), z.number()]).transform(String);
const scale = z.enum(["normal", "reversed"]);
const rowNumber = z.number().int().positive();
const rows = z.union([rowNumber.transform((row) => [row]), z.array(rowNumber)]);
const table = z.string().transform((name, context): FedTable => {
  const found = FED_TABLES.find((one) => one === name) ?? DANISH_TABLES[name.toLowerCase()];
  if (found === undefined) context.addIssue({ code: "custom", message: "table" });
  return found ?? "organisations";
});
const columnRule = z.string().transform((name, context): ColumnRule => {
  if (/^(ignore|udelad|ignorer)$/i.test(name.trim())) return "ignore";
  if (Object.hasOwn(FIELDS, name.trim())) return name.trim() as FieldId;
  const known = lookUp(name);
  if (known?.kind === "field" && known.certain) return known.fields[0]!;
  context.addIssue({ code: "custom", message: "field" });
  return "ignore";
});

/** One entry of `sheets:`. */
export const sheetRule = z.strictObject({
  file: text.optional(),
  sheet: text.optional(),
  table: table.optional(),
  header: rowNumber.optional(),
  columns: z.record(z.string(), columnRule).optional(),
  scale: scale.optional(),
  "rows are": z.enum(["organisations", "activities"]).optional(),
  "ignore rows": rows.optional(),
  ...Object.fromEntries(Object.keys(CONSTANTS).map((key) => [key, text.optional()])),
} as {
  file: z.ZodOptional<typeof text>;
  sheet: z.ZodOptional<typeof text>;
  table: z.ZodOptional<typeof table>;
  header: z.ZodOptional<typeof rowNumber>;
  columns: z.ZodOptional<z.ZodRecord<z.ZodString, typeof columnRule>>;
  scale: z.ZodOptional<typeof scale>;
  "rows are": z.ZodOptional<z.ZodEnum<{ organisations: "organisations"; activities: "activities" }>>;
  "ignore rows": z.ZodOptional<typeof rows>;
} & Record<keyof typeof CONSTANTS, z.ZodOptional<typeof text>>);

const ignored = z.union([
  text.transform((file) => ({ file, sheet: undefined })),
  z.strictObject({ file: text.optional(), sheet: text.optional() }),
]);

/** The whole of mapping.yaml. */
export const SCHEMA = z.strictObject({
  sheets: z.array(sheetRule).optional(),
  ignore: z.array(ignored).optional(),
  scale: scale.optional(),
  same: z.array(z.array(text).min(2)).optional(),
  different: z.array(z.tuple([text, text])).optional(),
});

const NAME: Text = { da: "et navn", en: "a name" };
const DAY: Text = { da: "en dato som 03-03-2009", en: "a date such as 03-03-2009" };

/** What should stand under a key. */
export const EXPECTED: Readonly<Record<string, Text>> = {
  network: NAME,
  school: NAME,
  activity: NAME,
  "held on": DAY,
  "asked on": DAY,
  "recorded on": DAY,
  respondents: { da: "skole, virksomheder eller andre", en: "school, companies or others" },
  aspect: { da: "forventet eller oplevet", en: "expected or experienced" },
  table: { da: `en af tabellerne ${FED_TABLES.join(", ")}`, en: `one of the tables ${FED_TABLES.join(", ")}` },
  columns: {
    da: "et felt som organisation.name, en kendt overskrift som Virksomhed, eller ignore",
    en: "a field such as organisation.name, a known heading such as Company, or ignore",
  },
  scale: { da: "normal eller reversed", en: "normal or reversed" },
  "rows are": { da: "organisations eller activities", en: "organisations or activities" },
  "ignore rows": { da: "rækkernes numre, som [3, 17]", en: "the rows' numbers, such as [3, 17]" },
  header: { da: "nummeret på en række", en: "the number of a row" },
  same: { da: "lister med mindst to stavemåder hver", en: "lists of at least two spellings each" },
  different: { da: "par af to stavemåder", en: "pairs of two spellings" },
  ignore: { da: "navne på filer, eller { file, sheet }", en: "names of files, or { file, sheet }" },
  sheets: { da: "en liste", en: "a list" },
};
