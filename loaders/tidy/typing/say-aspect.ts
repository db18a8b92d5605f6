import type { SayAspect } from "../recognise/survey/items-across.js";
import { FIELD_WORDS } from "./given.js";
import type { TableCells } from "./table-cells.js";
import type { Voice } from "./voice.js";

/** Says what told whether answers were expected or experienced, where their own headings don't. */
export function sayAspect(
  {
    block: {
      found: { header, shape },
      region,
    },
    row,
    column,
  }: TableCells,
  voice: Voice,
): SayAspect {
  return (by, index) => {
    if (by === "neighbour") voice.sheet("experienced_by_neighbour", { row: row(header[0]!) });
    else if (by === "title") voice.sheet("taken_from_title", {}, FIELD_WORDS["expectation.aspect"]);
    else
      voice.sheet(
        "taken_from_heading",
        { column: column(shape!.columns[index]! + region.left) },
        FIELD_WORDS["expectation.aspect"],
      );
  };
}
