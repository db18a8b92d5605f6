/** Days as whole numbers, so that they can be subtracted. @throws RangeError where it isn't `yyyy-mm-dd` of a real day */
export function dayNumber(day: string): number {
  const time = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`invalid day: ${day}`);
  }
  return time / 86_400_000;
}

/** Whole months from one day number to another: the same day of the month, or the month's last, completes one. */
export function monthsBetween(from: number, to: number): number {
  const [a, b] = [new Date(from * 86_400_000), new Date(to * 86_400_000)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  const lastDay = new Date(Date.UTC(b.getUTCFullYear(), b.getUTCMonth() + 1, 0)).getUTCDate();
  return b.getUTCDate() >= Math.min(a.getUTCDate(), lastDay) ? months : months - 1;
}
