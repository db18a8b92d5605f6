/** Words that what was held follows none of, only when and where: `Afholdt den … i Ribe`, `Tid og sted: …`. */
const HELD =
  /^(?:(?:er|blev|bliver|was|is) )?(?:afholdt|afholdes|afvikles|afviklet|holdt|holdes|finder sted|fandt sted|foregår|foregik|held|took place|takes place)(?!\p{L})/iu;
const LABEL =
  /^(?:(?:møde)?tid(?:spunkt)?|(?:møde)?sted|(?:møde)?dato|lokale|adresse|hvornår|hvor|date|time|place|venue|when|where)(?:\s*(?:,|og|\/|&|and)\s*(?:tid(?:spunkt)?|sted|dato|lokale|adresse|date|time|place|venue|where))*\s*(?:[:,;–—-]|kl(?!\p{L})|i(?!\p{L})|$)/iu;
const TIME =
  /\(?(?:(?:fra|from|at)\s+)?(?:kl\.?|klokken)\s*\d{1,2}(?:[.:]\d\d)?(?:\s*(?:[-–]|til|to)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d)?)?\)?/giu;
const PLACE =
  /skole(?:n|r)?(?!\p{L})|gymnasi|seminari(?:um|et)|uddannelsescent|college|hotel|kro(?:en)?(?!\p{L})|rådhus|bibliotek|kulturhus|hallen?(?!\p{L})|kantine|lokale\s|auditori|^(?:i|på|hos|ved|at|in)\s/iu;

/** Whether what stands beside a day says only when and where something was held. */
export function isWhenAndWhere(rest: string): boolean {
  return HELD.test(rest) || LABEL.test(rest) || TIME_ONLY.test(rest) || WEEKDAY.test(rest);
}

/** Whether a text may as well be a place as a title. */
export function maySayWhere(text: string): boolean {
  return PLACE.test(text);
}

const WEEKDAY =
  /^(?:(?:man|tirs|ons|tors|fre|lør|søn)(?:dag)?|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|satur|sat|sun)(?:day)?)(?:en)?\.?(?:\s*[,(;–—-].*|\s+kl.*|\s+(?:i|på|hos|in|at)\s.*)?$/iu;
const TIME_ONLY = new RegExp(`^${TIME.source}(?:\\s*[,;–—-].*)?$`, "iu");

/** A title without the time of day beside it. */
export function withoutTime(text: string): string {
  return text
    .replace(TIME, "")
    .replace(/\s+(?=[,;:)])|\(\s*\)/gu, "")
    .replace(/\s{2,}/g, " ")
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, "");
}
