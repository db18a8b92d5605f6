import { CALIBRATED_WORLDS, CALIBRATION_TABLE, CALIBRATION_WORLDS } from "../model/definitions.js";
import type { Language, Text } from "../model/language.js";
import { escapeHtml } from "./html.js";

const TEXTS = {
  title: { da: "Hvor godt finder sammenligningen forskelle?", en: "How well does the comparison find differences?" },
  intro: {
    da: "Sammenligningen af grupper er afprøvet i opdigtede verdener, hvor vi selv har bestemt, om der er en forskel. Tabellen viser, hvor tit den fandt en forskel, som ikke var der, og hvor tit den fandt den, som var der. Med små grupper finder den sjældent noget: Så er svaret »kan ikke afgøres«, og det er også et svar.",
    en: "The comparison of groups was tested in invented worlds in which we decided whether there is a difference. The table shows how often it found a difference that wasn't there, and how often it found the one that was. With small groups it seldom finds anything: the answer is then “can't tell”, which is an answer too.",
  },
  caption: {
    da: "Andel af verdener, hvor der blev fundet en forskel",
    en: "Share of worlds in which a difference was found",
  },
  worlds: { da: "verdener i hver linje", en: "worlds in each line" },
  sizes: { da: "Gruppernes størrelser", en: "The groups' sizes" },
  falsely: { da: "Der var ingen forskel", en: "There was no difference" },
  power: { da: "Der var en forskel", en: "There was a difference" },
} satisfies Record<string, Text>;

/** How the comparison of groups fared in invented worlds; nothing where it hasn't been tried. */
export function calibrationHtml(language: Language): string {
  if (CALIBRATION_TABLE.length === 0) return "";
  const locale = language === "da" ? "da-DK" : "en-GB";
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(locale);
  const bodies = (Object.keys(CALIBRATED_WORLDS) as (keyof typeof CALIBRATED_WORLDS)[]).map((world) => {
    const lines = CALIBRATION_TABLE.filter((row) => row.world === world).map(
      ({ sizes, falseVerdicts, power }) =>
        `<tr><th scope="row">${sizes.map((size) => number.format(size)).join(" / ")}</th><td class="ns-number">${percent.format(falseVerdicts)}</td><td class="ns-number">${percent.format(power)}</td></tr>`,
    );
    if (lines.length === 0) return "";
    return `<tbody><tr class="ns-phase"><th scope="rowgroup" colspan="3">${escapeHtml(CALIBRATED_WORLDS[world][language])}</th></tr>${lines.join("")}</tbody>`;
  });
  const caption = `${TEXTS.caption[language]} (${number.format(CALIBRATION_WORLDS)} ${TEXTS.worlds[language]})`;
  return [
    `<h2 id="calibration">${TEXTS.title[language]}</h2>`,
    `<p>${TEXTS.intro[language]}</p>`,
    `<div class="ns-scroll" tabindex="0" role="region" aria-label="${caption}"><table class="ns-table"><caption>${caption}</caption><thead><tr><th scope="col">${TEXTS.sizes[language]}</th><th scope="col" class="ns-number">${TEXTS.falsely[language]}</th><th scope="col" class="ns-number">${TEXTS.power[language]}</th></tr></thead>${bodies.join("")}</table></div>`,
  ].join("\n\n");
}
