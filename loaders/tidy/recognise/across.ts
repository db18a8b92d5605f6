import type { FieldId } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import { fold, matchWord } from "../clean/index.js";
import { headingOf, lookUp } from "./heading.js";
import type { Interpretation } from "./interpret.js";
import { kindsAcross } from "./kinds.js";
import { dateInText } from "./look.js";
import { aspectOf, isItemCode, itemName, type Surroundings, yearAround } from "./shape.js";
import { isFilled, type Region, textOf, type View } from "./view.js";

/** What each of a shape's columns stands for: for every field one cell a column, null where its heading doesn't say. */
export type AcrossFields = Map<FieldId, Cell[]>;

/** Reads the headings of a shape's columns. */
export function acrossOf(view: View, region: Region, found: Interpretation, around: Surroundings): AcrossFields {
  const { shape } = found;
  if (shape === null) return new Map();
  const lines = shape.columns.map((c) => found.headings[c]!.lines);
  switch (shape.kind) {
    case "attendance":
      return shape.across === "organisations"
        ? new Map([["organisation.name", namesAcross(lines)]])
        : activitiesAcross(view, region, found, lines, yearAround(around));
    case "survey":
      return itemsAcross(lines);
    case "periods":
      return new Map([["outcome.recorded_on", lines.map((line) => dateOf(line, yearAround(around)))]]);
    case "kinds":
      return kindsAcross(shape.columns.map((c) => found.headings[c]!));
    case "distribution":
      return new Map([["expectation.score", shape.columns.map((c) => found.headings[c]!.text)]]);
  }
}

/** The names above the columns, without what stands above them all (`Mødt frem`). */
function namesAcross(lines: readonly (readonly Cell[])[]): Cell[] {
  const height = lines[0]?.length ?? 0;
  const telling = Array.from({ length: height }, (_, i) => i).filter(
    (i) => lines.length < 2 || new Set(lines.map((line) => textOf(line[i] ?? null))).size > 1,
  );
  return lines.map((line) => headingOf(telling.map((i) => line[i] ?? null)).text);
}

function dateOf(lines: readonly Cell[], year: string | null): Cell {
  for (const line of lines) {
    if (line instanceof DateCell) return line;
    const inText = dateInText(textOf(line), year);
    if (inText) return inText.date;
  }
  return null;
}

const ACTIVITY_FIELDS: readonly FieldId[] = [
  "activity.held_on",
  "activity.title",
  "activity.kind",
  "activity.themes",
  "activity.hours",
  "activity.ref",
];

/** What the word beside a header row (`Dato`, `Emne`, `Type`) says that the row holds; `other` is known and unwanted. */
function rowLabels(view: View, region: Region, found: Interpretation): (FieldId | "other" | null)[] {
  const items = new Set(found.shape!.columns.map((c) => c + region.left));
  return found.header.map((row) => {
    for (let c = region.right - 1; c >= region.left; c--) {
      if (items.has(c)) continue;
      const cell = view.cell(row, c);
      if (typeof cell !== "string" || !isFilled(cell)) continue;
      const known = lookUp(cell.replace(/:\s*$/, ""));
      if (known === null) continue;
      if (known.kind === "unused" || known.kind === "personal") {
        if (row !== found.header.at(-1)) return "other";
        continue;
      }
      if (known.kind !== "field") continue;
      const field = ACTIVITY_FIELDS.find((one) => known.fields.includes(one));
      if (field !== undefined && !found.assignment.fields.has(field)) return field;
    }
    return null;
  });
}

function activitiesAcross(
  view: View,
  region: Region,
  found: Interpretation,
  lines: readonly (readonly Cell[])[],
  year: string | null,
): AcrossFields {
  const labels = rowLabels(view, region, found);
  let titles: Cell[] = lines.map(() => null);
  const dates: Cell[] = lines.map(() => null);
  const fields: AcrossFields = new Map();
  const leftOver: Cell[][] = [];
  found.header.forEach((_, i) => {
    const label = labels[i] ?? null;
    const cells = lines.map((line) => line[i] ?? null);
    if (label === "other") return;
    if (label !== null && label !== "activity.title" && label !== "activity.held_on") {
      fields.set(label, cells);
      return;
    }
    const texts = cells.map((cell, j): Cell => {
      if (cell === null) return null;
      if (cell instanceof DateCell) {
        dates[j] ??= cell;
        return null;
      }
      const text = textOf(cell);
      const inText = dateInText(text, year);
      if (inText === null) return label === "activity.held_on" ? null : text;
      dates[j] ??= inText.date;
      return inText.rest === "" ? null : inText.rest;
    });
    if (!texts.some((text) => text !== null)) return;
    if (label === null && isRunning(texts)) return;
    leftOver.push(texts);
  });
  const themes = fields.get("activity.themes");
  if (leftOver.length === 0 && themes !== undefined && !themes.every(isTheme)) {
    leftOver.push([...themes]);
    fields.set(
      "activity.themes",
      themes.map((cell) => (isTheme(cell) ? cell : null)),
    );
  }
  const named = leftOver.findIndex((texts) => !texts.every(isCode));
  if (leftOver.length > 0) titles = leftOver.splice(Math.max(0, named), 1)[0]!;
  for (const texts of leftOver) {
    const distinct = new Set(texts.filter((text) => text !== null));
    const codes = texts.every(isCode);
    if (codes && !fields.has("activity.ref") && distinct.size === texts.filter((text) => text !== null).length) {
      fields.set("activity.ref", texts);
    } else if (texts.every((text) => text === null || isKindWord(String(text))) && !fields.has("activity.kind")) {
      fields.set("activity.kind", texts);
    }
  }
  if (titles.some((title) => title !== null)) fields.set("activity.title", titles);
  if (dates.some((date) => date !== null)) fields.set("activity.held_on", dates);
  return fields;
}

/** Whether a text is one of the themes that the vocabulary knows, and nothing else; a blank may be. */
function isTheme(cell: Cell): boolean {
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

function itemsAcross(lines: readonly (readonly Cell[])[]): AcrossFields {
  const items: Cell[] = [];
  const aspects: Cell[] = [];
  for (const line of lines) {
    const texts: string[] = [];
    for (const cell of line) {
      const text = textOf(cell);
      if (text !== "" && texts.at(-1) !== text) texts.push(text);
    }
    const aspect = texts.map(aspectOf).find((one) => one !== null) ?? aspectOf(texts.join(" "));
    const names = texts.map((text) => (aspectOf(text) === null ? text : itemName(text))).filter((text) => text !== "");
    const said = names
      .filter((text) => !isItemCode(text))
      .map((text) =>
        text.replace(/^(?:(?:sp|spm|spg|q|s|v)\.?\s*\d{1,2}[a-z]?|\d{1,2}[a-z]?)\s*[.:)–-]\s*(?=\p{L})/iu, ""),
      );
    items.push(said.length > 0 ? said.sort((a, b) => b.length - a.length)[0]! : (names[0] ?? texts.join(" ")));
    aspects.push(aspect);
  }
  const fields: AcrossFields = new Map([["expectation.item", items]]);
  if (aspects.some((aspect) => aspect !== null)) fields.set("expectation.aspect", aspects);
  return fields;
}
