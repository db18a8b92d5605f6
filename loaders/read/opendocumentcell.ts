import { errorText, isErrorText } from "./errortext.js";
import { isBlank } from "./grid.js";
import { roundedNumber } from "./number.js";
import type { Styles } from "./opendocumentstyles.js";
import { dayOfSerial } from "./serial.js";
import { type Cell, DateCell, ErrorCell } from "./sheet.js";
import { attribute } from "./xml.js";

/**
 * What an OpenDocument cell holds.
 *
 * @param tag the text of its tag
 * @param text its paragraphs, as displayed
 * @param style the name of its style
 */
export function cellOf(tag: string, text: string, style: string, styles: Styles): Cell {
  if (attribute(tag, "calcext:value-type") === "error") return new ErrorCell(errorText(text));
  switch (attribute(tag, "office:value-type")) {
    case "float":
    case "currency":
    case "percentage": {
      if (isErrorText(text)) return new ErrorCell(text);
      const value = Number(attribute(tag, "office:value") ?? Number.NaN);
      if (!Number.isFinite(value)) return isBlank(text) ? null : text;
      const shown = styles.cells.get(style);
      if (shown?.kind === "date") {
        const day = dayOfSerial(value, styles.date1904);
        if (day !== null) return new DateCell(day);
      }
      if (shown?.kind === "padded" && Number.isInteger(value) && value > 0) {
        const digits = String(value).padStart(shown.digits, "0");
        return digits.startsWith("0") ? digits : value;
      }
      if (Number.isInteger(value) && value > 0 && /^0\d+([ .-]?\d+)*$/.test(text)) return text;
      return roundedNumber(value);
    }
    case "boolean":
      return attribute(tag, "office:boolean-value") === "true";
    case "date": {
      const iso = /^(\d{4}-\d\d-\d\d)(T|$)/.exec(attribute(tag, "office:date-value") ?? "")?.[1];
      if (iso !== undefined) return new DateCell(iso);
      return isBlank(text) ? null : text;
    }
    default: {
      const value = attribute(tag, "office:string-value") ?? text;
      return isBlank(value) ? null : value;
    }
  }
}
