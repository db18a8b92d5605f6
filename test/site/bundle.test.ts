import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { bundleModules } from "../../loaders/site/bundle.js";

const site = mkdtempSync(join(tmpdir(), "netspejl-bundle-"));
afterAll(() => rmSync(site, { recursive: true, force: true }));

const FILES = {
  "index.html": `<head>
<link rel="modulepreload" href="./_observablehq/client.aaaaaaaa.js">
<link rel="modulepreload" href="./_import/pages/one.bbbbbbbb.js">
<link rel="modulepreload" href="./_node/lib@1/index.cccccccc.js">
</head><script type="module">const {one} = await import("./_import/pages/one.bbbbbbbb.js");</script>`,
  "en/index.html":
    '<head>\n</head><script type="module">const {two} = await import("../_import/pages/two.dddddddd.js");</script>',
  "words.html": "<head>\n</head><p>No module.</p>",
  "_observablehq/client.aaaaaaaa.js": 'export const client = "client";\n',
  "_import/pages/one.bbbbbbbb.js":
    'import { sum } from "../../_node/lib@1/index.cccccccc.js";\nimport { client } from "../../_observablehq/client.aaaaaaaa.js";\nexport const one = () => [client, sum(1, 2)].join(" ");\n',
  "_import/pages/two.dddddddd.js":
    'import { sum } from "../../_node/lib@1/index.cccccccc.js";\nexport const two = () => sum(2, 2);\nexport const worker = () => import.meta.resolve("../../_node/lib@1/worker.eeeeeeee.js");\nexport const later = () => import("../later.ffffffff.js");\n',
  "_import/later.ffffffff.js": "export const late = true;\n",
  "_node/lib@1/index.cccccccc.js":
    'export const sum = (a, b) => a + b;\nexport const unused = () => "nobody asks for this";\n',
  "_node/lib@1/worker.eeeeeeee.js": "postMessage(1);\n",
};

test("a site's modules are taken together: pages find them, what nobody uses goes, what is looked up beside a module stays", async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
  await bundleModules(site);
  const read = (name: string) => readFileSync(join(site, name), "utf8");

  const imported = (page: string) => read(page).match(/import\("([^"]+)"\)/)![1]!;
  const load = (page: string) =>
    import(/* @vite-ignore */ pathToFileURL(join(site, dirname(page), imported(page))).href);
  expect((await load("index.html")).one()).toBe("client 3");
  const english = await load("en/index.html");
  expect(english.two()).toBe(4);
  expect((await english.later()).late).toBe(true);

  const preloaded = (page: string) =>
    [...read(page).matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, href]) => join(dirname(page), href!));
  expect(preloaded("index.html")).toContain("_observablehq/client.aaaaaaaa.js");
  expect(preloaded("index.html")).toContain(imported("index.html").slice(2));
  expect(preloaded("words.html")).toEqual([]);
  for (const page of ["index.html", "en/index.html"]) {
    expect(preloaded(page).filter((file) => !existsSync(join(site, file)))).toEqual([]);
  }

  expect(existsSync(join(site, "_node/lib@1/worker.eeeeeeee.js"))).toBe(true);
  expect(existsSync(join(site, "_node/lib@1/index.cccccccc.js"))).toBe(false);
  expect(existsSync(join(site, "_import/pages"))).toBe(false);
  const modules = readdirSync(join(site, "_import")).map((name) => read(`_import/${name}`));
  expect(modules.filter((text) => text.includes("nobody asks for this"))).toEqual([]);
  expect(
    modules.filter((text) => text.includes('import.meta.resolve("../_node/lib@1/worker.eeeeeeee.js")')),
  ).toHaveLength(1);
});
