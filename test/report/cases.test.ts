import { expect, test } from "vitest";
import { parseCase } from "../../loaders/report/cases.js";
import { inert, sections, toHtml } from "../../loaders/report/markdown.js";

const known = {
  figures: [],
  programme: {
    schools: [{ id: "koege", name: "Køge Handelsskole", short: "Køge" }],
    networks: [
      { id: "n1", school_id: "koege", name: "Praktiknetværket", purpose: null, started_on: null, ended_on: null },
    ],
  },
};

const pixel = new Uint8Array([1, 2, 3]);
const picture = (name: string) => (name === "værksted.jpg" ? pixel : null);

test("a case belongs to its network and through it to its school", () => {
  const text =
    "---\ntitle: Fra kaffe til praktikplads\nnetwork: praktiknetværket\nconsent: true\n---\nDet begyndte *småt*.";
  const { case: story, mistakes } = parseCase(text, "cases/kaffe.md", known, picture);
  expect(mistakes).toEqual([]);
  expect(story).toMatchObject({ id: "kaffe", network_id: "n1", school_id: "koege", consent: true });
  expect(story?.html).toContain("<em>småt</em>");
});

test("consent is given only where the head says so", () => {
  expect(parseCase("---\ntitle: T\n---\nx", "cases/t.md", known, picture).case?.consent).toBe(false);
});

test("a picture is carried in the text, and needs words", () => {
  const good = parseCase("---\ntitle: T\n---\n\n![Værkstedet](v%C3%A6rksted.jpg)", "cases/t.md", known, picture);
  expect(good.case?.html).toContain('src="data:image/jpeg;base64,AQID"');
  const bad = parseCase(
    "---\ntitle: T\n---\n\n![](v%C3%A6rksted.jpg)\n\n![x](../hemmelig.jpg)",
    "cases/t.md",
    known,
    picture,
  );
  expect(bad.case).toBeNull();
  expect(bad.mistakes.map(({ line }) => line)).toEqual([5, 7]);
  expect(bad.mistakes[0]!.message.da).toContain("mangler en tekst");
});

test("an unknown key or network is a mistake that names it", () => {
  const { mistakes } = parseCase("---\ntitle: T\nnetvaerk: x\n---\n", "cases/t.md", known, picture);
  expect(mistakes[0]!.message.da).toContain("netvaerk");
  expect(parseCase("---\ntitle: T\nnetwork: Ukendt\n---\n", "cases/t.md", known, picture).case).toBeNull();
});

test("markup and code in the evaluator's text are shown, not run", () => {
  expect(toHtml("<script>alert(1)</script>")).not.toContain("<script>");
  expect(toHtml("koster $" + "{1 + 1} kr.")).not.toContain("${");
  expect(inert("$" + "{x}")).toBe("&#36;{x}");
});

test("a text is cut at its second-level headings, with the line on which each part begins", () => {
  expect(sections("Først\n## Brancher\nA\n### Under\nB\n## Metoder ##\nC")).toEqual([
    { heading: null, body: "Først", line: 1 },
    { heading: "Brancher", body: "A\n### Under\nB", line: 3 },
    { heading: "Metoder", body: "C", line: 7 },
  ]);
});
