import { tidyText } from "./fold.js";

/** One number as somebody wrote it. */
export interface WrittenNumber {
  readonly value: number;
  /** what the separators were taken for; the digits alone don't always say */
  readonly separators: "none" | "decimal_comma" | "decimal_point" | "thousands";
  /** true where the other style would read the same text as another number (`1.234`, `1,234`) */
  readonly ambiguous: boolean;
}

export type NumberStyle = "danish" | "english";

/** A number, or several, or a bound, with what surrounds it taken off. */
export interface Amount {
  readonly low: WrittenNumber;
  /** the same as `low` where one number is named; null for "10 or more" */
  readonly high: WrittenNumber | null;
  /** true for "ca. 25" */
  readonly approximate: boolean;
  /** true for "under 10": high itself is not included */
  readonly below: boolean;
  /** true for "over 50": low itself is not included */
  readonly above: boolean;
  readonly percent: boolean;
  readonly inWords: boolean;
}

const WORDS: readonly (readonly string[])[] = [
  ["nul", "zero", "ingen"],
  ["en", "et", "én", "ét", "one"],
  ["to", "two"],
  ["tre", "three"],
  ["fire", "four"],
  ["fem", "five"],
  ["seks", "six"],
  ["syv", "seven"],
  ["otte", "eight"],
  ["ni", "nine"],
  ["ti", "ten"],
  ["elleve", "eleven"],
  ["tolv", "twelve"],
  ["tretten", "thirteen"],
  ["fjorten", "fourteen"],
  ["femten", "fifteen"],
  ["seksten", "sixteen"],
  ["sytten", "seventeen"],
  ["atten", "eighteen"],
  ["nitten", "nineteen"],
  ["tyve", "twenty"],
];
const TENS: readonly (readonly [string, number])[] = [
  ["tredive", 30],
  ["thirty", 30],
  ["fyrre", 40],
  ["forty", 40],
  ["halvtreds", 50],
  ["fifty", 50],
  ["tres", 60],
  ["sixty", 60],
  ["halvfjerds", 70],
  ["seventy", 70],
  ["firs", 80],
  ["eighty", 80],
  ["halvfems", 90],
  ["ninety", 90],
  ["hundrede", 100],
  ["et hundrede", 100],
  ["hundred", 100],
  ["halvanden", 1.5],
  ["et dusin", 12],
];
const BY_WORD: ReadonlyMap<string, number> = new Map([
  ...WORDS.flatMap((names, value) => names.map((name) => [name, value] as const)),
  ...TENS,
]);

const ONES = ["", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"];
const DANISH_TENS: Readonly<Record<string, number>> = {
  tyve: 20,
  tredive: 30,
  fyrre: 40,
  halvtreds: 50,
  tres: 60,
  halvfjerds: 70,
  firs: 80,
  halvfems: 90,
};

/** 21–99 as Danish says them: `femogtyve`. */
function danishTens(text: string): number | undefined {
  const [, one, ten] = /^(\p{L}+?) ?og ?(\p{L}+)$/u.exec(text) ?? [];
  const tens = DANISH_TENS[ten ?? ""];
  const ones = ONES.indexOf(one === "et" ? "en" : (one ?? ""));
  return tens === undefined || ones < 1 ? undefined : tens + ones;
}

/** What may stand behind a number without changing it. */
const UNIT =
  /^(stk|styk|stykker|ansatte?|medarbejdere?|mand|mands?|personer|person|pers|medarb|medl|deltagere?|årsværk|fuldtidsansatte|fuldtidsstillinger|fuldtid|heltidsansatte|i alt|medlemmer|svar|besvarelser|respondenter|timers?|time|t|h|hrs?|hours?|employees?|staff|people|persons?|members?|participants?|answers?|pcs|aftaler|pladser|kurser|praktikanter|elever|virksomheder|kr|dkk|point|points)\.?$/;

const HALVES: Readonly<Record<string, string>> = { "½": ",5", "¼": ",25", "¾": ",75" };

/** The separators of a bare number in one style; undefined where the text is no bare number. */
export function bareNumber(text: string, style: NumberStyle): WrittenNumber | undefined {
  let bare = text
    .replace(/^(\d+) 1\/2$/, "$1,5")
    .replace(/[½¼¾]/g, (half) => HALVES[half]!)
    .replace(/^,/, "0,")
    .replace(/^[−–]/, "-");
  if (/^[-+]?\d{1,3}([ ']\d{3})+([.,]\d+)?$/.test(bare)) bare = bare.replace(/[ ']/g, "");
  const spaced = bare.length < text.replace(/[½¼¾]/g, "").length;
  if (!/^[-+]?\d+([.,]\d+)*$/.test(bare)) return undefined;
  const done = (number: string, separators: WrittenNumber["separators"], ambiguous = false): WrittenNumber => ({
    value: Number(number),
    separators: separators === "none" && spaced ? "thousands" : separators,
    ambiguous,
  });
  const marks = bare.match(/[.,]/g) ?? [];
  if (marks.length === 0) return done(bare, "none");
  const last = marks.at(-1)!;
  const [decimal, thousand] = last === "," ? [",", "."] : [".", ","];
  const asDecimal = last === "," ? ("decimal_comma" as const) : ("decimal_point" as const);
  const grouped = (mark: string) => new RegExp(`^[-+]?[1-9]\\d{0,2}(\\${mark}\\d{3})+$`).test(bare);
  if (marks.length === 1) {
    if (!grouped(last) || spaced) return done(bare.replace(decimal, "."), asDecimal);
    const isDecimal = (style === "danish") === (last === ",");
    return isDecimal
      ? done(bare.replace(decimal, "."), asDecimal, true)
      : done(bare.replace(last, ""), "thousands", true);
  }
  if (marks.every((mark) => mark === last))
    return grouped(last) ? done(bare.replaceAll(last, ""), "thousands") : undefined;
  const both = new RegExp(`^[-+]?[1-9]\\d{0,2}(\\${thousand}\\d{3})+\\${decimal}\\d+$`);
  return both.test(bare) ? done(bare.replaceAll(thousand, "").replace(decimal, "."), asDecimal) : undefined;
}

const APPROXIMATELY =
  /^(ca|cirka|circa|omkring|omtrent|vistnok|cirkus|about|approx|approximately|around|op imod|knap|godt|[~≈])\.? ?/;
const BELOW = /^(under|færre end|mindre end|below|less than|fewer than|<) ?/;
const ABOVE = /^(over|mere end|flere end|more than|above|>) ?/;
const AT_LEAST = /^(mindst|minimum|min\.?|fra|at least|≥|>=) ?/;
const AT_MOST = /^(højst|maks\.?|max\.?|maksimalt|op til|at most|up to|≤|<=) ?/;
const OR_MORE = / ?(\+|og derover|eller derover|og over|eller mere|eller flere|og opefter|or more|and over|and above)$/;
const OR_LESS = / ?(eller derunder|og derunder|eller færre|eller mindre|or less|or fewer)$/;
const RANGE = /^(?:mellem|fra|between|from)? ?([\d.,½]+) ?(?:-|–|—|til|og|to|and|\.\.+|\/) ?([\d.,½]+)$/;

/**
 * Reads a number with the words that people put around one.
 *
 * @returns undefined where the text names no number
 */
export function writtenAmount(text: string, style: NumberStyle = "danish"): Amount | undefined {
  let bare = tidyText(text)
    .toLowerCase()
    .replace(/(?<=\d)(?: ?\*+| \((?:19|20)\d\d\)| \([^\d()]*\))$/, "");
  if (bare.length > 60) return undefined;
  bare = bare.replace(/(?<=\d) (ca\.?|cirka)$/, "").replace(/^/, /\d (?:ca\.?|cirka)$/.test(bare) ? "ca. " : "");
  const percent = /\d ?(%|procent|pct\.?|percent)$/.test(bare);
  if (percent) bare = bare.replace(/ ?(%|procent|pct\.?|percent)$/, "");
  const take = (regex: RegExp): boolean => {
    const next = bare.replace(regex, "");
    const taken = next !== bare;
    bare = next;
    return taken;
  };
  bare = withoutUnit(bare);
  const approximate = take(APPROXIMATELY);
  const atLeast = take(/^(≥|>=) ?/) || (take(AT_LEAST) && !RANGE.test(bare)) || take(OR_MORE);
  const atMost = take(/^(≤|<=) ?/) || take(AT_MOST) || take(OR_LESS);
  const below = take(BELOW);
  const above = take(ABOVE);
  bare = withoutUnit(bare);
  const amount = (low: WrittenNumber, high: WrittenNumber | null, inWords = false): Amount => ({
    low,
    high,
    approximate,
    below,
    above,
    percent,
    inWords,
  });
  const range = bare.match(RANGE);
  if (range && !below && !above) {
    const [low, high] = [bareNumber(range[1]!, style), bareNumber(range[2]!, style)];
    return low && high && low.value < high.value ? amount(low, high) : undefined;
  }
  const word = BY_WORD.get(bare) ?? danishTens(bare);
  const one =
    bareNumber(bare, style) ??
    (word === undefined ? undefined : { value: word, separators: "none" as const, ambiguous: false });
  if (!one) return undefined;
  const zero: WrittenNumber = { value: 0, separators: "none", ambiguous: false };
  if (below || atMost) return amount(zero, one, word !== undefined);
  if (above || atLeast) return amount(one, null, word !== undefined);
  return amount(one, one, word !== undefined);
}

function withoutUnit(text: string): string {
  const cut = text.match(/^(.*[\p{L}\p{N}½¼¾+]) ?(?<= |\d)([\p{L}]+\.?(?: i alt)?)$/u);
  return cut && UNIT.test(cut[2]!) && !BY_WORD.has(text) ? cut[1]!.trim() : text;
}
