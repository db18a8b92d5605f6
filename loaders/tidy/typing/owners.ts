import type { Cell, Coded } from "../../read/sheet.js";
import { fold } from "../clean/fold.js";
import { cellText } from "../clean/text.js";
import type { Value } from "../tidied.js";

const OWNER = /(?<!\p{L})v(?:ed)?\.?\s*\/\s*(\p{L}.*)$/iu;

/**
 * Who owns each firm, where its name says so: `Smedjen v/ Ole Hansen`. Names are compared by it before the person is
 * cut out of them.
 *
 * @returns one folded name per cell, null where the cell names no owner; null where no cell does
 */
export function ownersIn(cells: Coded<Cell>): Value[] | null {
  const owners = cells.values.map((cell): Value => {
    const text = cellText(cell);
    const owner = text.includes("/") ? OWNER.exec(text)?.[1] : undefined;
    return owner === undefined ? null : fold(owner);
  });
  if (owners.every((owner) => owner === null)) return null;
  const said = Array.from(cells.codes, (code) => owners[code]!);
  return said.some((owner) => owner !== null) ? said : null;
}
