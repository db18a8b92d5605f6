import { mkdirSync, rmSync } from "node:fs";
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

/** Empties Framework's cache, so that no old number survives, and makes it ask nobody outside. */
export function prepareCache(cache: string = PATHS.cache): void {
  rmSync(cache, { recursive: true, force: true });
  for (const name of LOOKED_UP) mkdirSync(join(cache, "_npm", `${name}@0.0.0-unused`), { recursive: true });
}

/** The environment in which Framework runs: no telemetry, and the chosen edition and output. */
export function frameworkEnvironment(own: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1", ...own };
}
