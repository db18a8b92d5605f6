/** The most words that the finding above a figure may have. */
export const MOST_WORDS = 15;

/** The words of a text: parts between spaces that hold a letter or a digit, so that 63 % is one. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/**
 * The fullest wording that is short enough for a finding.
 *
 * @param wordings from the fullest to the barest
 * @returns the first of at most {@link MOST_WORDS} words; the barest where none is
 */
export function concise(...wordings: readonly [string, ...string[]]): string {
  return wordings.find((one) => wordCount(one) <= MOST_WORDS) ?? wordings.at(-1)!;
}

const MOST_IN_NAME = 4;

/** A name inside a sentence: its first four words and `…` where it is longer; the full name stands beside the figure. */
export function brief(name: string): string {
  const parts = name.trim().split(/\s+/);
  if (parts.length <= MOST_IN_NAME) return name;
  return `${parts
    .slice(0, MOST_IN_NAME)
    .join(" ")
    .replace(/[,;:]$/, "")}…`;
}
