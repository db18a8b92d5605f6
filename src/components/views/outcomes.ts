import type { FigureRow } from "../../model/figure.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import { type Bullet, type BulletGroup, bullets } from "../charts/bullets.js";
import type { Drawing, View, ViewContext } from "../figure/view.js";
import { one, values } from "../rows.js";
import { capital, focus, type Scope } from "../scopes.js";
import { reached } from "../sentences/evaluation.js";
import type { Site } from "../site.js";
import { placeOf } from "./answers.js";
import { at, BY, linesOf, rowsOf } from "./members.js";
import { wholePeriod } from "./period.js";

/** What stands where no outcomes were counted. */
export const noOutcomes = (site: Site): string =>
  ({
    da: "Der er ingen resultater i eksporterne. En liste med opgjorte resultater, gerne med mål, gør denne side mulig.",
    en: "There are no outcomes in the exports. A list of counted outcomes, with targets if there are any, makes this page possible.",
  })[site.language];

/** The measures of one kind of outcome in one scope. */
interface Counted {
  readonly count: FigureRow | undefined;
  readonly target: FigureRow | undefined;
  readonly attainment: FigureRow | undefined;
}

/**
 * How much of a count has no target to be held against; undefined where that can't be told, because some records have a
 * target and no count yet.
 */
export function withoutTarget({ count, target, attainment }: Counted): number | undefined {
  if (count?.value == null) return undefined;
  if (target?.value == null || attainment?.value == null) return count.value;
  if (target.n !== attainment.n) return undefined;
  return Math.max(0, Math.round(count.value - attainment.value * target.value));
}

/** Outcomes against their targets, a bullet for each school or network under each kind of outcome. */
export const outcomesTotal: View = {
  id: "outcomes-total",
  figures: ["outcomes-total"],
  controls: [BY],
  follows: ["school", "network", "purpose"],
  height: 700,
  draw: (context): Drawing => {
    const { site, selection, rows } = context;
    const { format, language } = site;
    const scopes = linesOf(context).filter((scope) => scope.network_id !== null || !usesNetworks(context));
    const shown = rowsOf(context, scopes);
    const kinds = words("outcome_kind").filter((kind) => values(shown, "kind").includes(kind));
    const groups = kinds.map((kind): BulletGroup => {
      const lines = scopes.flatMap((scope) => {
        const counted = countedIn(rows(), at(rows(), scope), kind);
        return counted.count || counted.target ? [bulletOf(context, scope, kind, counted)] : [];
      });
      return { id: kind, heading: capital(VOCABULARY.outcome_kind[kind][language]), rows: lines };
    });
    const scope = focus(site, selection);
    const own = kinds
      .map((kind) => countedIn(rows(), at(rows(), scope), kind))
      .filter(({ count }) => count !== undefined);
    const withTarget = own.filter(({ attainment }) => attainment?.value != null);
    return {
      finding:
        own.length > 0
          ? reached(format, placeOf(scope), {
              met: withTarget.filter(({ attainment }) => attainment!.value! >= 1).length,
              withTarget: withTarget.length,
              without: own.length - withTarget.length,
            })
          : null,
      subtitle: `${{ da: "Opgjorte resultater i alt og summen af målene; procenten er kun regnet over opgørelser, der har både antal og mål", en: "Outcomes counted in all and the sum of targets; the percentage is of records that have both count and target" }[language]}, ${wholePeriod(site)}`,
      alternative: groups
        .map(
          ({ heading, rows: lines }) => `${heading}: ${lines.map(({ label, note }) => `${label}: ${note}`).join(", ")}`,
        )
        .join("; "),
      empty: rows().length === 0 ? noOutcomes(site) : undefined,
      chart: groups.some((group) => group.rows.length > 0)
        ? (options) =>
            bullets(groups, {
              ...options,
              axis: (value) => format.number(value),
              words: {
                da: { reached: "opgjort", untargeted: "opgjort uden mål", target: "mål" },
                en: { reached: "counted", untargeted: "counted without a target", target: "target" },
              }[language],
            })
        : null,
      notes:
        rows().length === 0
          ? []
          : [
              {
                da: "Et mål, der ikke er oplyst, er ikke nul: Der tegnes ingen streg, og der regnes ingen procent.",
                en: "A target that isn't stated is not zero: no line is drawn and no percentage computed.",
              }[language],
            ],
      rows: shown,
    };
  },
};

function usesNetworks({ selection, choice }: Parameters<View["draw"]>[0]): boolean {
  return choice("by") === "network" || selection.networks.length > 0 || selection.purposes.length > 0;
}

function countedIn(rows: readonly FigureRow[], place: ReturnType<typeof at>, kind: string): Counted {
  const find = (measure: string) => one(rows, measure, { ...place, kind });
  return { count: find("count"), target: find("target"), attainment: find("attainment") };
}

function bulletOf({ site, mark }: ViewContext, scope: Scope, kind: string, counted: Counted): Bullet {
  const { format, language } = site;
  const { count, target, attainment } = counted;
  const [value, aim] = [count?.value ?? null, target?.value ?? null];
  const said = value === null ? "–" : format.number(value);
  const share = attainment?.value == null ? "" : ` · ${format.percent(attainment.value)}`;
  const partly = attainment?.n != null && count?.n != null && attainment.n < count.n && attainment.n > 0;
  const base = partly
    ? { da: ` (${attainment.n} af ${count.n} opgørelser)`, en: ` (${attainment.n} of ${count.n} records)` }[language]
    : "";
  const note =
    aim === null
      ? { da: `${said} · intet mål`, en: `${said} · no target` }[language]
      : `${said}, ${{ da: "mål", en: "target" }[language]} ${format.number(aim)}${share}${base}`;
  return {
    id: scope.network_id ?? scope.school_id ?? "all",
    label: scope.label,
    level: 1,
    dim: scope.dim,
    value,
    untargeted: withoutTarget(counted) ?? 0,
    target: aim,
    note,
    title: mark(`${scope.label}, ${site.names.word("outcome_kind", kind)}: ${note}`, count ?? target),
  };
}
