import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ingest } from "../../loaders/ingest.js";
import type { View } from "../../src/components/figure/view.js";
import * as components from "../../src/components/index.js";
import { brief, concise, MOST_WORDS, wordCount } from "../../src/components/sentences/brevity.js";
import type { FigureRow, SiteProgramme } from "../../src/model/figure.js";
import { writeProgramme } from "../browser/extremes.js";
import { draw, stillSite } from "./setting.js";

const VIEWS = Object.values(components).filter(
  (one): one is View => typeof one === "object" && one !== null && "draw" in one && "figures" in one,
);

test("a number with its sign is one word, a dash none, and a hard space parts words as a space does", () => {
  expect(wordCount("Køge: 63\u00A0% af 19 – i alt.")).toBe(6);
  expect(wordCount("")).toBe(0);
});

test("the fullest wording that is short enough is taken, else the barest", () => {
  const [long, short] = [
    Array(MOST_WORDS + 1)
      .fill("a")
      .join(" "),
    "b b",
  ];
  expect(concise(long, short)).toBe(short);
  expect(concise(short, "c")).toBe(short);
  expect(concise(long, `${long} a`)).toBe(`${long} a`);
});

test("a name of more than four words is cut after the fourth, as cut", () => {
  expect(brief("Partnerskab Transport og Logistik")).toBe("Partnerskab Transport og Logistik");
  expect(brief("Kultur, forlystelser og sport, samt andet")).toBe("Kultur, forlystelser og sport…");
});

async function data(folder: string) {
  const { site, figures } = await ingest(folder);
  return { programme: site, rows: Object.fromEntries(figures.map(({ id, rows }) => [id, rows])) };
}

async function ofSize(schools: number, networks: number) {
  const folder = mkdtempSync(join(tmpdir(), "netspejl-findings-"));
  try {
    writeProgramme(folder, { schools, networks, organisations: 3 * networks, activities: 2 * networks });
    return await data(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const delivered = (name: string) => data(join(import.meta.dirname, "..", "..", "data", name));
const PROGRAMMES = [
  ["the demonstration", () => delivered("demo")],
  ["the Southern Women", () => delivered("southern-women")],
  ["one school", () => ofSize(1, 3)],
  ["thirty schools", () => ofSize(30, 36)],
] as const;

describe.each(PROGRAMMES)("the findings of %s", (_, read) => {
  let rows: Readonly<Record<string, readonly FigureRow[]>>;
  let programme: SiteProgramme;
  beforeAll(async () => {
    ({ rows, programme } = await read());
  }, 120_000);

  test.each(["da", "en"] as const)(
    "are at most 15 words long and agree with their counts, whatever is chosen (%s)",
    (language) => {
      const { schools, networks } = programme;
      const some = (key: string, ids: readonly string[]) => `?${ids.map((id) => `${key}=${id}`).join("&")}`;
      const choices = [
        "",
        ...schools.slice(0, 2).map(({ id }) => some("school", [id])),
        ...networks.slice(0, 4).map(({ id }) => some("network", [id])),
        some(
          "network",
          networks.slice(0, 4).map(({ id }) => id),
        ),
        "?purpose=training&purpose=placement&purpose=partnership&purpose=experience_exchange",
        "?purpose=training&from=2010-01",
      ];
      const findings = choices.flatMap((query) =>
        VIEWS.flatMap((view) => {
          const { finding } = draw(view, stillSite(language, query, programme), rows);
          return finding ? [`${view.id} ${query}: ${finding}`] : [];
        }),
      );
      expect(findings.length).toBeGreaterThan(12);
      const singular =
        /(?<![\d.,–])1 (?:other |andre )?(organisationer|medlemmer|aktiviteter|metoder|organisations|members|activities|networks|kinds|items|answers|methods)\b/;
      expect(findings.filter((one) => singular.test(one))).toEqual([]);
      expect(findings.filter((one) => wordCount(one.slice(one.indexOf(": ") + 2)) > MOST_WORDS)).toEqual([]);
    },
  );
});
