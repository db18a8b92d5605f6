import { address, Draft, type DraftCell, dayCell, workbook } from "../draft.js";
import { sizeBand, type TrueNetwork } from "../programme/records.js";
import { carelessly } from "../spelling.js";
import { ACTIVITY, ASPECT, GROUP, KIND, OUTCOME, PHASE, PURPOSE, THEME } from "./words.js";
import { type Desk, type Export, rounds } from "./writing.js";

const FILE = "sjaelland-syd/netvaerk_2009_2010.xls";
const SCHOOL = "sjaelland-syd";

function networks({ programme }: Desk): Draft {
  const sheet = new Draft("Netværk");
  sheet.add("Netværk", "Formål", "Start", "Slut", "Beskrivelse");
  for (const each of programme.networks.filter((network) => network.school === SCHOOL)) {
    sheet.add(each.name, PURPOSE[each.purpose], dayCell(each.started), dayCell(each.ended), each.description);
  }
  return sheet;
}

function members({ programme, contactOf, chance }: Desk): Draft {
  const sheet = new Draft("Medlemmer");
  sheet.add("Medlemsliste");
  sheet.add();
  sheet.add(
    "Virksomhed",
    "CVR-nr.",
    "Type",
    "Branchekode",
    "Størrelse",
    "Postnr.",
    "Kommune",
    "Medlem fra",
    "Medlem til",
    "Rolle",
    "Må nævnes offentligt",
    "Kontaktperson",
    "Mobil",
  );
  for (const network of programme.networks.filter((each) => each.school === SCHOOL)) {
    sheet.add(`${network.name}:`);
    for (const { organisation, joined, left, role } of programme.memberships.filter(
      (each) => each.network === network,
    )) {
      const person = contactOf(organisation);
      const consent = chance.chance(0.5) ? "Nej" : null;
      sheet.add(
        organisation.name,
        organisation.cvr,
        KIND[organisation.kind],
        organisation.industry,
        organisation.employees === null ? null : sizeBand(organisation.employees),
        organisation.place.postcode,
        organisation.place.municipalityName,
        dayCell(joined),
        dayCell(left),
        role,
        consent,
        person.name,
        person.phone,
      );
    }
  }
  return sheet;
}

function activities({ programme }: Desk): Draft {
  const sheet = new Draft("Aktiviteter");
  sheet.add("Titel", "Dato", "Netværk", "Type", "Tema", "Timer");
  for (const each of programme.activities.filter((activity) => activity.school === SCHOOL)) {
    const themes = each.themes.map((theme) => THEME[theme]).join(", ");
    sheet.add(each.title, dayCell(each.held), each.network?.name ?? null, ACTIVITY[each.kind], themes, each.hours);
  }
  return sheet;
}

function crossTable({ programme, planted, chance }: Desk, network: TrueNetwork): Draft {
  const sheet = new Draft(network.name);
  const held = programme.activities.filter((each) => each.network === network);
  sheet.add(`Fremmøde: ${network.name}`);
  sheet.add("x = mødt, tal = antal personer, afbud = meldte fra");
  sheet.add();
  sheet.add(null, null, ...held.map((each) => each.title));
  sheet.add("Virksomhed", "Postnr.", ...held.map((each) => dayCell(each.held)));
  const came = programme.participations.filter((each) => each.activity.network === network);
  const members = programme.memberships.filter((each) => each.network === network).map((each) => each.organisation);
  const everybody = [...new Set([...members, ...came.map((each) => each.organisation)])];
  for (const organisation of everybody) {
    const marks = held.map((activity): DraftCell => {
      const found = came.find((each) => each.activity === activity && each.organisation === organisation);
      if (found === undefined) return chance.chance(0.15) ? "afbud" : null;
      return found.people ?? (chance.chance(0.9) ? "x" : "X");
    });
    const careless = chance.chance(0.1);
    const row = sheet.add(
      careless ? carelessly(organisation.name, chance) : organisation.name,
      organisation.place.postcode,
      ...marks,
    );
    if (careless) planted.cells.push({ file: FILE, sheet: sheet.name, cell: address(0, row), what: "misspelt" });
  }
  sheet.add();
  sheet.add("Mødte i alt", null, ...held.map((activity) => came.filter((each) => each.activity === activity).length));
  return sheet;
}

function survey({ programme }: Desk): Draft {
  const sheet = new Draft("Spørgeskema");
  sheet.add("Svar på en skala fra 1 = slet ikke til 5 = i meget høj grad");
  sheet.add();
  sheet.add(
    "Skema nr.",
    "Netværk",
    "Respondentgruppe",
    "Dato",
    "Forventet/oplevet",
    ...programme.items.map((_, i) => `S${i + 1}`),
  );
  sheet.add(null, null, null, null, null, ...programme.items);
  let number = 0;
  for (const each of rounds(programme.answers.filter((answer) => answer.network.school === SCHOOL)).flat()) {
    number += 1;
    sheet.add(number, each.network.name, GROUP[each.group], dayCell(each.asked), ASPECT[each.aspect], ...each.scores);
  }
  return sheet;
}

function methods({ programme }: Desk): Draft {
  const sheet = new Draft("Metoder");
  sheet.add("Metode", "Fase", "Netværk", "Fra", "Til", "Nytteværdi", "Note");
  for (const each of programme.uses.filter((use) => use.network.school === SCHOOL)) {
    sheet.add(
      each.method.name,
      PHASE[each.method.phase],
      each.network.name,
      dayCell(each.from),
      dayCell(each.to),
      each.usefulness,
      each.note,
    );
  }
  return sheet;
}

function outcomes({ programme }: Desk): Draft {
  const sheet = new Draft("Resultater");
  sheet.add("Netværk", "Resultattype", "Resultat", "Dato", "Opnået", "Mål");
  for (const each of programme.outcomes.filter((outcome) => outcome.school === SCHOOL)) {
    sheet.add(
      each.network?.name ?? null,
      OUTCOME[each.kind],
      each.label,
      dayCell(each.recorded),
      each.count,
      each.target,
    );
  }
  return sheet;
}

/** One old workbook: members under group headings, attendance as a cross table for each network, coded survey columns. */
export function sjaellandSyd(desk: Desk): Export[] {
  const own = desk.programme.networks.filter((each) => each.school === SCHOOL);
  const sheets = [
    networks(desk),
    members(desk),
    activities(desk),
    ...own.map((network) => crossTable(desk, network)),
    survey(desk),
    methods(desk),
    outcomes(desk),
  ];
  return [{ file: FILE, bytes: workbook(sheets, "biff8") }];
}
