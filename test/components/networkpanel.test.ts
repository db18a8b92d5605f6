import { expect, test } from "vitest";
import { twoModeNetwork } from "../../src/components/views/network.js";
import { draw, PROGRAMME, row, siteAt } from "./setting.js";

/** Anna is tied to both networks and came to 2 of the 4 meetings of Nord; Anders is tied to Nord, where he never came. */
const FIGURES = (() => {
  const node = (node_id: string, side: string, measure: string, value: number, n: number | null = null) =>
    row({ node_id, side, tie: "membership", school_id: "a", purpose: null, section: null }, measure, value, { n });
  const edge = (from: string, to: string, value: number | null, n: number | null) =>
    row({ from, to, tie: "membership" }, "times", value, { n });
  const nodes = [
    ["anna", "organisation", 2, 2, 0.25],
    ["anders", "organisation", 1, 2, 0],
    ["n1", "network", 2, 2, 0.5],
    ["n2", "network", 1, 2, 0],
  ] as const;
  return {
    "network-nodes": nodes.flatMap(([id, side, degree, n, betweenness], index) => [
      node(id, side, "x", index / 4),
      node(id, side, "y", index / 4),
      node(id, side, "degree", degree, n),
      node(id, side, "betweenness", betweenness),
    ]),
    "network-edges": [edge("anna", "n1", 2, 4), edge("anna", "n2", null, null), edge("anders", "n1", 0, 4)],
    "network-structure": [],
  };
})();

function panel() {
  const named = (name: string) => ({ da: name, en: name });
  const labels = { ...PROGRAMME.labels, organisation_id: { anna: named("Anna ApS"), anders: named("Anders A/S") } };
  const site = siteAt("da", "", { ...PROGRAMME, labels });
  const drawing = draw(twoModeNetwork, site, FIGURES);
  const element = drawing.chart!({ width: 900, format: site.format, document: site.document }) as HTMLElement;
  site.document.body.append(element);
  const input = element.querySelector("input")!;
  const enter = (text: string) => {
    input.value = text;
    input.dispatchEvent(new site.document.defaultView!.KeyboardEvent("keydown", { key: "Enter" }));
  };
  const said = () =>
    [...element.querySelectorAll(".ns-network-detail p, .ns-network-detail li")].map((e) => e.textContent);
  return { element, enter, said };
}

test("says a node's measures before its neighbours, and how often each came", () => {
  const { enter, said } = panel();
  enter("erfa nord");
  expect(said()).toEqual([
    "Erfa Nord",
    "Forbindelser: 2 af 2 mulige",
    "Mellemliggenhed: 0,5 (0–1)",
    "Netværk med 2 organisationer:",
    "Anders A/S · kom 0 af 4 gange",
    "Anna ApS · kom 2 af 4 gange",
  ]);
  enter("anna aps");
  expect(said().slice(4)).toEqual(["Erfa Nord · kom 2 af 4 gange", "Praktik Syd"]);
  enter("praktik syd");
  expect(said()[3]).toBe("Netværk med 1 organisation:");
});

test("offers the names that fit a search, and says where none does", () => {
  const { element, enter, said } = panel();
  enter("an");
  expect(said()).toEqual(["2 hedder noget med »an«. Vælg én:", "Anders A/S", "Anna ApS"]);
  element.querySelector<HTMLElement>(".ns-network-detail button")!.click();
  expect(said()[0]).toBe("Anders A/S");
  enter("findes ikke");
  expect(said()).toEqual(["Ingen i tegningen hedder noget med »findes ikke«."]);
});
