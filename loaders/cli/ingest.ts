import { existsSync, readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "../../src/model/language.js";
import { ingest, writeOutput } from "../ingest.js";
import { editionFrom, PATHS } from "../site/paths.js";
import type { Arguments } from "./arguments.js";
import { endQuietly, PROCESS, progress, readingOptions, runCommand, Stop, type Surroundings } from "./run.js";
import { summary } from "./summary.js";
import { fill, WORDS } from "./words.js";

/** `npm run ingest`: spreadsheets → tables and figures. @returns the exit code */
export function runIngest(argv: readonly string[], surroundings: Surroundings = PROCESS): Promise<number> {
  return runCommand("ingest", argv, surroundings, async ({ folder, target }: Arguments, language) => {
    const edition = editionOf(surroundings);
    const out = target ?? PATHS.output(edition);
    checkTarget(out, folder, target !== undefined, language);
    const onProgress = progress(language, surroundings);
    const result = await ingest(folder, { edition, onProgress, ...readingOptions(surroundings, language, true) });
    onProgress({ stage: "write" });
    try {
      await writeOutput(result, out, edition);
    } catch (error) {
      if (!isDenied(error)) throw error;
      throw new Stop(1, fill(WORDS.cannotWrite[language], { folder: out }));
    }
    surroundings.out(summary(result.tables, language));
    if (result.tables.problems.length > 0) surroundings.out(fill(WORDS.seeCheck[language], { folder }));
    surroundings.out(fill(WORDS.written[language], { folder: out }));
    return 0;
  });
}

function editionOf({ environment }: Surroundings) {
  try {
    return editionFrom(environment, "internal");
  } catch (error) {
    throw new Stop(2, (error as Error).message);
  }
}

/** Writing replaces the folder, so it must be ours, empty or new. */
function checkTarget(out: string, folder: string, isChosen: boolean, language: Language): void {
  const inside = relative(resolve(out), resolve(folder));
  if (!inside.startsWith("..") && resolve(out, inside) === resolve(folder)) {
    throw new Stop(2, WORDS.outIsProgramme[language]);
  }
  if (!isChosen || !existsSync(out)) return;
  const held = readdirSync(out).filter((name) => name !== ".DS_Store");
  if (held.length > 0 && !held.includes("datapackage.json")) throw new Stop(2, WORDS.outIsForeign[language]);
}

function isDenied(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["EACCES", "EPERM", "EBUSY", "EROFS", "ENOSPC", "ENOTDIR", "EEXIST"].includes(code);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  endQuietly();
  process.exitCode = await runIngest(process.argv.slice(2));
}
