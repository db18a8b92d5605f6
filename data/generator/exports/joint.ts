import { address, Draft, dayCell, workbook } from "../draft.js";
import { contact } from "../names.js";
import { plant } from "../planted.js";
import { carelessly } from "../spelling.js";
import { SCHOOLS } from "./programme-file.js";
import { ACTIVITY, THEME } from "./words.js";
import type { Desk, Export } from "./writing.js";

const FILE = "joint/Fælles aktiviteter.xlsx";

function activities({ programme }: Desk): Draft {
  const sheet = new Draft("Aktiviteter");
  sheet.add("Fælles aktiviteter for de fire skoler");
  sheet.add();
  sheet.add("Nr.", "Titel", "Dato", "Type", "Tema", "Timer");
  for (const each of programme.activities.filter((activity) => activity.school === null)) {
    sheet.add(
      each.ref,
      each.title,
      dayCell(each.held),
      ACTIVITY[each.kind],
      each.themes.map((theme) => THEME[theme]).join(", "),
      each.hours,
    );
  }
  return sheet;
}

function attendance({ programme, planted, chance }: Desk): Draft {
  const sheet = new Draft("Deltagere");
  sheet.add(
    "Aktivitet nr.",
    "Aktivitet",
    "Dato",
    "Skole",
    "Virksomhed",
    "CVR-nr.",
    "Postnr.",
    "Antal deltagere",
    "Kontaktperson",
    "E-mail",
  );
  for (const { activity, organisation, people } of programme.participations.filter(
    (each) => each.activity.school === null,
  )) {
    const person = plant(planted, contact(chance));
    const careless = chance.chance(0.05);
    const row = sheet.add(
      activity.ref,
      activity.title,
      dayCell(activity.held),
      SCHOOLS.find((school) => school.id === organisation.school)?.name ?? null,
      careless ? carelessly(organisation.name, chance) : organisation.name,
      organisation.cvr,
      organisation.place.postcode,
      people,
      person.name,
      person.email,
    );
    if (careless) planted.cells.push({ file: FILE, sheet: sheet.name, cell: address(4, row), what: "misspelt" });
  }
  return sheet;
}

/** What the schools held together: two innovation camps, two conferences and two courses. */
export function joint(desk: Desk): Export[] {
  return [{ file: FILE, bytes: workbook([activities(desk), attendance(desk)], "xlsx") }];
}
