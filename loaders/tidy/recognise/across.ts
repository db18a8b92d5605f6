import type { FieldId } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import type { KnownNetworks } from "./carrier.js";
import { headingOf } from "./heading.js";
import type { Interpretation } from "./interpret.js";
import { kindsAcross } from "./kinds.js";
import { dateInText } from "./look.js";
import { meetingsAcross, type SayUnused } from "./meetings-across.js";
import { aspectOf, isItemCode, itemName, type Surroundings, yearAround } from "./shape.js";
import { type Region, textOf, type View } from "./view.js";

/** What each of a shape's columns stands for: for every field one cell a column, null where its heading doesn't say. */
export type AcrossFields = Map<FieldId, Cell[]>;

/** Reads the headings of a shape's columns. */
export function acrossOf(
  view: View,
  region: Region,
  found: Interpretation,
  around: Surroundings,
  known: KnownNetworks,
  say: SayUnused,
): AcrossFields {
  const { shape } = found;
  if (shape === null) return new Map();
  const lines = shape.columns.map((c) => found.headings[c]!.lines);
  switch (shape.kind) {
    case "attendance":
      return shape.across === "organisations"
        ? new Map([["organisation.name", namesAcross(lines)]])
        : meetingsAcross(view, region, found, lines, { year: yearAround(around), known, say });
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
