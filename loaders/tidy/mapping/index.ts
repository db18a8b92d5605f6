import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { FieldId } from "../../../src/model/fields.js";
import { headingKey } from "../../../src/model/headings.js";
import type { Text } from "../../../src/model/language.js";
import { type NewProblem, type ProblemKind, problem } from "../../../src/model/problems/problem.js";
import { TIDY_PROBLEMS } from "../../../src/model/problems/tidy.js";
import { shownPath, shownSheetName } from "../folder/shown-names.js";
import { plainHeading } from "../legible/pivot.js";
import type { ColumnRule } from "../recognise/columns/assignment.js";
import type { FedTable } from "../recognise/columns/evidence.js";
import { type LineOf, type Say, withoutIssue } from "./mistakes.js";
import { CONSTANTS, SCHEMA } from "./schema.js";

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

/**
 * Reads a folder's mapping.yaml.
 *
 * @param yamlText what the file holds
 * @param file its path in the programme folder, for messages
 * @returns what it says; what can't be used is left out, with a problem naming the key
 */
export function parseMapping(yamlText: string, file: string): { mapping: Mapping; problems: NewProblem[] } {
  const said: { readonly line: number; readonly one: NewProblem }[] = [];
  const say: Say = (code, facts, expected) =>
    said.push({ line: facts.line, one: problem(code, expecting(TIDY_PROBLEMS[code], expected), { file }, facts) });
  const data = usable(yamlText, say);
  const problems = said.sort((a, b) => a.line - b.line).map(({ one }) => one);
  return { mapping: mappingOf(data, file), problems };
}

/** What the text says, as far as it can be used. */
function usable(yamlText: string, say: Say): z.output<typeof SCHEMA> {
  const lines = new LineCounter();
  let document: Document.Parsed;
  let content: unknown;
  try {
    document = parseDocument(yamlText, { prettyErrors: true, lineCounter: lines });
    if (document.errors.length > 0) {
      say("mapping_invalid", { line: document.errors[0]!.linePos?.[0].line ?? 1 });
      return {};
    }
    content = document.toJS({ maxAliasCount: 20 });
  } catch {
    say("mapping_invalid", { line: 1 });
    return {};
  }
  const lineOf: LineOf = (path, key) => {
    const node = document.getIn(path, true);
    const pair = key === undefined || !isMap(node) ? undefined : node.items.find((one) => String(one.key) === key);
    const [start] = (isNode(pair?.key) ? pair.key : isNode(node) ? node : document.contents)?.range ?? [0];
    return lines.linePos(start).line;
  };
  for (let round = 0; round < 100 && content !== null && content !== undefined; round++) {
    const parsed = SCHEMA.safeParse(content);
    if (parsed.success) return parsed.data;
    // the last first, so that what is taken out of a list moves none that is still to be
    for (const issue of [...parsed.error.issues].reverse()) content = withoutIssue(content, issue, lineOf, say);
    if (typeof content !== "object" || Array.isArray(content)) break;
  }
  return {};
}

/** A kind of problem whose sentences say what was expected. */
function expecting(kind: ProblemKind, expected: Text | undefined): ProblemKind {
  if (expected === undefined) return kind;
  const { da, en } = kind.message;
  return {
    ...kind,
    message: { da: da.replace("{expected}", expected.da), en: en.replace("{expected}", expected.en) },
  };
}

function mappingOf(data: z.output<typeof SCHEMA>, file: string): Mapping {
  const key = (name: string | undefined) => (name === undefined ? null : nameKey(shownPath(name)));
  const sheetKey = (name: string | undefined) => (name === undefined ? null : nameKey(shownSheetName(name)));
  return {
    file,
    sheets: (data.sheets ?? []).map((rule) => ({
      file: key(rule.file),
      sheet: sheetKey(rule.sheet),
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
    ignore: (data.ignore ?? []).map((one) => ({ file: key(one.file), sheet: sheetKey(one.sheet) })),
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
  return letters === undefined ? headingKey(plainHeading(name)) : `column:${letters.toUpperCase()}`;
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
