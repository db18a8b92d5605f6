import type { Text } from "../../model/language.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import { type Bar, bars } from "../charts/bars.js";
import { categoryMark, type KeyEntry } from "../charts/options.js";
import { valueText } from "../figure/grid.js";
import type { Control, Drawing, View, ViewContext } from "../figure/view.js";
import { dimension, one } from "../rows.js";
import { focus, networkScopes, type Scope, schoolScopes } from "../scopes.js";
import { partOfOrganisations, smallOrganisations } from "../sentences/composition.js";
import { TEXTS } from "../texts.js";
import { wholePeriod } from "./period.js";

/** Schools, or the networks of the chosen schools. */
export const BY: Control = {
  id: "by",
  label: { da: "Vis pr.", en: "Show by" },
  options: [
    { id: "school", label: { da: "Skoler", en: "Schools" } },
    { id: "network", label: { da: "Netværk", en: "Networks" } },
  ],
};

/** A share of each line's own members, or their number. */
export const AS: Control = {
  id: "as",
  label: { da: "Vis som", en: "Show as" },
  options: [
    { id: "share", label: { da: "Andele", en: "Shares" } },
    { id: "count", label: { da: "Antal", en: "Counts" } },
  ],
};

/** The lines of a figure: by school until the reader asks for networks or has chosen some. */
export function linesOf({ site, selection, choice }: ViewContext): Scope[] {
  const networks = choice("by") === "network" || selection.networks.length > 0 || selection.purposes.length > 0;
  return networks ? networkScopes(site, selection) : schoolScopes(site, selection);
}

/** The rows that belong to the lines shown. */
export function rowsOf(context: ViewContext, scopes: readonly Scope[], figure?: string) {
  const wanted = new Set(scopes.map((scope) => `${scope.school_id}|${scope.network_id}`));
  const byNetwork = new Set(scopes.map((scope) => scope.network_id).filter((id) => id !== null));
  return context.rows(figure).filter((row) => {
    const network = dimension(row, "network_id");
    return network === null ? wanted.has(`${dimension(row, "school_id")}|null`) : byNetwork.has(network);
  });
}

/** The dimensions of a line as the figures have them. */
export function at(
  rows: ReturnType<ViewContext["rows"]>,
  scope: Scope,
): { school_id?: string | null; network_id: string | null } {
  if (scope.network_id === null) return { school_id: scope.school_id, network_id: null };
  const row = rows.find((one) => one.dimensions.network_id === scope.network_id);
  return { school_id: row ? dimension(row, "school_id") : scope.school_id, network_id: scope.network_id };
}

interface Grouping {
  readonly id: "members-by-kind" | "members-by-size";
  readonly dimension: string;
  readonly keys: (language: "da" | "en") => KeyEntry[];
  readonly subtitle: { readonly share: Text; readonly count: Text };
  readonly finding: (context: ViewContext) => string | null;
}

/** Members by a group they belong to: a bar for each school or network, a part for each group. */
function membersBy(grouping: Grouping): View {
  return {
    id: grouping.id,
    figures: [grouping.id],
    controls: [BY, AS],
    follows: ["school", "network", "purpose"],
    height: 300,
    draw: (context): Drawing => {
      const { site } = context;
      const { format, language } = site;
      const rows = context.rows();
      const scopes = linesOf(context);
      const measure = context.choice("as") === "share" ? "share" : "members";
      const keys = grouping.keys(language);
      const data = scopes.map((scope): Bar => {
        const place = at(rows, scope);
        const found = keys.map((entry) => one(rows, measure, { ...place, [grouping.dimension]: entry.id }));
        const n = found.find((row) => row?.n)?.n ?? null;
        return {
          id: scope.network_id ?? scope.school_id ?? "",
          label: scope.label,
          level: scope.level,
          dim: scope.dim,
          low: n !== null && n < 5,
          parts: found.map((row, index) => ({
            key: keys[index]!.id,
            value: row?.value ?? null,
            label: context.mark(`${scope.label}. ${keys[index]!.label}: ${row ? valueText(row, site) : "–"}`, row),
          })),
          note: n === null ? undefined : `n = ${format.number(n)}`,
        };
      });
      const shown = rowsOf(context, scopes);
      return {
        finding: grouping.finding(context),
        subtitle: `${grouping.subtitle[measure === "share" ? "share" : "count"][language]}, ${wholePeriod(site)}`,
        alternative: data.flatMap((bar) => bar.parts.filter((part) => part.value).map((part) => part.label)).join(". "),
        chart: shown.some((row) => row.value !== null)
          ? (options) =>
              bars(data, {
                ...options,
                keys,
                axis: (value) => (measure === "share" ? format.percent(value) : format.number(value)),
                limit: measure === "share" ? 1 : undefined,
              })
          : null,
        notes: data.some((bar) => bar.low) ? [TEXTS.lowBase[language]] : [],
        rows: shown,
      };
    },
  };
}

/** The rows of one measure for what a sentence is about, and what it is called there. */
function focused({ site, selection, rows }: ViewContext, measure: string) {
  const scope = focus(site, selection);
  const place = at(rows(), scope);
  const found = rows().filter(
    (row) =>
      row.measure === measure &&
      dimension(row, "network_id") === place.network_id &&
      dimension(row, "school_id") === place.school_id,
  );
  return { found, place: scope.school_id === null && scope.network_id === null ? null : scope.label };
}

const PLURAL: Readonly<Record<string, Text>> = {
  company: { da: "virksomheder", en: "companies" },
  school: { da: "skoler", en: "schools" },
  public: { da: "offentlige myndigheder", en: "public bodies" },
  association: { da: "foreninger", en: "associations" },
  other: { da: "andre organisationer", en: "other organisations" },
};

/** Members by kind of organisation. */
export const membersByKind = membersBy({
  id: "members-by-kind",
  dimension: "kind",
  keys: (language) =>
    words("organisation_kind").map((id, index) => ({
      id,
      label: VOCABULARY.organisation_kind[id][language],
      mark: categoryMark(index),
    })),
  subtitle: {
    share: {
      da: "Andel af medlemmerne efter type, af dem med kendt type",
      en: "Share of members by kind, of those whose kind is known",
    },
    count: { da: "Antal medlemmer efter type", en: "Number of members by kind" },
  },
  finding: (context) => {
    const { found, place } = focused(context, "members");
    const largest = found.filter((row) => row.value !== null).sort((a, b) => b.value! - a.value!)[0];
    if (!largest?.n) return null;
    const name = PLURAL[dimension(largest, "kind") ?? ""]?.[context.site.language] ?? "";
    return partOfOrganisations(context.site.format, place, { count: largest.value!, base: largest.n, name });
  },
});

/** Members by number of employees. */
export const membersBySize = membersBy({
  id: "members-by-size",
  dimension: "size_band",
  keys: (language) =>
    words("size_band").map((id, index) => ({
      id,
      label: VOCABULARY.size_band[id][language],
      mark: `ns-s${index + 1}`,
    })),
  subtitle: {
    share: {
      da: "Andel af medlemmerne efter størrelse, af dem med kendt størrelse",
      en: "Share of members by size, of those whose size is known",
    },
    count: { da: "Antal medlemmer efter størrelse", en: "Number of members by size" },
  },
  finding: (context) => {
    const { found, place } = focused(context, "members");
    const small = found.filter((row) => ["0-9", "10-49"].includes(dimension(row, "size_band") ?? ""));
    const base = found.find((row) => row.n)?.n;
    if (!base || small.length === 0 || small.some((row) => row.value === null)) return null;
    const count = small.reduce((sum, row) => sum + row.value!, 0);
    return smallOrganisations(context.site.format, place, count, base);
  },
});
