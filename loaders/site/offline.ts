import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PATHS } from "./paths.js";

/**
 * Packages whose newest version Framework's client looks up although no page of ours uses them. An empty folder in its
 * cache answers the question, so that nobody outside is asked.
 */
const LOOKED_UP = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client",
];

/** Where a cache says of which installation its bundled packages are. */
const stampOf = (cache: string) => join(cache, "packages");

/** What is installed, as one number; null where it can't be told. */
function installed(): string | null {
  const list = join(PATHS.root, "node_modules", ".package-lock.json");
  return existsSync(list) ? createHash("sha256").update(readFileSync(list)).digest("hex") : null;
}

/**
 * Empties Framework's cache, so that no old number survives, and makes it ask nobody outside. Packages that a build bundled
 * to its end stay, as long as the same are installed.
 */
export function prepareCache(cache: string = PATHS.cache): void {
  const stamp = stampOf(cache);
  const same = existsSync(stamp) && readFileSync(stamp, "utf8") === installed();
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    if (!(same && name === "_node")) rmSync(join(cache, name), { recursive: true, force: true });
  }
  for (const name of LOOKED_UP) mkdirSync(join(cache, "_npm", `${name}@0.0.0-unused`), { recursive: true });
}

/** Says that a build went to its end, so that the next one needn't bundle the same packages again. */
export function keepPackages(cache: string = PATHS.cache): void {
  const now = installed();
  if (now) writeFileSync(stampOf(cache), now);
}

/** The environment in which Framework runs: no telemetry, and the chosen edition and output. */
export function frameworkEnvironment(own: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1", ...own };
}
