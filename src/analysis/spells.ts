import { dayNumber, monthsBetween } from "./day.js";
import { type KaplanMeierStep, kaplanMeier } from "./kaplan-meier.js";

/** One membership: ISO days; `from` null where it isn't known (a member from the start), `to` null where still open. */
export interface Spell {
  readonly from: string | null;
  /** the last day as a member */
  readonly to: string | null;
}

/** A stretch of time: ISO days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

interface Days {
  readonly from: number;
  readonly to: number;
}

const days = ({ from, to }: Spell): Days => {
  const spell = { from: from === null ? -Infinity : dayNumber(from), to: to === null ? Infinity : dayNumber(to) };
  if (spell.to < spell.from) throw new RangeError(`last day before the first: ${from} – ${to}`);
  return spell;
};

const period = ({ from, to }: Period): Days => days({ from, to });

/**
 * How many are members on a day: first day ≤ day ≤ last day, an unknown first day being before it.
 *
 * @returns 0 … the number of spells
 * @throws RangeError where a day isn't one, or a spell ends before it begins
 */
export function activeAt(spells: readonly Spell[], day: string): number {
  const at = dayNumber(day);
  return spells.map(days).filter(({ from, to }) => from <= at && at <= to).length;
}

export interface Growth {
  /** members as the period begins, before anybody joins or leaves in it */
  readonly before: number;
  /** first days within the period */
  readonly joined: number;
  /** last days within the period */
  readonly left: number;
  /** members after the period's last day: before + joined − left */
  readonly after: number;
  /** (after − before) ÷ before; undefined where there were none */
  readonly rate: number | undefined;
}

/**
 * Growth over a period: who was there, joined, left, and the change as a share.
 *
 * @throws RangeError where a day isn't one, or a spell or the period ends before it begins
 */
export function growth(spells: readonly Spell[], during: Period): Growth {
  const { from, to } = period(during);
  const all = spells.map(days);
  const before = all.filter((spell) => spell.from < from && spell.to >= from).length;
  const joined = all.filter((spell) => spell.from >= from && spell.from <= to).length;
  const left = all.filter((spell) => spell.to >= from && spell.to <= to).length;
  const after = before + joined - left;
  return { before, joined, left, after, rate: before === 0 ? undefined : (after - before) / before };
}

/**
 * Churn over a period: of those who were members on its first day, the share whose last day came before its last day.
 * Spells of unknown first day are left out.
 *
 * @returns 0 … 1; undefined where none with a known first day was a member on the first day
 * @throws RangeError where a day isn't one, or a spell or the period ends before it begins
 */
export function churnRate(spells: readonly Spell[], during: Period): number | undefined {
  const { from, to } = period(during);
  const start = spells.map(days).filter((spell) => spell.from > -Infinity && spell.from <= from && spell.to >= from);
  return start.length === 0 ? undefined : start.filter((spell) => spell.to < to).length / start.length;
}

export interface RetentionOptions {
  /** the last day that the data know of, ISO: spells open then are censored */
  readonly asOf: string;
  /** what time is counted in: `days` (default) of membership, both ends included, or whole `months` of it */
  readonly unit?: "days" | "months";
  /** of the limits (default 0.95) */
  readonly level?: number;
}

/**
 * Retention: the share still members so long after joining, as Kaplan and Meier estimate it where many are members
 * still. A spell lasts from its first day through its last; it has ended where the last day is known and not after
 * `asOf`, and is censored otherwise. Spells of unknown first day, and those that begin after `asOf`, are left out.
 *
 * @returns a step for every length at which somebody left or was censored; none where nobody's first day is known
 * @throws RangeError where a day isn't one, a spell ends before it begins, or the level isn't within 0 … 1
 * @see Kaplan & Meier (1958), Nonparametric Estimation from Incomplete Observations
 */
export function retentionCurve(
  spells: readonly Spell[],
  { asOf, unit = "days", level }: RetentionOptions,
): KaplanMeierStep[] {
  const end = dayNumber(asOf);
  const lasting = spells
    .map(days)
    .filter(({ from }) => from > -Infinity && from <= end)
    .map(({ from, to }) => {
      const after = Math.min(to, end) + 1;
      return { time: unit === "days" ? after - from : monthsBetween(from, after), event: to <= end };
    });
  return kaplanMeier(lasting, { level });
}

/**
 * Tenure: how many days each has been a member, first and last day included.
 *
 * @param options asOf: the last day that the data know of; an open spell lasts through it
 * @returns one per spell, ≥ 1; undefined where the first day is unknown or after `asOf`
 * @throws RangeError where a day isn't one, or a spell ends before it begins
 */
export function tenure(spells: readonly Spell[], { asOf }: { readonly asOf: string }): (number | undefined)[] {
  const end = dayNumber(asOf);
  return spells
    .map(days)
    .map(({ from, to }) => (from === -Infinity || from > end ? undefined : Math.min(to, end) - from + 1));
}
