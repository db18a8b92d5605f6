import type { Language } from "../model/language.js";

/** Numbers and dates as the page's language writes them. */
export interface Format {
  readonly language: Language;
  /** at most `digits` decimals (default 0): 1.234,5 or 1,234.5 */
  readonly number: (value: number, digits?: number) => string;
  /** exactly `digits` decimals */
  readonly fixed: (value: number, digits: number) => string;
  /** a share 0–1 in whole per cent: 63 % or 63% */
  readonly percent: (share: number, digits?: number) => string;
  /** 3. marts 2009 or 3 March 2009 */
  readonly day: (day: string) => string;
  /** marts 2009 or March 2009 */
  readonly month: (day: string) => string;
  /** mar. 2009 or Mar 2009 */
  readonly shortMonth: (day: string) => string;
  /** jan. or Jan, without the year */
  readonly monthName: (day: string) => string;
  /** a, b og c */
  readonly list: (items: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
}

const LOCALES: Record<Language, string> = { da: "da-DK", en: "en-GB" };

/** @param language of the page */
export function formatIn(language: Language): Format {
  const locale = LOCALES[language];
  const numbers = new Map<string, Intl.NumberFormat>();
  const numberFormat = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, known);
    return known;
  };
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (day: string) => format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
  };
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    language,
    number: (value, digits = 0) => numberFormat({ maximumFractionDigits: digits }).format(value),
    fixed: (value, digits) =>
      numberFormat({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    percent: (share, digits = 0) => numberFormat({ style: "percent", maximumFractionDigits: digits }).format(share),
    day: date({ day: "numeric", month: "long", year: "numeric" }),
    month: date({ month: "long", year: "numeric" }),
    shortMonth: date({ month: "short", year: "numeric" }),
    monthName: date({ month: "short" }),
    list: (items) => list.format(items),
    compare: collator.compare,
  };
}
