/** A word for a network, alone or as the end of a longer one. */
const NETWORK =
  "(?:\\p{L}*netværk(?:et|s?gruppen?|s?kreds(?:en)?)?|erfa-?(?: ?gruppen?| ?kreds(?:en)?| ?netværk)?|(?:[a-z-]+ )?network(?: group)?)";
/** What may stand before a question: the variable that holds its answers, a number. */
const NUMBERED = "(?:(?:q|s|v|sp|spm|spg|spørgsmål|question)?[\\s._]*\\d{1,2}[a-z]?(?:_\\d+)?[\\s.:)–-]*)?";
const ASKED = new RegExp(
  `^${NUMBERED}(?:(?:i|for|til|af|om|in|of|to) )?(?:hvilke[tn]|hvad for e[nt]|which|what)(?: e[nt]t?)?(?: (?:af|of) (?:\\p{L}+ ){1,3}(?=${NETWORK}))?(?: (?:af|of))? ?${NETWORK}(?!\\p{L})`,
  "iu",
);
const CHOSEN = new RegExp(
  `^${NUMBERED}(?:(?:angiv|vælg|skriv|marker|markér|oplys|noter|notér|afkryds|sæt kryds ved|select|choose|state|enter|indicate|pick)(?: venligst)?(?: navnet på| name of)? )?(?:dit|jeres|mit|vores|virksomhedens|skolens|your|our|my|the company['’]s)(?: eget| own)? ${NETWORK}[.:?*]?$`,
  "iu",
);
/** What asks for an opinion of networks, and not for the one that the answers are about. */
const OPINION =
  /(?<!\p{L})(?:mest|bedst|flest|helst|gavn|udbytte|anbefal|ønsker|vil(?:le)?|kunne|most|best|recommend|would|like)/iu;

/** Whether a heading asks which network the answers are about: `Hvilket netværk er din virksomhed med i?`, `Jeres netværk`. */
export function asksForNetwork(text: string): boolean {
  const bare = text.trim();
  if (bare.length > 120) return false;
  return CHOSEN.test(bare) || (ASKED.test(bare) && !OPINION.test(bare));
}
