import { createHash } from "node:crypto";
import { type NewProblem, problem } from "../../src/model/problems/problem.js";
import { READ_PROBLEMS } from "../../src/model/problems/read.js";
import { rowsInWords } from "../../src/model/problems/rows.js";
import { checkContainer } from "./container.js";
import { type Content, contentOf } from "./content.js";
import { within } from "./deadline.js";
import { Budget } from "./grid.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import { readOpenDocument } from "./opendocument.js";
import { unpack } from "./package.js";
import { Refusal } from "./refusal.js";
import type { Say } from "./say.js";
import type { ReadFile, Sheet } from "./sheet.js";
import { readText } from "./text.js";
import { readBinaryWorkbook, readPackagedWorkbook, type Workbook } from "./workbook.js";

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
    const sheets = within(limits.maxSeconds, () => read(bytes, file, limits, say));
    if (sheets.length === 0) throw new Refusal("file_without_cells");
    return { file, sha256, sheets, problems };
  } catch (error) {
    const refusal = refusalOf(error);
    const one = problem(refusal.code, READ_PROBLEMS[refusal.code], { file }, refusal.facts);
    const noticed = refusal.code === "file_without_cells" ? problems : [];
    return { file, sha256, sheets: [], problems: [one, ...noticed.filter(({ severity }) => severity !== "error")] };
  }
}

/** What a failure inside the reader means for the file; the library says only in words that a password is needed. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const needsPassword = error instanceof Error && /password|encrypt/i.test(error.message);
  return new Refusal(needsPassword ? "file_encrypted" : "file_unreadable");
}

const MB = 2 ** 20;

/** Bytes that JavaScript can hold as one text. */
const LONGEST_TEXT = 500 * MB;

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
      return readWorkbook(bytes, content, limits, say);
  }
}

function readWorkbook(bytes: Uint8Array, content: Content, limits: Limits, say: Say): readonly Sheet[] {
  const { sheets, hidden, unreadable } = workbookOf(bytes, content, limits);
  if (sheets.length === 0 && unreadable.length > 0) throw new Refusal("file_truncated");
  if (sheets.length > limits.maxSheets) throw new Refusal("too_many_sheets", { limit: limits.maxSheets });
  for (const sheet of hidden) say("sheet_hidden", { sheet });
  for (const sheet of unreadable) say("sheet_unreadable", { sheet });
  for (const { name, hiddenRows } of sheets) sayHidden(name ?? undefined, [...hiddenRows], say);
  return sheets;
}

/** So many hidden rows of a sheet are told each at its own place. */
const FEW = 3;

function sayHidden(sheet: string | undefined, rows: readonly number[], say: Say): void {
  if (rows.length > FEW) say("rows_hidden", { sheet }, { count: rows.length, rows: rowsInWords(rows) });
  else for (const row of rows) say("row_hidden", { sheet, row });
}

function workbookOf(bytes: Uint8Array, content: Content, limits: Limits): Workbook {
  const { maxUnpackedBytes } = limits;
  const budget = new Budget(limits);
  if (content === "flatOpenDocument") return readOpenDocument(Buffer.from(bytes).toString("utf8"), "", budget);
  if (content === "xmlSpreadsheet" && !Buffer.from(bytes.subarray(-400)).includes("Workbook>")) {
    throw new Refusal("file_truncated");
  }
  if (content === "ole") checkContainer(bytes);
  if (content !== "zip") return readBinaryWorkbook(bytes, budget);
  const entries = unpack(bytes, maxUnpackedBytes, Math.floor(maxUnpackedBytes / MB));
  const document = entries.get("content.xml");
  if (document === undefined) return readPackagedWorkbook(entries, budget);
  const manifest = entries.get("META-INF/manifest.xml");
  if (manifest !== undefined && Buffer.from(manifest).includes("encryption-data")) throw new Refusal("file_encrypted");
  if (document.length > LONGEST_TEXT)
    throw new Refusal("file_unpacks_too_large", { limit: Math.floor(LONGEST_TEXT / MB) });
  const styles = entries.get("styles.xml");
  return readOpenDocument(
    Buffer.from(document).toString("utf8"),
    styles === undefined ? "" : Buffer.from(styles).toString("utf8"),
    budget,
  );
}
