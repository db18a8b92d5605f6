import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inventedCvr } from "../../data/generator/cvr.js";
import { addDays, danishDay } from "../../data/generator/days.js";
import { type Random, random } from "../../data/generator/random.js";

/** How large a programme is to be. */
export interface Size {
  readonly schools: number;
  readonly networks: number;
  readonly organisations: number;
  readonly activities: number;
}

const PURPOSES = ["Praktiksamarbejde", "Uddannelsessamarbejde", "Erfaringsudveksling", "Partnerskab", "Andet"];
const KINDS = ["Møde", "Kursus", "Virksomhedsbesøg", "Konference", "Andet"];
const THEMES = ["Efteruddannelse", "Rekruttering", "Jobudvikling", "Branding", "Praktik", "Andet"];
const INDUSTRIES = ["011900", "101110", "432100", "471110", "494100", "551010", "620100", "692000", "853200", "871020"];
const POSTCODES = ["4600", "4000", "4700", "4900", "4200", "4300", "2670", "4760"];
const MUNICIPALITIES = [259, 265, 370, 360, 330, 316, 253, 390];
const SYLLABLES = [
  "bak",
  "dal",
  "eng",
  "fos",
  "gry",
  "hav",
  "kær",
  "lund",
  "mos",
  "næs",
  "rød",
  "sten",
  "tved",
  "å",
  "ørn",
];
const AIMS = ["Nye praktikaftaler", "Afholdte kurser"];

const yearsFrom2009 = (chance: Random) => addDays("2009-01-05", chance.integer(0, 690));

/** A name that no other has, and that none is a misspelling of. */
function nameIn(chance: Random, taken: Set<string>): string {
  for (;;) {
    const parts = Array.from({ length: 4 }, () => chance.pick(SYLLABLES)).join("");
    const name = `${parts.charAt(0).toUpperCase()}${parts.slice(1)} ${chance.pick(["ApS", "A/S", "I/S"])}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Every fifth name is as long as the longest that schools have thought of. */
function networkName(number: number, chance: Random): string {
  return number % 5 === 0
    ? `Netværk ${number} for praktikværtsvirksomheder og uddannelsesansvarlige i de sydsjællandske landdistrikter`
    : `${chance.pick(["Erfagruppe", "Praktikforum", "Kursusring"])} ${number}`;
}

/** Writes a programme of a given size, each school's exports as semicolon CSV; the same size gives the same bytes. */
export function writeProgramme(folder: string, size: Size): void {
  rmSync(folder, { recursive: true, force: true });
  const chance = random(`extremes ${JSON.stringify(size)}`);
  const ids = Array.from({ length: size.schools }, (_, index) => `skole-${index + 1}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "programme.yaml"),
    [
      `title: { da: "${size.schools} skoler og ${size.networks} netværk", en: "${size.schools} schools and ${size.networks} networks" }`,
      "period: { from: 2009-01-01, to: 2010-12-31 }\nlanguage: da\ndemo: true\nsmallest_count: 3\nschools:",
      ...ids.map((id, index) => {
        const name =
          index % 7 === 6 ? `Erhvervsuddannelsescenter Midt- og Vestlolland ${index + 1}` : `Handelsskole ${index + 1}`;
        return `  - { id: ${id}, name: "${name}", short: "${name}", municipality: ${MUNICIPALITIES[index % MUNICIPALITIES.length]} }`;
      }),
      "",
    ].join("\n"),
  );

  const [names, numbers] = [new Set<string>(), new Set<string>()];
  const organisations = Array.from({ length: size.organisations }, (_, index) => ({
    name: nameIn(chance, names),
    cvr: inventedCvr(chance, numbers),
    industry: chance.pick(INDUSTRIES),
    employees: chance.pick([3, 8, 14, 40, 90, 300]),
    postcode: POSTCODES[index % POSTCODES.length],
  }));
  const networks = Array.from({ length: size.networks }, (_, index) => ({
    name: networkName(index + 1, chance),
    school: ids[index % ids.length]!,
    purpose: PURPOSES[index % PURPOSES.length],
    members: chance.shuffle(organisations).slice(0, index % 10 === 9 ? 1 : chance.integer(5, 16)),
  }));
  for (const id of ids) {
    const own = networks.filter(({ school }) => school === id);
    const lists: Record<string, string[]> = {
      "netværk.csv": ["Navn på netværk;Formål;Startdato"],
      "medlemmer.csv": [
        "Netværk;Virksomhed;CVR;Virksomhedstype;Branchekode (DB07);Ansatte;Postnr;Indmeldelsesdato;Udmeldelsesdato",
      ],
      "aktiviteter.csv": ["Dato;Titel;Netværk;Aktivitetstype;Temaer;Varighed i timer"],
      "deltagelse.csv": ["Dato;Aktivitet;Netværk;Virksomhed;Postnr;Antal personer"],
      "resultater.csv": ["Netværk;Resultattype;Resultat;Opgjort;Antal;Måltal"],
    };
    for (const network of own) {
      lists["netværk.csv"]!.push(`${network.name};${network.purpose};05-01-2009`);
      for (const { name, cvr, industry, employees, postcode } of network.members) {
        const joined = addDays("2009-01-05", chance.integer(0, 300));
        const left = chance.chance(0.2) ? danishDay(addDays(joined, chance.integer(60, 300))) : "";
        lists["medlemmer.csv"]!.push(
          `${network.name};${name};${cvr};Virksomhed;${industry};${employees};${postcode};${danishDay(joined)};${left}`,
        );
      }
      for (let meeting = 0; meeting < Math.ceil(size.activities / size.networks); meeting++) {
        const day = danishDay(yearsFrom2009(chance));
        const title = `Møde ${meeting + 1} i ${network.name}`;
        lists["aktiviteter.csv"]!.push(
          `${day};${title};${network.name};${chance.pick(KINDS)};${chance.pick(THEMES)};2`,
        );
        for (const { name, postcode } of network.members.filter(() => chance.chance(0.6))) {
          lists["deltagelse.csv"]!.push(`${day};${title};${network.name};${name};${postcode};${chance.integer(1, 3)}`);
        }
      }
      for (const [index, day] of ["30-06-2009", "30-06-2010"].entries()) {
        lists["resultater.csv"]!.push(
          `${network.name};Praktikaftaler;${AIMS[0]};${day};${chance.integer(0, 9) + 6 * index};12`,
        );
      }
    }
    mkdirSync(join(folder, id));
    for (const [file, lines] of Object.entries(lists)) {
      if (lines.length > 1) writeFileSync(join(folder, id, file), `\uFEFF${lines.join("\r\n")}\r\n`);
    }
  }
}
