import type { Browser, BrowserContext } from "playwright-core";
import { violations } from "./axe.js";
import { misplaced } from "./geometry.js";
import { open, WIDE } from "./visit.js";

/** What is wrong with a page, by the kind of fault; every list is empty where all is well. */
export interface Faults {
  /** requests that left the origin or failed, console errors and warnings, error blocks, figures without marks */
  readonly opening: string[];
  /** language, zoom, banner */
  readonly frame: string[];
  /** what axe finds, in light and in dark colours */
  readonly axe: string[];
  /** what is clipped, overlapping or too wide, on a wide and on a narrow screen */
  readonly layout: string[];
}

export interface Expected {
  readonly language: "da" | "en";
  /** the data are invented, and every page must say so */
  readonly demo: boolean;
  /** false: only whether it opens whole; a page like another that is looked at needs no second look */
  readonly thorough?: boolean;
  /** false: only in light colours; the dark ones are the style's, whatever the programme */
  readonly dark?: boolean;
}

const NARROW = { width: 390, height: 844 };

/** Opens a page, on a wide screen, and looks at all that a machine can judge: wide and narrow, light and dark. */
export async function inspect(
  reader: BrowserContext,
  url: string,
  { language, demo, thorough = true, dark = true }: Expected,
): Promise<Faults> {
  const { page, requests, complaints, close } = await open(reader, url);
  try {
    const found = await page.evaluate(() => ({
      errors: [...document.querySelectorAll(".observablehq--error, .ns-error")].map((e) => e.textContent ?? ""),
      unmarked: [...document.querySelectorAll("figure.ns-figure")]
        .filter((figure) => !figure.querySelector("svg :is(path, rect, circle, line), canvas, .ns-empty, table"))
        .map((figure) => `a figure without marks: ${figure.id || figure.textContent?.slice(0, 80)}`),
      broken: (
        document.querySelector("#observablehq-main")?.textContent?.match(/\b(NaN|undefined|Infinity)\b|\[object/g) ?? []
      ).map((word) => `the page says ${word}`),
      language: document.documentElement.lang,
      title: document.title,
      zoom: document.querySelector("meta[name=viewport]")?.getAttribute("content") ?? "",
      banner: document.querySelector(".ns-banner--demo") !== null,
    }));
    const frame: string[] = [];
    if (found.language !== language) frame.push(`lang is ${found.language}`);
    if (/maximum-scale|user-scalable/.test(found.zoom)) frame.push(`no zooming: ${found.zoom}`);
    if (found.banner !== demo)
      frame.push(demo ? "doesn't say that the data are invented" : "says that the data are invented");
    if (found.title.trim() === "") frame.push("has no title");

    const opening = [...requests, ...complaints, ...found.errors, ...found.unmarked, ...found.broken];
    if (!thorough) return { opening, frame, axe: [], layout: [] };

    const layout = (await misplaced(page)).map((one) => `wide: ${one}`);
    const axe = await violations(page);
    if (dark) {
      await page.emulateMedia({ colorScheme: "dark" });
      axe.push(...(await violations(page, ["color-contrast"])).map((one) => `dark: ${one}`));
    }
    await page.setViewportSize(NARROW);
    await page.waitForFunction(redrawn, undefined, { timeout: 5_000 });
    layout.push(...(await misplaced(page)).map((one) => `narrow: ${one}`));
    return {
      opening: [...requests, ...complaints, ...found.errors, ...found.unmarked, ...found.broken],
      frame,
      axe,
      layout,
    };
  } finally {
    await close();
  }
}

/** Whether every chart that is drawn to measure has taken its stage's new width. */
function redrawn(): boolean {
  return [...document.querySelectorAll(".ns-stage")].every((stage) => {
    const drawn = Number(stage.querySelector(":scope > svg")?.getAttribute("width") ?? 0);
    return drawn <= stage.clientWidth + 1 || stage.getAttribute("role") === "region";
  });
}

/**
 * Does something with each of many, a few at a time, each line of work with a reader of its own, who comes from one page to
 * the next. @returns what came of it, in the order of the items
 */
export async function each<T, R>(
  browser: Browser,
  items: readonly T[],
  act: (item: T, reader: BrowserContext) => Promise<R>,
  atOnce = 3,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const work = async () => {
    const reader = await browser.newContext({ viewport: WIDE });
    while (next < items.length) {
      const at = next;
      next += 1;
      results[at] = await act(items[at]!, reader);
    }
    await reader.close();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
