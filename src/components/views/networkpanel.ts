import { MOST_SVG_NODES, networkCanvas } from "../charts/canvas.js";
import { type NetworkEdge, type NetworkNode, type NetworkOptions, network } from "../charts/network.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";

/** So many names are offered where a search fits several. */
const MOST_CHOICES = 8;

/** What the panel says about a node: its measures, and what leads in the list of its neighbours. */
export interface NodeWords {
  readonly measures: readonly string[];
  readonly about: string;
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
  tied: (edge: NetworkEdge) => string | null,
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
      .flatMap((edge) => {
        const label = byId.get(edge.from === node.id ? edge.to : edge.from)?.label;
        return label === undefined ? [] : [{ label, times: tied(edge) }];
      })
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
      ...measures.map((measure) => make("p", { class: "ns-quiet" }, measure)),
      make("p", {}, about),
      make(
        "ul",
        {},
        ...neighbours.map(({ label, times }) => make("li", {}, times === null ? label : `${label} · ${times}`)),
      ),
      clear,
    ];
  };
  const notFound = (text: string, like: readonly NetworkNode[]) => {
    const message =
      like.length === 0
        ? { da: `Ingen i tegningen hedder noget med »${text}«.`, en: `No name in the drawing contains “${text}”.` }
        : {
            da: `${format.number(like.length)} hedder noget med »${text}«. Vælg én:`,
            en: `${format.number(like.length)} names contain “${text}”. Choose one:`,
          };
    const choices = like.slice(0, MOST_CHOICES).map((node) => {
      const button = make("button", { type: "button", class: "ns-link" }, node.label);
      button.addEventListener("click", () => choose(node.id));
      return make("li", {}, button);
    });
    const left = like.length - choices.length;
    const more = { da: `og ${format.number(left)} til`, en: `and ${format.number(left)} more` }[language];
    detail.replaceChildren(
      make("p", {}, message[language]),
      make("ul", {}, ...choices, ...(left > 0 ? [make("li", {}, more)] : [])),
    );
  };
  input.addEventListener("input", () => {
    const id = byName.get(input.value.trim().toLowerCase());
    if (id !== undefined) choose(id);
  });
  input.addEventListener("keydown", (event) => {
    const text = input.value.trim();
    if (event.key !== "Enter" || text === "") return;
    const exact = byName.get(text.toLowerCase());
    const like = nodes
      .filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
      .sort((a, b) => format.compare(a.label, b.label));
    if (exact !== undefined) choose(exact);
    else if (like.length === 1) choose(like[0]!.id);
    else notFound(text, like);
  });
  stage.addEventListener("click", (event) => {
    const id = (event.target as Element).getAttribute("data-node");
    if (id !== null) choose(id);
  });
  show();
  return make("div", { class: "ns-network" }, search, stage, detail);
}
