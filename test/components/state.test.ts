import { expect, test } from "vitest";
import { filterBar, selectionText } from "../../src/components/filter.js";
import { siteAt } from "./setting.js";

test("the address holds the selection; what the programme doesn't know is passed over", () => {
  const selection = siteAt("da", "?school=a&school=zz&purpose=training&from=2009-03&to=not").selection();
  expect(selection.schools).toEqual(["a"]);
  expect(selection.purposes).toEqual(["training"]);
  expect(selection.from).toBe("2009-03-01");
  expect(selection.to).toBeUndefined();
});

test("a month outside the programme's period is passed over, and the control says that all is chosen", () => {
  const site = siteAt("da", "?from=2008-12&to=2011-01&network=zz");
  expect(site.selection().isEmpty).toBe(true);
  const bar = filterBar(site, ["network", "period"]);
  expect([...bar.querySelectorAll("select")].map(({ value, selectedIndex }) => [value, selectedIndex])).toEqual([
    ["", 0],
    ["", 0],
    ["", 0],
  ]);
  expect(siteAt("da", "?from=2009-01&to=2010-12").selection().to).toBe("2010-12-01");
});

test("a network is inside by its school and by its purpose", () => {
  const bySchool = siteAt("da", "?school=a").selection();
  expect(["n1", "n2", "n3"].map(bySchool.hasNetwork)).toEqual([true, true, false]);
  const byPurpose = siteAt("da", "?purpose=training").selection();
  expect(["n1", "n2", "n3"].map(byPurpose.hasNetwork)).toEqual([false, false, true]);
});

test("a period holds both its first and its last month, whole", () => {
  const { hasDay } = siteAt("da", "?from=2009-03&to=2009-04").selection();
  expect(["2009-02-28", "2009-03-01", "2009-04-30", "2009-05-01"].map(hasDay)).toEqual([false, true, true, false]);
});

test("a change is told and stands in the address; the same again is neither", () => {
  const { state } = siteAt("da", "?school=a");
  let told = 0;
  state.onChange(() => {
    told += 1;
  });
  state.set({ school: ["a", "b"] });
  state.set({ school: ["a", "b"] });
  expect(told).toBe(1);
  expect(state.link()).toBe("http://localhost/composition?school=a&school=b");
});

test("going back tells and restores what was chosen", async () => {
  const site = siteAt("da");
  site.state.set({ school: ["b"] });
  const back = new Promise<void>((done) => void site.state.onChange(done));
  site.document.defaultView!.history.back();
  await back;
  expect(site.selection().schools).toEqual([]);
});

test("the filter line says what is selected in words", () => {
  expect(selectionText(siteAt("da", "?school=a&school=b&from=2009-03"), ["school", "purpose", "period"])).toBe(
    "A-skolen og B-skolen · alle formål · marts 2009–december 2010",
  );
  expect(selectionText(siteAt("en"), ["school", "period"])).toBe("All schools · 2009–2010");
});

test("one button clears everything, and shows only where there is something to clear", () => {
  const site = siteAt("da", "?school=a&purpose=training&members-by-kind.tab=table");
  const bar = filterBar(site, ["school", "network", "purpose", "period"]);
  const clear = bar.querySelector<HTMLButtonElement>(".ns-filter-line button")!;
  expect(clear.hidden).toBe(false);
  clear.click();
  expect(site.selection().isEmpty).toBe(true);
  expect(clear.hidden).toBe(true);
  expect(site.state.one("members-by-kind.tab")).toBe("table");
});

test("the networks to choose from are those of the chosen school", () => {
  const bar = filterBar(siteAt("da", "?school=b"), ["school", "network"]);
  const options = [...bar.querySelectorAll("#filter-network option")].map((one) => one.textContent);
  expect(options).toEqual(["alle", "Kursus Øst"]);
});
