import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a folder may import besides itself and packages; the first that a path begins with decides. */
const LAYERS: readonly (readonly [string, readonly string[]])[] = [
  ["src/model/", []],
  ["src/analysis/", ["src/model/"]],
  ["src/components/", ["src/model/", "src/analysis/"]],
  ["src/explore/", ["src/model/", "src/components/"]],
  // Framework wants page loaders and the data loader among the pages; they belong to the loaders all the same.
  ["src/", ["src/model/", "src/explore/", "src/components/", "loaders/"]],
  ["loaders/read/", ["src/model/"]],
  ["loaders/tidy/", ["src/model/", "loaders/read/"]],
  ["loaders/link/", ["src/model/", "loaders/read/", "loaders/tidy/"]],
  ["loaders/engine.ts", ["src/model/"]],
  ["loaders/write/", ["src/model/", "loaders/read/", "loaders/tidy/", "loaders/link/", "loaders/engine.ts"]],
  ["loaders/figures/", ["src/model/", "src/analysis/", "loaders/tidy/reference/"]],
  ["loaders/protect/", ["src/model/", "loaders/figures/"]],
  // The report is a page that is drawn at build.
  ["loaders/report/", ["src/model/", "src/components/", "loaders/site/"]],
  ["loaders/", ["src/model/", "loaders/"]],
];

/** Packages that one place alone may import. */
const ALONE: readonly (readonly [string, RegExp])[] = [
  ["@duckdb/node-api", /^loaders\/engine\.ts$/],
  ["@duckdb/duckdb-wasm", /^src\/explore\//],
  ["@e965/xlsx", /^(loaders\/(read|write)\/|data\/generator\/|src\/components\/)/],
];

/** The folders whose modules neither read the clock, nor files, nor the network, nor chance. */
const PURE = /^(src\/model|src\/analysis|loaders\/tidy|loaders\/link)\//;
const IMPURE = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|from "node:(fs|http|https|net|child_process|os)/;

function modules(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !entry.parentPath.includes(".observablehq"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

const files = [...modules("src"), ...modules("loaders")].map((path) => ({
  path,
  source: readFileSync(join(root, path), "utf8"),
}));

function imports(source: string): string[] {
  const found = source.matchAll(
    /^\s*(?:(?:import|export)\b[^;"']*?\bfrom\s*|import\s*)"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
  );
  return [...found].map((match) => match[1] ?? match[2]!).filter((name) => !name.includes("${"));
}

const resolve = (from: string, name: string) => posix.join(dirname(from), name).replace(/\.js$/, ".ts");

test("imports point down the layers", () => {
  const wrong: string[] = [];
  for (const { path, source } of files) {
    const [own, allowed] = LAYERS.find(([folder]) => path.startsWith(folder))!;
    for (const name of imports(source)) {
      if (!name.startsWith(".")) continue;
      const target = resolve(path, name);
      if (target.startsWith(own)) continue;
      if (!allowed.some((folder) => target.startsWith(folder))) wrong.push(`${path} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("engines and spreadsheet readers are imported where they belong only", () => {
  const wrong: string[] = [];
  for (const { path, source } of files) {
    for (const name of imports(source)) {
      for (const [wanted, place] of ALONE) {
        if ((name === wanted || name.startsWith(`${wanted}/`)) && !place.test(path)) wrong.push(`${path} → ${name}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("the pure layers read neither clock, chance, files nor network", () => {
  const wrong = files.filter(({ path, source }) => PURE.test(path) && IMPURE.test(source)).map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test("src/model imports no package", () => {
  const wrong = files
    .filter(({ path }) => path.startsWith("src/model/"))
    .flatMap(({ path, source }) => imports(source).map((name) => ({ path, name })))
    .filter(({ name }) => !name.startsWith("."));
  expect(wrong).toEqual([]);
});

test("no module reaches for something outside by npm: or http", () => {
  const wrong = files.filter(({ source }) => imports(source).some((name) => /^(npm|jsr|https?):/.test(name)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("imports are found in all their forms", () => {
  const source = `import a from "./a.js";\nimport {\n  b,\n} from "./b.js";\nimport "./c.js";\nexport * from "./d.js";
export const e = "not one";\nconst f = await import("./f.js");`;
  expect(imports(source)).toEqual(["./a.js", "./b.js", "./c.js", "./d.js", "./f.js"]);
});
