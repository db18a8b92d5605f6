import type { Interpretation } from "../interpret.js";
import type { Surroundings } from "../shapes/shape.js";

/** Headings of firms all of which came: `Til stede`, `Fremmødte virksomheder`, `Companies present`. */
const WHO_CAME =
  /(?<!\p{L})(?:til ?stede|tilstedeværende|(?:frem)?mødte?(?: op| frem)?|(?:hvem )?(?:kom|deltog|var med)|present|in attendance|attended|came|turned up|showed up)(?!\p{L})/iu;
const WHETHER = /(?<!\p{L})(?:antal|ikke|om|number|not|whether|how many|hvor mange)(?!\p{L})|[?%]/iu;
/** Sheets that those who came signed themselves. */
const SIGNED = /(?<!\p{L})(?:sign(?:ed|ing)?[- ]?in|underskrift(?:s?(?:liste|ark|skema|blad)\p{L}*|er)?)(?!\p{L})/iu;

/**
 * Whether everybody on a list of those who came did, so that a blank number of people is one that nobody wrote down: by
 * the heading of the firms, or because they signed it.
 */
export function allCame(
  { table, headings, assignment }: Interpretation,
  { titles, head, sheet }: Surroundings,
): boolean {
  const column = assignment.fields.get("organisation.name");
  if (table !== "participations" || column === undefined) return false;
  const { text } = headings[column]!;
  if (WHO_CAME.test(text) && !WHETHER.test(text)) return true;
  return [...titles, ...(head ?? []), sheet].some((title) => SIGNED.test(title));
}
