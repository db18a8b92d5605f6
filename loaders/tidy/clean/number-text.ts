import { bareNumber, type NumberStyle, type WrittenNumber } from "./bare-number.js";
import { tidyText } from "./fold.js";
import { numberInWords } from "./number-words.js";

/** A number, or several, or a bound, with what surrounds it taken off. */
export interface Amount {
  readonly low: WrittenNumber;
  /** the same as `low` where one number is named; null for "10 or more" */
  readonly high: WrittenNumber | null;
  /** true for "ca. 25", "25?" */
  readonly approximate: boolean;
  /** true for "25 (heraf 3 lærlinge)" */
  readonly remarked: boolean;
  /** true for "under 10": high itself is not included */
  readonly below: boolean;
  /** true for "over 50": low itself is not included */
  readonly above: boolean;
  readonly percent: boolean;
  readonly inWords: boolean;
}

/** What may stand behind a number without changing it. */
const UNIT =
  /^(stk|styk|stykker|ansatte?|medarbejdere?|mand|mands?|personer|person|pers|medarb|medl|deltagere?|årsværk|fuldtidsansatte|fuldtidsstillinger|fuldtid|heltidsansatte|i alt|medlemmer|svar|besvarelser|respondenter|timers?|time|t|h|hrs?|hours?|employees?|staff|people|persons?|members?|participants?|answers?|pcs|aftaler|pladser|kurser|praktikanter|elever|virksomheder|kr|dkk|point|points)\.?$/;

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
  const { bare: whole, isEstimate, isRemarked } = withoutRemark(tidyText(text).toLowerCase());
  let bare = whole.replace(/(?<=\d)(?: ?\*+| \((?:19|20)\d\d\)| \([^\d()]*\))$/, "");
  if (bare.length > 60) return undefined;
  bare = bare.replace(/^(.*\d) (?:ca\.?|cirka)$/, "ca. $1");
  const percent = /\d ?(%|procent|pct\.?|percent)$/.test(bare);
  if (percent) bare = bare.replace(/ ?(%|procent|pct\.?|percent)$/, "");
  const take = (regex: RegExp): boolean => {
    const next = bare.replace(regex, "");
    const taken = next !== bare;
    bare = next;
    return taken;
  };
  bare = withoutUnit(bare);
  const approximate = take(APPROXIMATELY) || isEstimate;
  const atLeast = take(/^(≥|>=) ?/) || (take(AT_LEAST) && !RANGE.test(bare)) || take(OR_MORE);
  const atMost = take(/^(≤|<=) ?/) || take(AT_MOST) || take(OR_LESS);
  const below = take(BELOW);
  const above = take(ABOVE);
  bare = withoutUnit(bare);
  const amount = (low: WrittenNumber, high: WrittenNumber | null, inWords = false): Amount => ({
    low,
    high,
    approximate,
    remarked: isRemarked,
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
  const word = numberInWords(bare);
  const one =
    bareNumber(bare, style) ??
    (word === undefined ? undefined : { value: word, separators: "none" as const, ambiguous: false });
  if (!one) return undefined;
  const zero: WrittenNumber = { value: 0, separators: "none", ambiguous: false };
  if (below || atMost) return amount(zero, one, word !== undefined);
  if (above || atLeast) return amount(one, null, word !== undefined);
  return amount(one, one, word !== undefined);
}

/** A doubt behind a number: `25?`, `25 (skøn)`. */
const ESTIMATED =
  /(?<=[\d\p{L}]) ?(?:\?|\((?:\?|ca\.?|cirka|skøn(?:net|smæssigt)?|anslået|estimat|est\.?|estimated|approx\.?|about)\))$/u;
/** What the number holds, or doesn't: `25 (heraf 3 lærlinge)`, `25, inkl. ejeren`. */
const REMARKED =
  /(?<=[\d\p{L}])(?:,? ?\((?:heraf|deraf|inkl|ekskl|incl|excl|including|excluding|of which|og|plus)(?!\p{L})[^()]*\)|,? (?:heraf|deraf|inkl\.?|inklusive|ekskl\.?|eksklusive|incl\.?|including|excluding|of which) [^()]+)$/u;

function withoutRemark(text: string): { bare: string; isEstimate: boolean; isRemarked: boolean } {
  const unremarked = text.replace(REMARKED, "");
  const bare = unremarked.replace(ESTIMATED, "");
  return { bare, isEstimate: bare !== unremarked, isRemarked: unremarked !== text };
}

function withoutUnit(text: string): string {
  const cut = text.match(/^(.*[\p{L}\p{N}½¼¾+]) ?(?<= |\d)([\p{L}]+\.?(?: i alt)?)$/u);
  return cut && UNIT.test(cut[2]!) && numberInWords(text) === undefined ? cut[1]!.trim() : text;
}
