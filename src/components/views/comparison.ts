import { alone } from "../compare/alone.js";
import { factsOf, factText } from "../compare/facts.js";
import { comparedOf } from "../compare/groups.js";
import { INDICATORS, type Indicator } from "../compare/indicators.js";
import { indicatorLabel, paper, sheet } from "../compare/sheet.js";
import { verdictsOf } from "../compare/verdicts.js";
import type { Drawing, View } from "../figure/view.js";
import { membersOfEach } from "../sentences/compare.js";
import { wholePeriod } from "./period.js";

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
        da: "Tal for hver med grundlaget nedenunder; til højre, om forskellen holder",
        en: "A number for each with its base below; at the right, whether the difference holds up",
      }[language]
    }, ${wholePeriod(site)}`;
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
      empty: alone(site, compared),
      picture: (options) => paper(site, compared, rows(), options),
      notes: [
        {
          da: "Der står kun højere eller lavere, hvor man kunne vente den samme forskel blandt andre organisationer som disse. Det er afprøvet ved mange gange at fordele organisationerne tilfældigt, og der er taget højde for, at flere par sammenlignes (Holm). »Kan ikke afgøres« betyder ikke, at de er ens.",
          en: "It says higher or lower only where the same difference could be expected among other organisations like these. This was tested by dividing the organisations at random many times, with a correction for comparing several pairs (Holm). “Can’t tell” doesn't mean that they are alike.",
        }[language],
      ],
      rows: own,
    };
  },
};
