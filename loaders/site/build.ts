import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundleModules } from "./bundle.js";
import { finishPages } from "./finish.js";
import { frameworkEnvironment, keepPackages, prepareCache } from "./offline.js";
import { type Edition, editionFrom, PATHS, programmeFolder } from "./paths.js";
import { runNode, runScript } from "./run.js";

export interface BuildOptions {
  readonly edition: Edition;
  readonly programme: string;
  /** the folder that the site is written to; emptied first */
  readonly output: string;
  /** the path that the site is served under */
  readonly base: string;
  /** how many schools and networks get a page of their own; all where it isn't said */
  readonly profiles?: number;
}

function folderSize(folder: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

/**
 * Takes away the site that a folder holds.
 *
 * @throws Error where the folder holds something else
 */
function emptySite(folder: string): void {
  const inside = existsSync(folder) ? readdirSync(folder) : [];
  if (folder !== PATHS.dist && inside.length > 0 && !inside.includes("_observablehq")) {
    throw new Error(`${folder}: holds something else than a site; name another folder, or empty it`);
  }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Spreadsheets → tables and figures → a static site, from scratch and without any network.
 *
 * @returns 0, or the exit code of the step that failed
 */
export async function build(options: BuildOptions): Promise<number> {
  const data = PATHS.output(options.edition);
  const environment = frameworkEnvironment({
    NETSPEJL_EDITION: options.edition,
    NETSPEJL_DATA: options.programme,
    NETSPEJL_OUT: data,
    NETSPEJL_SITE: options.output,
    NETSPEJL_BASE: options.base,
    ...(options.profiles !== undefined && { NETSPEJL_PROFILES: String(options.profiles) }),
  });
  rmSync(PATHS.status, { force: true });
  const ingested = await runScript(PATHS.ingest, [options.programme, "--out", data], environment);
  if (ingested !== 0) return ingested;
  emptySite(options.output);
  prepareCache();
  const built = await runNode([PATHS.framework, "build"], environment);
  if (built !== 0) return built;
  keepPackages();
  finishPages(options.output, data);
  await bundleModules(options.output);
  const { files, bytes } = folderSize(options.output);
  console.log(`\n${options.output}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${options.edition} edition`);
  return 0;
}

if (process.argv[1] && resolve(process.argv[1]).endsWith(join("loaders", "site", "build.ts"))) {
  try {
    process.exitCode = await build({
      edition: editionFrom(process.env, "public"),
      programme: programmeFolder(process.env),
      output: process.env.NETSPEJL_SITE || PATHS.dist,
      base: process.env.NETSPEJL_BASE || "/",
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
