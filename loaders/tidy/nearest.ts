import { TABLE_LABELS } from "../../src/model/labels.js";
import type { Text } from "../../src/model/language.js";
import { TABLE_NEEDS } from "../../src/model/table-needs.js";
import { columnOf } from "../read/column.js";
import { assign } from "./recognise/columns/assign.js";
import type { Assignment } from "./recognise/columns/assignment.js";
import { FED_TABLES } from "./recognise/columns/evidence.js";
import { lookAt } from "./recognise/columns/look.js";
import { headingsOf } from "./recognise/header/headings-of.js";
import type { Region, View } from "./recognise/sheet/view.js";

/** A header further down is sought in vain. */
const ROWS = 30;

/**
 * Which table a sheet that isn't recognised comes closest to, and what it lacks: a sentence in each language that quotes
 * nothing of the sheet.
 */
export function nearestTable(view: View): Text {
  const whole: Region = { top: 0, bottom: view.height, left: 0, right: view.width };
  let best: { row: number; assignment: Assignment; share: number } | null = null;
  for (let row = 0; row < Math.min(view.height, ROWS); row++) {
    if (view.filled(row) < 2) continue;
    const headings = headingsOf(view, whole, [row]);
    if (!headings.some(({ known }) => known?.kind === "field")) continue;
    const looks = headings.map(({ text }, c) =>
      lookAt(columnOf(view.sheet, c), row + 1, view.height, text, view.known),
    );
    for (const table of [...FED_TABLES].reverse()) {
      const assignment = assign(table, headings, looks);
      const share = 1 - lacking(assignment).length / (TABLE_NEEDS[table]?.length ?? 1);
      const isBetter =
        best === null ||
        share > best.share ||
        (share === best.share &&
          assignment.weight - assignment.misfits > best.assignment.weight - best.assignment.misfits);
      if (share > 0 && isBetter) best = { row, assignment, share };
    }
  }
  if (best === null)
    return {
      da: "Ingen af dets rækker ligner overskrifter, som kendes her.",
      en: "None of its rows looks like headings that are known here.",
    };
  const missing = lacking(best.assignment);
  const row = view.sheet.rows[best.row]!;
  const { da, en } = TABLE_LABELS[best.assignment.table];
  if (missing.length === 0)
    return {
      da: `Række ${row} ligner mest overskrifter for ${da}, men dens ord kan betyde flere ting.`,
      en: `Row ${row} looks most like headings for ${en}, but its words can mean several things.`,
    };
  return {
    da: `Række ${row} ligner mest overskrifter for ${da}, men der mangler ${missing.map(({ called }) => called.da).join(" og ")}.`,
    en: `Row ${row} looks most like headings for ${en}, but it lacks ${missing.map(({ called }) => called.en).join(" and ")}.`,
  };
}

function lacking({ table, fields }: Assignment) {
  return (TABLE_NEEDS[table] ?? []).filter((need) => !need.fields.some((field) => fields.has(field)));
}
