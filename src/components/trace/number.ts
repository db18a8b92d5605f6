import type { FigureRow } from "../../model/figure.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { traceLink } from "./address.js";

/**
 * A number in text or in a table as the way to the rows behind it; the text alone in the public edition, and where the
 * number is missing.
 *
 * @param figure the figure that the row is of
 * @param about what the number is, for those who hear it alone
 */
export function tracedNumber(
  { document, language, programme }: Site,
  figure: string,
  row: Pick<FigureRow, "dimensions" | "measure" | "value"> | undefined,
  text: string,
  about: string,
): HTMLElement | string {
  if (programme.edition !== "internal" || !row || row.value === null) return text;
  return makeIn(document)(
    "a",
    {
      class: "ns-traced",
      href: traceLink(document, figure, row.dimensions, row.measure),
      "aria-label": `${text}, ${about}: ${TEXTS.trace[language].toLowerCase()}`,
    },
    text,
  );
}
