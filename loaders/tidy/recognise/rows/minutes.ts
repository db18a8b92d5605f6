import { type Region, textOf, type View } from "../sheet/view.js";

const STAYED_AWAY =
  "afbud|meldte afbud|framelding(?:er)?|fraværende|udeblev(?:ne|et)?|ikke (?:til ?stede|fremmødte?|mødt)|apologies|absent(?:ees)?|regrets";
const SAID =
  "beslutning(?:er)?|dagsorden|referat|punkter|aftaler|opfølgning|næste (?:møde|skridt|gang)|eventuelt|evt\\.|bemærkninger|noter|decisions?|agenda|minutes|action(?:s| points)?|next (?:meeting|steps)|notes|remarks";
const SECTION = new RegExp(`^(?:${STAYED_AWAY}|${SAID})\\s*:?$`, "iu");
const LINE = new RegExp(`^(?:${STAYED_AWAY})(?: fra)?\\s*:\\s*\\S`, "iu");
const CAME = /^(?:deltagere|fremmødte|til ?stede|participants|attendees|present)\s*:?$/iu;

/**
 * What a text alone in its row begins below those who came to a meeting: a section of minutes that tells of nobody who
 * came, or a line that names who stayed away; null where it is neither.
 */
export function sectionOf(text: string): "section" | "line" | null {
  if (SECTION.test(text.trim())) return "section";
  return LINE.test(text.trim()) ? "line" : null;
}

/** The last row of a section: it ends where those who came are headed again, or the next table's titles begin. */
export function sectionEnd(view: View, region: Region, begin: number, titles: ReadonlySet<number>): number {
  for (let row = begin + 1; row < region.bottom; row++) {
    const [first, second] = view.filledColumns(row, region);
    if (first === undefined) continue;
    const text = textOf(view.cell(row, first));
    if (second === undefined && CAME.test(text)) return row - 1;
    if (titles.has(row) && !(second === undefined && sectionOf(text) !== null)) return row - 1;
  }
  return region.bottom - 1;
}
