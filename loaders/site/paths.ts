import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

const at = (path: string) => fileURLToPath(new URL(path, root));

/** Where things stand in the project, as absolute paths. */
export const PATHS = {
  root: at("."),
  dist: at("dist"),
  /** what ingest wrote last, one folder per edition */
  output: (edition: Edition) => at(`.netspejl/${edition}`),
  /** what the reader made of files, so that unchanged ones aren't parsed again */
  sheets: at(".netspejl/cache"),
  /** what went wrong in the last attempt, shown on top of every page while `npm start` runs */
  status: at(".netspejl/status.json"),
  cache: at("src/.observablehq/cache"),
  config: at("observablehq.config.ts"),
  /** the data loader and the page loaders */
  loaders: () =>
    readdirSync(at("src"), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.(zip|md)\.ts$/.test(entry.name) && !entry.parentPath.includes(".observablehq"),
      )
      .map((entry) => join(entry.parentPath, entry.name)),
  framework: at("node_modules/@observablehq/framework/dist/bin/observable.js"),
  ingest: at("loaders/cli/ingest.ts"),
} as const;

/** `internal` shows everything that the tables hold; `public` ships figures only. */
export type Edition = "internal" | "public";

/**
 * The edition that the environment asks for.
 *
 * @throws Error where NETSPEJL_EDITION is something else than internal or public
 */
export function editionFrom(environment: NodeJS.ProcessEnv, byDefault: Edition): Edition {
  const value = environment.NETSPEJL_EDITION;
  if (value === undefined || value === "") return byDefault;
  if (value === "internal" || value === "public") return value;
  throw new Error(`NETSPEJL_EDITION: "internal" or "public", not "${value}"`);
}

/** The programme folder that the environment asks for; the demonstration where it asks for none. */
export function programmeFolder(environment: NodeJS.ProcessEnv): string {
  return environment.NETSPEJL_DATA || at("data/demo");
}
