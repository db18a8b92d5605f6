import { readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";

/** The folder of a built site that its modules are written to. */
const MODULES = "_import";

/** A page's own modules, as Framework writes their imports into its cells. */
const IMPORTED = /\bimport\("((?:\.{1,2}\/)+_(?:import|node)\/[^"]+\.js)"\)/g;
const PRELOADED = /<link rel="modulepreload" href="(?:\.{1,2}\/)+_(?:import|node)\/[^"]+\.js">\n?/g;
const RESOLVED = /\bimport\.meta\.resolve\("(\.{1,2}\/[^"]+)"\)/g;

const slashed = (path: string) => path.split(sep).join("/");

/** A module's name without the hash that Framework gave it. */
const nameOf = (path: string) => basename(path, ".js").replace(/\.[0-9a-f]{8}$/, "");

/** A path as a module at `from` (a folder) says it. */
function specifier(from: string, path: string): string {
  const found = slashed(relative(from, path));
  return found.startsWith(".") ? found : `./${found}`;
}

/**
 * How modules of a built site are taken together: Framework's own stay what they are, since pages import them too; none does
 * anything by being imported, so that what nobody uses is left out; and what a module looks up beside itself is found from
 * its new place.
 */
function modulesOf(site: string): Plugin {
  return {
    name: "modules",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind }) => {
        if (kind === "entry-point") return undefined;
        const file = resolve(resolveDir, path);
        if (slashed(relative(site, file)).startsWith("_observablehq/")) {
          return { path: specifier(join(site, MODULES), file), external: true };
        }
        return { path: file, sideEffects: false };
      });
      onLoad({ filter: /\.js$/ }, ({ path }) => {
        const contents = readFileSync(path, "utf8").replace(
          RESOLVED,
          (_, at: string) => `import.meta.resolve("${specifier(join(site, MODULES), resolve(dirname(path), at))}")`,
        );
        return { contents, loader: "js" };
      });
    },
  };
}

/** A module and all that it imports at once, nearest first; what it imports only when asked isn't among them. */
function withImports(entry: string, outputs: Metafile["outputs"]): string[] {
  const found = [entry];
  for (const one of found) {
    for (const { path, kind, external } of outputs[one]?.imports ?? []) {
      if (kind === "import-statement" && !external && !found.includes(path)) found.push(path);
    }
  }
  return found;
}

/** Takes away a folder, and those above it inside the site, where nothing is left in them. */
function removeEmpty(folder: string, site: string): void {
  if (folder === site || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), site);
}

function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Takes the modules of a built site together: instead of a hundred small files a page loads a few, minified and without what
 * no page uses. What several pages use stands in files of its own, so that the next page finds it in the browser's cache.
 *
 * @param folder a site as Framework wrote it; changed in place
 */
export async function bundleModules(folder: string): Promise<void> {
  const site = resolve(folder);
  const pages = new Map(pagesOf(site).map((page) => [page, readFileSync(page, "utf8")]));
  const target = (page: string, at: string) => resolve(dirname(page), at);
  const entries = new Set(
    [...pages].flatMap(([page, html]) => [...html.matchAll(IMPORTED)].map(([, at]) => target(page, at!))),
  );
  if (entries.size === 0) return;
  const { metafile } = await build({
    absWorkingDir: site,
    entryPoints: [...entries].sort().map((entry) => ({ in: entry, out: nameOf(entry) })),
    outdir: join(site, MODULES),
    entryNames: "[name].[hash]",
    chunkNames: "shared.[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    metafile: true,
    charset: "utf8",
    logLevel: "error",
    plugins: [modulesOf(site)],
  });
  const written = new Map(
    Object.entries(metafile.outputs).flatMap(([output, { entryPoint }]) =>
      entryPoint ? [[resolve(site, entryPoint), output] as const] : [],
    ),
  );
  const said: string[] = [];
  for (const [page, html] of pages) {
    const from = dirname(page);
    const preloads = new Set<string>();
    const rewritten = html.replace(IMPORTED, (whole, at: string) => {
      const output = written.get(target(page, at));
      if (!output) return whole;
      for (const one of withImports(output, metafile.outputs)) preloads.add(specifier(from, join(site, one)));
      return `import("${specifier(from, join(site, output))}")`;
    });
    const links = [...preloads].map((href) => `<link rel="modulepreload" href="${href}">\n`).join("");
    const [first] = html.match(PRELOADED) ?? [];
    const at = first ? rewritten.indexOf(first) : rewritten.indexOf("</head>");
    const mended = (rewritten.slice(0, at) + links + rewritten.slice(at)).replace(PRELOADED, (link) =>
      [...preloads].some((href) => link.includes(`"${href}"`)) ? link : "",
    );
    writeFileSync(page, mended);
    said.push(mended);
  }
  const kept = new Set(Object.keys(metafile.outputs).map((output) => resolve(site, output)));
  for (const input of Object.keys(metafile.inputs)) {
    const file = resolve(site, input);
    if (kept.has(file) || said.some((html) => html.includes(basename(file)))) continue;
    rmSync(file, { force: true });
    removeEmpty(dirname(file), site);
  }
}
