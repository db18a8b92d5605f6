import { factsOf, factText } from "../compare/facts.js";
import { comparedOf } from "../compare/groups.js";
import { INDICATORS, type Indicator } from "../compare/indicators.js";
import { indicatorLabel, paper, sheet } from "../compare/sheet.js";
import { verdictsOf } from "../compare/verdicts.js";
import type { Drawing, View } from "../figure/view.js";
import { membersOfEach } from "../sentences/compare.js";
import { periodText } from "./period.js";

/** Two to four schools, networks or purposes by a dozen indicators, and what can be said of their differences. */
export const comparisonTable: View = {
  id: "comparison",
  figures: ["comparison", "comparison-units"],
  height: 900,
  draw: ({ site, selection, rows }): Drawing => {
    const { format, language } = site;
    const compared = comparedOf(site, selection);
    const each = compared.map((one) => ({ one, facts: factsOf(rows(), one) }));
    const own = each.flatMap(({ facts }) => facts);
    const members = each.flatMap(({ one, facts }) => {
      const value = facts.find((row) => row.measure === "members")?.value ?? null;
      return value === null ? [] : [{ name: one.label, members: value }];
    });
    const subtitle = `${
      {
        da: "Tal for hver, med grundlaget under; forskelle er prøvet på organisationerne",
        en: "Numbers of each, with the base below; differences are tried on the organisations",
      }[language]
    }, ${periodText(site, selection)}`;
    const list = format.list(compared.map(({ label }) => label));
    const caption = { da: `Side om side: ${list}`, en: `Side by side: ${list}` }[language];
    const size = own.find((row) => row.measure === "rarefied_to")?.value ?? null;
    const verdicts = (indicator: Indicator) =>
      indicator.trial ? verdictsOf(compared, rows("comparison-units"), indicator.trial, size) : [];
    const alternative = INDICATORS.flatMap(({ items }) => items)
      .map((indicator) => {
        const values = each.map(
          ({ one, facts }) =>
            `${one.label} ${factText(
              facts.find((row) => row.measure === indicator.id),
              indicator,
              site,
            )}`,
        );
        return `${indicatorLabel(site, indicator.id, own)}: ${format.list(values)}`;
      })
      .join(". ");
    return {
      finding: members.length > 0 ? membersOfEach(format, members) : null,
      subtitle,
      alternative,
      chart:
        compared.length > 1 && own.some((row) => row.value !== null)
          ? ({ width }) => sheet(site, compared, rows(), { width, caption, verdicts })
          : null,
      ...(compared.length < 2
        ? {
            empty: {
              da: "Der er ikke to at sammenligne. Tallene står i tabellen.",
              en: "There are no two to compare. The numbers are in the table.",
            }[language],
          }
        : {}),
      picture: (options) => paper(site, compared, rows(), options),
      notes: [
        {
          da: "Højere og lavere siges kun, hvor forskellen kunne ventes igen blandt andre organisationer som disse: Organisationerne deles tilfældigt mange gange, og der korrigeres for, at flere par sammenlignes på det samme (Holm). Kan ikke afgøres betyder ikke, at de er ens.",
          en: "Higher and lower are said only where the difference could be expected again among other organisations like these: the organisations are divided at random many times, and the result is corrected for several pairs being compared on the same thing (Holm). Can't tell doesn't mean that they are alike.",
        }[language],
      ],
      rows: own,
    };
  },
};
