import { trueProgramme } from "../../data/generator/programme/index.js";
import { sizeBand } from "../../data/generator/programme/records.js";
import type { Tables } from "../../src/model/tables.js";
import { nothing } from "./tiny.js";

/** The demonstration programme as it truly is, as tables: what a flawless ingest would give. */
export function demoTables(): Tables {
  const truth = trueProgramme();
  const networkId = new Map(truth.networks.map((network, i) => [network, `n${String(i).padStart(2, "0")}`]));
  const activityId = new Map(truth.activities.map((activity, i) => [activity, `a${i}`]));
  const methodId = new Map(truth.methods.map((method, i) => [method, `m${i}`]));
  const id = (organisation: { id: number }) => `o${organisation.id}`;
  const schools = [...new Set(truth.networks.map(({ school }) => school))].sort();
  return {
    ...nothing,
    schools: schools.map((school_id) => ({
      school_id,
      name: school_id,
      short_name: school_id,
      municipality_code: null,
    })),
    networks: truth.networks.map((network) => ({
      network_id: networkId.get(network)!,
      school_id: network.school,
      name: network.name,
      purpose: network.purpose,
      description: network.description,
      started_on: network.started,
      ended_on: network.ended,
    })),
    organisations: truth.organisations.map((one) => ({
      organisation_id: id(one),
      name: one.name,
      cvr: one.cvr,
      kind: one.kind,
      industry_code: one.industry,
      division: one.industry?.slice(0, 2) ?? null,
      section: one.section,
      employees: one.employees,
      size_band: one.employees === null ? null : sizeBand(one.employees),
      postcode: one.place.postcode,
      municipality_code: one.place.municipality,
      consent: false,
    })),
    memberships: truth.memberships.map(({ network, organisation, joined, left, role }) => ({
      network_id: networkId.get(network)!,
      organisation_id: id(organisation),
      joined_on: joined,
      left_on: left,
      role,
    })),
    activities: truth.activities.map((activity) => ({
      activity_id: activityId.get(activity)!,
      school_id: activity.school,
      network_id: activity.network === null ? null : networkId.get(activity.network)!,
      kind: activity.kind,
      title: activity.title,
      held_on: activity.held,
      hours: activity.hours,
    })),
    activity_themes: truth.activities.flatMap((activity) =>
      activity.themes.map((theme) => ({ activity_id: activityId.get(activity)!, theme })),
    ),
    participations: truth.participations.map(({ activity, organisation, people }) => ({
      activity_id: activityId.get(activity)!,
      organisation_id: id(organisation),
      people,
    })),
    expectations: counted(truth, networkId),
    methods: truth.methods.map((method) => ({ method_id: methodId.get(method)!, ...method })),
    method_uses: truth.uses.map(({ method, network, from, to, usefulness, note }) => ({
      method_id: methodId.get(method)!,
      network_id: networkId.get(network)!,
      used_from: from,
      used_to: to,
      usefulness,
      note,
    })),
    outcomes: truth.outcomes.map(({ school, network, kind, label, recorded, count, target }) => ({
      school_id: school,
      network_id: network === null ? null : networkId.get(network)!,
      kind,
      label,
      recorded_on: recorded,
      count,
      target,
    })),
  };
}

type Truth = ReturnType<typeof trueProgramme>;

/** How many respondents gave each score. */
function counted({ answers, items }: Truth, networkId: ReadonlyMap<Truth["networks"][number], string>) {
  const rows = new Map<string, Tables["expectations"][number]>();
  for (const { network, group, asked, aspect, scores } of answers) {
    scores.forEach((score, i) => {
      if (score === null) return;
      const row = {
        school_id: network.school,
        network_id: networkId.get(network)!,
        respondent_group: group,
        item: items[i]!,
        asked_on: asked,
        aspect,
        statistic: "count" as const,
        score,
      };
      const key = JSON.stringify(row);
      rows.set(key, { ...row, respondents: (rows.get(key)?.respondents ?? 0) + 1 });
    });
  }
  return [...rows.values()];
}
