import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** A page opened in a browser, and everything about its opening that may not be. */
export interface Visit {
  readonly page: Page;
  /** requests that left the origin, or were answered by 400 or more */
  readonly requests: string[];
  /** console errors and warnings, exceptions */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

export const WIDE = { width: 1280, height: 900 };

/** Opens a page for a reader of its own, whom nothing is known of; closing takes the reader away too. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const visit = await open(context, url);
  return { ...visit, close: () => context.close() };
}

/** Opens a page and waits until every cell has finished and every figure has settled. */
export async function open(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on("request", (request) => {
    const target = request.url();
    if (!target.startsWith(`${origin}/`) && !/^(data|blob):/.test(target)) requests.push(target);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) requests.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(url, { waitUntil: "load" });
  await settled(page);
  return { page, requests, complaints, close: () => page.close() };
}

/** Waits until no cell is loading and no figure is busy. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelectorAll('observablehq-loading, [aria-busy="true"]').length === 0 &&
      document.querySelector("#observablehq-main h1") !== null,
    undefined,
    { timeout: 30_000 },
  );
}
