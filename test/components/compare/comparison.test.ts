import { expect, test } from "vitest";
import { factText } from "../../../src/components/compare/facts.js";
import { chosenIds, chosenLevel, comparedOf } from "../../../src/components/compare/groups.js";
import { comparePicker } from "../../../src/components/compare/picker.js";
import { sheet } from "../../../src/components/compare/sheet.js";
import { verdictsOf } from "../../../src/components/compare/verdicts.js";
import { comparisonTable } from "../../../src/components/views/comparison.js";
import type { SiteProgramme } from "../../../src/model/figure.js";
import { draw, PROGRAMME, row, siteAt } from "../setting.js";

const school = (id: string) => ({ school_id: id, network_id: null, purpose: null });
const FACTS = [
  row(school("a"), "members", 12, { n: 12 }),
  row(school("b"), "members", 9, { n: 9 }),
  row(school("a"), "participation_rate", 0.25, { unit: "share", n: 40 }),
  row(school("b"), "participation_rate", 0.75, { unit: "share", n: 36 }),
  row(school("a"), "gini", 0.4, { unit: "index", n: 12 }),
  row(school("b"), "gini", 0.3, { unit: "index", n: 9 }),
  row(school("a"), "retention_12", 0.8, { unit: "share", n: 10, lower: 0.6, upper: 1 }),
  row(school("b"), "retention_12", null, { unit: "share", n: 3, flag: "low" }),
];
/** `count` organisations of a school that each came `came` times of four. */
const units = (id: string, count: number, came: number, from = 0) =>
  Array.from({ length: count }, (_, i) =>
    row({ ...school(id), organisation_id: `${from + i}`, section: "C" }, "present", came, { unit: "activities", n: 4 }),
  );
const site = (query = "", programme: SiteProgramme = PROGRAMME) => siteAt("da", query, programme);
const ids = (query: string, programme?: SiteProgramme) => {
  const at = site(query, programme);
  return [chosenLevel(at, at.selection()), ...chosenIds(at, at.selection())];
};
const RATE = { unit: "present", measure: "participationRate" } as const;

test("compares the first schools until the reader chooses, and then what the address names", () => {
  expect(ids("")).toEqual(["school", "a", "b"]);
  expect(ids("?network=n3&network=n1")).toEqual(["network", "n3", "n1"]);
  expect(ids("?purpose=training&purpose=placement")).toEqual(["purpose", "training", "placement"]);
});

test("sets a single one beside another, a network beside one of its purpose where there is any", () => {
  expect(ids("?school=b")).toEqual(["school", "b", "a"]);
  const networks = PROGRAMME.networks.map((one) => (one.id === "n3" ? { ...one, purpose: "placement" } : one));
  expect(ids("?network=n2", { ...PROGRAMME, networks })).toEqual(["network", "n2", "n3"]);
});

test("compares at most four, and networks where there is one school", () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ id: `s${i}`, name: `Skole ${i}`, short: `S${i}` }));
  expect(ids("", { ...PROGRAMME, schools: many })).toEqual(["school", "s0", "s1", "s2", "s3"]);
  expect(ids("", { ...PROGRAMME, schools: PROGRAMME.schools.slice(0, 1) })).toEqual(["network", "n1", "n2", "n3"]);
});

test("schools keep their colour whichever are chosen", () => {
  const at = site("?school=b&school=a");
  expect(comparedOf(at, at.selection()).map(({ id, mark }) => [id, mark])).toEqual([
    ["b", "ns-c2"],
    ["a", "ns-c1"],
  ]);
});

test("the picker writes into the address, and takes no school twice", () => {
  const at = site();
  const picker = comparePicker(at);
  at.document.body.append(picker);
  const [first, second] = picker.querySelectorAll("select");
  expect([...first!.options].map(({ value, disabled }) => [value, disabled])).toEqual([
    ["a", false],
    ["b", true],
  ]);
  picker.querySelector<HTMLInputElement>("#compare-network")!.click();
  expect(at.state.all("network")).toEqual(["n1", "n2"]);
  expect(at.state.all("school")).toEqual([]);
  second!.value = "n3";
  second!.dispatchEvent(new at.document.defaultView!.Event("change"));
  expect(at.state.all("network")).toEqual(["n1", "n3"]);
  expect(picker.querySelector("[role=status]")!.textContent).toBe("Du sammenligner: Erfa Nord og Kursus Øst");
});

test("the picker holds two hundred networks under their schools, and says where there is nothing to compare", () => {
  const networks = Array.from({ length: 200 }, (_, i) => ({
    ...PROGRAMME.networks[0]!,
    id: `n${i}`,
    school_id: i % 2 ? "a" : "b",
  }));
  const picker = comparePicker(site("?network=n0", { ...PROGRAMME, networks }));
  const groups = [...picker.querySelector("select")!.querySelectorAll("optgroup")];
  expect(groups.map((group) => [group.label, group.children.length])).toEqual([
    ["A-skolen", 100],
    ["B-skolen", 100],
  ]);
  const alone = { ...PROGRAMME, schools: PROGRAMME.schools.slice(0, 1), networks: PROGRAMME.networks.slice(0, 1) };
  expect(comparePicker(site("", alone)).textContent).toMatch(/ikke to at sammenligne/);
});

test("a value says its base, its limits or why it is missing", () => {
  const at = site();
  const text = (index: number, digits = 0) => factText(FACTS[index], { digits }, at).replaceAll("\u00a0", " ");
  expect(text(2)).toBe("25 % (10 af 40)");
  expect(text(4, 2)).toBe("0,40 (n = 12)");
  expect(text(6)).toBe("80 % (60–100 %, n = 10)");
  expect(text(7)).toMatch(/^– \(/);
  expect(factText(undefined, {}, at)).toBe("–");
});

test("verdicts are made of the organisations: all of one school come always, of the other never", () => {
  const at = site();
  const compared = comparedOf(at, at.selection());
  const [told] = verdictsOf(compared, [...units("a", 8, 0), ...units("b", 8, 4, 100)], RATE, null);
  expect(told).toMatchObject({ a: "a", b: "b", effect: -1, verdict: "lower", basisA: 8, basisB: 8 });
});

test("groups under five, and groups that share an organisation, aren't tried", () => {
  const at = site();
  const compared = comparedOf(at, at.selection());
  expect(verdictsOf(compared, [...units("a", 4, 0), ...units("b", 8, 4, 100)], RATE, null)[0]).toMatchObject({
    refused: "too_few",
    verdict: undefined,
  });
  expect(verdictsOf(compared, [...units("a", 6, 1), ...units("b", 6, 3, 5)], RATE, null)[0]).toMatchObject({
    refused: "shared_organisations",
  });
});

test("organisations whose chances aren't known are left out of the rate", () => {
  const at = site();
  const unknown = row({ ...school("a"), organisation_id: "x", section: "C" }, "present", null, { flag: "z", n: 0 });
  const [one] = verdictsOf(
    comparedOf(at, at.selection()),
    [...units("a", 5, 2), unknown, ...units("b", 5, 2, 50)],
    RATE,
    null,
  );
  expect([one!.basisA, one!.effect]).toEqual([5, 0]);
});

test("the sheet is a real table: a head for each school, a line for each indicator, what can be told beside it", async () => {
  const at = site();
  const compared = comparedOf(at, at.selection());
  const rows = [...units("a", 8, 0), ...units("b", 8, 4, 100)];
  const verdicts = () => verdictsOf(compared, rows, RATE, null);
  const table = sheet(at, compared, FACTS, { width: 1000, caption: "Side om side", verdicts });
  const heads = [...table.querySelectorAll("thead th")].map((one) => one.textContent);
  expect(heads).toEqual(["Mål", "A-skolen", "B-skolen", "Holder forskellen?"]);
  expect(table.querySelector("thead a")!.getAttribute("href")).toBe("./schools/a.html");
  const line = (name: string) =>
    [...table.querySelectorAll("tbody tr")].find((tr) => tr.children[0]!.textContent === name)!;
  expect(line("Skævhed i fremmødet (Gini)").textContent).toMatch(
    /Afprøves ikke: Tallet afhænger af, hvor mange der er med/,
  );
  await new Promise((done) => setTimeout(done, 300));
  expect(line("Deltagelsesgrad").textContent).toMatch(/A-skolen lavere end B-skolen\..*forskel −100 procentpoint/);
});

test("on a narrow screen the verdict stands under the values", () => {
  const at = site();
  const compared = comparedOf(at, at.selection());
  const table = sheet(at, compared, FACTS, { width: 358, caption: "", verdicts: () => [] });
  expect(table.querySelectorAll("thead th")).toHaveLength(3);
  expect(table.querySelector(".ns-below td")!.getAttribute("colspan")).toBe("3");
});

test("the view's rows are those compared only, and its finding says how many each has", () => {
  const drawn = draw(comparisonTable, site("?school=a&school=b"), {
    comparison: [...FACTS, row({ school_id: null, network_id: null, purpose: null }, "members", 21)],
  });
  expect(drawn.finding).toBe("Medlemmer i alt: A-skolen (12) og B-skolen (9).");
  expect(drawn.rows).toHaveLength(FACTS.length);
});

test("without numbers there is nothing to draw", () => {
  const drawn = draw(comparisonTable, site(), {});
  expect([drawn.finding, drawn.chart]).toEqual([null, null]);
});

test("each number that is known leads to its own rows, and in the public edition to none", () => {
  const links = (edition: "internal" | "public") => {
    const at = site("", { ...PROGRAMME, edition });
    const table = sheet(at, comparedOf(at, at.selection()), FACTS, { width: 800, caption: "", verdicts: () => [] });
    return [...table.querySelectorAll<HTMLAnchorElement>("td a")].map(({ href, textContent }) => {
      const { searchParams } = new URL(href);
      return `${searchParams.get("figure")} ${searchParams.get("d.school_id")} ${searchParams.get("measure")} ${textContent}`;
    });
  };
  expect(links("public")).toEqual([]);
  expect(links("internal")).toContain("comparison a participation_rate 25 %".replace(" %", "\u00a0%"));
  expect(links("internal")).toHaveLength(FACTS.filter(({ value }) => value !== null).length);
});
