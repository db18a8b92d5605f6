import { describe, expect, test } from "vitest";
import { bars } from "../../../src/components/charts/bars.js";
import { bullets } from "../../../src/components/charts/bullets.js";
import { captionAbove, captionSize, indentOf, isNested } from "../../../src/components/charts/captions.js";
import { dots } from "../../../src/components/charts/dots.js";
import { marker, shapeOf } from "../../../src/components/charts/marker.js";
import { drawIn } from "../../../src/components/charts/svg.js";
import { textWidth } from "../../../src/components/charts/text.js";
import { chartOptions, numbers } from "../setting.js";

const axis = (value: number) => String(value);
const NOTE = "204, mål 195 · 90 % (17 af 20 opgørelser)";

describe("a caption on a narrow page", () => {
  test("name and note share a line where they fit", () => {
    expect(captionAbove({ label: "Køge", note: "n = 75" }, 350)).toEqual({ lines: ["Køge"], noteLine: 0, count: 1 });
  });

  test("a long note gets a line of its own instead of cutting the name", () => {
    expect(captionAbove({ label: "Hele projektet", note: NOTE }, 350)).toEqual({
      lines: ["Hele projektet"],
      noteLine: 1,
      count: 2,
    });
  });

  test("a long name takes two lines, and the note follows where there is room", () => {
    const row = { label: "Innovationscamp: nye veje til praktikpladser (24. september 2009)", note: "62 org." };
    const { lines, noteLine } = captionAbove({ ...row, level: 1 }, 350);
    expect(lines.join(" ")).toBe(row.label);
    expect(lines).toHaveLength(2);
    expect(noteLine).toBe(1);
    for (const line of lines) expect(textWidth(line, captionSize({ ...row, level: 1 }))).toBeLessThanOrEqual(350);
  });

  test("a row stands in only where there is one that it can belong under", () => {
    const inner = { label: "Erfa", level: 1 as const };
    expect(indentOf(inner, isNested([inner]))).toBe(0);
    expect(indentOf(inner, isNested([{ label: "Køge" }, inner]))).toBe(14);
  });

  test("no chart cuts a school's name for the sake of what stands beside it", () => {
    const drawn = [
      bars([{ id: "1", label: "Lolland Falster", note: NOTE, parts: [] }], { ...chartOptions(358), keys: [], axis }),
      dots([{ id: "1", label: "Lolland Falster", note: NOTE, dots: [] }], { ...chartOptions(358), keys: [], axis }),
      bullets(
        [{ id: "g", rows: [{ id: "1", label: "Lolland Falster", note: NOTE, title: "", value: 1, target: 2 }] }],
        { ...chartOptions(358), axis, words: { reached: "", untargeted: "", target: "" } },
      ),
    ];
    for (const chart of drawn) {
      const texts = [...chart.querySelectorAll("text")].map((text) => text.firstChild?.textContent);
      expect(texts).toContain("Lolland Falster");
      expect(texts).toContain(NOTE);
    }
  });
});

describe("marks", () => {
  const draw = drawIn(chartOptions().document);

  test("five series have five shapes", () => {
    const shapes = [0, 1, 2, 3, 4].map((index) => marker(draw, shapeOf(index), 0, 0, "ns-c1"));
    const outlines = shapes.map((one) => `${one.tagName} ${one.getAttribute("transform")} ${one.getAttribute("d")}`);
    expect(new Set(outlines).size).toBe(5);
  });

  test("marks of one value are all seen: they spread around the row's line", () => {
    const keys = ["a", "b", "c"].map((id, index) => ({ id, label: id, mark: `ns-c${index + 1}` }));
    const dotsOf = keys.map(({ id }) => ({ key: id, value: id === "c" ? 0.9 : 0, label: id }));
    const chart = dots([{ id: "r", label: "r", dots: dotsOf }], { ...chartOptions(), keys, axis, limit: 1 });
    const [line] = numbers(chart, ".ns-row .ns-grid", "y1");
    const [circle] = numbers(chart, ".ns-row circle.ns-dot", "cy");
    const [square] = numbers(chart, ".ns-row rect.ns-dot", "y").map((y) => y + 5.5);
    expect(circle).toBe(line! - 4);
    expect(square).toBe(line! + 4);
  });
});
