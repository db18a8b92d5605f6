/** Words for 0, 1, 2 …, each number's Danish ones and its English one. */
const UNITS: readonly (readonly [danish: readonly string[], english: string])[] = [
  [["nul", "ingen"], "zero"],
  [["en", "et", "én", "ét"], "one"],
  [["to"], "two"],
  [["tre"], "three"],
  [["fire"], "four"],
  [["fem"], "five"],
  [["seks"], "six"],
  [["syv"], "seven"],
  [["otte"], "eight"],
  [["ni"], "nine"],
  [["ti"], "ten"],
  [["elleve"], "eleven"],
  [["tolv"], "twelve"],
  [["tretten"], "thirteen"],
  [["fjorten"], "fourteen"],
  [["femten"], "fifteen"],
  [["seksten"], "sixteen"],
  [["sytten"], "seventeen"],
  [["atten"], "eighteen"],
  [["nitten"], "nineteen"],
];
/** Words for 20, 30, 40 …, Danish and English. */
const TENS: readonly (readonly [danish: string, english: string])[] = [
  ["tyve", "twenty"],
  ["tredive", "thirty"],
  ["fyrre", "forty"],
  ["halvtreds", "fifty"],
  ["tres", "sixty"],
  ["halvfjerds", "seventy"],
  ["firs", "eighty"],
  ["halvfems", "ninety"],
];
const DANISH: ReadonlyMap<string, number> = new Map([
  ...UNITS.flatMap(([danish], i) => danish.map((word) => [word, i] as const)),
  ...TENS.map(([danish], i) => [danish, 20 + i * 10] as const),
]);
const BY_WORD: ReadonlyMap<string, number> = new Map([
  ...DANISH,
  ...UNITS.map(([, english], i) => [english, i] as const),
  ...TENS.map(([, english], i) => [english, 20 + i * 10] as const),
  ["hundrede", 100],
  ["et hundrede", 100],
  ["hundred", 100],
  ["halvanden", 1.5],
  ["et dusin", 12],
]);

/**
 * The number that a text in lower case is the word for: `tolv`, `twelve`, `femogtyve`.
 *
 * @returns undefined where it is none
 */
export function numberInWords(text: string): number | undefined {
  return BY_WORD.get(text) ?? danishTens(text);
}

/** 21–99 as Danish says them: `femogtyve`. */
function danishTens(text: string): number | undefined {
  const [, one = "", ten = ""] = /^(\p{L}+?) ?og ?(\p{L}+)$/u.exec(text) ?? [];
  const [ones, tens] = [DANISH.get(one) ?? 0, DANISH.get(ten) ?? 0];
  return ones >= 1 && ones <= 9 && tens >= 20 ? tens + ones : undefined;
}
