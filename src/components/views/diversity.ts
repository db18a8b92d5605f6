import { type DotRow, dots } from "../charts/dots.js";
import type { Drawing, View } from "../figure/view.js";
import { one } from "../rows.js";
import { expectedIndustries } from "../sentences/industry.js";
import { at, BY, linesOf, rowsOf } from "./members.js";
import { wholePeriod } from "./period.js";

/** How mixed the industries are, brought to equally many members so that small and large compare fairly. */
export const industryDiversity: View = {
  id: "industry-diversity",
  figures: ["industry-diversity"],
  controls: [BY],
  follows: ["school", "network", "purpose"],
  height: 300,
  draw: (context): Drawing => {
    const { site, rows } = context;
    const { format, language } = site;
    const scopes = linesOf(context);
    const byNetwork = scopes.some((scope) => scope.network_id !== null);
    const shown = rowsOf(context, scopes);
    const compared = scopes.filter((scope) => (byNetwork ? scope.network_id !== null : true));
    const keys = [
      {
        id: "expected_sections",
        label: { da: "forventet blandt lige mange", en: "expected among equally many" }[language],
        mark: "ns-c1",
      },
      {
        id: "shannon_hill",
        label: { da: "lige store brancher (Hill)", en: "equally large industries (Hill)" }[language],
        mark: "ns-c2",
      },
    ];
    const data = compared.map((scope): DotRow => {
      const place = at(rows(), scope);
      const found = keys.map(({ id }) => one(shown, id, place));
      const n = found.find((row) => row?.n)?.n ?? null;
      return {
        id: scope.network_id ?? scope.school_id ?? "all",
        label: scope.label,
        level: 0,
        dim: scope.dim,
        low: n !== null && n < 5,
        dots: found.map((row, index) => ({
          key: keys[index]!.id,
          value: row?.value ?? null,
          label: context.mark(
            `${scope.label}, ${keys[index]!.label}: ${row?.value === null || row === undefined ? "–" : format.fixed(row.value, 1)}`,
            row,
          ),
        })),
        note: n === null ? undefined : `n = ${format.number(n)}`,
      };
    });
    const sizes = compared.map((scope) => one(shown, "rarefied_to", at(rows(), scope))?.value ?? null);
    const among = sizes.find((value) => value !== null) ?? null;
    const units = compared.filter((scope) => scope.school_id !== null || scope.network_id !== null);
    const expected = (units.length > 0 ? units : compared)
      .map((scope) => one(shown, "expected_sections", at(rows(), scope))?.value ?? null)
      .filter((value) => value !== null);
    return {
      finding:
        among !== null && expected.length > 0
          ? expectedIndustries(format, among, Math.min(...expected), Math.max(...expected))
          : null,
      subtitle: `${
        {
          da: `Forventet antal hovedafdelinger${among === null ? "" : ` blandt ${format.number(among)} medlemmer`}, og Hills tal af hele medlemskredsen`,
          en: `Expected number of industry sections${among === null ? "" : ` among ${format.number(among)} members`}, and Hill's number of all members`,
        }[language]
      }, ${wholePeriod(site)}`,
      alternative: data.flatMap((row) => row.dots.slice(0, 1).map((dot) => dot.label)).join("; "),
      empty: {
        da: "Eksporterne siger ikke, hvilken branche medlemmerne hører til.",
        en: "The exports don't say to which industry the members belong.",
      }[language],
      chart: data.some((row) => row.dots.some((dot) => dot.value !== null))
        ? (options) => dots(data, { ...options, keys, axis: (value) => format.number(value, 1) })
        : null,
      notes: [
        {
          da: "Store netværk når næsten altid flere brancher. Derfor trækkes der lige mange medlemmer fra hvert, før der tælles.",
          en: "Large networks nearly always reach more industries, so the same number of members is drawn from each before counting.",
        }[language],
      ],
      rows: shown,
    };
  },
};
