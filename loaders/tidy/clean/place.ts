import { DateCell } from "../../read/sheet.js";
import type { Reference } from "../reference/index.js";
import { municipalityByName, municipalityByOldName } from "../reference/index.js";
import type { ColumnCleaner } from "./cleaned.js";
import { drop, kept, noted } from "./cleaned.js";
import { cellText } from "./text.js";

/** The postcodes that begin with a nought, which a spreadsheet takes away. */
const WITH_ZERO = new Set(["0555", "0783", "0800", "0877", "0900", "0910", "0917", "0960", "0999"]);
const exists = (code: string) => code >= "1000" || WITH_ZERO.has(code);

/** Danish postcodes: `4600`, `DK-4600`, `4600 Køge`. */
export const cleanPostcodes: ColumnCleaner =
  (_cells, { reference }) =>
  (cell) => {
    const text = cellText(cell);
    if (cell instanceof DateCell || typeof cell === "boolean") return drop("postcode_not_understood", text);
    const code =
      text.match(/^(?:dk|d)?[- .]*(\d{3,4})(?:[,.]0+)?(?:[ ,.-]+\p{L}[\p{L} .,/-]*)?(?: ?\([^()\d]*\))?$/iu)?.[1] ??
      text.match(/^\p{L}[\p{L} .-]*[ ,]+(\d{4})$/u)?.[1];
    const thousands = /^([1-9])[. ](\d{3})$/.exec(text);
    const full = (code ?? thousands?.slice(1).join("") ?? "").padStart(4, "0");
    const known = reference.postcodes ? reference.postcodes.has(full) || WITH_ZERO.has(full) : exists(full);
    if (!known) return drop("postcode_not_understood", text);
    if (thousands) return noted(full, "postcode_as_thousands", text);
    return code?.length === 4 ? kept(full) : noted(full, "postcode_zero_restored", text);
  };

/** The municipality of a postcode, where a list is given and the postcode lies in one municipality only. */
export function municipalityOfPostcode(postcode: string, { postcodes }: Reference): string | undefined {
  const codes = postcodes?.get(postcode);
  return codes?.length === 1 ? codes[0] : undefined;
}

/** Municipalities by name in old and new spelling, by code with three or four digits, or by postcode. */
export const cleanMunicipalities: ColumnCleaner =
  (_cells, { reference }) =>
  (cell) => {
    const text = cellText(cell);
    const { municipalities } = reference;
    const code = text.match(/^0?(\d{3})(?:[ -]+\p{L}.*)?$/u)?.[1] ?? text.match(/\(0?(\d{3})\)$/)?.[1];
    if (code) return municipalities.byCode.has(code) ? kept(code) : drop("municipality_unknown", text);
    const byName = municipalityByName(text, municipalities);
    if (byName) return kept(byName);
    const merged = municipalityByOldName(text, municipalities);
    if (merged) return noted(merged, "municipality_merged", text);
    const postcode = text.match(/^(?:dk[- ]?)?(\d{4})(?: \p{L}.*)?$/iu)?.[1];
    const byPostcode = postcode && municipalityOfPostcode(postcode, reference);
    return byPostcode ? noted(byPostcode, "municipality_by_postcode", text) : drop("municipality_unknown", text);
  };
