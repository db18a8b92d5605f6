import type { Random } from "./random.js";

/** Place-like words that name no Danish town: the first half of an invented company's name. */
export const STEMS = [
  "Hybenrup",
  "Tjørnekær",
  "Vibelyng",
  "Hejrebro",
  "Sivtofte",
  "Kvistager",
  "Gæslingdal",
  "Lærkenæs",
  "Rørklint",
  "Mosetange",
  "Ravnelyng",
  "Skovtangen",
  "Bromkær",
  "Agerklint",
  "Stenlyng",
  "Havretoft",
  "Tangkrog",
  "Klintehave",
  "Bromkrog",
  "Pilekrog",
  "Viberende",
  "Lyngtofte",
  "Hasselkrog",
  "Rønnekær",
  "Askelyng",
  "Ellekrog",
  "Tranedal",
  "Snepperup",
  "Mejselund",
  "Uglemose",
  "Spættebæk",
  "Ræverende",
  "Grævlinghøj",
  "Haretofte",
  "Oddertange",
  "Mårkær",
  "Hermelinsbro",
  "Kløvertofte",
  "Rajgræs",
  "Boghvedemark",
  "Hørager",
  "Rugtoften",
  "Bygkrogen",
  "Humlerende",
  "Slåenkær",
  "Hyldekrog",
  "Kaprifolhus",
  "Timianlund",
  "Merianhave",
  "Salviekær",
  "Kommenskov",
  "Brøndkarse",
  "Åkandesø",
  "Dunhammer",
  "Sivsanger",
  "Fiskeørn",
  "Blishøne",
  "Knarand",
  "Skeand",
  "Strandskade",
  "Splitterne",
  "Havterne",
  "Klyderev",
  "Regnspove",
  "Bekkasin",
  "Vandrikse",
  "Kærhøg",
  "Lomvie",
  "Søkonge",
  "Alkelund",
] as const;

const FIRST = [
  "Birthe",
  "Jørn",
  "Annelise",
  "Torben",
  "Solvejg",
  "Preben",
  "Karen-Margrethe",
  "Flemming",
  "Ragnhild",
  "Ejnar",
  "Gudrun",
  "Aksel",
  "Dagny",
  "Valdemar",
  "Ingelise",
  "Sigurd",
  "Thyra",
  "Asger",
  "Bodil",
  "Holger",
  "Vibeke",
  "Gorm",
] as const;

const LAST = [
  "Kragelyng",
  "Bromholt-Ask",
  "Tværskov",
  "Hyldgreb",
  "Sandkrog",
  "Fjordager",
  "Rugbøl",
  "Tangsvend",
  "Myrebo",
  "Kvistgreen",
  "Lyngvad",
  "Østervig-Holt",
  "Havbjælke",
  "Skovkilde",
  "Rævdal",
  "Stenbrud",
  "Vindmark",
  "Elmkvist",
] as const;

/** An invented person's name, e-mail and telephone. The numbers begin with 00, as no Danish number does. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replace(/[^a-z]/g, "");

/** A person who doesn't exist, at an address that can't exist. */
export function contact(random: Random): Contact {
  const first = random.pick(FIRST);
  const last = random.pick(LAST);
  const digits = String(random.integer(100_000, 999_999));
  return {
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}@${random.pick(["kontor", "firma", "post"])}.example`,
    phone: `00 ${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4)}`,
  };
}
