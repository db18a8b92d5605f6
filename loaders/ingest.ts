import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure, SiteProgramme } from "../src/model/figure.js";
import { FIGURES } from "../src/model/figures.js";
import { FOLDER_PROBLEMS } from "../src/model/problems/folder.js";
import { type NewProblem, problem } from "../src/model/problems/problem.js";
import type { Programme } from "../src/model/programme.js";
import { TABLES, type TableName } from "../src/model/tables.js";
import { openEngine } from "./engine.js";
import { dataPackage } from "./figures/datapackage.js";
import { computeFigures } from "./figures/index.js";
import { siteProgramme } from "./figures/site.js";
import { link } from "./link/index.js";
import type { LinkedTables } from "./link/lazily.js";
import { readReference, readRegionalFirms } from "./programme/reference.js";
import { type ProgrammeFile, readProgramme, walkProgramme } from "./programme.js";
import { protectFigures } from "./protect/index.js";
import { DEFAULT_LIMITS, type Limits, readFile } from "./read/index.js";
import type { ReadFile } from "./read/sheet.js";
import type { ReadCache } from "./readcache.js";
import { type Mapping, parseMapping, type Tidied, tidy } from "./tidy/index.js";
import { writeCells, writeFigures, writeTables } from "./write/parquet.js";
import { replaceFolder } from "./write/replace.js";

export type Edition = SiteProgramme["edition"];

export interface IngestOptions {
  /** `internal` (the default) names everybody; `public` names no organisation and ships no rows */
  readonly edition?: Edition;
  /** what a file may cost; the reader's own limits by default */
  readonly limits?: Limits;
  /** where it is kept what files gave, so that unchanged ones aren't parsed again; nowhere by default */
  readonly cache?: ReadCache | undefined;
  /** told of each file before it is read, and of each stage after that */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly stage: "read" | "tidy" | "link" | "figures" | "write";
  readonly file?: string;
  /** files read so far, of all */
  readonly done?: number;
  readonly of?: number;
}

/** What one programme folder gave. */
export interface Linked {
  readonly programme: Programme;
  readonly tables: LinkedTables;
  readonly tidied: Tidied;
}

export interface Ingested extends Linked {
  /** as the edition shows them */
  readonly figures: readonly Figure[];
  readonly site: SiteProgramme;
}

/**
 * Reads a programme folder into tables, without computing figures: what `check` needs.
 *
 * @throws ProgrammeError where the programme itself can't be used
 */
export async function check(folder: string, options: Omit<IngestOptions, "edition"> = {}): Promise<Linked> {
  return linkFolder(folder, options).linked;
}

/**
 * Reads a programme folder into tables and figures.
 *
 * @throws ProgrammeError where the programme itself can't be used
 */
export async function ingest(folder: string, options: IngestOptions = {}): Promise<Ingested> {
  const { edition = "internal", onProgress } = options;
  const { linked, reference, regional } = linkFolder(folder, options);
  const { programme, tables } = linked;
  onProgress?.({ stage: "figures" });
  const computed = computeFigures(tables, programme, regional === undefined ? {} : { reference: regional });
  return {
    ...linked,
    figures: edition === "public" ? protectFigures(computed, tables) : computed,
    site: siteProgramme(programme, tables, reference, edition),
  };
}

function linkFolder(folder: string, { limits = DEFAULT_LIMITS, cache, onProgress }: IngestOptions) {
  const programme = readProgramme(folder);
  const files = walkProgramme(folder, programme);
  const reference = readReference(folder, programme);
  const regional = readRegionalFirms(folder);
  const problems: NewProblem[] = [...files.problems];
  const mappings = new Map<string, Mapping>();
  for (const { absolute, file } of files.mappings) {
    const [schoolFolder, ...rest] = file.split("/");
    const text = contentOf(absolute, file, problems)?.toString("utf8");
    if (text === undefined || rest.length !== 1) continue;
    const parsed = parseMapping(text, file);
    mappings.set(schoolFolder!, parsed.mapping);
    problems.push(...parsed.problems);
  }
  const read = () =>
    files.exports.flatMap(({ absolute, file }: ProgrammeFile, i): ReadFile[] => {
      onProgress?.({ stage: "read", file, done: i, of: files.exports.length });
      const bytes = contentOf(absolute, file, problems);
      if (bytes === undefined) return [];
      const read = () => readFile(bytes, file, limits);
      return [cache === undefined ? read() : cache.read(bytes, file, limits, read)];
    });
  const tidyAll = (read: readonly ReadFile[]) => {
    onProgress?.({ stage: "tidy" });
    return tidy(read, { programme, reference, mappings });
  };
  // The cells are kept by nobody once they are tidied.
  const tidied = tidyAll(read());
  onProgress?.({ stage: "link" });
  const all = { ...tidied, problems: [...problems, ...tidied.problems] };
  const linked: Linked = { programme, tables: link(all, programme, reference), tidied: all };
  return { linked, reference, regional };
}

/** A file's bytes; undefined, and a problem, where another program holds it or it may not be read. */
function contentOf(absolute: string, file: string, problems: NewProblem[]): Buffer | undefined {
  try {
    return readFileSync(absolute);
  } catch {
    problems.push(problem("file_locked", FOLDER_PROBLEMS.file_locked, { file }));
    return undefined;
  }
}

/**
 * Writes tables and the cells behind them (internal edition only), figures, datapackage.json and programme.json into a folder, all or nothing.
 *
 * @param out emptied first; what stood there stays if anything fails
 */
export async function writeOutput(result: Ingested, out: string, edition: Edition = "internal"): Promise<void> {
  const { programme, tables, figures, site } = result;
  const shipped = edition === "internal" ? (Object.keys(TABLES) as TableName[]) : [];
  const sources = edition === "internal" ? tables.sources.map(({ file }) => file) : [];
  const engine = await openEngine();
  try {
    await replaceFolder(out, async (folder) => {
      if (edition === "internal") {
        await writeTables(engine, tables, join(folder, "tables"));
        await writeCells(engine, tables, join(folder, "trace"));
      }
      await writeFigures(engine, figures, FIGURES, join(folder, "figures"));
      const json = (name: string, content: unknown) =>
        writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
      json("datapackage.json", dataPackage(programme, { tables: shipped, sources }));
      json("programme.json", site);
    });
  } finally {
    engine.close();
  }
}
