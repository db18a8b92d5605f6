import { danishDay } from "../days.js";
import { address, Draft, type DraftCell, semicolonFile } from "../draft.js";
import { contact } from "../names.js";
import { plant } from "../planted.js";
import { carelessly, misspelt } from "../spelling.js";
import { ACTIVITY, ANSWERS, ASPECT, GROUP, KIND, OUTCOME, PHASE, PURPOSE, THEME } from "./words.js";
import { type Desk, type Export, rounds } from "./writing.js";

const SCHOOL = "roskilde";

const day = (iso: string | null): string | null => (iso === null ? null : danishDay(iso));

function networks({ programme, planted, chance }: Desk): Draft {
  const sheet = new Draft("roskilde/netværk.csv");
  sheet.add("Navn på netværk", "Formål", "Startdato", "Slutdato", "Beskrivelse", "Kontaktperson", "Telefon");
  for (const each of programme.networks.filter((network) => network.school === SCHOOL)) {
    const person = plant(planted, contact(chance));
    const purpose = each.purpose === "experience_exchange" ? "Erfaringsudveksling" : PURPOSE[each.purpose];
    sheet.add(each.name, purpose, day(each.started), day(each.ended), each.description, person.name, person.phone);
  }
  return sheet;
}

function members({ programme, planted, surprises, contactOf }: Desk): Draft {
  const sheet = new Draft("roskilde/medlemmer.csv");
  sheet.add(
    "Netværk",
    "Virksomhed",
    "CVR",
    "Virksomhedstype",
    "Branchekode (DB07)",
    "Ansatte",
    "Postnr",
    "Kommunekode",
    "Indmeldelsesdato",
    "Udmeldelsesdato",
    "Rolle",
    "Kontaktperson",
    "E-mail",
  );
  const own = programme.memberships.filter((each) => each.network.school === SCHOOL);
  const plain = own.filter((each) => each.joined !== null && each.left === null && each.role === null);
  const [impossible, far] = [plain[3], plain[9]];
  const differing = disagreement(own, programme.memberships);
  for (const each of own) {
    const { organisation, network } = each;
    const person = contactOf(organisation);
    const robbed = organisation.industry?.startsWith("0") ?? false;
    const differs = organisation === differing && organisation.employees !== null;
    const row = sheet.add(
      network.name,
      organisation.name,
      organisation.cvr,
      KIND[organisation.kind],
      organisation.industry?.replace(/^0/, "") ?? null,
      differs ? organisation.employees + 3 : organisation.employees,
      organisation.place.postcode,
      organisation.place.municipality,
      each === impossible ? "31-02-2009" : day(each.joined),
      each === far ? "15-06-2099" : day(each.left),
      each.role,
      person.name,
      person.email,
    );
    const at = (column: number) => ({ file: sheet.name, sheet: null, cell: address(column, row) });
    if (robbed) planted.cells.push({ ...at(4), what: "lost_zero" });
    if (differs) planted.cells.push({ ...at(5), what: "disagreement" });
    if (each === impossible) {
      planted.cells.push({ ...at(8), what: "impossible_date" });
      surprises.unknownJoined.add(each);
    }
    if (each === far) {
      planted.cells.push({ ...at(9), what: "far_date" });
      surprises.unknownLeft.add(each);
    }
  }
  return sheet;
}

/** An organisation that another school lists more often, so that its number of employees wins there. */
function disagreement(own: Desk["programme"]["memberships"], all: Desk["programme"]["memberships"]) {
  const times = (list: typeof own, organisation: object) =>
    list.filter((each) => each.organisation === organisation).length;
  return own.find(({ organisation }) => {
    const here = times(own, organisation);
    const elsewhere = times(all, organisation) - here;
    return organisation.employees !== null && elsewhere > here;
  })?.organisation;
}

function activities({ programme }: Desk): Draft {
  const sheet = new Draft("roskilde/aktiviteter.csv");
  sheet.add("Dato", "Titel", "Netværk", "Aktivitetstype", "Temaer", "Varighed i timer");
  for (const each of programme.activities.filter((activity) => activity.school === SCHOOL)) {
    const themes = each.themes.map((theme) => THEME[theme]).join("; ");
    sheet.add(day(each.held), each.title, each.network?.name ?? null, ACTIVITY[each.kind], themes, each.hours);
  }
  return sheet;
}

function attendance({ programme, planted, surprises, chance }: Desk): Draft {
  const sheet = new Draft("roskilde/deltagelse.csv");
  sheet.add("Dato", "Aktivitet", "Netværk", "Virksomhed", "Postnr", "Antal personer");
  const own = programme.participations.filter((each) => each.activity.school === SCHOOL);
  const near = new Set([own[40], own[110], own[190]]);
  for (const each of own) {
    const { activity, organisation, people } = each;
    const careless = !near.has(each) && chance.chance(0.05);
    const written = near.has(each)
      ? misspelt(organisation.name, chance)
      : careless
        ? carelessly(organisation.name, chance)
        : organisation.name;
    const row = sheet.add(
      day(activity.held),
      activity.title,
      activity.network?.name ?? null,
      written,
      organisation.place.postcode,
      people,
    );
    const at = { file: sheet.name, sheet: null, cell: address(3, row) };
    if (careless) planted.cells.push({ ...at, what: "misspelt" });
    if (near.has(each)) {
      planted.cells.push({ ...at, what: "near_match" });
      surprises.nearMatches.set(each, written);
    }
  }
  return sheet;
}

function survey({ programme }: Desk): Draft {
  const sheet = new Draft("roskilde/spørgeskema.csv");
  sheet.add("Svar nr.", "Netværk", "Hvem svarer", "Udfyldt den", "Forventet/oplevet", ...programme.items);
  let number = 0;
  for (const each of rounds(programme.answers.filter((answer) => answer.network.school === SCHOOL)).flat()) {
    const scores = each.scores.map((score): DraftCell => (score === null ? "Ved ikke" : (ANSWERS[score - 1] ?? null)));
    number += 1;
    sheet.add(number, each.network.name, GROUP[each.group], day(each.asked), ASPECT[each.aspect], ...scores);
  }
  return sheet;
}

function methods({ programme }: Desk): Draft {
  const sheet = new Draft("roskilde/metoder.csv");
  sheet.add("Netværk", "Metode", "Fase", "Brugt fra", "Brugt til", "Nytte (1-5)", "Bemærkning");
  for (const each of programme.uses.filter((use) => use.network.school === SCHOOL)) {
    sheet.add(
      each.network.name,
      each.method.name,
      PHASE[each.method.phase],
      day(each.from),
      day(each.to),
      each.usefulness,
      each.note,
    );
  }
  return sheet;
}

function outcomes({ programme }: Desk): Draft {
  const sheet = new Draft("roskilde/resultater.csv");
  sheet.add("Netværk", "Resultattype", "Resultat", "Opgjort", "Antal", "Måltal");
  for (const each of programme.outcomes.filter((outcome) => outcome.school === SCHOOL)) {
    sheet.add(each.network?.name ?? null, OUTCOME[each.kind], each.label, day(each.recorded), each.count, each.target);
  }
  return sheet;
}

/** Semicolon files in Windows-1252: dates and numbers the Danish way, leading zeros gone, names without CVR in the attendance. */
export function roskilde(desk: Desk): Export[] {
  const sheets = [
    networks(desk),
    members(desk),
    activities(desk),
    attendance(desk),
    survey(desk),
    methods(desk),
    outcomes(desk),
  ];
  return sheets.map((sheet) => ({ file: sheet.name, bytes: semicolonFile(sheet) }));
}
