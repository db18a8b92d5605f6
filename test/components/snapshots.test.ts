import { describe, expect, test } from "vitest";
import { bands } from "../../src/components/charts/bands.js";
import { bars } from "../../src/components/charts/bars.js";
import { bullets } from "../../src/components/charts/bullets.js";
import { columns } from "../../src/components/charts/columns.js";
import { dots } from "../../src/components/charts/dots.js";
import { dumbbells } from "../../src/components/charts/dumbbells.js";
import { flows } from "../../src/components/charts/flows.js";
import { gapMatrix } from "../../src/components/charts/gapmatrix.js";
import { icicle } from "../../src/components/charts/icicle.js";
import { lattice } from "../../src/components/charts/lattice.js";
import { lines } from "../../src/components/charts/lines.js";
import { matrix } from "../../src/components/charts/matrix.js";
import { moments } from "../../src/components/charts/moments.js";
import { multiples } from "../../src/components/charts/multiples.js";
import { network } from "../../src/components/charts/network.js";
import type { ChartOptions } from "../../src/components/charts/options.js";
import { panels } from "../../src/components/charts/panels.js";
import { stack } from "../../src/components/charts/stack.js";
import { strip } from "../../src/components/charts/strip.js";
import { timeline } from "../../src/components/charts/timeline.js";
import { chartOptions } from "./setting.js";

const axis = (value: number) => String(value);
const percent = (value: number) => `${Math.round(value * 100)} %`;
const KEYS = [
  { id: "a", label: "Køge", mark: "ns-c1" },
  { id: "b", label: "Roskilde", mark: "ns-c2" },
];
const HEADS = [
  { id: "r", label: "Fremstilling" },
  { id: "s", label: "Handel" },
];
const TICKS = [
  { value: 0, label: "jan. 2009" },
  { value: 100, label: "jan. 2010" },
];
const POINT = { x: 20, y: 0.5, label: "halvdelen" };

/** One small drawing of each chart: several parts, one of them missing, one on a small base. */
const CHARTS: Readonly<Record<string, (options: ChartOptions) => SVGElement>> = {
  bands: (options) =>
    bands(
      [
        { id: "k", label: "Køge", mark: "ns-c1", points: [], note: "50 % af 8", heading: true },
        { id: "n", label: "Erfa Nord", mark: "ns-c1", points: [POINT, { ...POINT, x: 80, y: 1, low: true }], note: "" },
      ],
      { ...options, domainX: [0, 100], ticksX: TICKS, limit: 1, axis: percent },
    ),
  bars: (options) =>
    bars(
      [
        {
          id: "1",
          label: "Hele projektet",
          parts: [
            { key: "a", value: 3, label: "3" },
            { key: "b", value: null, label: "–" },
          ],
          note: "n = 3",
        },
        { id: "2", label: "Erfa", level: 1, low: true, dim: true, parts: [{ key: "b", value: 1, label: "1" }] },
      ],
      { ...options, keys: KEYS, axis },
    ),
  bullets: (options) =>
    bullets(
      [
        {
          id: "g",
          heading: "Praktikaftaler",
          rows: [
            { id: "1", label: "Køge", value: 6, untargeted: 2, target: 8, note: "6 af 8", title: "6 af 8" },
            { id: "2", label: "Roskilde", value: null, target: null, note: "–", title: "–" },
          ],
        },
      ],
      { ...options, axis, words: { reached: "nået", untargeted: "uden mål", target: "mål" } },
    ),
  columns: (options) =>
    columns(
      [
        { id: "1", label: "jan.", parts: [{ key: "a", value: 2, label: "2" }] },
        { id: "2", label: "feb.", parts: [{ key: "b", value: null, label: "–" }] },
      ],
      { ...options, keys: KEYS, axis, height: 120 },
    ),
  dots: (options) =>
    dots(
      [
        {
          id: "1",
          label: "Køge",
          dots: [{ key: "a", value: 0.5, lower: 0.4, upper: 0.6, label: "50 %" }],
          note: "n = 9",
        },
        { id: "2", label: "Erfa", level: 1, low: true, dots: [{ key: "b", value: 1, label: "100 %" }] },
      ],
      { ...options, keys: KEYS, axis: percent, limit: 1, reference: { value: 0.8, label: "som helheden" } },
    ),
  dumbbells: (options) =>
    dumbbells(
      [
        {
          id: "g",
          rows: [
            {
              id: "1",
              label: "Nye kontakter",
              ends: [
                { key: "a", value: 4, label: "4" },
                { key: "b", value: 3, label: "3", low: true },
              ],
              note: "−1",
            },
          ],
        },
      ],
      { ...options, keys: KEYS, axis, domain: [1, 5] },
    ),
  flows: (options) =>
    flows(
      [
        { x: 0, up: 4, down: 0, label: "4 ind" },
        { x: 50, up: null, down: 2, label: "2 ud" },
      ],
      { ...options, mark: "ns-c1", domainX: [0, 100], ticksX: TICKS, limits: [4, 2], axisY: axis },
    ),
  gapmatrix: (options) =>
    gapMatrix(
      [
        { row: "r", column: "s", value: -1, text: "−1", label: "−1" },
        { row: "s", column: "s", value: null, text: "–", label: "–" },
      ],
      { ...options, rows: HEADS, columns: HEADS, limit: 2, ends: ["mindre end ventet", "mere"] },
    ),
  icicle: (options) =>
    icicle(
      [
        {
          id: "G",
          label: "Handel",
          value: 9,
          title: "Handel: 9",
          children: [
            { id: "46", label: "Engros", value: 6, title: "6" },
            { id: "47", label: "Detail", value: 3, title: "3" },
          ],
        },
      ],
      { ...options, others: (_, count) => `${count} mindre` },
    ),
  lattice: (options) =>
    lattice(
      [
        { row: "r", column: "a", value: 2, text: "2", label: "2" },
        { row: "s", column: "b", value: null, text: "–", label: "–", low: true },
      ],
      { ...options, rows: HEADS, columns: KEYS },
    ),
  lines: (options) =>
    lines(
      [
        {
          ...KEYS[0]!,
          points: [
            { x: 0, y: 1, lower: 0.5, upper: 1 },
            { x: 50, y: null },
            { x: 100, y: 0.5 },
          ],
        },
        {
          ...KEYS[1]!,
          points: [
            { x: 0, y: 0.2 },
            { x: 100, y: 0.4 },
          ],
        },
      ],
      { ...options, shape: "step", axisX: axis, axisY: percent, limitY: 1 },
    ),
  matrix: (options) =>
    matrix(
      [
        { row: "r", column: "r", value: 0, text: "0", label: "0" },
        { row: "r", column: "s", value: 10, text: "10", label: "10", low: true },
        { row: "s", column: "s", value: null, text: "–", label: "–" },
      ],
      { ...options, rows: HEADS, columns: HEADS, axis },
    ),
  moments: (options) =>
    moments([POINT, { ...POINT, x: 80, low: true }], {
      ...options,
      mark: "ns-c1",
      domainX: [0, 100],
      limitY: 1,
      ticksX: TICKS,
      axisY: percent,
      reference: 0.5,
    }),
  multiples: (options) =>
    multiples(
      KEYS.map((key) => ({
        ...key,
        draw: (part) => columns([], { ...part, keys: [], axis, height: 60 }),
      })),
      options,
    ),
  network: (options) =>
    network(
      [
        { id: "o", side: "organisation", x: 0, y: 0, degree: 1, label: "Firma", key: "a" },
        { id: "n", side: "network", x: 1, y: 0.5, degree: 1, label: "Erfa Nord", key: "b", dim: true },
      ],
      [{ from: "o", to: "n" }],
      { ...options, keys: KEYS, chosen: "o" },
    ),
  panels: (options) =>
    panels(
      [
        {
          id: "p",
          heading: "Køge",
          note: "oplevet mangler",
          series: [
            {
              key: "a",
              points: [
                { x: 0, y: 2, label: "2" },
                { x: 100, y: null, label: "–" },
              ],
            },
          ],
        },
      ],
      { ...options, keys: KEYS, axisY: axis, ticksX: TICKS, domainX: [0, 100], domainY: [1, 5] },
    ),
  stack: (options) =>
    stack(
      [
        { draw: (part) => columns([], { ...part, keys: [], axis, height: 40 }) },
        { heading: "Nedenunder", draw: (part) => columns([], { ...part, keys: [], axis, height: 40 }) },
      ],
      options,
    ),
  strip: (options) =>
    strip(
      [
        {
          id: "1",
          label: "Medlemmer",
          own: { value: 8, text: "8", label: `${KEYS[0]!.label}: 8` },
          others: [{ value: 4, label: "4" }],
          limit: 10,
          axis,
        },
      ],
      { ...options, keys: { own: KEYS[0]!, others: KEYS[1]! } },
    ),
  timeline: (options) =>
    timeline(
      [
        { lane: "a", time: 0, key: "a", size: 9, label: "møde" },
        { lane: "a", time: 50, key: "b", size: null, label: "kursus", dim: true },
      ],
      { ...options, lanes: [{ id: "a", label: "Køge" }], keys: KEYS, domain: [0, 100], ticks: TICKS },
    ),
};

/** Numbers to one decimal, an element on each line: what a person can read in a change. */
function readable(svg: string): string {
  return `${svg.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10)).replaceAll("><", ">\n<")}\n`;
}

describe.each(Object.entries(CHARTS))("%s", (name, chart) => {
  test.each([358, 800])("is drawn as before, %i pixels wide", async (width) => {
    const drawn = chart({ ...chartOptions(width), alternative: "Det, figuren viser" });
    await expect(readable(drawn.outerHTML)).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
  });

  test("describes itself, is as wide as it was asked to be, and draws nothing outside", () => {
    const drawn = chart({ ...chartOptions(800), alternative: "Det, figuren viser" });
    expect(drawn.getAttribute("aria-label")).toBe("Det, figuren viser");
    expect(drawn.getAttribute("role")).toBe("img");
    expect(Number(drawn.getAttribute("width"))).toBe(800);
    const height = Number(drawn.getAttribute("height"));
    for (const mark of drawn.querySelectorAll("circle")) {
      if (mark.closest("svg") !== drawn) continue;
      const [x, y, r] = ["cx", "cy", "r"].map((attribute) => Number(mark.getAttribute(attribute)));
      expect(x! - r!).toBeGreaterThanOrEqual(0);
      expect(x! + r!).toBeLessThanOrEqual(800);
      expect(y! + r!).toBeLessThanOrEqual(height);
    }
  });
});
