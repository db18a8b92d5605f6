/** Days from 1 January 1970 back to the day before the first that a workbook's numbers count from. */
const DAYS_TO_1970 = 25_569;

/**
 * The day that a spreadsheet's serial number stands for, its time of day left out.
 *
 * @param serial days since 1899-12-31 (with 1900 taken for a leap year, as spreadsheets do), or since 1904-01-01
 * @returns ISO text, or null where the number is a time of day only, negative, or beyond the year 9999
 */
export function dayOfSerial(serial: number, date1904: boolean): string | null {
  let day = Math.floor(serial + 1e-9);
  if (date1904) day += 1462;
  if (!(day >= 1 && day <= 2_958_465)) return null;
  if (day < 60) day += 1;
  return new Date((day - DAYS_TO_1970) * 86_400_000).toISOString().slice(0, 10);
}
