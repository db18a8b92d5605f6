import type { z } from "zod";
import type { TidyProblemCode } from "../../src/model/problems/tidy.js";
import { EXPECTED, SCHEMA, sheetRule } from "./mapping-schema.js";
import { lookUp } from "./recognise/header/heading.js";

export type Say = (code: TidyProblemCode, facts: Record<string, string | number>) => void;

/** Says what is wrong at one place, and takes it out so that the rest can be used. */
export function withoutIssue(content: unknown, issue: z.core.$ZodIssue, say: Say): unknown {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const where = path.length === 0 ? "øverst / top level" : pathText(path);
    const known =
      path[0] === "sheets"
        ? Object.keys(sheetRule.shape)
        : path[0] === "ignore"
          ? ["file", "sheet"]
          : Object.keys(SCHEMA.shape);
    for (const key of issue.keys) say("mapping_unknown_key", { key: shown(key), where, known: known.join(", ") });
    return issue.keys.reduce((left, key) => without(left, [...path, key]), content);
  }
  const name = [...path].reverse().find((part): part is string => typeof part === "string" && part in EXPECTED) ?? "";
  const expected = EXPECTED[name] ?? "tekst / text";
  say("mapping_wrong_value", { key: pathText(path), expected });
  return without(content, path);
}

function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (all, part) =>
      typeof part === "number" ? `${all}[${part + 1}]` : all === "" ? shown(part) : `${all} → ${shown(part)}`,
    "",
  );
}

/** A key as a message may quote it: one of ours, a known heading, or a plain word that is nobody's name; else a dash. */
function shown(key: string): string {
  return key in EXPECTED || lookUp(key) !== null || /^[\p{Ll}_ -]{1,30}$/u.test(key) ? key : "–";
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
