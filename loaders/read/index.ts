import { createHash } from "node:crypto";
import { type NewProblem, type ProblemFacts, problem } from "../../src/model/problems/problem.js";
import { READ_PROBLEMS, type ReadProblemCode } from "../../src/model/problems/read.js";
import { contentOf } from "./content.js";
import { readDelimited } from "./delimited.js";
import { dialectOf } from "./dialect.js";
import { decode } from "./encoding.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import { repack, unpack } from "./package.js";
import { Refusal } from "./refusal.js";
import type { ReadFile, Sheet } from "./sheet.js";
import { openWorkbook, sheetsOf } from "./workbook.js";

export { DEFAULT_LIMITS, type Limits } from "./limits.js";

/**
 * Reads one exported file, by what it holds and not by what it is called.
 *
 * @param bytes the file as it lies on the disk
 * @param file its path in the programme folder, NFC, with `/`; its extension only tells whether content surprises
 * @param limits what it may cost
 * @returns its sheets (blank ones left out) and what was noticed; where it can't be used no sheets and one `error`
 */
export function readFile(bytes: Uint8Array, file: string, limits: Limits = DEFAULT_LIMITS): ReadFile {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const problems: NewProblem[] = [];
  const say: Say = (code, place = {}, facts = {}) =>
    problems.push(problem(code, READ_PROBLEMS[code], { file, ...place }, facts));
  try {
    const sheets = read(bytes, file, limits, say);
    if (sheets.length === 0) throw new Refusal("file_without_cells");
    return { file, sha256, sheets, problems };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal("file_unreadable");
    const one = problem(refusal.code, READ_PROBLEMS[refusal.code], { file }, refusal.facts);
    return { file, sha256, sheets: [], problems: [one] };
  }
}

type Say = (code: ReadProblemCode, place?: { sheet?: string; row?: number }, facts?: ProblemFacts) => void;

const MB = 2 ** 20;

function read(bytes: Uint8Array, file: string, limits: Limits, say: Say): readonly Sheet[] {
  if (bytes.length > limits.maxFileBytes) {
    throw new Refusal("file_too_large", {
      size: Math.ceil(bytes.length / MB),
      limit: Math.floor(limits.maxFileBytes / MB),
    });
  }
  const content = contentOf(bytes);
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const namedText = ["csv", "tsv", "txt"].includes(extension);
  switch (content) {
    case "empty":
      throw new Refusal("file_empty");
    case "html":
      throw new Refusal("file_html");
    case "other":
      throw new Refusal("file_not_spreadsheet");
    case "text":
      if (!namedText) say("file_kind_differs");
      return readText(bytes, limits, say);
    default:
      if (namedText) say("file_kind_differs");
      return readWorkbook(bytes, content === "zip", limits, say);
  }
}

function readText(bytes: Uint8Array, limits: Limits, say: Say): readonly Sheet[] {
  const { text, encoding, guessed } = decode(bytes);
  if (guessed) say("encoding_guessed", {}, { encoding });
  const { sheet, unclosed } = readDelimited(text, dialectOf(text), limits.maxCells);
  for (const row of unclosed) say("quote_unclosed", { row });
  return sheet.rows.length === 0 ? [] : [sheet];
}

function readWorkbook(bytes: Uint8Array, packed: boolean, limits: Limits, say: Say): readonly Sheet[] {
  const plain = packed
    ? repack(unpack(bytes, limits.maxUnpackedBytes, Math.floor(limits.maxUnpackedBytes / MB)))
    : bytes;
  const { sheets, hidden } = sheetsOf(openWorkbook(plain), hiddenRowsOf, limits.maxCells);
  for (const sheet of hidden) say("sheet_hidden", { sheet });
  for (const sheet of sheets) {
    if (sheet.hiddenRows.size > 0)
      say("rows_hidden", { sheet: sheet.name ?? undefined }, { count: sheet.hiddenRows.size });
  }
  return sheets;
}

function hiddenRowsOf(
  _name: string,
  _index: number,
  sheet: { "!rows"?: ({ hidden?: boolean } | undefined)[] },
): Set<number> {
  const rows = new Set<number>();
  sheet["!rows"]?.forEach((row, i) => {
    if (row?.hidden) rows.add(i + 1);
  });
  return rows;
}
