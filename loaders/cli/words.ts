import type { Language, Text } from "../../src/model/language.js";

export { TABLE_LABELS as TABLE_WORDS } from "../../src/model/labels.js";

export const USAGE: Readonly<Record<"ingest" | "check", Text>> = {
  ingest: {
    da: `Brug: npm run ingest -- [mappe] [--out mappe] [--language da|en]

Læser projektets mappe og skriver tabeller og figurer.
  mappe        projektets mappe (ellers NETSPEJL_DATA, ellers data/demo)
  --out        hvor der skrives (ellers .netspejl/<udgave>); indholdet erstattes
  --language   sproget i det, der skrives på skærmen (ellers projektets)
  --help       viser dette
NETSPEJL_EDITION=public skriver kun figurer, uden rækker og navne.`,
    en: `Usage: npm run ingest -- [folder] [--out folder] [--language da|en]

Reads the programme folder and writes tables and figures.
  folder       the programme's folder (else NETSPEJL_DATA, else data/demo)
  --out        where to write (else .netspejl/<edition>); what is there is replaced
  --language   the language of what is printed (else the programme's)
  --help       shows this
NETSPEJL_EDITION=public writes figures only, without rows and names.`,
  },
  check: {
    da: `Brug: npm run check -- [mappe] [--report fil.xlsx] [--all] [--language da|en]

Læser projektets mappe og viser, hvad der er galt og hvor; skriver ingen tabeller.
  mappe        projektets mappe (ellers NETSPEJL_DATA, ellers data/demo)
  --report     skriver listen som regneark, et ark pr. skole, til at sende tilbage
  --all        viser hver advarsel og bemærkning for sig
  --language   sproget i det, der skrives (ellers projektets)
  --help       viser dette
Afslutter med 1, hvis der er fejl.`,
    en: `Usage: npm run check -- [folder] [--report file.xlsx] [--all] [--language da|en]

Reads the programme folder and shows what is wrong and where; writes no tables.
  folder       the programme's folder (else NETSPEJL_DATA, else data/demo)
  --report     writes the list as a workbook, one sheet per school, to send back
  --all        shows every warning and note by itself
  --language   the language of what is written (else the programme's)
  --help       shows this
Exits with 1 where there are errors.`,
  },
};

export const WORDS = {
  notRecognised: { da: "ikke genkendt", en: "not recognised" },
  read: { da: "{rows} læst", en: "{rows} read" },
  loaded: { da: "{count} indlæst", en: "{count} loaded" },
  merged: { da: "{count} lagt sammen med andre", en: "{count} merged" },
  programme: { da: "Projektet", en: "The programme" },
  more: { da: "og {count} til", en: "and {count} more" },
  aside: { da: "{count} lagt til side", en: "{count} set aside" },
  sheet: { da: "arket {sheet}", en: "sheet {sheet}" },
  toMend: { da: "Det skal rettes eller afgøres", en: "To be mended or decided" },
  howRead: { da: "Sådan er filerne læst", en: "How the files were read" },
  likewise: {
    da: "det samme gælder her ({count} til; --all viser dem hver for sig).",
    en: "likewise here ({count} more; --all shows each by itself).",
  },
  mendErrors: {
    da: "Ret først {errors} i regnearkene (eller i mapping.yaml), se advarslerne efter, og kør npm run check igen; bemærkninger kræver kun noget, hvis der er læst forkert.",
    en: "First mend {errors} in the spreadsheets (or in mapping.yaml), look through the warnings and run npm run check again; notes need nothing unless something was read wrongly.",
  },
  seeWarnings: {
    da: "Ingen rækker er lagt til side. Se {warnings} efter, og ret i regnearkene det, der er forkert; bemærkninger kræver kun noget, hvis der er læst forkert.",
    en: "No row was set aside. Look through {warnings} and correct what is wrong in the spreadsheets; notes need nothing unless something was read wrongly.",
  },
  allUsed: {
    da: "Alt er brugt, og intet skal rettes; bemærkninger kræver kun noget, hvis der er læst forkert.",
    en: "Everything was used, and nothing needs to be mended; notes need nothing unless something was read wrongly.",
  },
  askReport: {
    da: "Tilføj --report FIL.xlsx for at få listen som regneark, et ark pr. skole, til at sende tilbage.",
    en: "Add --report FILE.xlsx to get the list as a workbook, one sheet per school, to send back.",
  },
  sendReport: {
    da: "Send skolerne deres ark i {file}; de kan svare i sidste kolonne.",
    en: "Send the schools their sheets in {file}; they can answer in the last column.",
  },
  written: { da: "Skrevet til {folder}.", en: "Written to {folder}." },
  mapping: {
    da: "Sådan er arkene forstået. Er noget forkert, så ret det her, og gem det som mapping.yaml i skolens mappe:",
    en: "This is how the sheets were understood. If something is wrong, correct it here and save it as mapping.yaml in the school's folder:",
  },
  seeCheck: {
    da: "Alt, der kunne bruges, er indlæst. Hvad der skal rettes, og hvor, viser: npm run check -- {folder}",
    en: "All that could be used was loaded. What to mend, and where, is shown by: npm run check -- {folder}",
  },
  reading: { da: "Læser {done} af {of}: {file}", en: "Reading {done} of {of}: {file}" },
  stage: {
    read: { da: "Læser filerne …", en: "Reading the files …" },
    tidy: { da: "Genkender tabeller og værdier …", en: "Recognising tables and values …" },
    link: { da: "Samler navne og rækker …", en: "Linking names and rows …" },
    figures: { da: "Beregner figurer …", en: "Computing figures …" },
    write: { da: "Skriver …", en: "Writing …" },
  },
  outIsProgramme: {
    da: "--out må ikke være projektets mappe eller ligge over den.",
    en: "--out must not be the programme's folder or contain it.",
  },
  outIsForeign: {
    da: "--out peger på en mappe med andet i. Vælg en tom eller ny mappe, så intet går tabt.",
    en: "--out is a folder that holds something else. Choose an empty or new one, so that nothing is lost.",
  },
  cannotWrite: {
    da: "Der kan ikke skrives til {folder}.",
    en: "{folder} can't be written to.",
  },
  badLimit: {
    da: "{variable} skal være et tal over 0.",
    en: "{variable} must be a number above 0.",
  },
  bug: {
    da: "Netspejl fejlede uventet. Det er en fejl i programmet og ikke i jeres filer; meld den gerne med linjerne herunder.",
    en: "Netspejl failed unexpectedly. This is a fault in the program, not in your files; please report it with the lines below.",
  },
} as const;

const COUNTED = {
  file: { da: ["fil", "filer"], en: ["file", "files"] },
  row: { da: ["række", "rækker"], en: ["row", "rows"] },
  error: { da: ["fejl", "fejl"], en: ["error", "errors"] },
  warning: { da: ["advarsel", "advarsler"], en: ["warning", "warnings"] },
  note: { da: ["bemærkning", "bemærkninger"], en: ["note", "notes"] },
} satisfies Record<string, Readonly<Record<Language, readonly [string, string]>>>;

/** A number with its noun: `1 advarsel`, `3 advarsler`. */
export const counted = (count: number, noun: keyof typeof COUNTED, language: Language): string =>
  `${count} ${COUNTED[noun][language][count === 1 ? 0 : 1]}`;

/** A sentence with its places filled. */
export function fill(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? String(facts[name]) : whole));
}
