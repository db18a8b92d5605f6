import type { FieldId } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import { areNumbersOfMeetings } from "../recognise/attendance/meeting-numbers.js";
import { activityRefIn } from "../recognise/columns/knowledge.js";
import { lastLine } from "../recognise/shapes/networks-shape.js";
import { textOf } from "../recognise/sheet/view.js";
import { cellsBelow, type FoundSheet } from "../sheets.js";

/** The values of every column in the folder that refers to something by its number, under a heading that says so. */
export function refsOf(sheets: readonly FoundSheet[], from: FoundSheet): Map<FieldId, Set<string>> {
  const refs = new Map<FieldId, Set<string>>();
  for (const found of sheets) {
    if (found.folder !== from.folder) continue;
    for (const block of found.tables) {
      for (const [field, column] of block.found.assignment.fields) {
        if (field === "network.name" && block.found.table !== "networks")
          addNumbers(refs, cellsBelow(found, block, column));
        if (!field.endsWith(".ref")) continue;
        const { known } = block.found.headings[column]!;
        const said = (known?.kind === "field" && known.certain) || block.found.assignment.byValues.has(column);
        if (!said) continue;
        const values = refs.get(field) ?? new Set<string>();
        for (const cell of cellsBelow(found, block, column)) {
          const text = textOf(cell).toLowerCase();
          if (text !== "") values.add(text);
        }
        refs.set(field, values);
      }
      const across = block.found.shape?.across === "activities" ? block.found.shape.columns : [];
      for (const line of across.flatMap((c) => block.found.headings[c]!.lines)) {
        const ref = activityRefIn(textOf(line), found.view.known);
        if (ref === null) continue;
        refs.set("activity.ref", (refs.get("activity.ref") ?? new Set()).add(ref.toLowerCase()));
      }
      const lines = across.map((c) => block.found.headings[c]!.lines);
      const numbers = lines[0]?.findIndex((_, line) => areNumbersOfMeetings(lines, line)) ?? -1;
      for (const cells of numbers < 0 ? [] : lines)
        refs.set(
          "activity.ref",
          (refs.get("activity.ref") ?? new Set()).add(textOf(cells[numbers] ?? null).toLowerCase()),
        );
      if (block.found.shape?.kind === "networks")
        addNumbers(
          refs,
          block.found.shape.columns.map((c) => lastLine(block.found.headings[c]!)),
        );
    }
  }
  return refs;
}

/** Numbers that stand where networks are named (`Netværk` above `1` or `N1, N2`) refer to the list of networks. */
function addNumbers(refs: Map<FieldId, Set<string>>, cells: readonly Cell[]): void {
  const numbers = cells
    .flatMap((cell) =>
      textOf(cell)
        .toLowerCase()
        .split(/\s*[;,/|+\n]\s*/),
    )
    .filter((text) => NUMBER.test(text));
  if (numbers.length > 0) refs.set("network.ref", new Set([...(refs.get("network.ref") ?? []), ...numbers]));
}

/** A number, or the letters that a list of networks may give for a name: `N1`, `HL`, `håndv.`. */
const NUMBER = /^(?:\p{L}{0,4}[ .-]?\d{1,4}|\p{L}{1,9}\.?)$/u;
