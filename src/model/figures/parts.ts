import type { Dimension, Measure, Unit } from "../figure.js";
import type { Text } from "../language.js";

const text = (id: string, da: string, en: string): Dimension => ({ id, type: "VARCHAR", label: { da, en } });

/** The dimensions that several figures share, each described once. */
export const DIMENSION = {
  school_id: text("school_id", "Skole", "School"),
  other_school_id: text("other_school_id", "Anden skole", "Other school"),
  network_id: text("network_id", "Netværk", "Network"),
  other_network_id: text("other_network_id", "Andet netværk", "Other network"),
  organisation_id: text("organisation_id", "Organisation", "Organisation"),
  other_organisation_id: text("other_organisation_id", "Anden organisation", "Other organisation"),
  activity_id: text("activity_id", "Aktivitet", "Activity"),
  organisation_kind: text("kind", "Type", "Kind"),
  activity_kind: text("kind", "Aktivitetstype", "Kind of activity"),
  outcome_kind: text("kind", "Resultattype", "Kind of outcome"),
  size_band: text("size_band", "Størrelse", "Size"),
  municipality_code: text("municipality_code", "Kommune", "Municipality"),
  section: text("section", "Hovedafdeling", "Industry section"),
  division: text("division", "Hovedgruppe", "Industry division"),
  purpose: text("purpose", "Formål", "Purpose"),
  theme: text("theme", "Tema", "Theme"),
  times: text("times", "Antal gange", "Number of times"),
  respondent_group: text("respondent_group", "Hvem har svaret", "Who answered"),
  item: text("item", "Spørgsmål", "Item"),
  aspect: text("aspect", "Forventet eller oplevet", "Expected or experienced"),
  method_id: text("method_id", "Metode", "Method"),
  table_name: text("table_name", "Tabel", "Table"),
  column_name: text("column_name", "Felt", "Field"),
  severity: text("severity", "Alvorlighed", "Severity"),
  code: text("code", "Problem", "Problem"),
  source_id: text("source_id", "Kilde", "Source"),
  node_id: text("node_id", "Knude", "Node"),
  side: text("side", "Side", "Side"),
  tie: text("tie", "Forbindelse", "Tie"),
  from: text("from", "Organisation", "Organisation"),
  to: text("to", "Netværk eller aktivitet", "Network or activity"),
  month: { id: "month", type: "DATE", label: { da: "Måned", en: "Month" } },
  asked_on: { id: "asked_on", type: "DATE", label: { da: "Spurgt den", en: "Asked on" } },
  held_on: { id: "held_on", type: "DATE", label: { da: "Dato", en: "Date" } },
  used_from: { id: "used_from", type: "DATE", label: { da: "Brugt fra", en: "Used from" } },
  months_since_joining: {
    id: "months_since_joining",
    type: "INTEGER",
    label: { da: "Måneder siden indmeldelse", en: "Months since joining" },
  },
  step: { id: "step", type: "INTEGER", label: { da: "Trin", en: "Step" } },
  before_or_after: text("before_or_after", "Før eller efter", "Before or after"),
} as const satisfies Record<string, Dimension>;

/** One measure; `interval` where lower and upper are given. */
export function measure(id: string, unit: Unit, da: string, en: string, interval?: true): Measure {
  const label: Text = { da, en };
  return interval ? { id, unit, label, interval } : { id, unit, label };
}

/** What every count by group says: how large the part is and of whom. */
export const MEMBERS_AND_SHARE: readonly Measure[] = [
  measure("members", "organisations", "Medlemmer", "Members"),
  measure("share", "share", "Andel", "Share"),
];
