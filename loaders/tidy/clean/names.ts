import { DateCell } from "../../read/sheet.js";
import type { ColumnCleaner } from "./cleaned.js";
import { drop, kept, MISSING, noted } from "./cleaned.js";
import { cutPersonalData } from "./personal.js";
import { cellText } from "./text.js";

/** Names and free text, personal data cut out. */
export const cleanTexts: ColumnCleaner = () => (cell) => {
  const text = cellText(cell);
  if (cell instanceof DateCell) return noted(text, "text_from_date", "");
  const { text: left, cut } = cutPersonalData(text);
  if (cut === 0) return kept(left);
  if (!/[\p{L}\p{N}]/u.test(left)) return drop("personal_data_only", "");
  return { value: left, remarks: [{ code: "personal_data_cut", facts: { count: cut } }] };
};

/** A school's own numbers and keys: compared as text, never shown. */
export const cleanRefs: ColumnCleaner = () => (cell) => {
  const text = cellText(cell);
  return text === "" ? MISSING : kept(text);
};
