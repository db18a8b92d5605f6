import type { OrganisationKind } from "../../src/model/vocabulary.js";

/** A DB07 subclass with its section, and what an invented organisation in it may call itself. */
export interface Industry {
  readonly code: string;
  readonly section: string;
  readonly trades: readonly string[];
  readonly kind: OrganisationKind;
  /** typical number of employees */
  readonly employees: number;
  /** how common it is among members in each school's part of the region */
  readonly weight: Readonly<Record<string, number>>;
}

const industry = (
  code: string,
  section: string,
  trades: string,
  employees: number,
  [koege, roskilde, syd, lolland]: readonly [number, number, number, number],
  kind: OrganisationKind = "company",
): Industry => ({
  code,
  section,
  trades: trades.split(", "),
  employees,
  kind,
  weight: { koege, roskilde, "sjaelland-syd": syd, "lolland-falster": lolland },
});

/** Industries as they are plausibly met among members of networks in Region Zealand. */
export const INDUSTRIES: readonly Industry[] = [
  industry("011100", "A", "Landbrug, Markbrug", 5, [1, 2, 3, 5]),
  industry("014620", "A", "Svinebrug", 6, [0, 0, 2, 3]),
  industry("081200", "B", "Grusgrav", 12, [1, 2, 0, 0]),
  industry("101110", "C", "Slagtehus", 90, [1, 2, 0, 1]),
  industry("105100", "C", "Andelsmejeri", 40, [0, 2, 1, 1]),
  industry("107120", "C", "Bageri, Brødhus", 14, [1, 2, 2, 1]),
  industry("108900", "C", "Fødevarer, Krydderimølle", 35, [1, 3, 1, 2]),
  industry("161000", "C", "Savværk", 18, [0, 0, 2, 2]),
  industry("181200", "C", "Tryk, Bogtrykkeri", 16, [1, 2, 1, 0]),
  industry("222900", "C", "Plast, Plaststøberi", 55, [2, 1, 1, 2]),
  industry("251100", "C", "Stålkonstruktion, Smedje", 28, [2, 1, 3, 3]),
  industry("256200", "C", "Maskinværksted, Spåntagning", 22, [2, 1, 2, 2]),
  industry("310900", "C", "Møbelsnedkeri", 15, [1, 1, 2, 1]),
  industry("351100", "D", "Vindkraft", 9, [0, 0, 1, 2]),
  industry("381100", "E", "Renovation", 30, [1, 1, 0, 1]),
  industry("412000", "F", "Byg, Entreprenør", 32, [4, 3, 5, 2]),
  industry("432100", "F", "El, Elinstallation", 14, [3, 2, 3, 1]),
  industry("432200", "F", "VVS, Blik og Rør", 10, [3, 2, 3, 1]),
  industry("433200", "F", "Tømrer & Snedker, Tømrerforretning", 9, [3, 2, 5, 2]),
  industry("439910", "F", "Murerforretning", 7, [1, 1, 3, 1]),
  industry("451120", "G", "Biler", 24, [4, 2, 1, 1]),
  industry("452010", "G", "Autoværksted", 7, [3, 2, 1, 1]),
  industry("466900", "G", "Maskinhandel, Engros", 26, [5, 2, 1, 1]),
  industry("471110", "G", "Købmandsgård", 11, [3, 1, 1, 1]),
  industry("471120", "G", "Supermarked", 45, [4, 2, 1, 1]),
  industry("475210", "G", "Farvehandel", 8, [3, 1, 1, 0]),
  industry("477110", "G", "Tøj, Herremagasin", 6, [5, 2, 1, 1]),
  industry("493920", "H", "Turistbusser", 20, [2, 1, 1, 1]),
  industry("494100", "H", "Transport, Vognmandsforretning", 38, [8, 2, 1, 2]),
  industry("522920", "H", "Spedition", 30, [6, 1, 0, 1]),
  industry("551010", "I", "Hotel, Badehotel", 25, [1, 1, 5, 2]),
  industry("561010", "I", "Kro, Spisehus & Vinstue", 13, [1, 1, 5, 1]),
  industry("620100", "J", "Software, Systemer", 17, [1, 4, 1, 0]),
  industry("620200", "J", "IT-rådgivning", 9, [1, 5, 1, 0]),
  industry("641900", "K", "Sparekasse", 34, [1, 2, 1, 1]),
  industry("651200", "K", "Forsikring", 60, [0, 1, 0, 0]),
  industry("682040", "L", "Erhvervsejendomme", 4, [1, 1, 1, 0]),
  industry("692000", "M", "Regnskab, Revision & Bogholderi", 11, [2, 6, 2, 1]),
  industry("702200", "M", "Rådgivning, Ledelsesrådgivning", 4, [1, 5, 2, 0]),
  industry("711210", "M", "Rådgivende Ingeniører", 23, [1, 3, 1, 0]),
  industry("731110", "M", "Reklame & Design", 8, [1, 4, 1, 0]),
  industry("782000", "N", "Vikarer", 40, [2, 2, 0, 0]),
  industry("791100", "N", "Rejser", 8, [0, 1, 2, 1]),
  industry("812100", "N", "Rengøring", 48, [1, 2, 1, 1]),
  industry("813000", "N", "Anlæg & Have", 9, [1, 1, 1, 1]),
  industry("841100", "O", "Forvaltningscenter, Jobservice", 320, [1, 1, 1, 1], "public"),
  industry("855900", "P", "Kursuscenter", 22, [0, 1, 1, 1], "school"),
  industry("853110", "P", "Efterskole", 31, [0, 1, 0, 1], "school"),
  industry("873010", "Q", "Bosted", 70, [1, 1, 1, 1], "public"),
  industry("881010", "Q", "Hjemmepleje", 110, [1, 2, 1, 1]),
  industry("900110", "R", "Scene", 9, [0, 1, 1, 0], "association"),
  industry("931100", "R", "Idrætscenter", 12, [1, 1, 1, 1], "association"),
  industry("941100", "S", "Erhvervsforening, Handelsstandsforening", 3, [1, 1, 1, 1], "association"),
  industry("960210", "S", "Frisør, Salon", 4, [2, 1, 1, 0]),
];
