import { VOCABULARY, words } from "../../model/vocabulary.js";
import { type NetworkNode, network } from "../charts/network.js";
import { type ChartOptions, categoryMark, type KeyEntry } from "../charts/options.js";
import type { Control, Drawing, View, ViewContext } from "../figure/view.js";
import { dimension, one } from "../rows.js";
import { pieces } from "../sentences/composition.js";
import { spoken } from "../sentences/industry.js";
import { type NodeWords, networkPanel } from "./networkpanel.js";
import { periodText } from "./period.js";

const COLOUR: Control = {
  id: "colour",
  label: { da: "Farve efter", en: "Colour by" },
  options: [
    { id: "school_id", label: { da: "Skole", en: "School" } },
    { id: "purpose", label: { da: "Formål", en: "Purpose" } },
    { id: "section", label: { da: "Branche", en: "Industry" } },
  ],
};

const NONE = "-";

/** What the colours stand for: at most five, the commonest; the rest is grey. */
function keysOf({ site, choice }: ViewContext, values: readonly (string | null)[]): KeyEntry[] {
  const { language, names, programme } = site;
  const by = choice("colour");
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const order =
    by === "school_id"
      ? programme.schools.map(({ id }) => id).filter((id) => counts.has(id))
      : by === "purpose"
        ? words("purpose").filter((purpose) => counts.has(purpose))
        : [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  const label = (id: string) =>
    by === "school_id"
      ? names.school(id)
      : by === "purpose"
        ? VOCABULARY.purpose[id as "other"][language]
        : spoken(names.value("", "section", id));
  const shown = order.slice(0, 5).map((id, index) => ({ id, label: label(id), mark: categoryMark(index) }));
  const rest = {
    school_id: { da: "flere skoler, eller andre", en: "several schools, or others" },
    purpose: { da: "organisation, eller andet", en: "organisation, or other" },
    section: { da: "andre brancher, og netværk", en: "other industries, and networks" },
  }[by]?.[language];
  return [...shown, { id: NONE, label: rest ?? "", mark: "ns-grey" }];
}

/** The two-mode network drawn: organisations and the networks that they have been members of. */
export const twoModeNetwork: View = {
  id: "two-mode-network",
  figures: ["network-nodes", "network-edges", "network-structure"],
  controls: [COLOUR],
  height: 680,
  draw: (context): Drawing => {
    const { site, selection, rows, choice } = context;
    const { format, language, names } = site;
    const by = choice("colour");
    const places = new Map<string, { x?: number; y?: number; degree?: number; betweenness?: number }>();
    for (const row of rows()) {
      const id = dimension(row, "node_id")!;
      const place = places.get(id) ?? {};
      if (row.value !== null) place[row.measure as "x"] = row.value;
      places.set(id, place);
    }
    const xs = rows().filter((row) => row.measure === "x" && row.value !== null);
    const keys = keysOf(
      context,
      xs.map((row) => dimension(row, by)),
    );
    const nameOf = (id: string, side: string | null) => {
      if (side === "network") return names.network(id);
      const name = names.value("", "organisation_id", id);
      return name === id
        ? { da: `Organisation ${id.replace(/^\D+/, "")}`, en: `Organisation ${id.replace(/^\D+/, "")}` }[language]
        : name;
    };
    const edges = rows("network-edges")
      .filter((row) => row.measure === "times")
      .map((row) => ({ from: dimension(row, "from")!, to: dimension(row, "to")! }));
    const inside = new Set(
      edges.filter((edge) => selection.hasNetwork(edge.to)).flatMap((edge) => [edge.from, edge.to]),
    );
    const nodes = xs.map((row): NetworkNode => {
      const id = dimension(row, "node_id")!;
      const side = dimension(row, "side") === "network" ? "network" : "organisation";
      const place = places.get(id)!;
      const value = dimension(row, by);
      const section = dimension(row, "section");
      return {
        id,
        side,
        x: row.value!,
        y: place.y ?? 0,
        degree: place.degree ?? 0,
        label: nameOf(id, side),
        key: keys.some((entry) => entry.id === value) ? value! : NONE,
        dim: !inside.has(id) || (section !== null && !selection.hasSection(section)),
      };
    });
    const told = (node: NetworkNode): NodeWords => {
      const place = places.get(node.id)!;
      const ties = format.number(node.degree);
      const about =
        node.side === "network"
          ? { da: `Netværk med ${ties} organisationer:`, en: `Network of ${ties} organisations:` }
          : { da: `Organisation i ${ties} netværk:`, en: `Organisation in ${ties} networks:` };
      const between = place.betweenness === undefined ? "–" : format.number(place.betweenness, 3);
      const measures = { da: `Mellemliggenhed: ${between} (0–1)`, en: `Betweenness: ${between} (0–1)` };
      return { about: about[language], measures: measures[language] };
    };
    const organisations = nodes.filter(({ side }) => side === "organisation").length;
    const components = one(rows("network-structure"), "components", { school_id: null })?.value ?? null;
    const largest = nodes
      .filter(({ side }) => side === "network")
      .sort((a, b) => b.degree - a.degree)
      .slice(0, 3);
    const picture = (options: ChartOptions) => network(nodes, edges, { ...options, keys });
    return {
      finding:
        edges.length > 0 && components !== null
          ? pieces(format, organisations, nodes.length - organisations, components)
          : null,
      subtitle: `${{ da: "Organisationer (cirkler) og de netværk (firkanter), de har været medlem af", en: "Organisations (circles) and the networks (squares) of which they have been members" }[language]}, ${periodText(site, selection)}`,
      alternative: largest.map((node) => `${node.label}: ${told(node).about.replace(/:$/, "")}`).join("; "),
      empty: {
        da: "Tegningen er ikke med i denne udgave, eller ingen medlemskaber er kendt.",
        en: "The drawing is not in this edition, or no memberships are known.",
      }[language],
      chart:
        nodes.length > 0 && edges.length > 0
          ? (options) => networkPanel(site, nodes, edges, { ...options, keys }, told)
          : null,
      picture,
      rows: rows().filter((row) => row.measure !== "x" && row.measure !== "y"),
    };
  },
};
