import type { Industries } from "../reference/index.js";

/** A code as somebody wrote it, before DB07 is asked. */
export interface WrittenCode {
  /** a section letter, or 2–6 digits without dots */
  readonly code: string;
  /** true where a leading zero was put back */
  readonly restored: boolean;
  /** the section letter that stood before the digits, if one did */
  readonly letter: string | null;
}

/** What the other cells of the column show about bare codes of one or three digits. */
export interface CodeEvidence {
  /** three digits are a class that lost its zero (111 = 01.11), a group (111 = 11.1), or it can't be told */
  readonly three: "class" | "group" | null;
  /** one digit is a division that lost its zero; false where the column may hold another grouping */
  readonly one: boolean;
}

const LABEL =
  /^(?:db ?-?07|nace|branche(?:kode)?|kode|hovedbranche|code|industry(?: code)?|sektion|section|hovedafdeling|afdeling)[ :.-]+/i;
const PARTS = /^([A-U])?[ .:-]?(\d{1,6}(?:[. -]\d{1,4}){0,2})\.?(?=$|[^\d.])/i;

/** The code at the beginning of a text, its parts apart: `47.71.10 Detailhandel…` → ["47", "71", "10"]. */
export function codeParts(text: string): { letter: string | null; parts: string[]; rest: string } | undefined {
  const bare = text
    .replace(LABEL, "")
    .replace(/^(\d\d),(\d\d)(?:,(\d\d))?$/, (_, a, b, c) => [a, b, c].filter(Boolean).join("."))
    .replace(/^(\d{4,6})[.,]0$/, "$1")
    .trim();
  const alone = bare.match(/^([A-U])(?:$|(?: ?[-–:.)]|(?= ?\())\s*(\D*)$)/);
  if (alone) return { letter: alone[1]!, parts: [], rest: alone[2] ?? "" };
  const found = bare.match(PARTS);
  if (!found) return undefined;
  const rest = bare.slice(found[0].length).replace(/^[\s:;,.–-]+/, "");
  return { letter: found[1]?.toUpperCase() ?? null, parts: found[2]!.split(/[. -]/), rest };
}

/**
 * The digits of a written code with its lost zero put back.
 *
 * @returns undefined where no DB07 code looks so, "ambiguous" where it can be read in two ways
 */
export function writtenCode(text: string, evidence: CodeEvidence): WrittenCode | "ambiguous" | undefined {
  const found = codeParts(text);
  if (!found) return undefined;
  const { letter, parts, rest } = found;
  // another code or number after the first: which one is meant?
  if (/\d{2}[. ]?\d{2}|^\d/.test(rest)) return "ambiguous";
  if (parts.length === 0) return letter ? { code: letter, restored: false, letter } : undefined;
  const digits = parts.join("");
  const done = (code: string, restored: boolean): WrittenCode => ({ code, restored, letter });
  if (parts.length > 1 && parts[0]!.length === 1) return digits.length <= 5 ? done(`0${digits}`, true) : undefined;
  if (parts.length > 1 && parts[0]!.length === 2 && digits.length === 5) return done(digits.slice(0, 4), false);
  switch (digits.length) {
    case 6:
    case 4:
    case 2:
      return done(digits, false);
    case 5:
      return done(`0${digits}`, true);
    case 3:
      if (parts.length > 1 || digits.startsWith("0")) return done(digits, false);
      if (evidence.three === null) return "ambiguous";
      return evidence.three === "class" ? done(`0${digits}`, true) : done(digits, false);
    case 1:
      return evidence.one ? done(`0${digits}`, true) : "ambiguous";
    default:
      return undefined;
  }
}

/** Reads the evidence off a column's texts. */
export function codeEvidence(texts: Iterable<string>): CodeEvidence {
  const lengths = new Set<number>();
  let above = false;
  for (const text of texts) {
    const found = codeParts(text);
    if (found?.parts.length !== 1) continue;
    const digits = found.parts[0]!;
    lengths.add(digits.length);
    if (digits.length > 2 || Number(digits) > 11) above = true;
  }
  const classes = lengths.has(4);
  const groups = lengths.has(3) && !classes && lengths.size <= 2 && (lengths.has(2) || lengths.size === 1);
  return { three: classes ? "class" : groups && lengths.size === 2 ? "group" : null, one: above };
}

/** True where the complete list holds the code, or where there is no list to ask below the division. */
export function isKnownCode(code: string, { sections, divisions, codes }: Industries): boolean {
  if (/^[A-U]$/.test(code)) return sections.has(code);
  if (!divisions.has(code.slice(0, 2))) return false;
  return code.length === 2 || codes === null || codes.has(code);
}
