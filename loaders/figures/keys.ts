/** Columns that belong to a table's key and can be missing all the same: an unknown first day, say. */
export const KEYS_OFTEN_MISSING: ReadonlySet<string> = new Set([
  "joined_on",
  "asked_on",
  "used_from",
  "recorded_on",
  "label",
]);
