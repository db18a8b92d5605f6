import { MOST_SVG_NODES, networkCanvas } from "../charts/canvas.js";
import { type NetworkEdge, type NetworkNode, type NetworkOptions, network } from "../charts/network.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";

/** What the panel says about a node besides its ties. */
export interface NodeWords {
  readonly about: string;
  readonly measures: string;
}

/**
 * The drawn network with a search field and, beside it, the chosen node's neighbours in words. A node is chosen by
 * pointing or by its name; the choice stands in the address.
 */
export function networkPanel(
  site: Site,
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  options: NetworkOptions,
  words: (node: NetworkNode) => NodeWords,
): HTMLElement {
  const { document, language, format, state } = site;
  const make = makeIn(document);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byName = new Map(nodes.map((node) => [node.label.toLowerCase(), node.id]));
  const side = options.width >= 760 ? options.width - 284 : options.width;
  const stage = make("div", {});
  const detail = make("div", { class: "ns-network-detail", "aria-live": "polite" });
  const input = make("input", { type: "search", id: "node-search", list: "node-names", autocomplete: "off" });
  const names = make(
    "datalist",
    { id: "node-names" },
    ...[...nodes].sort((a, b) => format.compare(a.label, b.label)).map(({ label }) => make("option", { value: label })),
  );
  const search = make(
    "div",
    { class: "ns-search" },
    make(
      "label",
      { class: "ns-field", for: "node-search" },
      make(
        "span",
        {},
        {
          da: "Find i tegningen",
          en: "Find in the drawing",
        }[language],
      ),
      input,
    ),
    names,
  );

  const choose = (id: string | null) => {
    state.set({ node: id === null ? [] : [id] }, true);
    show();
  };
  const show = () => {
    const chosen = byId.get(state.one("node") ?? "")?.id ?? null;
    const drawn = { ...options, width: side, chosen };
    if (nodes.length > MOST_SVG_NODES) {
      const { canvas, pick } = networkCanvas(nodes, edges, drawn);
      canvas.addEventListener("click", (event) => choose(pick(event.offsetX, event.offsetY)));
      canvas.addEventListener("pointermove", (event) => {
        canvas.title = byId.get(pick(event.offsetX, event.offsetY) ?? "")?.label ?? "";
      });
      stage.replaceChildren(canvas);
    } else stage.replaceChildren(network(nodes, edges, drawn));
    detail.replaceChildren(...told(chosen === null ? null : byId.get(chosen)!));
  };
  const told = (node: NetworkNode | null): Node[] => {
    if (!node) {
      const hint = {
        da: "Vælg en cirkel (organisation) eller en firkant (netværk eller aktivitet), eller søg efter den.",
        en: "Choose a circle (organisation) or a square (network or activity), or search for it.",
      }[language];
      return [make("p", { class: "ns-quiet" }, hint)];
    }
    const neighbours = edges
      .filter((edge) => edge.from === node.id || edge.to === node.id)
      .map((edge) => byId.get(edge.from === node.id ? edge.to : edge.from)!)
      .filter((one) => one !== undefined)
      .sort((a, b) => format.compare(a.label, b.label));
    const { about, measures } = words(node);
    const clear = make("button", { type: "button", class: "ns-link" }, { da: "Slip valget", en: "Let go" }[language]);
    clear.addEventListener("click", () => {
      input.value = "";
      choose(null);
      input.focus();
    });
    return [
      make("p", {}, make("strong", {}, node.label)),
      make("p", {}, about),
      make("ul", {}, ...neighbours.map(({ label }) => make("li", {}, label))),
      make("p", { class: "ns-quiet" }, measures),
      clear,
    ];
  };
  input.addEventListener("input", () => {
    const id = byName.get(input.value.trim().toLowerCase());
    if (id !== undefined) choose(id);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const text = input.value.trim().toLowerCase();
    const found = nodes.find(({ label }) => text !== "" && label.toLowerCase().includes(text));
    if (found) choose(found.id);
  });
  stage.addEventListener("click", (event) => {
    const id = (event.target as Element).getAttribute("data-node");
    if (id !== null) choose(id);
  });
  show();
  return make("div", { class: "ns-network" }, search, stage, detail);
}
