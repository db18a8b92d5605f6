import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { prepareCache } from "../../loaders/site/offline.js";
import { PATHS } from "../../loaders/site/paths.js";
import { runNode } from "../../loaders/site/run.js";
import { serve } from "../../loaders/site/serve.js";
import { launch } from "../browser/chromium.js";

/** What a page costs until its first chart is visible. */
interface Weight {
  readonly page: string;
  /** over the wire, gzipped, headers included */
  readonly bytes: number;
  readonly requests: number;
  /** from the first byte asked for to the first mark of a chart, in milliseconds */
  readonly time: number;
}

const FIRST_CHART = "#observablehq-main svg :is(rect, path, circle)";
const LIMIT = 250_000;

async function weigh(browser: Browser, url: string, page: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const network = await context.newCDPSession(tab);
  await network.send("Network.enable");
  let [bytes, requests] = [0, 0];
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  const from = performance.now();
  await tab.goto(url + page, { waitUntil: "commit" });
  await tab.waitForSelector(FIRST_CHART, { state: "attached", timeout: 60_000 });
  const weight = { page, bytes, requests, time: performance.now() - from };
  await context.close();
  return weight;
}

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

/** How long a choice takes until a chart of a thousand marks is drawn anew, in milliseconds: the middle of nine. */
async function selection(browser: Browser, url: string): Promise<{ marks: number; time: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  await tab.goto(`${url}activity.html`);
  await tab.waitForFunction(
    "document.querySelectorAll('figure[aria-busy=true]').length === 0 && document.querySelector('figure')",
  );
  const measured = (await tab.evaluate(`(() => {
    const count = () => document.querySelectorAll("#observablehq-main svg :is(rect, path, circle, line, text)").length;
    const marks = count();
    const boxes = [...document.querySelectorAll(".ns-schools input")];
    const times = [];
    for (let i = 0; i < 9; i++) {
      const from = performance.now();
      boxes[i % boxes.length].click();
      document.body.getBoundingClientRect();
      times.push(performance.now() - from);
    }
    return {marks, time: times.sort((a, b) => a - b)[4]};
  })()`)) as { marks: number; time: number };
  await context.close();
  return measured;
}

const PAGES = [
  "index.html",
  "composition.html",
  "industry.html",
  "activity.html",
  "compare.html",
  "expectations.html",
  "methods.html",
  "outcomes.html",
  "schools/koege.html",
  "networks/koege-erfagruppe-personale.html",
];

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
  for (const page of PAGES) console.log(line(await weigh(browser, site.url, page)));
  const { marks, time } = await selection(browser, site.url);
  console.log(`\nA choice of schools with ${marks} marks on the page: ${time.toFixed(0)} ms`);
  await site.close();
} finally {
  await browser.close();
  rmSync(bare, { recursive: true, force: true });
}
