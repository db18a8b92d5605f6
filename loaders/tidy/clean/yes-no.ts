import { DateCell } from "../../read/sheet.js";
import type { ColumnCleaner } from "./cleaned.js";
import { drop, kept } from "./cleaned.js";
import { fold } from "./fold.js";
import { cellText } from "./text.js";

const MARK = /^(?:[xX×✓✔☑✅√vV+]|xx|XX|\([xX]\))$/u;
const CROSS = /^[✗✘❌☐÷]$/u;
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
    "må nævnes",
    "må gerne nævnes",
    "må godt nævnes",
    "må offentliggøres",
    "må gerne offentliggøres",
    "kan nævnes",
    "okay",
    "jep",
    "samtykke givet",
    "samtykker",
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
    "må ikke nævnes",
    "må ikke offentliggøres",
    "anonym",
    "anonymt",
    "ønsker anonymitet",
    "ønsker at være anonym",
    "anonymous",
    "ønsker ikke",
    "ønskes ikke",
    "ikke accepteret",
    "declined",
    "refused",
    "not agreed",
  ].map(fold),
);

/** Words that leave a yes a yes. */
const AFFIRMING = new Set(
  "ja yes ok okay jo da tak gerne selvfølgelig naturligvis bestemt helt fint det er må godt nævnes offentliggøres of course please fine sure"
    .split(" ")
    .map(fold),
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
  if (/^(ja|yes|ok) /.test(folded) && folded.split(" ").every((word) => AFFIRMING.has(word))) return kept(true);
  return drop(/^(ja|yes|ok) /.test(folded) ? "yes_no_with_reservation" : "yes_no_not_understood", text);
};
