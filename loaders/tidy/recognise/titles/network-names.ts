import { lookUp } from "../header/heading.js";

/** How networks are called. */
const NETWORK_NAME =
  /[\p{L}]{3,}[- ]?netværk(?:et)?(?![\p{L}])|(?<![\p{L}])netværk(?:et)? (?:for|i|om|vedr\.?|[A-ZÆØÅ])|erfa-?(?:gruppe|netværk|kreds)\p{L}*\s+\p{L}|[\p{L}]{3,}-?erfa(?:gruppe)?|partnerskab(?:et)?\s+\p{L}|[\p{L}]+ network(?![\p{L}])|network (?:for|of|on)|[\p{L}]{3,}(?:forum(?:met)?|klub(?:ben)?|kreds(?:en)?)(?![\p{L}])|\p{L}+ forum(?![\p{L}])/iu;

/** What names no one network: all of them, or a kind of list. */
const GENERIC =
  /^(?:(?:skolens|vores|alle|lokale|regionale|nye|our|the|all|local|regional|new|lærings?|fælles)\s*)?(?:netværk(?:ene|et|er)?|networks?|læringsnetværk(?:ene)?|(?:virksomheds|erhvervs|firma|skole|samarbejds|virksomheds?kontakt)-?netværk(?:ene|er)?|erfagrupper(?:ne)?|(?:learning|business|company|companies) networks?)$|oversigt|liste(?![\p{L}])|(?:ark|skema|status|udtræk|opgørelse|kalender|protokol|katalog|mappen?|(?:år|møde|medlems|netværks|log|dag)bog(?:en)?|ringbind(?:et)?|hæfte(?:t)?|folder|binder|records?|logbook|yearbook)(?![\p{L}])|(?<!\p{L})(?:vores|skolens|our|the school['’]s)\s+(?:\p{L}+\s+)?(?:netværk(?:ene)?|networks?|erfagrupper)(?![\p{L}])|\balle\b|(?<!\p{L})(?:to|tre|fire|fem|seks|syv|otte|ni|ti|\d+|two|three|four|five|six)\s+(?:netværk|networks|erfagrupper|grupper)|skabelon|vejledning|hver[t]? netværk|videnoverførsel|projekt/iu;

/** How a list is laid out by networks: `et netværk pr. blok`, `fordelt på netværk`. */
const LAID_OUT =
  /(?<!\p{L})(?:hvert?|hver enkelt|hvert enkelt|each|every) (?:\p{L}*netværk|network|erfagruppe|gruppe)(?!\p{L})|(?<!\p{L})(?:et|ét|én|en|one|1) (?:netværk|network|erfagruppe|gruppe) (?:pr\.?|per|ad gangen|i hver|på hver|for hver|under hver|to an?|on each|in each)(?!\p{L})|(?<!\p{L})(?:pr\.?|per|efter|opdelt på|fordelt på|by) (?:netværk|network|erfagruppe)(?:ene|er)?$/iu;

/** Whether a text speaks of networks as such, or of a list, and so names none. */
export const isGeneric = (text: string) => GENERIC.test(text) || LAID_OUT.test(text);

/** What is called as networks are called; null where it may be anything. */
export function networkLike(name: string): string | null {
  if (name.length < 4 || name.length > 70 || isGeneric(name) || !NETWORK_NAME.test(name) || lookUp(name) !== null)
    return null;
  return /[.!?]$|(?:^|\s)(?:er|som|hver|har|skal|kan|are|is|each)(?:\s|$)/iu.test(name) ? null : name;
}
