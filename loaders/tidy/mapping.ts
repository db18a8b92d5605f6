import { parseDocument } from "yaml";
import { z } from "zod";
import { FIELDS, type FieldId } from "../../src/model/fields.js";
import { headingKey } from "../../src/model/headings.js";
import { type NewProblem, problem } from "../../src/model/problems/problem.js";
import { TIDY_PROBLEMS, type TidyProblemCode } from "../../src/model/problems/tidy.js";
import type { ColumnRule } from "./recognise/assign.js";
import { FED_TABLES, type FedTable } from "./recognise/evidence.js";
import { lookUp } from "./recognise/heading.js";

/** What mapping.yaml says about the tables on some sheets. */
export interface SheetRule {
  /** a file's path or name in the folder, and a sheet's name, as `headingKey` gives them; null for any */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly table: FedTable | null;
  /** the 1-based row of the header's last line, where it must be told; null where it is to be found */
  readonly header: number | null;
  /** what becomes of a column: by heading (as `headingKey` gives it) or by letter (`column:F`) */
  readonly columns: ReadonlyMap<string, ColumnRule>;
  /** what holds for every row */
  readonly constants: ReadonlyMap<FieldId, string>;
  readonly scale: "normal" | "reversed" | null;
  readonly rowsAre: "organisations" | "activities" | null;
  readonly ignoreRows: ReadonlySet<number>;
}

/** mapping.yaml of one folder, checked. */
export interface Mapping {
  readonly file: string;
  readonly sheets: readonly SheetRule[];
  readonly ignore: readonly { readonly file: string | null; readonly sheet: string | null }[];
  readonly scale: "normal" | "reversed" | null;
  readonly same: readonly (readonly string[])[];
  readonly different: readonly (readonly [string, string])[];
}

const CONSTANTS = {
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

const sheetRule = z.strictObject({
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

const SCHEMA = z.strictObject({
  sheets: z.array(sheetRule).optional(),
  ignore: z.array(ignored).optional(),
  scale: scale.optional(),
  same: z.array(z.array(text).min(2)).optional(),
  different: z.array(z.tuple([text, text])).optional(),
});

const EXPECTED: Readonly<Record<string, string>> = {
  table: `en af tabellerne ${FED_TABLES.join(", ")} / one of these tables`,
  columns: "et felt som organisation.name, en kendt overskrift eller ignore / a field, a known heading or ignore",
  scale: "normal / reversed",
  "rows are": "organisations / activities",
  "ignore rows": "rækkenumre / row numbers",
  header: "et rækkenummer / a row number",
  same: "lister med mindst to stavemåder / lists of at least two spellings",
  different: "par af to stavemåder / pairs of spellings",
  ignore: "filnavne eller {file, sheet} / names of files or {file, sheet}",
  sheets: "en liste / a list",
};

/**
 * Reads a folder's mapping.yaml.
 *
 * @param yamlText what the file holds
 * @param file its path in the programme folder, for messages
 * @returns what it says; what can't be used is left out, with a problem naming the key
 */
export function parseMapping(yamlText: string, file: string): { mapping: Mapping; problems: NewProblem[] } {
  const problems: NewProblem[] = [];
  const say = (code: TidyProblemCode, facts: Record<string, string | number>) =>
    problems.push(problem(code, TIDY_PROBLEMS[code], { file }, facts));
  const empty: Mapping = { file, sheets: [], ignore: [], scale: null, same: [], different: [] };
  const document = parseDocument(yamlText, { prettyErrors: true });
  if (document.errors.length > 0) {
    say("mapping_invalid", { line: document.errors[0]!.linePos?.[0].line ?? 1 });
    return { mapping: empty, problems };
  }
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 20 });
  } catch {
    say("mapping_invalid", { line: 1 });
    return { mapping: empty, problems };
  }
  if (content === null || content === undefined) return { mapping: empty, problems };
  for (let round = 0; round < 100; round++) {
    const parsed = SCHEMA.safeParse(content);
    if (parsed.success) return { mapping: mappingOf(parsed.data, file), problems };
    for (const issue of parsed.error.issues) content = withoutIssue(content, issue, say);
    if (typeof content !== "object" || content === null || Array.isArray(content)) break;
  }
  return { mapping: empty, problems };
}

type Say = (code: TidyProblemCode, facts: Record<string, string | number>) => void;

/** Says what is wrong at one place, and takes it out so that the rest can be used. */
function withoutIssue(content: unknown, issue: z.core.$ZodIssue, say: Say): unknown {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const where = path.length === 0 ? "øverst / top level" : pathText(path);
    const known =
      path[0] === "sheets"
        ? Object.keys(sheetRule.shape)
        : path[0] === "ignore"
          ? ["file", "sheet"]
          : Object.keys(SCHEMA.shape);
    for (const key of issue.keys) say("mapping_unknown_key", { key, where, known: known.join(", ") });
    return issue.keys.reduce((left, key) => without(left, [...path, key]), content);
  }
  const name = [...path].reverse().find((part): part is string => typeof part === "string" && part in EXPECTED) ?? "";
  const expected = EXPECTED[name] ?? "tekst / text";
  say("mapping_wrong_value", { key: pathText(path), expected });
  return without(content, path);
}

function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (all, part) => (typeof part === "number" ? `${all}[${part + 1}]` : all === "" ? part : `${all} → ${part}`),
    "",
  );
}

function without(content: unknown, path: readonly (string | number)[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return {};
  if (Array.isArray(content)) {
    if (rest.length === 0) return content.filter((_, i) => i !== head);
    return content.map((one, i) => (i === head ? without(one, rest) : one));
  }
  if (typeof content !== "object" || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).flatMap(([key, value]) =>
      key !== String(head) ? [[key, value]] : rest.length === 0 ? [] : [[key, without(value, rest)]],
    ),
  );
}

function mappingOf(data: z.output<typeof SCHEMA>, file: string): Mapping {
  const key = (name: string | undefined) => (name === undefined ? null : nameKey(name));
  return {
    file,
    sheets: (data.sheets ?? []).map((rule) => ({
      file: key(rule.file),
      sheet: key(rule.sheet),
      table: rule.table ?? null,
      header: rule.header ?? null,
      columns: new Map(Object.entries(rule.columns ?? {}).map(([name, value]) => [columnKey(name), value])),
      constants: new Map(
        (Object.entries(CONSTANTS) as [keyof typeof CONSTANTS, FieldId][]).flatMap(([name, field]) => {
          const value = rule[name];
          return value === undefined ? [] : [[field, value] as const];
        }),
      ),
      scale: rule.scale ?? null,
      rowsAre: rule["rows are"] ?? null,
      ignoreRows: new Set(rule["ignore rows"] ?? []),
    })),
    ignore: (data.ignore ?? []).map((one) => ({ file: key(one.file), sheet: key(one.sheet) })),
    scale: data.scale ?? null,
    same: data.same ?? [],
    different: data.different ?? [],
  };
}

/** How names of files and sheets are compared: case and the ways of writing letters make no difference. */
export function nameKey(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

/** How a column is named in mapping.yaml: by its heading, or by its letter as `kolonne F`. */
export function columnKey(name: string): string {
  const letters = /^(?:kolonne|column)\s+([A-Z]{1,3})$/i.exec(name.trim())?.[1];
  return letters === undefined ? headingKey(name) : `column:${letters.toUpperCase()}`;
}

/** The rules of a mapping that speak of a file and a sheet; `file` is the path in the programme folder. */
export function rulesFor(mapping: Mapping | undefined, file: string, sheet: string | null): SheetRule[] {
  return (mapping?.sheets ?? []).filter((rule) => matches(rule, file, sheet));
}

/** Whether a mapping says to skip a file or a sheet. */
export function isIgnored(mapping: Mapping | undefined, file: string, sheet: string | null): boolean {
  return (mapping?.ignore ?? []).some((one) => (one.file !== null || one.sheet !== null) && matches(one, file, sheet));
}

function matches(rule: { file: string | null; sheet: string | null }, file: string, sheet: string | null): boolean {
  if (rule.sheet !== null && rule.sheet !== nameKey(sheet ?? "")) return false;
  if (rule.file === null) return true;
  const path = nameKey(file);
  return path === rule.file || path.endsWith(`/${rule.file}`);
}
