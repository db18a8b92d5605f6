/** A number without the noise beyond the 15 digits that spreadsheets keep: 0.30000000000000004 → 0.3. */
export function roundedNumber(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
