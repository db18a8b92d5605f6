import type { FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { DateCell } from "../../../read/sheet.js";
import { fold, matchWord } from "../../clean/index.js";
import { activityRefIn, isActivityRef } from "../columns/knowledge.js";
import { dateInText, isSerial, yearInText } from "../columns/look.js";
import { lookUp } from "../header/heading.js";
import { networksAbove } from "../header/networks-above.js";
import type { Interpretation } from "../interpret.js";
import type { AcrossFields } from "../shapes/across.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import type { KnownNetworks } from "../titles/network-in.js";
import { isAttendanceWord, isSignedUp } from "./attendance-words.js";
import { areNumbersOfMeetings, speaksOfNumbers } from "./meeting-numbers.js";

/** Says that a row of the header, an index into the sheet's rows, told nothing that is used. */
export type SayUnused = (row: number) => void;

const ACROSS: readonly FieldId[] = [
  "activity.held_on",
  "activity.title",
  "activity.kind",
  "activity.themes",
  "activity.hours",
  "activity.ref",
  "network.name",
];

/**
 * What the word beside a header row (`Dato`, `Emne`, `Type`) says that the row holds; `other` is known and unwanted. In the
 * row that heads the columns beside the meetings only the word next to the meetings can be such a one.
 */
function rowLabels(view: View, region: Region, found: Interpretation): (FieldId | "other" | null)[] {
  const labels = wordsBeside(view, region, found);
  // what heads the names of the rows (`Sted`) says nothing of the only row that tells of meetings
  return labels.every((label) => label === "other") ? labels.map(() => null) : labels;
}

function wordsBeside(view: View, region: Region, found: Interpretation): (FieldId | "other" | null)[] {
  const first = Math.min(...found.shape!.columns) + region.left;
  const used = new Map([...found.assignment.fields].map(([field, c]) => [c + region.left, field]));
  const heads = (row: number, c: number) => {
    const known = lookUp(textOf(view.cell(row, c)));
    return known?.kind === "field" && known.fields.includes(used.get(c)!);
  };
  // `Tilmeldt` to the left of the first `Deltog` stands below the same meeting
  const isOfMeeting = (c: number) => found.headings[c - region.left]!.lines.some((line) => isSignedUp(textOf(line)));
  const isOfOther = (c: number) => found.elsewhere?.includes(c - region.left) === true;
  return found.header.map((row) => {
    const beside = view.filledColumns(row, { ...region, right: first }).filter((c) => !isOfMeeting(c) && !isOfOther(c));
    const isHead = beside.some((c) => used.has(c) && heads(row, c));
    const c = beside.at(-1);
    const cell = c === undefined ? null : view.cell(row, c);
    if (c === undefined || typeof cell !== "string" || (used.has(c) && heads(row, c))) return null;
    const known = lookUp(cell.replace(/:\s*$/, ""));
    if (known?.kind === "unused" || known?.kind === "personal") return isHead ? null : "other";
    if (known?.kind !== "field") return null;
    const field = ACROSS.find((one) => known.fields.includes(one)) ?? null;
    return isHead && field === "activity.ref" ? null : field;
  });
}

/** What one row of a header says of each meeting when its day is taken out. */
interface Line {
  readonly row: number;
  readonly isTitle: boolean;
  readonly texts: readonly Cell[];
}

/**
 * Reads the rows above the columns of a cross table whose columns are meetings. What a row holds is told by the word
 * beside it, else by its values: days, networks, kinds, numbers of activities; of the rest the row that tells most
 * meetings apart is the title.
 */
export function meetingsAcross(
  view: View,
  region: Region,
  found: Interpretation,
  lines: readonly (readonly Cell[])[],
  { year, known, say }: { year: string | null; known: KnownNetworks; say: SayUnused },
): AcrossFields {
  const labels = rowLabels(view, region, found);
  const dates: Cell[] = lines.map(() => null);
  const months: Cell[] = lines.map(() => null);
  const unclear: Cell[] = lines.map(() => null);
  const fields: AcrossFields = new Map();
  const open: Line[] = [];
  const years = lines.map((line) => yearInText(line.map((cell) => textOf(cell)).join(" ")) ?? year);
  found.header.forEach((row, i) => {
    const label = labels[i] ?? null;
    const cells = lines.map((line) => line[i] ?? null);
    if (label === "other") return;
    const filled = cells.filter(isFilled);
    if (
      !fields.has("activity.ref") &&
      filled.length > 0 &&
      filled.every((cell) => isActivityRef(textOf(cell), view.known))
    ) {
      fields.set(
        "activity.ref",
        cells.map((cell) => activityRefIn(textOf(cell), view.known)),
      );
      return;
    }
    if (!fields.has("activity.ref") && areNumbersOfMeetings(lines, i)) {
      fields.set("activity.ref", cells);
      return;
    }
    if (speaksOfNumbers(cells)) return;
    const networks = label === null || label === "network.name" ? networksAbove(cells, known, label !== null) : null;
    if (networks !== null && !fields.has("network.name")) {
      fields.set("network.name", networks);
      return;
    }
    if (label !== null && label !== "activity.title" && label !== "activity.held_on") {
      fields.set(label, cells);
      return;
    }
    const areSerials = filled.length >= 2 && filled.every((cell) => isSerial(Number(textOf(cell))));
    const texts = cells.map((cell, j): Cell => {
      if (cell === null) return null;
      if (cell instanceof DateCell || isSerial(cell) || areSerials) {
        dates[j] ??= typeof cell === "number" ? String(cell) : cell;
        return null;
      }
      const text = textOf(cell);
      const inText = dateInText(text, years[j] ?? null);
      if (inText === null && WEEKDAY.test(text)) return null;
      if (inText === null) {
        // a day of no year is said to be no date, and tells the meeting apart all the same
        if (label === "activity.held_on" || dateInText(text, "2000")?.rest === "") unclear[j] ??= text;
        return label === "activity.held_on" ? null : text;
      }
      const found = inText.coarse ? months : dates;
      found[j] ??= inText.date;
      return inText.rest === "" || WEEKDAY.test(inText.rest) ? null : inText.rest;
    });
    if (!texts.some((text) => text !== null)) return;
    if (label === null && isRunning(texts)) return;
    if (label === null && texts.every((text) => text === null || isAttendanceWord(textOf(text)))) return;
    if (texts.every((text) => text === null || YEAR.test(textOf(text)))) return;
    if (texts.every((text) => text === null || SEASON.test(textOf(text)))) {
      say(row);
      return;
    }
    open.push({ row, isTitle: label === "activity.title", texts });
  });
  themesAsTitles(fields, open, found.header[0]!);
  const titles = titleLine(open);
  for (const line of open) {
    const { texts } = line;
    const filled = texts.filter((text) => text !== null);
    if (line === titles) continue;
    if (texts.every(isCode) && !fields.has("activity.ref") && new Set(filled).size === filled.length)
      fields.set("activity.ref", [...texts]);
    else if (filled.every((text) => isKindWord(String(text))) && !fields.has("activity.kind"))
      fields.set("activity.kind", [...texts]);
    else say(line.row);
  }
  if (titles !== undefined) fields.set("activity.title", [...titles.texts]);
  const held = dates.map((date, j) => date ?? months[j] ?? unclear[j] ?? null);
  if (held.some((date) => date !== null)) fields.set("activity.held_on", held);
  return fields;
}

const WEEKDAY =
  /^(?:(?:man|tirs|ons|tors|fre|lør|søn)(?:dag)?|ma|ti|to|fr|lø|sø|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\.?(?:\s+d\.?|\s+den)?$/iu;
const YEAR = /^(?:19|20)\d\d$/;
/** A part of the year or the year, which names no meeting. */
const SEASON =
  /^(?:forår|sommer|efterår|vinter|spring|summer|autumn|fall|winter)(?:et)?(?:\s+(?:19|20)?\d\d)?$|^(?:19|20)\d\d$/iu;

/** What stands beside `Tema` and is no theme that the vocabulary knows is the title, where there is no other. */
function themesAsTitles(fields: AcrossFields, open: Line[], row: number): void {
  const themes = fields.get("activity.themes");
  if (open.length > 0 || themes === undefined || themes.every(isTheme)) return;
  open.push({ row, isTitle: true, texts: [...themes] });
  fields.set(
    "activity.themes",
    themes.map((cell) => (isTheme(cell) ? cell : null)),
  );
}

/** The row that is called the title, else the one that tells most meetings apart; of codes only where there is no other. */
function titleLine(open: readonly Line[]): Line | undefined {
  const distinct = ({ texts }: Line) => new Set(texts.filter((text) => text !== null)).size;
  const worth = (line: Line) => (line.isTitle ? 1_000_000 : line.texts.every(isCode) ? 0 : distinct(line));
  return open.reduce<Line | undefined>(
    (best, line) => (best === undefined || worth(line) > worth(best) ? line : best),
    undefined,
  );
}

/** Whether a text is one of the themes that the vocabulary knows, and nothing else; a blank may be. */
export function isTheme(cell: Cell): boolean {
  if (!isFilled(cell)) return true;
  return textOf(cell)
    .split(/\s*[,;/&+]\s*|\s+og\s+|\s+and\s+/)
    .every((part) => {
      const { words, certain } = matchWord("theme", fold(part));
      return words.length === 1 && certain;
    });
}

/** Whether a text is a number of an activity, such as `M1`; a blank may be. */
function isCode(text: Cell): boolean {
  return text === null || /^[A-ZÆØÅ]{0,4}[- .]?\d{1,4}$/i.test(String(text));
}

function isRunning(texts: readonly Cell[]): boolean {
  return (
    texts.length > 1 && texts.every((text, i) => text === null || Number(String(text).replace(/\.$/, "")) === i + 1)
  );
}

function isKindWord(text: string): boolean {
  return /^(netværks)?(møde|kursus|virksomhedsbesøg|innovationscamp|konference|camp|temadag|seminar|besøg|meeting|course|visit|company visit|conference|workshop)$/iu.test(
    text.trim(),
  );
}
