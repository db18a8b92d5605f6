import { VOCABULARY, words } from "../../model/vocabulary.js";
import { matrix } from "../charts/matrix.js";
import type { Control, Drawing, View } from "../figure/view.js";
import { one, values } from "../rows.js";
import { capital } from "../scopes.js";
import { perOne } from "../sentences/evaluation.js";
import { isSmall } from "./answers.js";
import { at, BY, linesOf, rowsOf } from "./members.js";
import { noOutcomes } from "./outcomes.js";
import { wholePeriod } from "./period.js";

const PER: Control = {
  id: "per",
  label: { da: "Målt pr.", en: "Measured per" },
  options: [
    { id: "per_member", label: { da: "Pr. medlem", en: "Per member" } },
    { id: "per_activity", label: { da: "Pr. aktivitet", en: "Per activity" } },
  ],
};

/** Outcomes per member or per activity, so that unequal schools and networks can stand beside each other. */
export const outcomeRates: View = {
  id: "outcome-rates",
  figures: ["outcomes-total"],
  controls: [PER, BY],
  follows: ["school", "network", "purpose"],
  height: 320,
  draw: (context): Drawing => {
    const { site, selection, rows, choice } = context;
    const { format, language } = site;
    const measure = choice("per");
    const per = measure === "per_member" ? "member" : "activity";
    const scopes = linesOf(context).filter(
      (scope) =>
        scope.network_id !== null ||
        !(choice("by") === "network" || selection.networks.length > 0 || selection.purposes.length > 0),
    );
    const shown = rowsOf(context, scopes).filter((row) => row.measure === measure);
    const kinds = words("outcome_kind").filter((kind) => values(shown, "kind").includes(kind));
    const id = (scope: (typeof scopes)[number]) => `${scope.school_id}|${scope.network_id}`;
    const cells = scopes.flatMap((scope) =>
      kinds.map((kind) => {
        const row = one(rows(), measure, { ...at(rows(), scope), kind });
        const value = row?.value ?? null;
        const base = row?.n == null ? "" : ` (${format.number(row.n)})`;
        return {
          kind,
          scope,
          row: id(scope),
          column: kind,
          value: row ? value : 0,
          low: value !== null && isSmall(row),
          text: row ? (value === null ? "–" : `${format.fixed(value, 2)}${base}`) : "",
          label: context.mark(
            `${scope.label}, ${VOCABULARY.outcome_kind[kind][language]}: ${row ? (value === null ? "–" : format.fixed(value, 2) + base) : { da: "ikke opgjort", en: "not counted" }[language]}`,
            row,
          ),
        };
      }),
    );
    const parts = scopes.filter((scope) => scope.school_id !== null);
    const compared = kinds
      .map((kind) => ({
        kind,
        amounts: cells
          .filter((cell) => cell.kind === kind && parts.includes(cell.scope) && cell.text !== "" && cell.value !== null)
          .map((cell) => cell.value!),
      }))
      .sort((a, b) => b.amounts.length - a.amounts.length)[0];
    const rowsWithAny = scopes.filter((scope) => cells.some((cell) => cell.scope === scope && cell.text !== ""));
    return {
      finding:
        compared && compared.amounts.length > 1
          ? perOne(format, {
              kind: VOCABULARY.outcome_kind[compared.kind][language],
              per,
              least: Math.min(...compared.amounts),
              most: Math.max(...compared.amounts),
              of: compared.amounts.length,
              among: parts.some((scope) => scope.network_id !== null) ? "networks" : "schools",
            })
          : null,
      subtitle: `${
        measure === "per_member"
          ? {
              da: "Opgjorte resultater divideret med antallet af medlemmer (i parentes)",
              en: "Outcomes counted divided by the number of members (in brackets)",
            }[language]
          : {
              da: "Opgjorte resultater divideret med antallet af aktiviteter (i parentes)",
              en: "Outcomes counted divided by the number of activities (in brackets)",
            }[language]
      }, ${wholePeriod(site)}`,
      alternative: cells
        .filter((cell) => cell.text !== "")
        .slice(0, 20)
        .map((cell) => cell.label)
        .join("; "),
      empty: rows().length === 0 ? noOutcomes(site) : undefined,
      chart:
        kinds.length > 0 && rowsWithAny.length > 0
          ? (options) =>
              matrix(cells, {
                ...options,
                rows: rowsWithAny.map((scope) => ({ id: id(scope), label: scope.label, dim: scope.dim })),
                columns: kinds.map((kind) => ({ id: kind, label: capital(VOCABULARY.outcome_kind[kind][language]) })),
              })
          : null,
      notes:
        rows().length === 0
          ? []
          : [
              {
                da: "Tomt felt: ikke opgjort. Stiplet felt: grundlaget er under 5.",
                en: "Empty cell: not counted. Dashed cell: the base is under 5.",
              }[language],
            ],
      rows: shown,
    };
  },
};
