import type { FieldId } from "./fields.js";
import type { Text } from "./language.js";
import type { TableName } from "./tables.js";

/** Something that a table can't do without: any one of some fields, and what they are called together. */
export interface Need {
  readonly fields: readonly FieldId[];
  readonly called: Text;
}

const NETWORK: Need = {
  fields: ["network.name", "network.ref"],
  called: { da: "netværket", en: "the network" },
};
const ORGANISATION: Need = {
  fields: ["organisation.name", "organisation.cvr", "organisation.ref"],
  called: { da: "virksomhedens navn eller CVR-nummer", en: "the company's name or CVR number" },
};

/** What each table that a sheet can be needs at least, for messages about sheets that aren't recognised. */
export const TABLE_NEEDS: Readonly<Partial<Record<TableName, readonly Need[]>>> = {
  participations: [
    ORGANISATION,
    {
      fields: ["activity.title", "activity.ref", "activity.held_on"],
      called: { da: "aktivitetens titel eller dato", en: "the activity's title or date" },
    },
  ],
  method_uses: [
    { fields: ["method.name", "method.ref"], called: { da: "metodens navn", en: "the method's name" } },
    NETWORK,
    {
      fields: ["method_use.used_from", "method_use.used_to", "method_use.usefulness", "method_use.note"],
      called: { da: "hvornår den blev brugt, eller hvor nyttig den var", en: "when it was used, or how useful it was" },
    },
  ],
  memberships: [
    ORGANISATION,
    {
      fields: [...NETWORK.fields, "membership.joined_on", "membership.left_on", "membership.role"],
      called: { da: "netværket eller dagen for indmeldelsen", en: "the network or the day of joining" },
    },
  ],
  expectations: [
    { fields: ["expectation.item"], called: { da: "spørgsmålet", en: "the question" } },
    {
      fields: ["expectation.score", "expectation.mean", "expectation.expected", "expectation.experienced"],
      called: { da: "svarene eller deres gennemsnit", en: "the answers or their mean" },
    },
  ],
  outcomes: [
    { fields: ["outcome.label", "outcome.kind"], called: { da: "hvad der er talt", en: "what was counted" } },
    {
      fields: ["outcome.count", "outcome.target"],
      called: { da: "antallet eller målet", en: "the count or the target" },
    },
  ],
  activities: [
    { fields: ["activity.title"], called: { da: "aktivitetens titel", en: "the activity's title" } },
    {
      fields: ["activity.held_on", "activity.kind", "activity.themes"],
      called: { da: "dens dato, type eller tema", en: "its date, kind or theme" },
    },
  ],
  organisations: [
    { fields: ["organisation.name"], called: { da: "virksomhedens navn", en: "the company's name" } },
    {
      fields: [
        "organisation.cvr",
        "organisation.kind",
        "organisation.industry_code",
        "organisation.industry_text",
        "organisation.employees",
        "organisation.size_band",
        "organisation.postcode",
        "organisation.municipality_code",
      ],
      called: {
        da: "dens CVR-nummer, branche, ansatte eller postnummer",
        en: "its CVR number, industry, employees or postcode",
      },
    },
  ],
  networks: [
    { fields: ["network.name"], called: { da: "netværkets navn", en: "the network's name" } },
    {
      fields: ["network.purpose", "network.description", "network.started_on", "network.ended_on"],
      called: { da: "dets formål, beskrivelse eller startdato", en: "its purpose, description or first day" },
    },
  ],
  methods: [
    { fields: ["method.name"], called: { da: "metodens navn", en: "the method's name" } },
    {
      fields: ["method.phase", "method.description"],
      called: { da: "dens fase eller beskrivelse", en: "its phase or description" },
    },
  ],
};
