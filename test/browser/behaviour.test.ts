import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serve } from "../../loaders/site/serve.js";
import { launch } from "./chromium.js";
import { builtSite, SITES } from "./sites.js";
import { settled, visit } from "./visit.js";
import { LIMIT, weigh } from "./weight.js";

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launch();
  site = await serve(await builtSite("public"));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const KINDS = "#members-by-kind";
const NETWORK = "networks/koege-erfagruppe-personale.html";

/** Opens a page, does something on it, and closes it again. */
async function on<T>(path: string, act: (page: Page) => Promise<T>): Promise<T> {
  const { page, close } = await visit(browser, site.url + path, { acceptDownloads: true });
  try {
    return await act(page);
  } finally {
    await close();
  }
}

/** What a reader sees of a page's figures: findings, subtitles and charts, whatever their order of drawing. */
async function view(page: Page) {
  await settled(page);
  return page.evaluate(() =>
    [...document.querySelectorAll("figure.ns-figure, .ns-chosen")].map((one) => one.textContent),
  );
}

/** A figure's download as bytes, with the name it is saved under. */
async function download(page: Page, figure: string, label: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`${figure} .ns-exports button`, { hasText: label }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe("a figure", () => {
  test("its tabs follow the arrow keys, Home and End, and stand in the address", () =>
    on("composition.html", async (page) => {
      const tabs = page.locator(`${KINDS} [role=tab]`);
      await tabs.nth(0).focus();
      await page.keyboard.press("ArrowRight");
      await page.locator(`${KINDS} table`).first().waitFor();
      expect(new URL(page.url()).searchParams.get("members-by-kind.tab")).toBe("table");
      expect(await tabs.nth(1).getAttribute("aria-selected")).toBe("true");
      await page.keyboard.press("End");
      await page.locator(`${KINDS} .ns-about`).waitFor();
      await page.keyboard.press("ArrowRight");
      expect(await tabs.nth(0).getAttribute("aria-selected")).toBe("true");
      expect(new URL(page.url()).searchParams.has("members-by-kind.tab")).toBe(false);
    }));

  test("its table sorts by a column both ways, and a link opens it sorted", () =>
    on("composition.html?members-by-municipality.tab=table", async (page) => {
      const figure = "#members-by-municipality";
      const column = async () => {
        const head = await page.locator(`${figure} th[aria-sort]:not([aria-sort=none])`).first();
        const at = await head.evaluate((cell) => [...cell.parentElement!.children].indexOf(cell));
        const texts = await page
          .locator(`${figure} tbody tr`)
          .evaluateAll((rows, i) => rows.map((row) => row.children[i]?.textContent ?? ""), at);
        return texts
          .filter((text) => /^\d/.test(text))
          .map((text) => Number(text.replace(/\./g, "").replace(",", ".").split(/\s/)[0]));
      };
      const button = page.locator(`${figure} th.ns-number button`).first();
      await button.click();
      const down = await column();
      expect(down.length).toBeGreaterThan(5);
      expect(down).toEqual([...down].sort((a, b) => b - a));
      await button.click();
      const up = await column();
      expect(up).toEqual([...up].sort((a, b) => a - b));
      const link = page.url();
      await page.goto("about:blank");
      await page.goto(link);
      await settled(page);
      expect(await column()).toEqual(up);
    }));

  test("its CSV opens in a Danish Excel: byte order mark, CRLF, semicolons, decimal commas, and the data called invented", () =>
    on("composition.html", async (page) => {
      const { name, bytes } = await download(page, KINDS, "CSV");
      const text = bytes.toString("utf8");
      expect(name).toMatch(/^opdigtede-data-.*\.csv$/);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const lines = text.slice(1).split("\r\n");
      expect(text.replaceAll("\r\n", "")).not.toContain("\n");
      expect(lines[0]!.split(";").length).toBeGreaterThan(5);
      expect(text).toMatch(/;0,\d+;/);
      expect(lines.slice(1, -1).every((line) => line.includes("Opdigtede data"))).toBe(true);
    }));

  test("its English CSV has commas and decimal points", () =>
    on("en/composition.html", async (page) => {
      const text = (await download(page, KINDS, "CSV")).bytes.toString("utf8");
      expect(text).toMatch(/,0\.\d+,/);
      expect(text).toContain("Invented data");
    }));

  test("its workbook opens with numbers as numbers, and says that the data are invented", () =>
    on("composition.html", async (page) => {
      const { bytes } = await download(page, KINDS, "Excel");
      const book = read(bytes);
      expect(book.SheetNames).toHaveLength(2);
      const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
      expect(rows.slice(1).some((row) => row.some((cell) => typeof cell === "number"))).toBe(true);
      expect(JSON.stringify(rows[1])).toContain("Opdigtede data");
    }));

  test("its picture carries title, source, date and that the data are invented, and needs no stylesheet", () =>
    on("composition.html", async (page) => {
      const title = ((await page.locator(`${KINDS} .ns-finding`).textContent()) ?? "").slice(0, 12);
      const svg = (await download(page, KINDS, "SVG")).bytes.toString("utf8");
      for (const part of [title, "Kilde:", "2010", "Opdigtede data"]) expect(svg).toContain(part);
      expect(svg).not.toMatch(/var\(--|class=/);
      const png = (await download(page, KINDS, "PNG")).bytes;
      expect([...png.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
      expect(png.length).toBeGreaterThan(5_000);
    }));

  test("the link that it copies opens this very view", () =>
    on("composition.html?school=koege", async (page) => {
      // The test browser has no clipboard of its own.
      await page.evaluate(() =>
        Object.defineProperty(navigator, "clipboard", {
          value: { writeText: async (text: string) => document.body.setAttribute("data-copied", text) },
        }),
      );
      await page.locator(`${KINDS} .ns-exports button`, { hasText: "Kopiér link" }).click();
      await page.locator(`${KINDS} .ns-exports [role=status]:has-text("opieret")`).waitFor();
      const link = (await page.locator("body").getAttribute("data-copied")) ?? "";
      expect(new URL(link).search).toBe("?school=koege");
      expect(new URL(link).hash).toBe(KINDS);
    }));
});

describe("what a reader chooses", () => {
  test("stands in the address; back and forward, and a link, give the same view", () =>
    on("composition.html", async (page) => {
      const everything = await view(page);
      await page.locator(".ns-change summary").click();
      await page.locator("#filter-school-koege").check();
      const koege = await view(page);
      expect(koege).not.toEqual(everything);
      expect(new URL(page.url()).searchParams.getAll("school")).toEqual(["koege"]);
      await page.locator("#filter-purpose").selectOption("placement");
      const both = await view(page);
      expect(both).not.toEqual(koege);
      await page.goBack();
      expect(await view(page)).toEqual(koege);
      expect(await page.locator("#filter-purpose").inputValue()).toBe("");
      await page.goForward();
      expect(await view(page)).toEqual(both);
      await on(`composition.html${new URL(page.url()).search}`, async (other) =>
        expect(await view(other)).toEqual(both),
      );
      await page.locator(".ns-filter-line button").click();
      expect(await view(page)).toEqual(everything);
    }));

  test("the language switch leads to the same page", () =>
    on("industry.html", async (page) => {
      await page.locator(".ns-language").click();
      await page.waitForURL("**/en/industry*");
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
      await page.locator(".ns-language").click();
      await page.waitForURL((url) => url.pathname === "/industry.html" || url.pathname === "/industry");
    }));

  test("everything can be reached by the tab key, the skip link first", () =>
    on("activity.html", async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("ns-skip");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("#observablehq-main") !== null)).toBe(true);
    }));
});

describe("where a number comes from, in the public edition", () => {
  test("a mark says its words when it is clicked, and leads to the definition and the files", () =>
    on("composition.html", async (page) => {
      const words = await page.locator(`${KINDS} rect.ns-bar title`).first().textContent();
      await page.locator(`${KINDS} rect.ns-bar`).first().click();
      expect(await page.locator(`${KINDS} .ns-picked`).textContent()).toContain(words);
      await page.locator(`${KINDS} .ns-picked button`).click();
      await page.locator(`${KINDS} .ns-about`).waitFor();
      expect(await page.locator(`${KINDS} .ns-about`).textContent()).toContain("netvaerk_2009_2010.xls");
      expect(await page.locator(`${KINDS} [role=tab][aria-selected=true]`).textContent()).toBe("Om tallene");
      expect(await page.locator("a[href*='trace']").count()).toBe(0);
    }));
});

describe("the pages of the evaluation, by keyboard", () => {
  /** Presses a key until something has the focus. */
  const until = async (page: Page, key: string, selector: string) => {
    const there = () => page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);
    for (let presses = 0; presses < 60 && !(await there()); presses++) await page.keyboard.press(key);
    expect(await there(), selector).toBe(true);
  };
  /** A table's cells, line by line. */
  const cellsOf = (page: Page, figure: string) =>
    page
      .locator(`${figure} tbody tr`)
      .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent ?? "")));
  const number = (text: string) => Number(text.replace(/\./g, "").replace(",", "."));

  test("expectations: a school is chosen, and back takes the choice away again", () =>
    on("expectations.html", async (page) => {
      const everything = await view(page);
      await page.locator(".ns-skip").focus();
      await until(page, "Tab", ".ns-change summary");
      await page.keyboard.press("Enter");
      await until(page, "Tab", "#filter-school-koege");
      await page.keyboard.press("Space");
      expect(new URL(page.url()).searchParams.getAll("school")).toEqual(["koege"]);
      const koege = await view(page);
      expect(koege).not.toEqual(everything);
      expect(koege.join()).toContain("Køge");
      await page.goBack();
      expect(await view(page)).toEqual(everything);
    }));

  test("methods: the table is sorted by usefulness, and what isn't rated comes last either way", () =>
    on("methods.html", async (page) => {
      await page.locator("#methods [role=tab]").first().focus();
      await page.keyboard.press("ArrowRight");
      await page.locator("#methods table").waitFor();
      await page.keyboard.press("Tab");
      const useful = "#methods th:nth-child(5) button";
      await until(page, "Tab", useful);
      for (const [direction, sign] of [
        ["descending", -1],
        ["ascending", 1],
      ] as const) {
        await page.keyboard.press("Enter");
        expect(await page.evaluate((one) => document.activeElement?.matches(one), useful)).toBe(true);
        expect(await page.locator("#methods th:nth-child(5)").getAttribute("aria-sort")).toBe(direction);
        const column = (await cellsOf(page, "#methods")).map((cells) => cells[4]!);
        const rated = column.filter((text) => !text.startsWith("–"));
        expect(column.slice(0, rated.length)).toEqual(rated);
        expect(rated.length).toBeGreaterThan(5);
        const values = rated.map(number);
        expect(values).toEqual([...values].sort((a, b) => sign * (a - b)));
      }
    }));

  test("quality: each source's rows add up, in the table as in the file", () =>
    on("quality.html", async (page) => {
      const { bytes } = await download(page, "#sources", "Excel");
      const book = read(bytes);
      const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
      await page.locator("#sources [role=tab]").first().focus();
      await page.keyboard.press("ArrowRight");
      await page.locator("#sources table").waitFor();
      const lines = await cellsOf(page, "#sources");
      expect(lines.length).toBeGreaterThan(30);
      expect(rows.length).toBe(1 + 4 * lines.length);
      // measures stand in every other column, each before its n
      for (const cells of lines) {
        const [taken, loaded, merged, aside] = [2, 4, 6, 8].map((at) => number(cells[at]!));
        expect(loaded! + merged! + aside!, cells[1]!).toBe(taken);
        const filed = rows.filter((row) => row[1] === cells[1]).map((row) => row[3]);
        expect(filed).toEqual([taken, loaded, merged, aside]);
      }
    }));

  test("definitions: a search leaves those that hold every word, and all come back", () =>
    on("definitions.html", async (page) => {
      const shown = () =>
        page.locator("article.ns-definition:visible").evaluateAll((all) => all.map((one) => one.textContent ?? ""));
      const all = await shown();
      await page.locator("#definition-search").focus();
      await page.keyboard.type("Gini medlemmer");
      const some = await shown();
      expect(some.length).toBeGreaterThan(0);
      expect(some.length).toBeLessThan(all.length / 2);
      for (const word of ["gini", "medlemmer"])
        expect(some.filter((text) => !text.toLowerCase().includes(word))).toEqual([]);
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Delete");
      expect(await shown()).toEqual(all);
    }));

  test("report: each line of its contents leads to the chapter of that name, and back", () =>
    on("report.html", async (page) => {
      const line = page.locator("nav a[href^='#']:visible", { hasText: "Blev forventningerne indfriet?" }).first();
      await line.focus();
      await page.keyboard.press("Enter");
      const { hash } = new URL(page.url());
      const chapter = page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`);
      expect(await chapter.textContent()).toContain("Blev forventningerne indfriet?");
      const top = () => chapter.evaluate((one) => one.getBoundingClientRect().top);
      expect(Math.abs(await top())).toBeLessThan(300);
      expect(await page.locator(".ns-report-figure svg[role=img]").count()).toBeGreaterThan(5);
      await page.goBack();
      expect(new URL(page.url()).hash).toBe("");
      expect(await top()).toBeGreaterThan(900);
    }));
});

describe("overview, comparison and profiles", () => {
  const title = async (page: Page) => (await page.locator("h1").textContent())?.replaceAll("\u00ad", "");

  test("a sentence of the overview stands above the figure to which its link leads", () =>
    on("index.html", async (page) => {
      const answer = page.locator(".ns-questions dd", { has: page.locator("a[href*='industry']") }).first();
      const sentence = (await answer.textContent()) ?? "";
      await answer.locator("a").click();
      await page.waitForURL("**/industry*#*");
      await settled(page);
      const figure = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
      const finding = (await figure.locator(".ns-finding").textContent()) ?? "";
      expect(finding.length).toBeGreaterThan(20);
      expect(sentence).toContain(finding);
    }));

  test("a school's name leads to its profile, a network's name to its own, and from there to the comparison", () =>
    on("index.html", async (page) => {
      await page.locator("#observablehq-main table a", { hasText: "Køge" }).first().click();
      await page.waitForURL("**/schools/koege*");
      await settled(page);
      expect(await title(page)).toBe("Køge Handelsskole");
      const network = page.locator(".ns-profile-about li a").first();
      const name = await network.textContent();
      await network.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/networks/*");
      await settled(page);
      expect(await title(page)).toBe(name);
      for (const number of await page.locator(".ns-keys .ns-big").allTextContents()) expect(number).toMatch(/\d|–/);
      await page.locator(".ns-profile-about a", { hasText: "Sammenlign" }).click();
      await page.waitForURL("**/compare*");
      await settled(page);
      expect(await page.locator("#compare-place-1 option:checked").textContent()).toBe(name);
      await page.goBack();
      await settled(page);
      expect(await title(page)).toBe(name);
    }));

  test("what is compared is chosen by mouse and keyboard, every figure follows, and back takes it back", () =>
    on("compare.html", async (page) => {
      const compared = async () => {
        await settled(page);
        return page.locator("#comparison thead th.ns-number").allTextContents();
      };
      const schools = await compared();
      expect(schools).toEqual(["Køge", "Roskilde", "Sjælland Syd", "Lolland Falster"]);
      await page.locator("#compare-school").focus();
      await page.keyboard.press("ArrowRight");
      const two = await compared();
      expect(new URL(page.url()).searchParams.getAll("network")).toHaveLength(2);
      expect(two).toHaveLength(2);
      const third = await page.locator("#compare-place-3 option:enabled:not([value=''])").first().getAttribute("value");
      await page.locator("#compare-place-3").selectOption(third);
      const three = await compared();
      expect(three.slice(0, 2)).toEqual(two);
      expect(three).toHaveLength(3);
      for (const name of three)
        expect(await page.locator("#compare-members svg[role=img]").textContent()).toContain(name);
      const behind = page.locator("#comparison .ns-said summary").first();
      await behind.focus();
      await page.keyboard.press("Enter");
      expect(await page.locator("#comparison .ns-said details[open] li").first().textContent()).toMatch(
        /n = \d+ og \d+/,
      );
      await page.goBack();
      expect(await compared()).toEqual(two);
      await page.goBack();
      expect(await compared()).toEqual(schools);
    }));
});

describe("the accessibility statement", () => {
  test.each([
    ["da", "Tilgængelighedserklæring"],
    ["en", "Accessibility statement"],
  ])("in %s is linked from the foot of a page, and says whom to write to", (language, title) =>
    on(language === "da" ? "outcomes.html" : "en/outcomes.html", async (page) => {
      await page.locator("footer a", { hasText: title.slice(0, 8) }).click();
      await page.waitForURL("**/accessibility*");
      await settled(page);
      expect((await page.locator("h1").textContent())?.replaceAll("\u00ad", "")).toBe(title);
      expect(await page.locator("#observablehq-main a[href^='mailto:']").count()).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    }),
  );
});

describe("what comes over the wire", () => {
  test.each(["index.html", "composition.html", "activity.html", "schools/koege.html", NETWORK])(
    "%s shows its first chart after at most 250 kB",
    async (path) => {
      const { bytes, requests } = await weigh(browser, site.url, path);
      expect(requests).toBeGreaterThan(5);
      expect(bytes).toBeLessThan(LIMIT);
    },
  );

  test("what a tab or a download needs is fetched when somebody asks for it", () =>
    on("composition.html", async (page) => {
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(request.url()));
      await page.locator(`${KINDS} [role=tab]`).last().click();
      await page.locator(`${KINDS} .ns-about`).waitFor();
      expect(fetched.filter((url) => url.endsWith(".js")).length).toBeGreaterThan(0);
      fetched.length = 0;
      await download(page, KINDS, "Excel");
      expect(fetched.filter((url) => url.endsWith(".js")).length).toBeGreaterThan(0);
    }));
});

describe("without JavaScript", () => {
  test.each(["composition.html", "report.html"])("%s shows its header, its banner and its words", async (path) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url + path);
    const text = await page.locator("body").textContent();
    expect(await page.locator(".ns-nav a").count()).toBeGreaterThan(5);
    expect(text).toContain("Tallene er opdigtede");
    expect(await page.locator("h1").textContent()).not.toBe("");
    expect(await page.locator("#observablehq-main p").count()).toBeGreaterThan(2);
    if (path === "report.html") expect(await page.locator(".ns-report svg.ns-chart").count()).toBeGreaterThan(5);
    await context.close();
  });
});

describe("the internal edition, served under /netspejl/", () => {
  let internal: Served;
  beforeAll(async () => {
    internal = await serve(await builtSite("internal"), { base: SITES.internal!.base });
  });
  afterAll(() => internal?.close());

  test("the network's search finds an organisation and names its neighbours", async () => {
    const { page, close } = await visit(browser, `${internal.url}composition.html`);
    const search = page.locator("#two-mode-network .ns-search input");
    const name = await page.evaluate(
      () => document.querySelector("#two-mode-network datalist option")?.getAttribute("value") ?? "",
    );
    expect(name).not.toBe("");
    await search.fill(name);
    await search.press("Enter");
    await page.locator("#two-mode-network .ns-network-detail li").first().waitFor();
    expect(await page.locator("#two-mode-network .ns-network-detail").textContent()).toContain(name);
    await close();
  });

  test("a question in SQL is answered, a wrong one says why, and both stand in the address", async () => {
    const { page, requests, complaints, close } = await visit(browser, `${internal.url}explore.html`);
    const area = page.locator("textarea.ns-sql");
    await area.fill("select count(*) as netværk from networks");
    await area.press("Control+Enter");
    await page.locator(".ns-answer table").waitFor();
    expect(await page.locator(".ns-answer td").last().textContent()).toBe("18");
    await area.fill("select nothing from nowhere");
    await page.locator(".ns-editor button").click();
    await page.locator(".ns-answer .ns-error").waitFor();
    expect(await page.locator(".ns-answer .ns-error").textContent()).toContain("nowhere");
    await page.goBack();
    expect(await area.inputValue()).toBe("select count(*) as netværk from networks");
    await page.goForward();
    const link = page.url();
    await page.goto("about:blank");
    await page.goto(link);
    await page.locator("textarea.ns-sql").waitFor();
    expect(await area.inputValue()).toBe("select nothing from nowhere");
    // It isn't run before somebody says so.
    expect(await page.locator(".ns-answer").textContent()).toContain("Læs det");
    expect([...requests, ...complaints]).toEqual([]);
    await close();
  });

  test("a mark that is clicked leads to the rows behind it and their cells", async () => {
    const { page, requests, complaints, close } = await visit(browser, `${internal.url}composition.html`);
    const bar = page.locator(`${KINDS} rect.ns-bar`).first();
    const words = (await bar.locator("title").textContent()) ?? "";
    await bar.click();
    expect(await page.locator(`${KINDS} .ns-picked`).textContent()).toContain(words);
    await page.locator(`${KINDS} .ns-picked a`).click();
    await page.waitForURL("**/trace*");
    await settled(page);
    const count = Number(/(\d+)(?: |$)/.exec(words.split(": ")[1] ?? "")?.[1]);
    expect(await page.locator(".ns-trace table").first().locator("tbody tr").count()).toBe(Math.min(count, 100));
    expect(await page.locator(".ns-trace tbody td").first().textContent()).toMatch(
      /\.(xlsx?|csv|ods).*celle [A-Z]+\d+/,
    );
    expect([...requests, ...complaints]).toEqual([]);
    await close();
  });

  test("the keyboard leads from a figure's tab through its table to the rows behind a line", async () => {
    const { page, close } = await visit(browser, `${internal.url}outcomes.html`);
    await page.locator("#outcomes [role=tab]").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("#outcomes table").waitFor();
    const at = () => page.evaluate(() => document.activeElement?.closest("tbody a") !== null);
    for (let presses = 0; presses < 20 && !(await at()); presses++) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Spor");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/trace*");
    await settled(page);
    expect(await page.locator(".ns-trace").textContent()).toContain("Rækkerne bag »I alt til og med måneden«");
    await close();
  });

  test("links stay under the base", async () => {
    const { page, close } = await visit(browser, `${internal.url}index.html`);
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
        .filter((a) => a.origin === location.origin && !a.pathname.startsWith("/netspejl/"))
        .map((a) => a.pathname),
    );
    expect(outside).toEqual([]);
    await close();
  });
});
