import type { FigureRow } from "../../model/figure.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import { type NetworkEdge, type NetworkNode, network } from "../charts/network.js";
import { type ChartOptions, categoryMark, type KeyEntry } from "../charts/options.js";
import type { Control, Drawing, View, ViewContext } from "../figure/view.js";
import { dimension, one } from "../rows.js";
import { pieces, tiedByAttendance } from "../sentences/composition.js";
import { counted } from "../sentences/counted.js";
import { spoken } from "../sentences/industry.js";
import { type NodeWords, networkPanel } from "./networkpanel.js";
import { wholePeriod } from "./period.js";

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
const MOST_COLOURS = 5;

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
  const shown = order.slice(0, MOST_COLOURS).map((id, index) => ({ id, label: label(id), mark: categoryMark(index) }));
  const rest = {
    school_id:
      order.length > MOST_COLOURS
        ? { da: "andre skoler, flere eller ingen", en: "other schools, several or none" }
        : { da: "flere skoler eller ingen", en: "several schools or none" },
    purpose: { da: "organisationer, eller uden formål", en: "organisations, or no purpose" },
    section: { da: "andre eller ukendte brancher, og firkanter", en: "other or unknown industries, and squares" },
  }[by]?.[language];
  return [...shown, { id: NONE, label: rest ?? "", mark: "ns-grey" }];
}

type Side = NetworkNode["side"];

/** What a node is called; in the public edition organisations and activities have running numbers, alike or not. */
const keyOf = (id: string, side: Side) => (side === "activity" ? `activity:${id}` : id);

/** The words that go with what organisations are tied to. */
const WORDS = {
  network: {
    subtitle: {
      da: "Organisationer (cirkler) og de netværk (firkanter), de har været medlem af",
      en: "Organisations (circles) and the networks (squares) of which they have been members",
    },
    other: { da: "Netværk med", en: "Network of" },
    own: { da: "Organisation i", en: "Organisation in" },
    noun: "networks",
  },
  activity: {
    subtitle: {
      da: "Organisationer (cirkler) og de aktiviteter (firkanter), de har deltaget i; medlemskaber er ikke oplyst",
      en: "Organisations (circles) and the activities (squares) in which they took part; no memberships are on record",
    },
    other: { da: "Aktivitet med", en: "Activity with" },
    own: { da: "Organisation ved", en: "Organisation at" },
    noun: "activities",
  },
} as const;

/** The two-mode network drawn: organisations and the networks of which they were members, or the activities they came to. */
export const twoModeNetwork: View = {
  id: "two-mode-network",
  figures: ["network-nodes", "network-edges", "network-structure"],
  controls: [COLOUR],
  follows: ["school", "network", "purpose", "section"],
  height: 680,
  draw: (context): Drawing => {
    const { site, selection, rows, choice } = context;
    const { format, language, names, programme } = site;
    const by = choice("colour");
    const sideOf = (row: FigureRow) => (dimension(row, "side") ?? "organisation") as Side;
    const places = new Map<string, { x?: number; y?: number; degree?: number; betweenness?: number }>();
    for (const row of rows()) {
      const id = keyOf(dimension(row, "node_id")!, sideOf(row));
      const place = places.get(id) ?? {};
      if (row.value !== null) place[row.measure as "x"] = row.value;
      places.set(id, place);
    }
    const xs = rows().filter((row) => row.measure === "x" && row.value !== null);
    const ties = new Map(
      rows().flatMap((row) =>
        row.measure === "degree" ? [[keyOf(dimension(row, "node_id")!, sideOf(row)), row] as const] : [],
      ),
    );
    const other = xs.some((row) => sideOf(row) === "activity") ? "activity" : "network";
    const said = WORDS[other];
    const keys = keysOf(
      context,
      xs.map((row) => dimension(row, by)),
    );
    const nameOf = (id: string, side: Side) =>
      names.value("", { network: "network_id", activity: "activity_id", organisation: "organisation_id" }[side], id);
    const tieOf = (row: FigureRow) => ({ from: dimension(row, "from")!, to: keyOf(dimension(row, "to")!, other) });
    const attended = rows("network-edges").filter((row) => row.measure === "times");
    const edges = attended.map(tieOf);
    const times = new Map(attended.map((row) => [`${tieOf(row).from} ${tieOf(row).to}`, row]));
    const activities = new Map(programme.activities.map((one) => [keyOf(one.id, "activity"), one]));
    const chosen = (id: string) => {
      const activity = activities.get(id);
      if (other === "network" || !activity) return selection.hasNetwork(id);
      return activity.network_id === null
        ? selection.hasSchool(activity.school_id)
        : selection.hasNetwork(activity.network_id);
    };
    const inside = new Set(edges.filter((edge) => chosen(edge.to)).flatMap((edge) => [edge.from, edge.to]));
    const nodes = xs.map((row): NetworkNode => {
      const side = sideOf(row);
      const id = keyOf(dimension(row, "node_id")!, side);
      const place = places.get(id)!;
      const value = dimension(row, by);
      const section = dimension(row, "section");
      return {
        id,
        side,
        x: row.value!,
        y: place.y ?? 0,
        degree: place.degree ?? 0,
        label: context.mark(nameOf(dimension(row, "node_id")!, side), ties.get(id)),
        key: keys.some((entry) => entry.id === value) ? value! : NONE,
        dim: !inside.has(id) || (side === "organisation" && !selection.hasSection(section ?? "")),
      };
    });
    const told = (node: NetworkNode): NodeWords => {
      const place = places.get(node.id)!;
      const held = format.number(node.degree);
      const about =
        node.side === "organisation"
          ? `${said.own[language]} ${counted(format, node.degree, said.noun)}:`
          : `${said.other[language]} ${counted(format, node.degree, "organisations")}:`;
      const possible = ties.get(node.id)?.n ?? null;
      const count = possible === null ? held : `${held} ${{ da: "af", en: "of" }[language]} ${format.number(possible)}`;
      const between = place.betweenness === undefined ? "–" : format.number(place.betweenness, 3);
      const measures = {
        da: [`Forbindelser: ${count} mulige`, `Mellemliggenhed: ${between} (0–1)`],
        en: [`Ties: ${count} possible`, `Betweenness: ${between} (0–1)`],
      };
      return { about, measures: measures[language] };
    };
    const tied = (edge: NetworkEdge) => {
      const { value, n } = times.get(`${edge.from} ${edge.to}`) ?? {};
      if (other === "activity" || value == null || n == null) return null;
      const [came, of] = [format.number(value), format.number(n)];
      return { da: `kom ${came} af ${of} gange`, en: `came ${came} of ${of} times` }[language];
    };
    const organisations = nodes.filter(({ side }) => side === "organisation").length;
    const components = one(rows("network-structure"), "components", { school_id: null })?.value ?? null;
    const largest = nodes
      .filter(({ side }) => side !== "organisation")
      .sort((a, b) => b.degree - a.degree)
      .slice(0, 3);
    const others = nodes.length - organisations;
    const picture = (options: ChartOptions) => network(nodes, edges, { ...options, keys });
    const finding =
      other === "activity"
        ? tiedByAttendance(format, organisations, others, edges.length)
        : components === null
          ? null
          : pieces(format, organisations, others, components);
    return {
      finding: edges.length > 0 ? finding : null,
      subtitle: `${said.subtitle[language]}, ${wholePeriod(site)}`,
      alternative: largest.map((node) => `${node.label}: ${told(node).about.replace(/:$/, "")}`).join("; "),
      empty: {
        da: "Tegningen er ikke med i denne udgave, eller hverken medlemskaber eller fremmøde er kendt.",
        en: "The drawing is not in this edition, or neither memberships nor attendance are known.",
      }[language],
      chart:
        nodes.length > 0 && edges.length > 0
          ? (options) => networkPanel(site, nodes, edges, { ...options, keys }, told, tied)
          : null,
      picture,
      rows: rows().filter((row) => row.measure !== "x" && row.measure !== "y"),
    };
  },
};
