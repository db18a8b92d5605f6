import type { ColumnTables } from "../../src/model/columns.js";
import type { SiteProgramme } from "../../src/model/figure.js";
import { COLUMN_LABELS, TABLE_LABELS } from "../../src/model/labels.js";
import type { Text } from "../../src/model/language.js";
import { problemLabel } from "../../src/model/problems/label.js";
import type { Programme } from "../../src/model/programme.js";
import type { Day, Tables } from "../../src/model/tables.js";
import type { Reference } from "../tidy/reference/index.js";
import { daysCovered } from "./covered.js";
import { monthOf } from "./months.js";
import { activityNumbers } from "./running.js";

type Labels = Record<string, Text>;
type Edition = SiteProgramme["edition"];

const same = (text: string): Text => ({ da: text, en: text });

/**
 * What pages need beside the figures: names of schools, networks, activities and coded values, and the sources.
 *
 * @param edition `internal` names every organisation; `public` names none, and leaves out the title of an activity that
 *   mentions one, and calls activities by running numbers as the protected figures do
 */
export function siteProgramme(
  programme: Programme,
  tables: Tables & { readonly columns?: ColumnTables },
  reference: Reference,
  edition: Edition,
): SiteProgramme {
  const mentions = edition === "public" ? mentionsOrganisation(tables, programme) : () => false;
  const numbers = edition === "public" ? activityNumbers(tables) : undefined;
  const covered = daysCovered(tables);
  // The day on which a file begins or ends may be that on which one organisation joined or left.
  const shown = (day: Day | undefined) => (day === undefined ? null : edition === "public" ? monthOf(day) : day);
  return {
    title: programme.title,
    period: programme.period,
    language: programme.language,
    demo: programme.demo,
    edition,
    smallest_count: programme.smallest_count,
    schools: programme.schools.map(({ id, name, short }) => ({ id, name, short })),
    networks: tables.networks.map(({ network_id, school_id, name, purpose, started_on, ended_on }) => ({
      id: network_id,
      school_id,
      name,
      purpose,
      started_on,
      ended_on,
    })),
    activities: tables.activities.map(({ activity_id, school_id, network_id, kind, title, held_on }) => ({
      id: numbers?.get(activity_id) ?? activity_id,
      school_id,
      network_id,
      kind,
      title: title !== null && mentions(title) ? null : title,
      held_on,
    })),
    methods: tables.methods.map(({ method_id, name, phase, description }) => ({
      id: method_id,
      name,
      phase,
      description: description !== null && mentions(description) ? null : description,
    })),
    sources: tables.sources.map(({ source_id, file, sheet, table_name, rows_read, rows_set_aside }) => ({
      file,
      sheet,
      table: table_name,
      rows_read,
      rows_set_aside,
      from: shown(covered.get(source_id)?.from),
      to: shown(covered.get(source_id)?.to),
    })),
    labels: labels(tables, reference, edition),
    as_of: newestDay(tables),
    ...(programme.accessibility_statement ? { accessibility_statement: programme.accessibility_statement } : {}),
    ...(programme.contact ? { contact: programme.contact } : {}),
  };
}

function labels(tables: Tables, { industries, municipalities }: Reference, edition: Edition): Record<string, Labels> {
  const municipality = new Set(
    [...tables.organisations, ...tables.schools].flatMap(({ municipality_code: code }) =>
      code === null ? [] : [code],
    ),
  );
  const named: Record<string, Labels> = {
    section: Object.fromEntries([...industries.sections].map(([code, { title }]) => [code, title])),
    division: Object.fromEntries([...industries.divisions].map(([code, { title }]) => [code, title])),
    municipality_code: Object.fromEntries(
      [...municipality].sort().map((code) => [code, same(municipalities.byCode.get(code)?.name ?? code)]),
    ),
    method_id: Object.fromEntries(tables.methods.map(({ method_id, name }) => [method_id, same(name)])),
    table_name: TABLE_LABELS,
    column_name: COLUMN_LABELS,
    code: Object.fromEntries(
      [...new Set(tables.problems.map(({ code }) => code))].sort().map((code) => [code, problemLabel(code)]),
    ),
  };
  if (edition === "internal") {
    named.organisation_id = Object.fromEntries(
      tables.organisations.map(({ organisation_id, name }) => [organisation_id, same(name)]),
    );
  }
  return named;
}

/** Letters and digits only, in lower case, words parted by single spaces, with a space at both ends. */
const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** What follows a name to say what kind of company it is. */
const FORM = / (a s|aps|i s|k s|p s|ivs|a m b a|amba|fmba|s m b a)(?= )/g;

/**
 * Tells whether a text holds any organisation's name, with or without its form of company and a genitive s, however it
 * is written. The programme's own schools are named everywhere and don't count.
 */
function mentionsOrganisation(tables: Tables, programme: Programme): (text: string) => boolean {
  const schools = new Set(programme.schools.map(({ name }) => plain(name)));
  const names = new Map<string, string[]>();
  for (const { name } of tables.organisations) {
    if (schools.has(plain(name))) continue;
    const words = plain(name).replace(FORM, "").trim().split(" ");
    for (const ending of ["", "s"]) {
      const whole = `${words.join(" ")}${ending}`;
      const first = whole.split(" ")[0]!;
      if (first === ending) continue;
      names.set(first, [...(names.get(first) ?? []), ` ${whole} `]);
    }
  }
  return (text) => {
    const searched = plain(text);
    return searched
      .trim()
      .split(" ")
      .some((word) => names.get(word)?.some((name) => searched.includes(name)) ?? false);
  };
}

/** The newest day on which anything in the data happened; null where no day is known. */
function newestDay(tables: Tables): Day | null {
  let newest: Day | null = null;
  const see = (day: Day | null) => {
    if (day !== null && (newest === null || day > newest)) newest = day;
  };
  for (const { joined_on, left_on } of tables.memberships) {
    see(joined_on);
    see(left_on);
  }
  for (const { held_on } of tables.activities) see(held_on);
  for (const { asked_on } of tables.expectations) see(asked_on);
  for (const { used_from } of tables.method_uses) see(used_from);
  for (const { recorded_on } of tables.outcomes) see(recorded_on);
  return newest;
}
