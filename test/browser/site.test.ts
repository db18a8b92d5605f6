import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serve } from "../../loaders/site/serve.js";
import { launch } from "./chromium.js";
import { builtSite, pagesOf, SITES, type SiteName } from "./sites.js";
import { visit } from "./visit.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each(Object.keys(SITES) as SiteName[])("%s", (name) => {
  let served: Served;
  let pages: string[];
  beforeAll(async () => {
    const folder = await builtSite(name);
    pages = pagesOf(folder);
    served = await serve(folder, { base: SITES[name].base });
  });
  afterAll(() => served?.close());

  test("every page opens whole: nothing from outside, no error, no cell that never ends, no figure without marks", async () => {
    expect(pages).toEqual(
      expect.arrayContaining(["index.html", "composition.html", "en/index.html", "en/activity.html"]),
    );
    const wrong: Record<string, unknown> = {};
    for (const path of pages.filter((page) => page !== "404.html")) {
      const { page, requests, complaints, close } = await visit(browser, served.url + path);
      const found = await page.evaluate(() => ({
        errors: [...document.querySelectorAll(".observablehq--error, .ns-error")].map((e) => e.textContent),
        unmarked: [...document.querySelectorAll("figure.ns-figure")]
          .filter((figure) => !figure.querySelector("svg :is(path, rect, circle, line), canvas, .ns-empty"))
          .map((figure) => figure.id || figure.textContent?.slice(0, 80)),
        language: document.documentElement.lang,
        zoom: document.querySelector("meta[name=viewport]")?.getAttribute("content"),
        banner: document.querySelector(".ns-banner--demo")?.textContent ?? null,
        wide: document.documentElement.scrollWidth > window.innerWidth,
      }));
      await close();
      const problems = {
        ...(requests.length > 0 && { requests }),
        ...(complaints.length > 0 && { complaints }),
        ...(found.errors.length > 0 && { errors: found.errors }),
        ...(found.unmarked.length > 0 && { unmarked: found.unmarked }),
        ...(found.language !== (path.startsWith("en/") ? "en" : "da") && { language: found.language }),
        ...(found.zoom?.includes("maximum-scale") && { zoom: found.zoom }),
        ...((found.banner === null) === SITES[name].programme.endsWith("demo") && { banner: found.banner }),
        ...(found.wide && { wide: true }),
      };
      if (Object.keys(problems).length > 0) wrong[path] = problems;
    }
    expect(wrong).toEqual({});
  });
});
