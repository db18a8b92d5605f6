import { distance } from "fastest-levenshtein";
import type { z } from "zod";
import type { Text } from "../../../src/model/language.js";
import type { ProblemFacts } from "../../../src/model/problems/problem.js";
import type { TidyProblemCode } from "../../../src/model/problems/tidy.js";
import { lookUp } from "../recognise/header/heading.js";
import { EXPECTED, SCHEMA, sheetRule } from "./schema.js";

export type Say = (code: TidyProblemCode, facts: ProblemFacts & { readonly line: number }, expected?: Text) => void;
/** The line that a key stands in, or the value at a path where no key is given. */
export type LineOf = (path: readonly (string | number)[], key?: string) => number;

const KEYS = [...Object.keys(SCHEMA.shape), ...Object.keys(sheetRule.shape)];
/** letters that may be wrong in a key that was meant to be one of ours */
const SLIPS = 2;

/** Says what is wrong at one place, and takes it out so that the rest can be used. */
export function withoutIssue(content: unknown, issue: z.core.$ZodIssue, lineOf: LineOf, say: Say): unknown {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const known =
      path[0] === "sheets"
        ? Object.keys(sheetRule.shape)
        : path[0] === "ignore"
          ? ["file", "sheet"]
          : Object.keys(SCHEMA.shape);
    for (const key of issue.keys)
      say("mapping_unknown_key", {
        line: lineOf(path, key),
        key: isOurs(key) ? ` '${key}'` : "",
        known: known.join(", "),
      });
    return issue.keys.reduce((left, key) => without(left, [...path, key]), content);
  }
  const name = [...path].reverse().find((part): part is string => typeof part === "string" && part in EXPECTED) ?? "";
  const key = pathText(path);
  const expected = path.length === 0 ? WHOLE : (EXPECTED[name] ?? TEXT);
  say("mapping_wrong_value", { line: lineOf(path), key: key === "" ? "" : ` under '${key}'` }, expected);
  return without(content, path);
}

const WHOLE: Text = {
  da: `nøgler som ${Object.keys(SCHEMA.shape).join(", ")}`,
  en: `keys such as ${Object.keys(SCHEMA.shape).join(", ")}`,
};
const TEXT: Text = { da: "en tekst", en: "a text" };

function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((all, part) => {
    if (typeof part === "number") return `${all}[${part + 1}]`;
    if (!isOurs(part)) return all;
    return all === "" ? part : `${all} → ${part}`;
  }, "");
}

/** Whether a key may be quoted: one of ours, one that was meant to be, or a heading that is known; never anybody's name. */
function isOurs(key: string): boolean {
  return lookUp(key) !== null || KEYS.some((own) => own === key || distance(own, key.toLowerCase()) <= SLIPS);
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
