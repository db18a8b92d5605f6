import type { FedTable } from "../columns/evidence.js";

const OF = "i|på|fra|hos|for|pr\\.?|per|in|of|from";
/** `Antal rækker i Havn & Fisk`, `Number of firms in …`: a count, and of what. */
const COUNT_IN = new RegExp(
  `^(?:(?:det )?(?:samle(?:t|de) )?antal(?:let)?|i ?alt antal|optalt|optælling|sammentælling|counts? of|no\\. of|(?:total |the )?number of)(?:\\s+[^:]*?)?\\s+(?:${OF})\\s+\\S`,
  "iu",
);
/** `Medlemmer i alt i Havn & Fisk`: a sum, and of what. */
const SUM_IN = new RegExp(`\\s(?:i ?alt|totalt?|samlet|tilsammen|in all)(?:[:,]|\\s+(?:${OF})(?!\\p{L}))\\s*\\S`, "iu");
/** `Havn & Fisk, antal medlemmer`, `Havn & Fisk (sum)`. */
const SAID_LAST =
  /[\s,(–-](?:(?:antal|number of|no\. of)(?:\s+\p{L}+)?|i ?alt|in all|total(?:t|en)?|sum(?:men)?|subtotal|delsum|count)\)?\s*:?$/iu;
const NUMBER = /^[\d.,\s]*%?$/;
const LONGEST = 100;
/** A row of any other table may itself be called a count. */
const OF_THINGS: ReadonlySet<FedTable> = new Set([
  "networks",
  "organisations",
  "memberships",
  "activities",
  "participations",
  "methods",
  "method_uses",
]);

/**
 * Whether a row says in so many words how many stand above it, and of what: `Antal rækker i Havn & Fisk: | 8`. Beside
 * the words nothing but numbers stands; no organisation, network or activity is called so, but a result may be.
 */
export function isCountIn(texts: readonly string[]): boolean {
  const [label = "", ...others] = texts;
  if (!others.every((text) => NUMBER.test(text))) return false;
  return mayCountIn(label) || (others.length > 0 && label.length <= LONGEST && SAID_LAST.test(label));
}

/** Whether a text alone says so. */
export function mayCountIn(text: string): boolean {
  return text.length <= LONGEST && (COUNT_IN.test(text) || SUM_IN.test(text));
}

/** Whether a row of a table says how many of its things stand above. */
export const isCountRow = (table: FedTable, texts: readonly string[]) => OF_THINGS.has(table) && isCountIn(texts);
