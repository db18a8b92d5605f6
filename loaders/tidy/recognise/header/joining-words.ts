/** Small words that tie the others of a heading together, as `headingKey` writes them. */
export const JOINING = new Set([
  "for",
  "af",
  "paa",
  "i",
  "of",
  "til",
  "om",
  "hos",
  "in",
  "the",
  "med",
  "m",
  "og",
  "a",
  "fra",
]);
