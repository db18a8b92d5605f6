import { type KaplanMeierStep, retentionCurve } from "../../src/analysis/index.js";
import type { Figure } from "../../src/model/figure.js";
import type { Day } from "../../src/model/tables.js";
import type { Indexed, Scope } from "./indexed.js";
import { lines } from "./lines.js";

/** Below so many still followed, the curve says nothing that can be generalised. */
export const SMALLEST = 5;

/** From an organisation's first day in any of the scope's networks to its last day in the last of them. */
export function spells(indexed: Indexed, scope: Scope): { from: Day | null; to: Day | null }[] {
  const found = new Map<string, { from: Day | null; to: Day | null }>();
  for (const network of scope.networks) {
    for (const { organisation_id, joined_on, left_on } of indexed.stays.get(network) ?? []) {
      const before = found.get(organisation_id);
      found.set(
        organisation_id,
        before
          ? {
              from: before.from === null || joined_on === null ? null : earlier(before.from, joined_on),
              to: before.to === null || left_on === null ? null : later(before.to, left_on),
            }
          : { from: joined_on, to: left_on },
      );
    }
  }
  return [...found.values()].filter(({ from, to }) => from === null || to === null || from <= to);
}

const earlier = (a: Day, b: Day) => (a < b ? a : b);
const later = (a: Day, b: Day) => (a > b ? a : b);

/** How many were followed for so many whole months, and the share estimated to be members still. */
interface Still {
  readonly atRisk: number;
  readonly survival: number;
  /** undefined where nobody is */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/**
 * What the curve says of one length of time. Who leaves after a membership of m whole months was still a member m
 * months after joining, so it is the steps before m that count: at 0 months all are members.
 */
export function stillMembers(steps: readonly KaplanMeierStep[], months: number): Still {
  const { survival, lower, upper } = steps.findLast(({ time }) => time < months) ?? { survival: 1, lower: 1, upper: 1 };
  return { atRisk: steps.find(({ time }) => time >= months)?.atRisk ?? 0, survival, lower, upper };
}

export function retention(indexed: Indexed): Figure {
  const out = lines("retention");
  for (const scope of indexed.wholes) {
    const steps = retentionCurve(spells(indexed, scope), { asOf: indexed.period.to, unit: "months" });
    const last = steps.at(-1);
    if (!last) continue;
    const all = steps[0]!.atRisk;
    for (let month = 0; month <= last.time; month++) {
      const { atRisk: n, survival, lower, upper } = stillMembers(steps, month);
      const at = { school_id: scope.school_id, months_since_joining: month };
      out.add(at, "at_risk", n, { n: all });
      out.add(at, "survival", survival, { n, flag: n < SMALLEST ? "low" : null, lower, upper });
    }
  }
  return out.done();
}
