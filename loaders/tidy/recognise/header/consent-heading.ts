import type { KnownHeading } from "../../../../src/model/headings.js";

/** `MåOffentliggøres` and `maa_naevnes`, as one would write it by hand. */
const spaced = (text: string) =>
  text
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})|_/gu, " ")
    .replace(/(?<!\p{L})maa(?!\p{L})/giu, "må")
    .replace(/naevn/giu, "nævn")
    .replace(/offentliggoer/giu, "offentliggør");

/** What is asked where it is asked whether somebody may be named in public, in Danish and in English. */
const MAY =
  /(?<!\p{L})(?:må|kan|vil|ok|okay|samtykke|tilladelse|accept|lov|nævnes)(?!\p{L})|\b(?:may|can|ok|okay|happy|consents?|agree[sd]?|permission|willing|allowed)\b/iu;
const NAMED =
  /(?:nævnes|nævnt|nævne|offentliggør\p{L}*|omtales?|navngives|navngivet)(?!\p{L})|(?<!\p{L})(?:bruge|vise|skrive|vises|bruges|bringe|bringes)(?!\p{L}).*(?<!\p{L})navn|(?<!\p{L})(?:navn\p{L}*|firmanavn\p{L}*|virksomhedsnavn\p{L}*)(?!\p{L}).*(?<!\p{L})(?:bruges|vises|stå|skrives|bringes|optræde)(?!\p{L})|(?<!\p{L})(?:vises|stå|skrives|bringes|optræde|omtale)(?!\p{L}).*(?:hjemmeside|(?<!\p{L})web|(?<!\p{L})net(?:tet)?(?!\p{L})|(?<!\p{L})avis|(?<!\p{L})presse|offentlig)|\b(?:be|being|to|as|us|you) (?:publicly )?(?:named?|mention(?:ed)?)\b|\bmention\b.*\bname\b|\bnamed (?:in public|publicly)\b/iu;
/** `Nævnes offentligt?`, `Named in public?`: asked without a word for leave. */
const PUBLICLY = /nævnes (?:offentligt|ved navn)|^(?:offentliggøres|nævnes)\s*\?|named (?:in public|publicly)/iu;
/** Leave for something else: pictures, quotations, notes of a meeting; or a name of something else. */
const OTHERWISE =
  /(?<!\p{L})(?:ikke|billede\p{L}*|foto\p{L}*|citat\p{L}*|logo|referat|årsag)(?!\p{L})|\b(?:not|photos?|pictures?|quotes?|logo|why)\b/iu;

/**
 * What a heading means that asks whether somebody may be named in public, in whatever words; null where it asks for leave
 * for something else, or says not. A bare *samtykke* names nothing.
 */
export function consentIn(text: string): KnownHeading | null {
  const said = spaced(text);
  if (said.length > 100 || OTHERWISE.test(said)) return null;
  if (!(PUBLICLY.test(said) || (MAY.test(said) && NAMED.test(said)))) return null;
  return { kind: "field", fields: ["organisation.consent"], certain: true };
}
