import type { FieldId } from "../../../src/model/fields.js";
import type { Value } from "../tidied.js";
import { countThoseWhoCame, isOfPersons, isOfSignedUp } from "./persons.js";
import type { TableCells } from "./table-cells.js";
import type { Typed } from "./typed.js";
import type { Voice } from "./voice.js";

/** What a list of participations is of, besides those who came. */
export interface WhoCame {
  /** whether each row is one person */
  readonly ofPersons: boolean;
  /** whether it is of those who were invited or signed up, so that nobody is known to have come */
  readonly ofSignedUp: boolean;
}

/** Settles who came from what is said of it, and says where nobody is said to have. */
export function settleWhoCame(
  { block, data, left }: TableCells,
  { columns, at }: Typed,
  fields: ReadonlyMap<FieldId, number>,
  voice: Voice,
): WhoCame {
  const rows = data.length;
  const ofSignedUp = isOfSignedUp(block.found, block.around) && !columns.has("participation.status");
  if (ofSignedUp) {
    if (block.found.shape === null) columns.set("participation.status", new Array<Value>(rows).fill(false));
    voice.sheet("list_of_signed_up", {}, { rows });
  }
  const status = columns.get("participation.status");
  const column = at.get("participation.status");
  if (status !== undefined && column !== undefined && rows > 0 && !status.includes(true)) {
    const { quoted } = block.found.headings[fields.get("participation.status")! - left]!;
    voice.sheet("nobody_is_said_to_have_come", { column, heading: quoted }, { rows });
  }
  const ofPersons = isOfPersons(block.found, columns);
  countThoseWhoCame(columns, rows, ofPersons);
  return { ofPersons, ofSignedUp };
}
