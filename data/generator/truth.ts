import { SCHOOLS } from "./exports/programme-file.js";
import { counted, mean, rounds, type Surprises } from "./exports/writing.js";
import type { Planted } from "./planted.js";
import { sizeBand, type TrueOrganisation, type TrueParticipation, type TrueProgramme } from "./programme/records.js";

type Row = Record<string, string | number | boolean | null>;

/** What finds an organisation again: its CVR number, else its name and postcode. */
const keyOf = (each: TrueOrganisation): string => each.cvr ?? `${each.name}|${each.place.postcode}`;

const byName = (a: Row, b: Row): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function organisation(each: TrueOrganisation, programme: TrueProgramme): Row {
  const schools = new Set(programme.memberships.filter((m) => m.organisation === each).map((m) => m.network.school));
  const onlyBand = schools.size === 1 && schools.has("sjaelland-syd");
  return {
    organisation: keyOf(each),
    name: each.name,
    cvr: each.cvr,
    kind: each.kind,
    industry_code: each.industry,
    division: each.industry?.slice(0, 2) ?? null,
    section: each.section,
    employees: onlyBand ? null : each.employees,
    size_band: each.employees === null ? null : sizeBand(each.employees),
    postcode: each.place.postcode,
    municipality_code: each.place.municipality,
    consent: false,
  };
}

function nearMatch(each: TrueParticipation, name: string): Row {
  const postcode = each.organisation.place.postcode;
  const nothing = {
    cvr: null,
    kind: null,
    industry_code: null,
    division: null,
    section: null,
    employees: null,
    size_band: null,
  };
  return { organisation: `${name}|${postcode}`, name, ...nothing, postcode, municipality_code: null, consent: false };
}

function expectations(programme: TrueProgramme): Row[] {
  return rounds(programme.answers).flatMap((round) => {
    const first = round[0];
    if (first === undefined) return [];
    return programme.items.flatMap((item, i): Row[] => {
      const key = {
        school: first.network.school,
        network: first.network.name,
        respondent_group: first.group,
        item,
        asked_on: first.asked,
        aspect: first.aspect,
      };
      if (first.network.school === "koege") {
        const answered = mean(round, i);
        return answered ? [{ ...key, statistic: "mean", score: answered.mean, respondents: answered.respondents }] : [];
      }
      return counted(round, i).map(([score, respondents]) => ({ ...key, statistic: "count", score, respondents }));
    });
  });
}

/** What a careful reader of the exports must come to, by natural key. */
export function truth(programme: TrueProgramme, surprises: Surprises): Record<string, Row[]> {
  const near = [...surprises.nearMatches].map(([each, name]) => nearMatch(each as TrueParticipation, name));
  const activityKey = (each: TrueProgramme["activities"][number]): Row => ({
    school: each.school,
    network: each.network?.name ?? null,
    title: each.title,
    held_on: each.held,
  });
  return {
    schools: SCHOOLS.map(({ id, name, short, municipality }) => ({
      school_id: id,
      name,
      short_name: short,
      municipality_code: municipality,
    })),
    networks: programme.networks.map((each) => ({
      school: each.school,
      network: each.name,
      purpose: each.purpose,
      description: each.description,
      started_on: each.started,
      ended_on: each.ended,
    })),
    organisations: [...programme.organisations.map((each) => organisation(each, programme)), ...near].sort(byName),
    memberships: programme.memberships.map((each) => ({
      network: each.network.name,
      organisation: keyOf(each.organisation),
      joined_on: surprises.unknownJoined.has(each) ? null : each.joined,
      left_on: surprises.unknownLeft.has(each) ? null : each.left,
      role: each.role,
    })),
    activities: programme.activities.map((each) => ({ ...activityKey(each), kind: each.kind, hours: each.hours })),
    activity_themes: programme.activities.flatMap((each) =>
      each.themes.map((theme) => ({ ...activityKey(each), theme })),
    ),
    participations: programme.participations.map((each) => {
      const name = surprises.nearMatches.get(each);
      const postcode = each.organisation.place.postcode;
      return {
        ...activityKey(each.activity),
        organisation: name === undefined ? keyOf(each.organisation) : `${name}|${postcode}`,
        people: each.people,
      };
    }),
    expectations: expectations(programme),
    methods: programme.methods.map(({ name, phase, description }) => ({ method: name, phase, description })),
    method_uses: programme.uses.map((each) => ({
      method: each.method.name,
      network: each.network.name,
      used_from: each.from,
      used_to: each.to,
      usefulness: each.usefulness,
      note: surprises.spoiltNotes.has(each) ? null : each.note,
    })),
    outcomes: programme.outcomes.map((each) => ({
      school: each.school,
      network: each.network?.name ?? null,
      kind: each.kind,
      label: each.label,
      recorded_on: each.recorded,
      count: each.count,
      target: each.target,
    })),
  };
}

/** truth.json: one line per record, so that a change shows as a change. */
export function truthFile(tables: Record<string, Row[]>): string {
  const parts = Object.entries(tables).map(([name, rows]) => {
    const columns = Object.keys(rows[0] ?? {});
    const lines = rows.map((row) => JSON.stringify(columns.map((column) => row[column] ?? null)));
    return `${JSON.stringify(name)}: {"columns": ${JSON.stringify(columns)}, "rows": [\n${lines.join(",\n")}\n]}`;
  });
  return `{${parts.join(",\n")}}\n`;
}

/** planted.json: the canaries, and every cell that is wrong on purpose. */
export function plantedFile(planted: Planted): string {
  const list = (set: Set<string>): string =>
    [...set]
      .sort()
      .map((each) => JSON.stringify(each))
      .join(", ");
  const { names, emails, phones } = planted.canaries;
  const cells = planted.cells.map((cell) => JSON.stringify(cell)).join(",\n");
  return `{"names": [${list(names)}],\n"emails": [${list(emails)}],\n"phones": [${list(phones)}],\n"cells": [\n${cells}\n]}\n`;
}
