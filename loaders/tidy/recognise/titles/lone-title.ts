import type { ProgrammeSchool } from "../../../../src/model/programme.js";
import { dateInText } from "../columns/look.js";
import { lookUp } from "../header/heading.js";
import { isSystemLine } from "../rows/system-lines.js";
import type { Surroundings } from "../shapes/shape.js";
import type { Block } from "../sheet/blocks.js";
import { textOf, type View } from "../sheet/view.js";
import { isSurvey } from "../survey/survey-words.js";
import { baseOf, calledAs } from "./called.js";
import { cornersOf } from "./corners.js";
import { isKindOfMeeting } from "./meetings.js";
import { isPlainSheetName, nameNothing } from "./plain-titles.js";
import { schoolIn } from "./school-in.js";
import { stripped } from "./stripped.js";

/** Words of titles that say what a list is, or whose project it is, and name no network. */
const OF_A_LIST =
  /oversigt|liste|(?:ark|skema|status|udtræk|opgørelse|kalender|protokol|katalog|rapport|tal)(?!\p{L})|projekt|program|videnoverførsel|skole|center|afdeling|overview|list|report|schedule|draft|udkast/iu;

/** A title that may be a network's name, and its cell: 1-based row, 0-based column. */
export interface LoneTitle {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The one text in the row of titles next to a table's header, or above what says only what kind of list it is, where it is a short name of nothing that is known: no kind
 * of table or meeting, no school, no day. null where there is none.
 */
export function titleLikeNetwork(
  view: View,
  { titles, beside, region, found }: Pick<Block, "titles" | "beside" | "region" | "found">,
  schools: readonly ProgrammeSchool[],
): LoneTitle | null {
  const whole = { ...region, left: 0, right: view.width };
  for (const row of [...beside, ...titles].filter((title) => title < found.header[0]!).reverse()) {
    const [column, next] = view.filledColumns(row, beside.includes(row) ? whole : region);
    if (column === undefined || next !== undefined) return null;
    const text = textOf(view.cell(row, column));
    if (isSystemLine(text)) continue;
    if (isBareName(text, schools)) return { text, row: view.sheet.rows[row]!, column: view.sheet.cols[column]! };
    if (!nameNothing([text])) return null;
  }
  return null;
}

/** The same of a name in the corner of a table of answers or results. */
export function cornerLikeNetwork(
  view: View,
  block: Pick<Block, "region" | "found">,
  schools: readonly ProgrammeSchool[],
): LoneTitle | null {
  const { table, header } = block.found;
  if (table !== "expectations" && table !== "outcomes") return null;
  const corner = cornersOf(block).find(({ line, text }) => line < header.length - 1 && isBareName(text, schools));
  if (corner === undefined) return null;
  const { text, line, column } = corner;
  return { text, row: view.sheet.rows[header[line]!]!, column: view.sheet.cols[column + block.region.left]! };
}

/** Whether a sheet's or a file's name may be a network's, where nothing says so. */
export function nameLikeNetwork({ sheet, file }: Surroundings, schools: readonly ProgrammeSchool[]): boolean {
  const fileName = baseOf(file);
  return isBareName(isPlainSheetName(sheet) ? fileName : sheet, schools);
}

function isBareName(text: string, schools: readonly ProgrammeSchool[]): boolean {
  const around = { titles: [text], sheet: "", file: "" };
  const isName = /^\p{Lu}[^.!?:;@\d]{2,39}$/u.test(text) && text.split(/\s+/).length <= 4 && stripped(text) === text;
  const isTable = calledAs(around).size > 0 || isSurvey(around) || OF_A_LIST.test(text) || isKindOfMeeting(text);
  const isKnown = lookUp(text) !== null || nameNothing([text]) || schoolIn(text, schools) !== null;
  return isName && !isSystemLine(text) && !isTable && !isKnown && dateInText(`${text} 2000`) === null;
}
