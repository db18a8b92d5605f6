/** Members who are asked, or who answered: those of a network are organisations. */
const ASKED_MEMBERS =
  /(?<!\p{L})(?:til|fra|af|blandt|to|from|by|among) (?:the |alle )?(?:medlemmer(?:ne)?|members)(?!\p{L})/iu;

/** Whose answers a text speaks of, as a word for the cleaner; null where it speaks of none or of both. */
export function respondentsIn(text: string): "virksomhed" | "skole" | null {
  const company = /virksomhed|firma|compan|organisation|arbejdsgiver/iu.test(text) || ASKED_MEMBERS.test(text);
  const school = /(?<!handels|erhvervs)skole(?!r)|underviser|lærer|school|teacher/iu.test(text);
  return company === school ? null : company ? "virksomhed" : "skole";
}
