import type { FieldId } from "../../src/model/fields.js";
import type { NewProblem } from "../../src/model/problems/problem.js";
import type { Programme } from "../../src/model/programme.js";
import type { Problem } from "../../src/model/tables.js";
import type { Reference } from "../tidy/reference/index.js";
import type { Tidied } from "../tidy/tidied.js";
import { Activities } from "./activities.js";
import { type LinkedTables, withColumns } from "./lazily.js";
import { Ledger } from "./ledger.js";
import { Mentions } from "./mentions.js";
import { Networks } from "./networks.js";
import { ranksOf } from "./order.js";
import { linkOrganisations, type Organisations } from "./organisations.js";
import { networksOfMentions, type Plan, planAll } from "./plan.js";
import { provenanceColumns } from "./provenance.js";
import { ActivityRows } from "./records/activities.js";
import { ExpectationRows } from "./records/expectations.js";
import { MembershipRows } from "./records/memberships.js";
import { MethodRows } from "./records/methods.js";
import { compare, NetworkRows } from "./records/networks.js";
import { OrganisationRows } from "./records/organisations.js";
import { OutcomeRows } from "./records/outcomes.js";
import { ParticipationRows } from "./records/participations.js";
import { saidOnce } from "./said-once.js";
import { Schools } from "./schools.js";
import { Ids } from "./slug.js";
import { sorted, sortProblems } from "./sorted.js";
import { type LinkSource, linkSource } from "./source.js";
import { shortPlace } from "./words.js";

/**
 * Links what the files say into the fourteen tables: spellings to organisations, names to networks and activities,
 * rows to the records that they stand behind. Pure; the result doesn't depend on the order of the files.
 *
 * @param reference what industry codes and municipalities are checked against
 * @returns tables in the order of their keys; schools come from programme.yaml and have no provenance
 */
export function link(tidied: Tidied, programme: Programme, reference: Reference): LinkedTables {
  const sources = [...tidied.sources]
    .sort((a, b) => compare(a.file, b.file))
    .map((source, index) => linkSource(source, index));
  const ledger = new Ledger(sources);
  const copies = sayCopies(sources, ledger);
  const schools = new Schools(programme, ledger);
  const networks = new Networks(sources, schools, ledger);
  const mentions = new Mentions();
  const plans = planAll(sources, schools, networks, new Activities(ledger), mentions, ledger);
  const organisations = linkOrganisations(
    mentions.all,
    tidied.rules,
    programme,
    reference,
    ledger,
    networksOfMentions(plans),
  );
  const { participations, ...rows } = makeRows(plans, organisations, reference, ledger, copies);
  const ids = new Ids();
  const sourceIds = sources.map(({ tidy }) =>
    ids.take([tidy.file, tidy.sheet, tidy.part === 0 ? null : tidy.part + 1].filter((part) => part !== null).join("#")),
  );
  const ranks = ranksOf(sourceIds);
  const { columns, attested } = participations.rows(ranks);
  const problems = ledger.close();
  const tables = sorted({
    schools: programme.schools.map(({ id, name, short, municipality }) => ({
      school_id: id,
      name,
      short_name: short,
      municipality_code: municipality,
    })),
    ...rows,
    participations: [],
    provenance: [],
    sources: sources.map((source, i) => ledger.account(source, sourceIds[i]!)),
    problems: numberProblems([...tidied.problems, ...problems]),
  });
  const { provenance, cells } = provenanceColumns(ledger, attested, sources, sourceIds, ranks);
  return withColumns(tables, { participations: columns, provenance }, cells);
}

/** Problems in the order of their places, each with its number. */
export function numberProblems(problems: readonly NewProblem[]): Problem[] {
  const width = Math.max(4, String(problems.length).length);
  return sortProblems(saidOnce(problems)).map((one, i) => ({
    problem_id: `p${String(i + 1).padStart(width, "0")}`,
    ...one,
  }));
}

/** A file that is there twice, byte for byte, is said to be; a respondent's answers must not count twice. */
function sayCopies(sources: readonly LinkSource[], ledger: Ledger): ReadonlySet<number> {
  const first = new Map<string, LinkSource>();
  const copies = new Set<number>();
  for (const source of sources) {
    const { sha256, sheet, part, file } = source.tidy;
    const key = `${source.schoolId ?? ""}\u0001${sha256}\u0001${sheet ?? ""}\u0001${part}`;
    const original = first.get(key);
    if (original === undefined) first.set(key, source);
    else if (original.tidy.file !== file) {
      copies.add(source.index);
      ledger.sayOnce("file_copy", source, { place: shortPlace({ file: original.tidy.file }) });
    }
  }
  return copies;
}

function makeRows(
  plans: readonly Plan[],
  organisations: Organisations,
  reference: Reference,
  ledger: Ledger,
  copies: ReadonlySet<number>,
) {
  const networkRows = new NetworkRows(ledger);
  const activityRows = new ActivityRows(ledger);
  const organisationRows = new OrganisationRows(organisations, ledger);
  const membershipRows = new MembershipRows(ledger);
  const participationRows = new ParticipationRows(
    plans.map(({ source }) => source),
    ledger,
  );
  const expectationRows = new ExpectationRows(ledger, copies);
  const methodRows = new MethodRows(ledger);
  const outcomeRows = new OutcomeRows(ledger);
  for (const plan of plans) methodRows.remember(plan);

  // Lists first: what a list names is given by the list, and only mentioned elsewhere.
  for (const plan of [...plans].sort((a, b) => turn(a) - turn(b) || a.source.index - b.source.index)) {
    const ofMembers = OF_MEMBERS.filter((field) => plan.source.has(field));
    for (let entry = 0; entry < plan.source.length; entry++) if (plan.usable[entry]) use(plan, entry, ofMembers);
  }

  const networks = networkRows.rows();
  const { ids } = networkRows;
  const activities = activityRows.rows(ids);
  const organisationTable = organisationRows.rows(reference, plans);
  const methods = methodRows.rows(ids);
  return {
    networks,
    organisations: organisationTable,
    memberships: membershipRows.rows(networks, ids),
    activities: activities.activities,
    activity_themes: activities.themes,
    participations: participationRows,
    expectations: expectationRows.rows(ids),
    methods: methods.methods,
    method_uses: methods.uses,
    outcomes: outcomeRows.rows(ids),
  };

  function use(plan: Plan, entry: number, ofMembers: readonly FieldId[]): void {
    const { source } = plan;
    const { table } = source;
    const mention = plan.mentions[entry]!;
    const networks = plan.networksOf(entry);
    const organisation = mention < 0 ? null : organisations.of(mention, networks);
    if (organisation === "ambiguous" || organisation === "unknown") {
      const code = organisation === "ambiguous" ? "organisation_ambiguous" : "organisation_ref_unknown";
      const field = organisation === "ambiguous" ? "organisation.name" : "organisation.ref";
      ledger.fail(source, entry, code, source.place(entry, field));
      return;
    }
    if (table === "memberships" && networks.length === 0) {
      if (!NAMING_NETWORKS.some((field) => source.has(field))) {
        ledger.fail(source, entry, "network_missing");
        return;
      }
      const says = MEMBERSHIP.some((field) => source.text(field, entry) !== null);
      ledger.say(says ? "membership_without_network" : "organisation_without_network", source.place(entry));
    }
    const activity = plan.activityOf(entry);
    // in a cross table a row in which nobody came tells of no activity
    const saysWhoCame = table === "participations" && (source.tidy.items === null || source.isItem(entry));
    if (activity === null && (table === "activities" || saysWhoCame)) {
      ledger.fail(source, entry, "activity_missing");
      return;
    }
    networkRows.add(source, entry, networks);
    if (activity !== null) activityRows.add(plan, entry, activity);
    if (organisation !== null) organisationRows.add(plan, entry, organisation);
    if (organisation !== null && (table === "memberships" || table === "organisations")) {
      membershipRows.add(plan, entry, organisation);
    } else if (organisation !== null && (activity !== null || table === "participations")) {
      if (activity !== null) participationRows.add(source, entry, activity, organisation);
      if (ofMembers.length > 0 && ofMembers.some((field) => source.text(field, entry) !== null))
        membershipRows.add(plan, entry, organisation);
    } else if (table === "expectations") expectationRows.add(plan, entry);
    else if (table === "methods" || table === "method_uses") methodRows.add(plan, entry);
    else if (table === "outcomes") outcomeRows.add(plan, entry);
  }
}

/** A list with a column of networks may hold firms that are in none. */
const NAMING_NETWORKS = ["network.name", "network.ref"] as const satisfies readonly FieldId[];
const MEMBERSHIP = ["membership.joined_on", "membership.left_on"] as const satisfies readonly FieldId[];
/** Beside attendance, what makes each organisation a member: a list of members with their meetings. */
const OF_MEMBERS = [...MEMBERSHIP, "membership.role"] as const;

const TURNS = ["networks", "organisations", "memberships", "methods", "activities"];

function turn({ source }: Plan): number {
  const place = TURNS.indexOf(source.table ?? "");
  return place < 0 ? TURNS.length : place;
}
