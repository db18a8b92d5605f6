import { DateCell } from "../../read/sheet.js";
import type { ColumnCleaner } from "./cleaned.js";
import { drop, kept, MISSING, noted } from "./cleaned.js";
import { isNobodysName } from "./nobodys-names.js";
import { arePersonNames, isPersonName, withoutPersonsBeside } from "./person-names.js";
import { cutPersonalData } from "./personal.js";
import { withoutLabels } from "./personal-labels.js";
import { cellText } from "./text.js";

/** Names and free text, personal data cut out; a general word for guests is no organisation's name, a person's name only an organisation's. */
export const cleanTexts: ColumnCleaner = (_cells, _context, field, name) => (cell) => {
  const text = cellText(cell);
  if (name === "organisation.name" && isNobodysName(text)) return drop("name_of_nobody", "");
  if (cell instanceof DateCell) return noted(text, "text_from_date", "");
  const isOfFirm = name === "organisation.name";
  if (arePersonNames(text) && !(isOfFirm && isPersonName(text))) return drop("personal_data_only", "");
  const plain = cutPersonalData(text);
  const alone = isOfFirm ? withoutPersonsBeside(plain.text) : { text: plain.text, cut: 0 };
  const [left, cut] = [alone.text, plain.cut + alone.cut];
  if (cut === 0) return kept(left);
  const rest = field.type === "name" ? withoutLabels(left) : left;
  const isOnlyName = field.type === "text" && NAME_ONLY.test(rest);
  if (isOnlyName || !/[\p{L}\p{N}]/u.test(rest)) return drop("personal_data_only", "");
  return { value: rest, remarks: [{ code: "personal_data_cut", facts: { count: cut } }] };
};

/** What is left of a text that said who it is and how to reach them. */
const NAME_ONLY = /^\p{Lu}[\p{Ll}.]*(?:[\s-]+\p{Lu}[\p{Ll}.]*){1,3}[,:;–-]*$/u;

/** A school's own numbers and keys: compared as text, never shown. */
export const cleanRefs: ColumnCleaner = () => (cell) => {
  const text = cellText(cell);
  return text === "" ? MISSING : kept(text);
};
