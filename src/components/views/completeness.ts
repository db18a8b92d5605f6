import { matrix } from "../charts/matrix.js";
import { valueText } from "../figure/grid.js";
import type { Control, Drawing, View } from "../figure/view.js";
import { dimension, one, values, where } from "../rows.js";
import { capital, focus, schoolScopes } from "../scopes.js";
import { filledIn } from "../sentences/quality.js";
import { isSmall, placeOf } from "./answers.js";

const FIELDS: Control = {
  id: "fields",
  label: { da: "Felter", en: "Fields" },
  options: [
    { id: "gaps", label: { da: "Felter med huller", en: "Fields with gaps" } },
    { id: "all", label: { da: "Alle felter", en: "All fields" } },
  ],
};

/** How much of each field is filled in at each school: a chart of industries is worth what its industry codes are. */
export const completeness: View = {
  id: "completeness",
  figures: ["completeness"],
  controls: [FIELDS],
  follows: ["school"],
  height: 760,
  draw: ({ site, selection, rows, choice, mark }): Drawing => {
    const { format, language, names } = site;
    const scopes = schoolScopes(site, selection);
    const own = rows().filter(
      (row) =>
        dimension(row, "table_name") !== "schools" &&
        scopes.some(({ school_id }) => school_id === dimension(row, "school_id")),
    );
    const shares = own.filter((row) => row.measure === "share");
    const fields = values(shares, "table_name").flatMap((table_name) =>
      values(where(shares, { table_name }), "column_name").map((column_name) => {
        const amounts = where(shares, { table_name, column_name }).flatMap((row) =>
          row.value === null ? [] : [row.value],
        );
        return { table_name, column_name, least: Math.min(1, ...amounts) };
      }),
    );
    const shown = fields.filter(({ least }) => choice("fields") === "all" || least < 1);
    const name = (table: string, column: string) =>
      `${capital(names.value("completeness", "table_name", table))}: ${names.value("completeness", "column_name", column)}`;
    const key = (table: string, column: string) => `${table}|${column}`;
    const cells = shown.flatMap(({ table_name, column_name }) =>
      scopes.map(({ school_id, label }) => {
        const row = one(shares, "share", { school_id, table_name, column_name });
        const value = row?.value ?? null;
        return {
          row: key(table_name, column_name),
          column: school_id ?? "all",
          value,
          low: value !== null && isSmall(row),
          text: value === null ? "–" : `${format.percent(value)}${row?.n == null ? "" : ` (${format.number(row.n)})`}`,
          label: mark(
            `${name(table_name, column_name)}, ${label}: ${row ? valueText(row, site) : { da: "ingen rækker", en: "no rows" }[language]}`,
            row,
          ),
        };
      }),
    );
    const scope = focus(site, { ...selection, networks: [] });
    const codes = one(shares, "share", {
      school_id: scope.school_id,
      table_name: "organisations",
      column_name: "industry_code",
    });
    return {
      finding:
        codes && codes.value !== null && codes.n !== null
          ? filledIn(format, placeOf(scope), {
              field: names.value("completeness", "column_name", "industry_code"),
              share: codes.value,
              rows: codes.n,
              table: names.value("completeness", "table_name", "organisations"),
            })
          : null,
      subtitle: {
        da: "Andel af rækkerne, hvor feltet er udfyldt (antal rækker i parentes)",
        en: "Share of rows in which the field is filled in (number of rows in brackets)",
      }[language],
      alternative: cells
        .filter((cell) => cell.column === (scope.school_id ?? "all"))
        .map((cell) => cell.label)
        .slice(0, 20)
        .join("; "),
      empty:
        fields.length === 0
          ? { da: "Der er ingen rækker at se efter i.", en: "There are no rows to look at." }[language]
          : { da: "Alle felter er udfyldt i alle rækker.", en: "All fields are filled in, in every row." }[language],
      chart:
        cells.length > 0
          ? (options) =>
              matrix(cells, {
                ...options,
                limit: 1,
                rows: shown.map(({ table_name, column_name }) => ({
                  id: key(table_name, column_name),
                  label: name(table_name, column_name),
                })),
                columns: scopes.map(({ school_id, label, dim }) => ({ id: school_id ?? "all", label, dim })),
              })
          : null,
      notes: [
        {
          da: "Et tomt felt kan være et svar: Uden udmeldelse er organisationen stadig medlem, uden slutdato er netværket i gang.",
          en: "An empty field can be an answer: without a last day the organisation is still a member, and the network still runs.",
        }[language],
      ],
      rows: own,
    };
  },
};
