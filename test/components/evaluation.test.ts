import { expect, test } from "vitest";
import { formatIn } from "../../src/components/format.js";
import {
  apart,
  beforeAfter,
  collected,
  driftedApart,
  moved,
  perOne,
  reached,
  signed,
  unmet,
} from "../../src/components/sentences/evaluation.js";
import { columnsLeftOut, found } from "../../src/components/sentences/quality.js";
import { alignment } from "../../src/components/views/alignment.js";
import { methodBeforeAfter, together } from "../../src/components/views/beforeafter.js";
import { expectations } from "../../src/components/views/expectations.js";
import { methods } from "../../src/components/views/methods.js";
import { ratedTogether } from "../../src/components/views/methoduses.js";
import { outcomesTotal, withoutTarget } from "../../src/components/views/outcomes.js";
import { runningTargets } from "../../src/components/views/outcomesovertime.js";
import { sidesByNetwork } from "../../src/components/views/sides.js";
import { sourceName } from "../../src/components/views/sources.js";
import { problemLabel } from "../../src/model/problems/label.js";
import { chartOptions, draw, row, siteAt } from "./setting.js";

const [da, en] = [formatIn("da"), formatIn("en")];

test("a difference has its sign, and what is written as 0 has none", () => {
  expect([0.44, -1.25, -0.04, 0].map((value) => signed(da, value))).toEqual(["+0,4", "−1,3", "0,0", "0,0"]);
  expect(signed(en, -0.5, 2)).toBe("−0.50");
});

test("sentences say their base, claim no cause and rank no school", () => {
  const round = "2010-10-18";
  expect(unmet(da, "Køge", { below: 5, items: 6, fewest: 34, round })).toBe(
    "Køge: Oplevet under forventet i 5 af 6 spørgsmål, oktober 2010 (mindst 34 svar).",
  );
  expect(moved(en, null, { up: 2, down: 3, items: 6, who: "the companies" })).toBe(
    "The companies’ gap rose on 2 and fell on 3 of 6 items.",
  );
  const sides = { place: "Erfa Nord", item: "Møderne", aspect: "expected", distance: 3.41, n: 7 } as const;
  expect(apart(da, sides)).toBe(
    "Erfa Nord: Skolen ventede 3,4 point mere end virksomhederne: »Møderne« (mindst 7 svar).",
  );
  expect(apart(en, { ...sides, aspect: "experienced", distance: -1 })).toBe(
    "Erfa Nord: The school experienced 1.0 points less than the companies: “Møderne” (at least 7 answers).",
  );
  expect(
    driftedApart(
      da,
      { place: null, item: "Møderne", aspect: "experienced" },
      { round: "2009-11-16", distance: 0.2, n: 9 },
      { round, distance: -1.1, n: 4 },
    ),
  ).toBe(
    "Om »Møderne« er siderne kommet længere fra hinanden i det oplevede: 0,2 point i november 2009, 1,1 i oktober 2010 (mindst 4 svar).",
  );
  expect(collected(da, 12, 11, 18)).toBe("12 metoder er samlet; 11 af dem er brugt i mindst ét af 18 netværk.");
  expect(collected(en, 2, 2, 3)).toBe("2 methods were collected, all of them used in at least one of 3 networks.");
  expect(beforeAfter(da, "members", { higher: 3, lower: 1, pairs: 5 })).toBe(
    "Flere medlemmer efter end før i 3 af 5 tilfælde, færre i 1.",
  );
  expect(reached(da, null, { met: 1, withTarget: 4, without: 1 })).toBe(
    "Målet er nået for 1 af 4 slags resultater; 1 er uden mål.",
  );
  expect(perOne(en, { kind: "placements", per: "member", least: 0.5, most: 1.25, of: 4, among: "schools" })).toBe(
    "4 schools: from 0.50 to 1.25 placements per member.",
  );
  expect(found(da, null, { error: 0, warning: 1, note: 2 })).toBe("0 fejl, 1 advarsel og 2 bemærkninger.");
  expect(columnsLeftOut(da, 21, 18)).toBe(
    "21 kolonner er ikke brugt; 18 af dem kan indeholde personoplysninger og er ikke læst.",
  );
});

const ask = (
  group: string,
  network: string | null,
  school: string | null,
  item = "Møderne",
  asked_on: string | null = null,
) => ({
  school_id: school,
  network_id: network,
  respondent_group: group,
  item,
  asked_on,
});
const score = { unit: "score" } as const;

test("what rests on too few is neither drawn nor given a number, and is said", () => {
  const at = ask("company", null, null, "Møderne", "2009-11-16");
  const rows = [
    row(at, "expected_mean", 4, { ...score, n: 9 }),
    row(at, "experienced_mean", null, { ...score, n: 2, flag: "low" }),
    row(at, "gap", null, { ...score, n: 2, flag: "low" }),
  ];
  const drawing = draw(expectations, siteAt("da"), { expectations: rows });
  const chart = drawing.chart!(chartOptions());
  expect(chart.querySelectorAll(".ns-dumbbells .ns-dot")).toHaveLength(1);
  expect(chart.textContent).toContain("kun forventet (n = 9)");
  expect(drawing.notes?.join(" ")).toContain("For få svar");
  expect(drawing.finding).toBeNull();
});

test("a base under 5 is hollow, and gaps that are written as 0 aren't below", () => {
  const at = (item: string) => ask("company", null, null, item, "2009-11-16");
  const rows = ["Møderne", "Viden"].flatMap((item, index) => [
    row(at(item), "expected_mean", 4, { ...score, n: 4 }),
    row(at(item), "experienced_mean", 4 - [0.02, 0.5][index]!, { ...score, n: 4 }),
    row(at(item), "gap", -[0.02, 0.5][index]!, { ...score, n: 4 }),
  ]);
  const drawing = draw(expectations, siteAt("da"), { expectations: rows });
  expect(drawing.finding).toBe("Oplevet under forventet i 1 af 2 spørgsmål, november 2009 (mindst 4 svar).");
  expect(drawing.chart!(chartOptions()).querySelectorAll(".ns-dumbbells .ns-hollow")).toHaveLength(4);
});

test("a chosen network's answers alone are shown", () => {
  const rows = [
    row(ask("company", null, null), "expected_mean", 1, { ...score, n: 30 }),
    row(ask("company", "n1", "a"), "expected_mean", 5, { ...score, n: 6 }),
  ];
  const drawing = draw(expectations, siteAt("en", "?network=n1"), { expectations: rows });
  expect(drawing.rows.map(({ value }) => value)).toEqual([5]);
  expect(drawing.subtitle).toContain("Erfa Nord");
});

const side = (network: string | null, item: string, asked_on: string | null, aspect = "experienced") => ({
  school_id: network === null ? null : "a",
  network_id: network,
  item,
  asked_on,
  aspect,
});

test("a period in which nobody was asked shows no answers, and says when they were asked", () => {
  const where = { school_id: null, network_id: null, respondent_group: "company", item: "Møderne" };
  const rows = [null, "2009-03-02", "2010-10-18"].flatMap((asked_on) =>
    (["expected_mean", "experienced_mean", "gap"] as const).map((measure) =>
      row({ ...where, asked_on }, measure, measure === "gap" ? -1 : 3, { n: 8 }),
    ),
  );
  const seen = (query: string) => draw(expectations, siteAt("da", query), { expectations: rows });
  const outside = seen("?from=2009-05&to=2009-06");
  expect([outside.chart, outside.finding, outside.rows]).toEqual([null, null, []]);
  expect(outside.empty).toBe("Ingen blev spurgt i den valgte periode. Der blev spurgt i marts 2009 og oktober 2010.");
  expect(seen("?from=2010-10").rows.map(({ dimensions }) => dimensions.asked_on)).toEqual(Array(3).fill("2010-10-18"));
});

test("the network and the item on which the sides contradict each other are named", () => {
  const rows = [
    row(side("n1", "Møderne", null), "distance", 0.4, { ...score, n: 9 }),
    row(side("n2", "Praktik", null), "distance", -2.6, { ...score, n: 4 }),
    row(side("n2", "Viden", null, "expected"), "distance", 2, { ...score, n: 6 }),
  ];
  const drawing = draw(sidesByNetwork, siteAt("da"), { alignment: rows });
  expect(drawing.finding).toBe(
    "Praktik Syd: Skolen oplevede 2,6 point mindre end virksomhederne: »Praktik« (mindst 4 svar).",
  );
  expect(drawing.notes?.[0]).toBe(
    "Praktik Syd: Skolen ventede 2,0 point mere end virksomhederne: »Viden« (mindst 6 svar).",
  );
});

test("items on which the sides drift apart are told from those on which they come closer", () => {
  const rows = [
    row(side(null, "Møderne", null), "distance", 0.6, { ...score, n: 20 }),
    row(side(null, "Møderne", "2009-03-01"), "distance", 0.1, { ...score, n: 9 }),
    row(side(null, "Møderne", "2010-10-01"), "distance", -0.7, { ...score, n: 8 }),
    row(side(null, "Viden", "2009-03-01"), "distance", 1.5, { ...score, n: 9 }),
    row(side(null, "Viden", "2010-10-01"), "distance", 0.2, { ...score, n: 9 }),
  ];
  const { notes } = draw(alignment, siteAt("da"), { alignment: rows, expectations: [] });
  expect(notes).toHaveLength(1);
  expect(notes?.[0]).toMatch(/^Om »Møderne« er siderne kommet længere fra hinanden/);
});

test("ratings are put together by how many they are, not by network", () => {
  const use = (network_id: string, n: number, mean: number | null) => [
    row({ method_id: "m", network_id }, "uses", n, { unit: "count", n }),
    row({ method_id: "m", network_id }, "usefulness", mean, { ...score, n: mean === null ? 0 : n }),
  ];
  // 3 ratings of 5 and one of 1: (15 + 1) ÷ 4.
  expect(ratedTogether([...use("n1", 3, 5), ...use("n2", 1, 1), ...use("n3", 1, null)])).toEqual({
    networks: 3,
    ratings: 4,
    mean: 4,
  });
  expect(ratedTogether([]).mean).toBeUndefined();
});

test("before and after are weighted by their divisors; a network without one of them is left out and counted", () => {
  const seen = (network_id: string, when: string, value: number | null, n: number) =>
    row({ method_id: "m", network_id, before_or_after: when }, "participation_rate", value, { unit: "share", n });
  const rows = [
    seen("n1", "before", 0.5, 10),
    seen("n1", "after", 0.8, 10),
    seen("n2", "before", 1, 30),
    seen("n2", "after", 0.5, 40),
    seen("n3", "before", null, 0),
    seen("n3", "after", 0.9, 10),
  ];
  const drawing = draw(methodBeforeAfter, siteAt("da"), { "method-before-after": rows });
  expect(drawing.finding).toBe("Højere deltagelse efter end før i 1 af 2 tilfælde, lavere i 1.");
  expect(drawing.notes?.join(" ")).toContain("I 1 af 3 tilfælde mangler tallet");
  expect(drawing.notes?.[0]).toContain("ikke, at metoden er årsagen");
  const pairs = ["n1", "n2"].map((network, index) => ({
    network,
    before: rows[index * 2]!,
    after: rows[index * 2 + 1]!,
  }));
  // (0.5 × 10 + 1 × 30) ÷ 40, and (0.8 × 10 + 0.5 × 40) ÷ 50.
  expect(together(pairs, "participation_rate", "before")).toEqual({ value: 0.875, n: 40 });
  expect(together(pairs, "participation_rate", "after").value).toBeCloseTo(0.56, 12);
});

const counted = (
  count: number | null,
  target: number | null,
  attainment: number | null,
  ns: readonly [number, number, number],
) => {
  const at = { school_id: "a", network_id: null, kind: "placements" };
  return {
    count: row(at, "count", count, { unit: "count", n: ns[0] }),
    target: row(at, "target", target, { unit: "count", n: ns[1] }),
    attainment: row(at, "attainment", attainment, { unit: "share", n: ns[2] }),
  };
};

test("what was counted without a target is told apart; where targets lack counts it can't be", () => {
  // 44 counted; of 33 aimed at in 3 of 4 records 33 were reached, so 11 were counted without a target.
  expect(withoutTarget(counted(44, 33, 1, [4, 3, 3]))).toBe(11);
  expect(withoutTarget(counted(6, null, null, [4, 0, 0]))).toBe(6);
  expect(withoutTarget(counted(44, 33, 1, [4, 4, 3]))).toBeUndefined();
  expect(withoutTarget(counted(null, 33, null, [0, 1, 0]))).toBeUndefined();
});

test("a missing target is shown as missing and never as 0", () => {
  const { count, target } = counted(6, null, null, [4, 0, 0]);
  const drawing = draw(outcomesTotal, siteAt("da"), { "outcomes-total": [count, { ...target, flag: "x" }] });
  const chart = drawing.chart!(chartOptions());
  expect(chart.querySelector(".ns-aim")).toBeNull();
  expect(chart.textContent).toContain("6 · intet mål");
});

test("targets run up over the months that state one", () => {
  const at = (month: string) => ({ school_id: null, network_id: null, kind: "courses", month });
  const rows = [
    row(at("2010-06-01"), "target", 4),
    row(at("2009-06-01"), "target", 3),
    row(at("2010-12-01"), "target", null),
  ];
  expect(runningTargets(rows)).toEqual([
    { month: "2009-06-01", sum: 3 },
    { month: "2010-06-01", sum: 7 },
  ]);
  expect(runningTargets([row(at("2010-12-01"), "target", null)])).toBeUndefined();
});

test("a programme without survey, methods or outcomes says what is missing", () => {
  const site = siteAt("da");
  expect(draw(expectations, site, {}).chart).toBeNull();
  expect(draw(expectations, site, {}).empty).toContain("ingen spørgeskemaer");
  expect(draw(sidesByNetwork, site, {}).empty).toContain("ingen spørgeskemaer");
  expect(draw(methods, site, {}).empty).toContain("ingen metoder");
  expect(draw(methodBeforeAfter, site, {}).empty).toContain("ingen metoder");
  expect(draw(outcomesTotal, site, {}).empty).toContain("ingen resultater");
});

test("a source is called by its file, its sheet, and which table of the sheet it is", () => {
  expect(sourceName("koege/Netværk 2009.xlsx#Metoder#2")).toBe("Netværk 2009.xlsx, Metoder (2)");
  expect(sourceName("roskilde/gamle/medlemmer.csv")).toBe("gamle/medlemmer.csv");
});

test("a kind of problem is called by its message without what is filled in", () => {
  expect(problemLabel("date_impossible").da).toBe("Den dag findes ikke i kalenderen");
  expect(problemLabel("number_decimal_comma").da).toBe("Tallet er skrevet med decimalkomma");
  expect(problemLabel("codes_in_words").da).toBe("Koderne er læst efter listen over, hvad de betyder");
  expect(problemLabel("no_such_code").en).toBe("no_such_code");
});
