import { SSF } from "@e965/xlsx";
import { isBlank } from "./grid.js";
import { roundedNumber } from "./number.js";
import { dayOfSerial } from "./serial.js";
import { type Cell, DateCell } from "./sheet.js";

/** What a number format makes of a number, as far as it changes what the number means. */
export interface Format {
  /** a day; a time of day or a length of time; digits kept in number (leading zeros shown); anything else */
  readonly kind: "date" | "time" | "digits" | "plain";
  /** the format's code, such as `dd-mm-yyyy` */
  readonly code: string;
}

/** A spreadsheet program takes 255 characters at most; a longer code is no format, and may be there to cost time. */
const LONGEST = 1000;

/** Tells what a number format's code means. */
export function formatOf(code: string): Format {
  if (code === "General" || code.length > LONGEST) return { kind: "plain", code };
  const bare = code
    .split(";")[0]!
    .replace(/\[([hms]+)\]/gi, "$1")
    .replace(/\[[^\]]*\]|"[^"]*"|[\\_*]./g, "");
  if (SSF.is_date(code)) return { kind: /[yd]|^[^hs]*m[^hs]*$/i.test(bare) ? "date" : "time", code };
  return { kind: /0[^.,]*0/.test(bare) && !/[#%?eE/]/.test(bare) && !/[.,]0/.test(bare) ? "digits" : "plain", code };
}

/**
 * The cell that a number and its format make: a day, the text displayed where that has leading zeros (`000000` shows
 * 11100 as 011100) or is a time of day, else the number without the noise beyond its 15 digits.
 */
export function numberCell(value: number, format: Format, date1904: boolean): Cell {
  if (format.kind === "date") {
    const day = dayOfSerial(value, date1904);
    return day === null ? displayed(format.code, value) : new DateCell(day);
  }
  if (format.kind === "time") return displayed(format.code, value);
  if (format.kind === "digits" && Number.isInteger(value) && value !== 0) {
    const text = displayed(format.code, value);
    return typeof text === "string" && text.startsWith("0") ? text : value;
  }
  return roundedNumber(value);
}

function displayed(code: string, value: number): Cell {
  try {
    const text = SSF.format(code, value) as string;
    return isBlank(text) ? value : text;
  } catch {
    return value;
  }
}
