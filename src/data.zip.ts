import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { readCases } from "../loaders/report/programme-texts.js";
import { editionFrom, PATHS, programmeFolder } from "../loaders/site/paths.js";
import { runScript } from "../loaders/site/run.js";
import type { SiteProgramme } from "./model/figure.js";

/**
 * The data that pages read: programme.json, cases.json, datapackage.json, figures/*.parquet and (internal edition) tables/*.parquet.
 * `npm start` and `npm run build` have made them already and say where; run by itself this loader makes them.
 */
async function dataFolder(): Promise<string> {
  if (process.env.NETSPEJL_OUT) return process.env.NETSPEJL_OUT;
  const folder = PATHS.output(editionFrom(process.env, "public"));
  const code = await runScript(PATHS.ingest, [programmeFolder(process.env), "--out", folder], process.env, "stderr");
  if (code !== 0) throw new Error(`ingest: exit code ${code}`);
  return folder;
}

const folder = await dataFolder();
const programme = JSON.parse(readFileSync(join(folder, "programme.json"), "utf8")) as SiteProgramme;
// A case with a mistake is left out here; the report, which every build makes, fails and names it.
const { cases } = readCases(programmeFolder(process.env), programme);
const entries: Zippable = { "cases.json": strToU8(JSON.stringify(cases)) };
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  entries[relative(folder, file).split(sep).join("/")] = [readFileSync(file), { level: 0, mtime: "1980-01-01" }];
}
process.stdout.write(zipSync(entries));
