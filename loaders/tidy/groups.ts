import type { FieldId } from "../../src/model/fields.js";
import type { ProgrammeSchool } from "../../src/model/programme.js";
import type { Cell } from "../read/sheet.js";
import { type CleanContext, cleanColumn } from "./clean/index.js";
import { type KnownNetworks, meetingIn, networkIn } from "./recognise/carrier.js";
import { allows, type FedTable } from "./recognise/evidence.js";
import type { GroupHeading } from "./recognise/rows.js";
import type { Columns, Value } from "./tidied.js";

/** What group headings are compared with. */
export interface GroupContext {
  readonly schools: readonly ProgrammeSchool[];
  readonly known: KnownNetworks;
}

/** Puts what group headings say into the rows below them; returns the fields that they fill. */
export function applyGroups(
  groups: readonly GroupHeading[],
  table: FedTable,
  columns: Columns,
  length: number,
  clean: CleanContext,
  context: GroupContext,
): Set<FieldId> {
  const done = new Set<FieldId>();
  const byField = new Map<FieldId, { from: number; cell: Cell }[]>();
  const add = (field: FieldId, from: number, cell: Cell) => {
    if (columns.has(field) || !allows(table, field)) return;
    const list = byField.get(field) ?? [];
    list.push({ from, cell });
    byField.set(field, list);
  };
  for (const { from, text, field } of groups) {
    if (field !== null) {
      add(field, from, text);
      continue;
    }
    const meeting =
      table === "participations" ? meetingIn({ titles: [text], sheet: "", file: "" }, context.known) : null;
    const school = context.schools.find(({ name, short }) => text === name || text === short);
    if (school !== undefined) add("school.name", from, school.name);
    else if (meeting !== null && !columns.has("activity.held_on")) {
      add("activity.held_on", from, meeting.date);
      add("activity.title", from, meeting.title);
      add("activity.kind", from, meeting.kind);
    } else if (
      table !== "networks" &&
      table !== "organisations" &&
      table !== "methods" &&
      !columns.has("network.ref")
    ) {
      add("network.name", from, networkIn(text, context.known) ?? text);
    }
  }
  for (const [field, list] of byField) {
    const values = new Array<Value>(length).fill(null);
    const cleaned = cleanColumn(
      field,
      list.map(({ cell }) => cell),
      clean,
    ).values;
    list.forEach(({ from }, i) => {
      values.fill(cleaned[i] ?? null, from, list[i + 1]?.from ?? length);
    });
    columns.set(field, values);
    done.add(field);
  }
  return done;
}
