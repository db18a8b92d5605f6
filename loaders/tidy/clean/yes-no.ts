import { DateCell } from "../../read/sheet.js";
import type { ColumnCleaner } from "./cleaned.js";
import { drop, kept } from "./cleaned.js";
import { fold } from "./fold.js";
import { cellText } from "./text.js";

const MARK = /^[xX×✓✔☑✅√]$/u;
const CROSS = /^[✗✘❌☐]$/u;
const YES = new Set(
  [
    "ja",
    "j",
    "ja tak",
    "ja gerne",
    "yes",
    "y",
    "yes please",
    "sand",
    "sandt",
    "true",
    "t",
    "1",
    "ok",
    "givet",
    "må gerne",
    "gerne",
    "accepteret",
    "godkendt",
    "accepterer",
    "giver samtykke",
    "agreed",
    "consents",
  ].map(fold),
);
const NO = new Set(
  [
    "nej",
    "n",
    "nej tak",
    "no",
    "no thanks",
    "falsk",
    "false",
    "f",
    "0",
    "må ikke",
    "ikke",
    "ikke givet",
    "afvist",
    "helst ikke",
    "ønsker ikke",
    "ønskes ikke",
    "ikke accepteret",
    "declined",
    "refused",
    "not agreed",
  ].map(fold),
);

/**
 * Yes or no. A yes with a reservation ("ja, men kun logo") is no yes; a no with one is a no, for a no costs nobody
 * anything.
 */
export const cleanYesNo: ColumnCleaner = () => (cell) => {
  if (typeof cell === "boolean") return kept(cell);
  const text = cellText(cell);
  if (cell instanceof DateCell) return drop("yes_no_not_understood", text);
  if (MARK.test(text)) return kept(true);
  if (CROSS.test(text)) return kept(false);
  const folded = fold(text);
  if (YES.has(folded)) return kept(true);
  if (NO.has(folded) || /^(nej|no|ikke) /.test(folded)) return kept(false);
  return drop(/^(ja|yes|ok) /.test(folded) ? "yes_no_with_reservation" : "yes_no_not_understood", text);
};
