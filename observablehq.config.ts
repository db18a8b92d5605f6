import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { footer, head, header } from "./loaders/site/frame.js";
import { editionFrom, PATHS } from "./loaders/site/paths.js";
import type { SiteProgramme } from "./src/model/figure.js";
import type { Text } from "./src/model/language.js";

const preview = process.env.NETSPEJL_PREVIEW === "1";
const data = process.env.NETSPEJL_OUT || PATHS.output(editionFrom(process.env, "public"));

function readJson<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : null;
}

const programme = readJson<SiteProgramme>(join(data, "programme.json"));
const profiles = Number(process.env.NETSPEJL_PROFILES || Number.POSITIVE_INFINITY);
const failures = (preview && readJson<readonly Text[]>(PATHS.status)) || [];

function exists(path: string): boolean {
  const page = path === "/" ? "/index" : path;
  return [".md", ".md.ts"].some((extension) => existsSync(join(PATHS.root, "src", page + extension)));
}

export default {
  root: "src",
  output: process.env.NETSPEJL_SITE || "dist",
  base: process.env.NETSPEJL_BASE || "/",
  style: "style/site.css",
  globalStylesheets: ["observablehq:stdlib/inputs.css"],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveExtension: true,
  // Named by its path, so that loaders run on Windows too and whatever PATH says.
  interpreters: { ".ts": [process.execPath, "--import", "tsx"] },
  head: ({ path }: { path: string }) => head(path, preview),
  header: ({ path }: { path: string }) => header(path, { programme, exists, failures }),
  footer: ({ path }: { path: string }) => footer(path, programme),
  *dynamicPaths() {
    for (const prefix of ["", "/en"]) {
      for (const school of exists("/schools/[school]") && programme ? programme.schools.slice(0, profiles) : []) {
        yield `${prefix}/schools/${school.id}`;
      }
      for (const network of exists("/networks/[network]") && programme ? programme.networks.slice(0, profiles) : []) {
        yield `${prefix}/networks/${network.id}`;
      }
    }
  },
};
