import { VOCABULARY } from "../../../src/model/vocabulary.js";
import { address, Draft, dayCell, workbook } from "../draft.js";
import { contact } from "../names.js";
import { plant } from "../planted.js";
import { carelessly } from "../spelling.js";
import { counted, type Desk, type Export, rounds } from "./writing.js";

const FILE = "lolland-falster/Networks 2009-2010.ods";
const SCHOOL = "lolland-falster";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function networks({ programme, planted, chance }: Desk): Draft {
  const sheet = new Draft("Networks");
  sheet.add("Network", "Purpose", "Start date", "End date", "Description", "Contact person", "E-mail");
  for (const each of programme.networks.filter((network) => network.school === SCHOOL)) {
    const person = plant(planted, contact(chance));
    sheet.add(
      each.name,
      capital(VOCABULARY.purpose[each.purpose].en),
      dayCell(each.started),
      dayCell(each.ended),
      each.description,
      person.name,
      person.email,
    );
  }
  return sheet;
}

function members({ programme, contactOf }: Desk): Draft {
  const sheet = new Draft("Members");
  sheet.add("Members of our networks");
  sheet.add();
  sheet.add(
    "Network",
    "Organisation",
    "CVR number",
    "Type of organisation",
    "Industry code",
    "Employees",
    "Postcode",
    "Municipality",
    "Joined",
    "Left",
    "Role",
    "Contact person",
    "Phone",
  );
  for (const { network, organisation, joined, left, role } of programme.memberships.filter(
    (each) => each.network.school === SCHOOL,
  )) {
    const person = contactOf(organisation);
    sheet.add(
      network.name,
      organisation.name,
      organisation.cvr,
      capital(VOCABULARY.organisation_kind[organisation.kind].en),
      organisation.industry,
      organisation.employees,
      organisation.place.postcode,
      organisation.place.municipalityName,
      dayCell(joined),
      dayCell(left),
      role,
      person.name,
      person.phone,
    );
  }
  return sheet;
}

function activities({ programme }: Desk): Draft {
  const sheet = new Draft("Activities");
  sheet.add("Activity no.", "Date", "Network", "Kind of activity", "Title", "Themes", "Hours");
  for (const each of programme.activities.filter((activity) => activity.school === SCHOOL)) {
    const themes = each.themes.map((theme) => capital(VOCABULARY.theme[theme].en)).join("; ");
    sheet.add(
      each.ref,
      dayCell(each.held),
      each.network?.name ?? null,
      capital(VOCABULARY.activity_kind[each.kind].en),
      each.title,
      themes,
      each.hours,
    );
  }
  return sheet;
}

function attendance({ programme, planted, chance }: Desk): Draft {
  const sheet = new Draft("Attendance");
  sheet.add("Activity no.", "Date", "Organisation", "CVR number", "Postcode", "Participants");
  for (const { activity, organisation, people } of programme.participations.filter(
    (each) => each.activity.school === SCHOOL,
  )) {
    const careless = chance.chance(0.05);
    const written = careless ? carelessly(organisation.name, chance) : organisation.name;
    const row = sheet.add(
      activity.ref,
      dayCell(activity.held),
      written,
      organisation.cvr,
      organisation.place.postcode,
      people,
    );
    if (careless) planted.cells.push({ file: FILE, sheet: sheet.name, cell: address(2, row), what: "misspelt" });
  }
  return sheet;
}

function expectations({ programme }: Desk): Draft {
  const sheet = new Draft("Expectations");
  sheet.add("Scores from 1 (not at all) to 5 (to a very high degree)");
  sheet.add();
  sheet.add(
    "Network",
    "Respondent group",
    "Statement",
    "Asked on",
    "Expected or experienced",
    "Score",
    "Number of respondents",
  );
  for (const round of rounds(programme.answers.filter((each) => each.network.school === SCHOOL))) {
    const first = round[0];
    if (first === undefined) continue;
    programme.items.forEach((item, i) => {
      for (const [score, respondents] of counted(round, i)) {
        const group = first.group === "school" ? "School" : "Company";
        sheet.add(
          first.network.name,
          group,
          item,
          dayCell(first.asked),
          capital(VOCABULARY.aspect[first.aspect].en),
          score,
          respondents,
        );
      }
    });
  }
  return sheet;
}

function methods({ programme }: Desk): Draft {
  const sheet = new Draft("Methods");
  sheet.add("Network", "Method", "Phase", "Used from", "Used until", "Usefulness (1-5)", "Note");
  for (const each of programme.uses.filter((use) => use.network.school === SCHOOL)) {
    sheet.add(
      each.network.name,
      each.method.name,
      capital(VOCABULARY.phase[each.method.phase].en),
      dayCell(each.from),
      dayCell(each.to),
      each.usefulness,
      each.note,
    );
  }
  return sheet;
}

function outcomes({ programme }: Desk): Draft {
  const sheet = new Draft("Outcomes");
  sheet.add("Network", "Outcome type", "Outcome", "Recorded on", "Count", "Target");
  for (const each of programme.outcomes.filter((outcome) => outcome.school === SCHOOL)) {
    sheet.add(
      each.network?.name ?? null,
      capital(VOCABULARY.outcome_kind[each.kind].en),
      each.label,
      dayCell(each.recorded),
      each.count,
      each.target,
    );
  }
  return sheet;
}

/** One OpenDocument workbook with English headings. */
export function lollandFalster(desk: Desk): Export[] {
  const sheets = [
    networks(desk),
    members(desk),
    activities(desk),
    attendance(desk),
    expectations(desk),
    methods(desk),
    outcomes(desk),
  ];
  return [{ file: FILE, bytes: workbook(sheets, "ods") }];
}
