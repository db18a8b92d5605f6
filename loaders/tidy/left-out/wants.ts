import type { FieldId } from "../../../src/model/fields.js";
import type { Text } from "../../../src/model/language.js";
import type { FedTable } from "../recognise/columns/evidence.js";

/** What is missing unless one of these fields is there. */
export interface Want {
  readonly fields: readonly FieldId[];
  readonly what: Text;
}

export const DATES: Readonly<Partial<Record<FedTable, readonly Want[]>>> = {
  networks: [
    { fields: ["network.started_on"], what: { da: "hvornår netværkene begyndte", en: "when the networks began" } },
    { fields: ["network.ended_on"], what: { da: "hvornår netværkene sluttede", en: "when the networks ended" } },
  ],
  memberships: [
    { fields: ["membership.joined_on"], what: { da: "hvornår medlemmerne kom med", en: "when the members joined" } },
    { fields: ["membership.left_on"], what: { da: "hvornår medlemmer gik ud", en: "when members left" } },
  ],
  activities: [
    {
      fields: ["activity.held_on"],
      what: { da: "hvornår aktiviteterne blev holdt", en: "when the activities were held" },
    },
  ],
  participations: [
    {
      fields: ["activity.held_on", "activity.ref"],
      what: { da: "hvornår aktiviteterne blev holdt", en: "when the activities were held" },
    },
  ],
  expectations: [
    { fields: ["expectation.asked_on"], what: { da: "hvornår der blev svaret", en: "when the answers were given" } },
  ],
  method_uses: [
    {
      fields: ["method_use.used_from"],
      what: { da: "hvornår metoderne blev taget i brug", en: "when the methods came into use" },
    },
    {
      fields: ["method_use.used_to"],
      what: { da: "hvornår metoderne gik af brug", en: "when the methods went out of use" },
    },
  ],
  outcomes: [
    {
      fields: ["outcome.recorded_on"],
      what: { da: "hvornår resultaterne er gjort op", en: "when the outcomes were counted" },
    },
  ],
};

export const NUMBERS: Readonly<Partial<Record<FedTable, readonly Want[]>>> = {
  participations: [
    { fields: ["participation.people"], what: { da: "hvor mange der kom", en: "how many people came" } },
  ],
  outcomes: [
    { fields: ["outcome.count"], what: { da: "hvad der blev nået", en: "what was achieved" } },
    { fields: ["outcome.target"], what: { da: "hvad målet var", en: "what the target was" } },
  ],
};

export const HOURS: Want = {
  fields: ["activity.hours"],
  what: { da: "hvor længe aktiviteterne varede", en: "how long the activities lasted" },
};

export const NETWORKS: Want = {
  fields: ["network.name", "network.ref"],
  what: { da: "hvilket netværk rækkerne hører til", en: "which network the rows belong to" },
};
export const ATTENDANCE: Want = {
  fields: ["organisation.name", "organisation.cvr", "organisation.ref"],
  what: { da: "hvilke virksomheder der kom", en: "which organisations came" },
};
export const SCORES: Want = {
  fields: ["expectation.score"],
  what: { da: "hvad der blev svaret på dette spørgsmål", en: "what was answered to this question" },
};
export const ORGANISATIONS: Want = {
  fields: ["organisation.name", "organisation.cvr", "organisation.ref"],
  what: { da: "hvilke virksomheder der er tale om", en: "which organisations are meant" },
};
export const CVR: Want = {
  fields: ["organisation.cvr"],
  what: { da: "hvilke CVR-numre virksomhederne har", en: "what CVR numbers the organisations have" },
};
export const POSTCODES: Want = {
  fields: ["organisation.postcode", "organisation.municipality_code"],
  what: { da: "hvor virksomhederne ligger", en: "where the organisations are" },
};
export const CODES: Want = {
  fields: ["organisation.industry_code", "organisation.industry_text", "organisation.industry_db03"],
  what: { da: "hvilken branche virksomhederne hører til", en: "which industry the organisations belong to" },
};
export const CONSENT: Want = {
  fields: ["organisation.consent"],
  what: { da: "om virksomhederne må nævnes offentligt", en: "whether the organisations may be named in public" },
};
/** What a column of kinds tells in each table. */
export const KINDS: Readonly<Partial<Record<FedTable, Want>>> = {
  networks: { fields: ["network.purpose"], what: { da: "hvad netværkene er til", en: "what the networks are for" } },
  organisations: {
    fields: ["organisation.kind"],
    what: { da: "hvilken slags virksomhederne er", en: "what kind the organisations are of" },
  },
  memberships: {
    fields: ["organisation.kind"],
    what: { da: "hvilken slags virksomhederne er", en: "what kind the organisations are of" },
  },
  activities: {
    fields: ["activity.kind"],
    what: { da: "hvilken slags aktiviteterne er", en: "what kind the activities are of" },
  },
};
export const JOINED: Want = {
  fields: ["membership.joined_on"],
  what: { da: "hvornår de kom med i netværkene", en: "when they joined the networks" },
};
export const HELD: Want = {
  fields: ["activity.held_on"],
  what: { da: "hvornår noget blev holdt", en: "when something was held" },
};
