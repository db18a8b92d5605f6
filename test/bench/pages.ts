import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { prepareCache } from "../../loaders/site/offline.js";
import { PATHS } from "../../loaders/site/paths.js";
import { runNode } from "../../loaders/site/run.js";
import { serve } from "../../loaders/site/serve.js";
import { launch } from "../browser/chromium.js";
import { LIMIT, type Weight, weigh } from "../browser/weight.js";

/** A bare Framework project with one page and one chart by Plot, to compare with. @returns its built site */
async function bareSite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bare-framework-"));
  mkdirSync(join(folder, "src"));
  symlinkSync(join(PATHS.root, "node_modules"), join(folder, "node_modules"), "junction");
  writeFileSync(join(folder, "package.json"), '{"type":"module","private":true}');
  writeFileSync(
    join(folder, "observablehq.config.js"),
    'export default {root: "src", output: "dist", title: "Bare", search: false, preserveExtension: true, globalStylesheets: []};',
  );
  writeFileSync(
    join(folder, "src", "index.md"),
    '# Bare\n\n```js\nimport * as Plot from "@observablehq/plot";\n\ndisplay(Plot.barX([{school: "A", members: 75}, {school: "B", members: 53}], {x: "members", y: "school"}).plot());\n```\n',
  );
  prepareCache(join(folder, "src", ".observablehq", "cache"));
  const code = await runNode(
    [PATHS.framework, "build"],
    { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1" },
    "stderr",
    folder,
  );
  if (code !== 0) throw new Error(`the bare site: exit code ${code}`);
  return folder;
}

/** A choice of schools on a page: what it takes until the figures on the screen have answered, and until all of them have. */
interface Answer {
  readonly page: string;
  readonly marks: number;
  /** milliseconds, layout included: the middle of fifteen */
  readonly seen: number;
  readonly all: number;
}

async function choose(browser: Browser, url: string, page: string): Promise<Answer> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  await tab.goto(url + page);
  await tab.waitForFunction(
    "document.querySelectorAll('figure[aria-busy=true]').length === 0 && document.querySelector('figure')",
  );
  const measured = (await tab.evaluate(`(async () => {
    const marks = document.querySelectorAll("#observablehq-main svg :is(rect, path, circle, line, text)").length;
    const boxes = [...document.querySelectorAll(".ns-schools input")];
    const busy = () => document.querySelector("figure[aria-busy=true]") !== null;
    const [seen, all] = [[], []];
    for (let i = 0; i < 15; i++) {
      const from = performance.now();
      boxes[i % boxes.length].click();
      document.body.getBoundingClientRect();
      seen.push(performance.now() - from);
      while (busy()) await new Promise((done) => setTimeout(done));
      document.body.getBoundingClientRect();
      all.push(performance.now() - from);
    }
    const middle = (list) => list.sort((a, b) => a - b)[7];
    return { marks, seen: middle(seen), all: middle(all) };
  })()`)) as Omit<Answer, "page">;
  await context.close();
  return { page, ...measured };
}

/** A page of each kind; those without a chart of their own are weighed until what they are for stands there. */
const PAGES: Readonly<Record<string, string | undefined>> = {
  "index.html": undefined,
  "composition.html": undefined,
  "industry.html": undefined,
  "activity.html": undefined,
  "compare.html": undefined,
  "expectations.html": undefined,
  "methods.html": undefined,
  "outcomes.html": undefined,
  "quality.html": undefined,
  "schools/koege.html": undefined,
  "networks/koege-erfagruppe-personale.html": undefined,
  "report.html": undefined,
  "definitions.html": "#observablehq-main h2",
};

const line = ({ page, bytes, requests, time }: Weight) =>
  `${page.padEnd(44)} ${(bytes / 1000).toFixed(0).padStart(6)} kB ${String(requests).padStart(5)} ${time.toFixed(0).padStart(7)} ms${bytes > LIMIT ? "  over 250 kB" : ""}`;

const browser = await launch();
const bare = await bareSite();
try {
  console.log("Until the first chart, gzip".padEnd(44), "    size", "files", "      time");
  const compared = await serve(join(bare, "dist"));
  console.log(
    line({ ...(await weigh(browser, compared.url, "index.html")), page: "bare Framework page, one Plot chart" }),
  );
  await compared.close();
  const site = await serve(PATHS.dist);
  for (const [page, first] of Object.entries(PAGES)) console.log(line(await weigh(browser, site.url, page, first)));
  console.log(`\n${"A choice of schools".padEnd(44)}  marks  on the screen  everywhere`);
  for (const page of ["activity.html", "composition.html", "industry.html", "expectations.html"]) {
    const { marks, seen, all } = await choose(browser, site.url, page);
    console.log(
      `${page.padEnd(44)} ${String(marks).padStart(6)} ${seen.toFixed(0).padStart(11)} ms ${all.toFixed(0).padStart(8)} ms`,
    );
  }
  await site.close();
} finally {
  await browser.close();
  rmSync(bare, { recursive: true, force: true });
}
