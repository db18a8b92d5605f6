import type { FigureRow } from "../../model/figure.js";
import type { Text } from "../../model/language.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import { bars } from "../charts/bars.js";
import { categoryMark } from "../charts/options.js";
import type { Control, Drawing, View } from "../figure/view.js";
import { dimension, one, values, where } from "../rows.js";
import { capital, focus } from "../scopes.js";
import { columnsLeftOut, found } from "../sentences/quality.js";

const SEVERITY: Control = {
  id: "severity",
  label: { da: "Alvorlighed", en: "Severity" },
  options: [
    { id: "heavy", label: { da: "Fejl og advarsler", en: "Errors and warnings" } },
    { id: "error", label: { da: "Fejl", en: "Errors" } },
    { id: "warning", label: { da: "Advarsler", en: "Warnings" } },
    { id: "note", label: { da: "Bemærkninger", en: "Notes" } },
    { id: "all", label: { da: "Alle", en: "All" } },
  ],
};

const called = (choice: string): Text => SEVERITY.options.find(({ id }) => id === choice)!.label;

/** More schools than this are shown as one bar. */
const MOST_SCHOOLS = 5;

/** What was found wrong with the files: each kind of problem, the gravest first, by school. */
export const problems: View = {
  id: "problems",
  figures: ["problems"],
  controls: [SEVERITY],
  follows: ["school"],
  height: 420,
  draw: ({ site, selection, rows, choice, mark }): Drawing => {
    const { format, language, names, programme } = site;
    const wanted = choice("severity");
    const isWanted = (severity: string | null) =>
      wanted === "all" || (wanted === "heavy" ? severity === "error" || severity === "warning" : severity === wanted);
    const scope = focus(site, { ...selection, networks: [] });
    const schools = programme.schools.filter(({ id }) => selection.hasSchool(id));
    const apart = programme.schools.length > 1 && programme.schools.length <= MOST_SCHOOLS;
    const all = where(rows(), { school_id: null });
    const whole = selection.schools.length === 0;
    const count = (school: string | null, severity: string, code: string | null) =>
      one(rows(), "problems", { school_id: school, severity, code })?.value ?? 0;
    const kinds = words("severity")
      .filter(isWanted)
      .flatMap((severity) =>
        values(where(all, { severity }), "code").map((code) => {
          const own = schools.map(({ id }) => count(id, severity, code));
          const sum = own.reduce((a, b) => a + b, 0);
          return { severity, code, own, joint: whole ? count(null, severity, code) - sum : 0, sum };
        }),
      )
      .map((kind) => ({ ...kind, value: kind.sum + kind.joint }))
      .filter(({ value }) => value > 0);
    const order = words("severity");
    kinds.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.value - a.value);
    const joint = { id: "joint", label: { da: "fælles filer", en: "joint files" }[language], mark: "ns-grey" };
    const keys = apart
      ? [
          ...schools.map(({ id, short }) => ({
            id,
            label: short,
            mark: categoryMark(programme.schools.findIndex((school) => school.id === id)),
          })),
          ...(kinds.some((kind) => kind.joint > 0) ? [joint] : []),
        ]
      : [{ id: "all", label: names.school(null), mark: "ns-c1" }];
    const data = kinds.map(({ severity, code, own, joint: rest, value }) => ({
      id: `${severity}|${code}`,
      label: `${capital(VOCABULARY.severity[severity][language])}: ${names.value("problems", "code", code)}`,
      level: severity === "note" ? (1 as const) : (0 as const),
      parts: keys.map((entry, index) => {
        const part = !apart ? value : entry.id === "joint" ? rest : own[index]!;
        const school = entry.id === "joint" || entry.id === "all" ? null : entry.id;
        const said = `${entry.label}, ${names.value("problems", "code", code)}: ${format.number(part)}`;
        const line = entry.id === "joint" ? undefined : one(rows(), "problems", { school_id: school, severity, code });
        return { key: entry.id, value: part, label: mark(said, line) };
      }),
      note: format.number(value),
    }));
    const at = whole ? [null] : schools.map(({ id }) => id);
    const sum = (severity: string, code: string | null = null) =>
      at.reduce((total, school) => total + count(school, severity, code), 0);
    const personal = sum("note", "personal_column_left_out");
    const shown = rows().filter(
      (row) => (whole || selection.hasSchool(dimension(row, "school_id"))) && isWanted(dimension(row, "severity")),
    );
    const anything = rows().some((row: FigureRow) => row.dimensions.severity !== null);
    return {
      finding: anything
        ? found(
            format,
            whole ? null : scope.school_id === null ? format.list(schools.map(({ short }) => short)) : scope.label,
            {
              error: sum("error"),
              warning: sum("warning"),
              note: sum("note"),
            },
          )
        : null,
      subtitle: {
        da: "Antal problemer efter art, de alvorligste først",
        en: "Number of problems by kind, the gravest first",
      }[language],
      alternative: data.map((bar) => `${bar.label}: ${bar.note}`).join("; "),
      empty:
        wanted === "all"
          ? { da: "Der er ikke fundet noget galt i filerne.", en: "Nothing was found wrong with the files." }[language]
          : {
              da: `Der er ingen ${called(wanted).da.toLowerCase()} her.`,
              en: `There are no ${called(wanted).en.toLowerCase()} here.`,
            }[language],
      chart:
        data.length > 0 ? (options) => bars(data, { ...options, keys, axis: (value) => format.number(value) }) : null,
      notes: [columnsLeftOut(format, personal + sum("note", "column_left_out"), personal)],
      rows: shown,
    };
  },
};
