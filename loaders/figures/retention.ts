import { retentionCurve } from "../../src/analysis/index.js";
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

export function retention(indexed: Indexed): Figure {
  const out = lines("retention");
  for (const scope of indexed.wholes) {
    const steps = retentionCurve(spells(indexed, scope), { asOf: indexed.period.to, unit: "months" });
    const last = steps.at(-1);
    if (!last) continue;
    const all = steps[0]!.atRisk;
    let next = 0;
    let [survival, lower, upper]: [number, number | undefined, number | undefined] = [1, 1, 1];
    for (let month = 0; month <= last.time; month++) {
      const at_risk = steps[next]!.atRisk;
      const step = steps[next]!;
      if (step.time === month) {
        ({ survival, lower, upper } = step);
        next++;
      }
      const at = { school_id: scope.school_id, months_since_joining: month };
      out.add(at, "at_risk", at_risk, { n: all });
      out.add(at, "survival", survival, { n: at_risk, flag: at_risk < SMALLEST ? "low" : null, lower, upper });
    }
  }
  return out.done();
}
