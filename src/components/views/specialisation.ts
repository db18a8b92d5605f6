import { type DotRow, dots } from "../charts/dots.js";
import { matrix } from "../charts/matrix.js";
import { categoryMark } from "../charts/options.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, one, values } from "../rows.js";
import { specialised, spoken } from "../sentences/industry.js";
import { wholePeriod } from "./period.js";

/** What a school's share is divided by. */
const COMPARED = {
  programme: {
    subtitle: {
      da: "Lokaliseringskvotient: skolens andel delt med alle medlemmers, 1 = samme andel",
      en: "Location quotient: the school's share divided by all members', 1 = the same share",
    },
    same: { da: "som alle", en: "as all" },
  },
  region: {
    subtitle: {
      da: "Lokaliseringskvotient: skolens andel delt med områdets virksomheders, 1 = samme andel",
      en: "Location quotient: the school's share divided by that of the region's firms, 1 = the same share",
    },
    same: { da: "som området", en: "as the region" },
  },
} as const;

/** Location quotients: how much of an industry each school has beside the whole, around 1. */
export const industrySpecialisation: View = {
  id: "industry-specialisation",
  figures: ["industry-specialisation"],
  follows: ["school", "section"],
  height: 560,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, names, programme } = site;
    const quotients = rows().filter((row) => row.measure === "location_quotient" && dimension(row, "section") !== null);
    const schools = programme.schools;
    const sections = values(quotients, "section").filter((section) =>
      quotients.some((row) => dimension(row, "section") === section && row.value !== null && row.value > 0),
    );
    const spread = (section: string) =>
      Math.max(...quotients.filter((row) => dimension(row, "section") === section).map((row) => row.value ?? 0));
    const order = [...sections].sort((a, b) => spread(b) - spread(a));
    const known = quotients.filter((row) => row.value !== null && dimension(row, "school_id") !== null);
    const double = known.filter((row) => row.value! >= 2);
    const name = (section: string) => `${section} ${spoken(names.value("", "section", section))}`;
    const label = (school: { id: string; short: string }, section: string) => {
      const row = one(quotients, "location_quotient", { school_id: school.id, section });
      const said = row?.value === null || row === undefined ? "–" : format.fixed(row.value, 2);
      return mark(`${school.short}, ${name(section)}: ${said}`, row);
    };
    // The programme itself can be compared with the region only; without that its lines are flagged.
    const regional = rows().some((row) => dimension(row, "school_id") === null && row.flag === null);
    const than = COMPARED[regional ? "region" : "programme"];
    const few = schools.length <= 5;
    const keys = schools.map((school, index) => ({ id: school.id, label: school.short, mark: categoryMark(index) }));
    const chosen = schools.filter((school) => selection.hasSchool(school.id));
    const data = order.map(
      (section): DotRow => ({
        id: section,
        label: name(section),
        level: 1,
        dim: !selection.hasSection(section),
        dots: chosen.map((school) => ({
          key: school.id,
          value: one(quotients, "location_quotient", { school_id: school.id, section })?.value ?? null,
          label: label(school, section),
        })),
      }),
    );
    return {
      finding:
        known.length > 0 && (schools.length > 1 || regional)
          ? specialised(format, double.length, known.length, regional)
          : null,
      subtitle: `${than.subtitle[language]}, ${wholePeriod(site)}`,
      alternative: [...known]
        .sort((a, b) => b.value! - a.value!)
        .slice(0, 6)
        .map(
          (row) =>
            `${names.school(dimension(row, "school_id"))}, ${name(dimension(row, "section")!)}: ${format.fixed(row.value!, 2)}`,
        )
        .join("; "),
      empty: {
        da: "Eksporterne siger ikke, hvilken branche medlemmerne hører til.",
        en: "The exports don't say to which industry the members belong.",
      }[language],
      chart:
        known.length === 0
          ? null
          : few
            ? (options) =>
                dots(data, {
                  ...options,
                  keys,
                  reference: { value: 1, label: than.same[language] },
                })
            : (options) =>
                matrix(
                  order.flatMap((section) =>
                    schools.map((school) => {
                      const value =
                        one(quotients, "location_quotient", { school_id: school.id, section })?.value ?? null;
                      return {
                        row: section,
                        column: school.id,
                        value,
                        text: value === null ? "–" : format.fixed(value, 1),
                        label: label(school, section),
                      };
                    }),
                  ),
                  {
                    ...options,
                    limit: 4,
                    axis: (value) =>
                      value === 4 ? { da: "4 eller mere", en: "4 or more" }[language] : format.number(value),
                    rows: order.map((id) => ({ id, label: name(id) })),
                    columns: schools.map(({ id, short }) => ({ id, label: short })),
                  },
                ),
      notes: [
        {
          da: "Med få medlemmer flytter én organisation kvotienten meget; se antallene i tabellen.",
          en: "With few members one organisation moves the quotient far; see the numbers in the table.",
        }[language],
      ],
      rows: rows(),
    };
  },
};
