/** Blanks of every width, and marks that show nothing. */
const BLANKS = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const UNSEEN = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;

/** Anything that tidying could change; most text has none of it. */
const UNTIDY = /[^ -~¡-¬®-ſ]| {2}|^ | $/;

/** Text that has no letters but a–z. */
const PLAIN = /^[ -~]*$/;

/** Text without what nobody sees: composed letters, single blanks, none at the ends. */
export function tidyText(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text.normalize("NFC").replace(UNSEEN, "").replace(BLANKS, " ").trim();
}

/**
 * Text as it is compared: lower case, letters and digits only with single blanks between, å as aa, ä as æ, ö as ø,
 * other accents left out. `Århus Kommune` and `AARHUS  kommune.` fold to the same.
 */
export function fold(text: string): string {
  const tidied = tidyText(text).toLowerCase();
  if (PLAIN.test(tidied)) return tidied.replace(/[^a-z0-9]+/g, " ").trim();
  return tidied
    .replaceAll("å", "aa")
    .replaceAll("ä", "æ")
    .replaceAll("ö", "ø")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
