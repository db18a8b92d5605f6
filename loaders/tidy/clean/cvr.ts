import type { ColumnCleaner } from "./cleaned.js";
import { drop, kept } from "./cleaned.js";
import { isCvr } from "./cvr-digits.js";
import { cellText } from "./text.js";

/**
 * CVR numbers: 8 digits with modulus 11, with or without `DK`, blanks and dots. A CPR or P number (10 digits) is
 * dropped like any other that doesn't have 8, and never quoted.
 */
export const cleanCvrs: ColumnCleaner = () => (cell) => {
  const text = cellText(cell);
  const digits = text
    .replace(/^(\d)[.,](\d{7})e\+?0?7$/i, "$1$2")
    .replace(/^'/, "")
    .replace(/ ?\(dk\)$/i, "")
    .replace(/^(?:cvr|se|vat)?[-. ]*(?:nr|nummer|no)?[.: ]*(?:dk)?[-: ]*/i, "")
    .replace(/[,.]0+$/, "")
    .replace(/[ .-]/g, "");
  if (!/^\d+$/.test(digits)) return drop("cvr_not_understood", "");
  if (digits.length !== 8) return drop("cvr_length", text);
  return isCvr(digits) ? kept(digits) : drop("cvr_checksum", text);
};
