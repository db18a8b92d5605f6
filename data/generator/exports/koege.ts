import { address, Draft, dayCell, workbook } from "../draft.js";
import { contact } from "../names.js";
import { plant } from "../planted.js";
import { carelessly, misspelt } from "../spelling.js";
import { ACTIVITY, ASPECT, GROUP, KIND, OUTCOME, PHASE, PURPOSE, THEME } from "./words.js";
import { type Desk, type Export, mean, rounds } from "./writing.js";

const FILE = "koege/Netværksoversigt Køge 2009-2010.xlsx";
const SCHOOL = "koege";

function networks({ programme, planted, chance }: Desk): Draft {
  const sheet = new Draft("Netværk");
  const coordinator = plant(planted, contact(chance));
  sheet.add("Oversigt over skolens netværk");
  sheet.add(`Udskrevet 10-01-2011 af ${coordinator.name}, tlf. ${coordinator.phone}`);
  sheet.add();
  sheet.add("Netværk", "Formål", "Startet", "Afsluttet", "Beskrivelse", "Kontaktperson", "E-mail");
  for (const each of programme.networks.filter((network) => network.school === SCHOOL)) {
    const person = plant(planted, contact(chance));
    sheet.add(
      each.name,
      PURPOSE[each.purpose],
      dayCell(each.started),
      dayCell(each.ended),
      each.description,
      person.name,
      person.email,
    );
  }
  return sheet;
}

function members(desk: Desk): Draft {
  const { programme, planted, surprises, contactOf, chance } = desk;
  const sheet = new Draft("Medlemmer");
  sheet.add("Medlemmer af netværkene");
  sheet.add("Ét medlem pr. linje for hvert netværk, som virksomheden er med i");
  sheet.add();
  sheet.add(
    "Virksomhed",
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    "Kontakt",
    null,
    null,
    "Medlemskab",
    null,
    null,
    null,
    "Må nævnes offentligt",
  );
  sheet.add(
    "Navn",
    "CVR-nr.",
    "Branchekode",
    "Antal ansatte",
    "Type",
    "Postnr.",
    "By",
    "Kommune",
    "Kontaktperson",
    "E-mail",
    "Telefon",
    "Netværk",
    "Indmeldt",
    "Udmeldt",
    "Rolle",
  );
  for (const range of ["A1:H1", "A4:H4", "I4:K4", "L4:O4", "P4:P5"]) sheet.merge(range);
  const own = programme.memberships.filter((each) => each.network.school === SCHOOL);
  const once = own.filter((each) => own.filter((other) => other.organisation === each.organisation).length === 1);
  const impossible = once.find((each) => each.joined !== null && each.left === null && each.role === null);
  const far = own.find(
    (each) => each !== impossible && each.left === null && each.role === null && each.joined !== null,
  );
  const slip = once.find((each) => each !== impossible && each.organisation.cvr !== null);
  const approximate = new Set(
    programme.organisations.filter((each) => each.school === SCHOOL && each.employees !== null).slice(20, 24),
  );
  for (const each of own) {
    const { organisation, network } = each;
    const person = contactOf(organisation);
    const wrong = each === slip && organisation.cvr !== null;
    const cvr = wrong
      ? organisation.cvr.slice(0, 7) + String((Number(organisation.cvr[7]) + 1) % 10)
      : organisation.cvr;
    const vague = approximate.has(organisation);
    const row = sheet.add(
      organisation.name,
      cvr,
      organisation.industry,
      vague ? `ca. ${organisation.employees}` : organisation.employees,
      KIND[organisation.kind],
      organisation.place.postcode,
      organisation.place.town,
      organisation.place.municipalityName,
      person.name,
      person.email,
      person.phone,
      network.name,
      each === impossible ? "31-02-2009" : dayCell(each.joined),
      each === far ? "01-06-2099" : dayCell(each.left),
      each.role,
      chance.chance(0.6) ? "nej" : null,
    );
    const at = (column: number) => ({ file: FILE, sheet: sheet.name, cell: address(column, row) });
    if (wrong) planted.cells.push({ ...at(1), what: "wrong_check_digit" });
    if (vague) planted.cells.push({ ...at(3), what: "approximate_number" });
    if (each === impossible) {
      planted.cells.push({ ...at(12), what: "impossible_date" });
      surprises.unknownJoined.add(each);
    }
    if (each === far) {
      planted.cells.push({ ...at(13), what: "far_date" });
      surprises.unknownLeft.add(each);
    }
  }
  sheet.add();
  sheet.add("I alt", null, null, null, null, null, null, null, null, null, null, own.length);
  sheet.add("Listen er senest gennemgået i december 2010.");
  return sheet;
}

function activities({ programme, planted, chance }: Desk): Draft {
  const sheet = new Draft("Aktiviteter");
  sheet.add("Aktiviteter 2009-2010");
  sheet.add();
  sheet.add("Nr.", "Dato", "Netværk", "Type", "Titel", "Tema", "Timer", "Ansvarlig");
  const held = programme.activities.filter((each) => each.school === SCHOOL);
  for (const each of held) {
    const themes = each.themes.map((theme) => THEME[theme]).join(", ");
    sheet.add(
      each.ref,
      dayCell(each.held),
      each.network?.name ?? null,
      ACTIVITY[each.kind],
      each.title,
      themes,
      each.hours,
      plant(planted, contact(chance)).name,
    );
  }
  sheet.add(
    "I alt",
    null,
    null,
    null,
    null,
    null,
    held.reduce((sum, each) => sum + each.hours, 0),
  );
  return sheet;
}

function attendance({ programme, planted, chance }: Desk): Draft {
  const sheet = new Draft("Deltagelse");
  sheet.add("Fremmøde, alle aktiviteter");
  sheet.add();
  sheet.add("Aktivitet nr.", "Dato", "Virksomhed", "CVR-nr.", "Postnr.", "Antal deltagere");
  for (const { activity, organisation, people } of programme.participations.filter(
    (each) => each.activity.school === SCHOOL,
  )) {
    const careless = organisation.cvr !== null && chance.chance(0.06);
    const written = careless
      ? chance.chance(0.4)
        ? misspelt(organisation.name, chance)
        : carelessly(organisation.name, chance)
      : organisation.name;
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
  const sheet = new Draft("Forventninger");
  sheet.add("Forventningsafstemning, gennemsnit på en skala fra 1 (slet ikke) til 5 (i meget høj grad)");
  sheet.add();
  sheet.add("Netværk", "Hvem svarer", "Udsagn", "Spurgt den", "Forventet eller oplevet", "Gennemsnit", "Antal svar");
  for (const round of rounds(programme.answers.filter((each) => each.network.school === SCHOOL))) {
    const first = round[0];
    if (first === undefined) continue;
    programme.items.forEach((item, i) => {
      const answered = mean(round, i);
      if (answered === undefined) return;
      sheet.add(
        first.network.name,
        GROUP[first.group],
        item,
        dayCell(first.asked),
        ASPECT[first.aspect],
        answered.mean,
        answered.respondents,
      );
    });
  }
  return sheet;
}

function methods({ programme, planted, surprises, chance }: Desk): Draft {
  const sheet = new Draft("Metoder");
  sheet.add("Metodekatalog");
  sheet.add();
  sheet.add("Metode", "Fase", "Beskrivelse");
  for (const each of programme.methods) sheet.add(each.name, PHASE[each.phase], each.description);
  sheet.add();
  sheet.add();
  sheet.add("Anvendelse i netværkene");
  sheet.add();
  sheet.add("Netværk", "Metode", "Taget i brug", "Ophørt", "Nytte (1-5)", "Bemærkning");
  const own = programme.uses.filter((each) => each.network.school === SCHOOL);
  const spoilt = own.find((each) => each.note !== null);
  for (const each of own) {
    const note =
      each === spoilt ? `${each.note}, skriv til ${plant(planted, contact(chance)).email} om materialet` : each.note;
    const row = sheet.add(
      each.network.name,
      each.method.name,
      dayCell(each.from),
      dayCell(each.to),
      each.usefulness,
      note,
    );
    if (each === spoilt) {
      planted.cells.push({ file: FILE, sheet: sheet.name, cell: address(5, row), what: "email_in_note" });
      surprises.spoiltNotes.add(each);
    }
  }
  return sheet;
}

function outcomes({ programme }: Desk): Draft {
  const sheet = new Draft("Resultater");
  sheet.add("Resultater og mål pr. halvår");
  sheet.add();
  sheet.add("Netværk", "Type", "Resultat", "Opgjort den", "Antal", "Mål");
  const own = programme.outcomes.filter((each) => each.school === SCHOOL);
  for (const each of own) {
    sheet.add(
      each.network?.name ?? null,
      OUTCOME[each.kind],
      each.label,
      dayCell(each.recorded),
      each.count,
      each.target,
    );
  }
  sheet.add(
    "I alt",
    null,
    null,
    null,
    own.reduce((sum, each) => sum + each.count, 0),
  );
  sheet.add();
  sheet.add("Hvor mål mangler, blev der ikke aftalt noget.");
  return sheet;
}

/** One workbook: titles above the headings, merged and two-line headings, totals and notes below, real dates. */
export function koege(desk: Desk): Export[] {
  const sheets = [
    networks(desk),
    members(desk),
    activities(desk),
    attendance(desk),
    expectations(desk),
    methods(desk),
    outcomes(desk),
  ];
  return [{ file: FILE, bytes: workbook(sheets, "xlsx") }];
}
