import type { Browser } from "playwright-core";
import { WIDE } from "./visit.js";

/** What a page costs until its first chart is visible. */
export interface Weight {
  readonly page: string;
  /** over the wire, gzipped, headers included */
  readonly bytes: number;
  readonly requests: number;
  /** from asking for the page to the first mark of a chart, in milliseconds */
  readonly time: number;
}

/** Until the first chart, a page may weigh as much. */
export const LIMIT = 250_000;

const FIRST_CHART = "#observablehq-main svg.ns-chart, #observablehq-main svg[class^=plot]";

/** Notes in the page when what a selector says has got its place on the screen: the time, and what had come by then. */
const watch = (selector: string) => `{
  const look = () => {
    const found = document.querySelector(${JSON.stringify(selector)});
    if (!found || found.getBoundingClientRect().height === 0) return;
    watching.disconnect();
    const resources = performance.getEntriesByType("resource").map(({ name, responseEnd }) => ({ name, responseEnd }));
    const time = performance.now();
    window.firstChart = { time, come: resources.filter((one) => one.responseEnd <= time).map((one) => one.name) };
  };
  const watching = new MutationObserver(look);
  watching.observe(document, { childList: true, subtree: true });
}`;

/** Opens a page as one who was never there, and weighs all that comes until its first chart, or `first`, is visible. */
export async function weigh(browser: Browser, url: string, page: string, first = FIRST_CHART): Promise<Weight> {
  const context = await browser.newContext({ viewport: WIDE });
  const tab = await context.newPage();
  await tab.addInitScript(watch(first));
  const network = await context.newCDPSession(tab);
  await network.send("Network.enable");
  const [names, sizes] = [new Map<string, string>(), new Map<string, number>()];
  network.on("Network.requestWillBeSent", ({ requestId, request }) => names.set(requestId, request.url));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    sizes.set(names.get(requestId)!, encodedDataLength),
  );
  await tab.goto(url + page, { waitUntil: "load" });
  await tab.waitForFunction("window.firstChart", undefined, { timeout: 60_000 });
  const { time, come } = (await tab.evaluate("window.firstChart")) as { time: number; come: string[] };
  const loaded = [url + page, ...come];
  await context.close();
  return { page, bytes: loaded.reduce((sum, one) => sum + (sizes.get(one) ?? 0), 0), requests: loaded.length, time };
}
