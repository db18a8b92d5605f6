import { escapeHtml } from "../definitions/html.js";
import type { SiteProgramme } from "../model/figure.js";
import type { Language, Text } from "../model/language.js";
import type { AccessibilityStatement, Conformity, Exemption } from "../model/statement.js";
import { contactHtml } from "./contact.js";

/** What the page is made from. */
export type StatedProgramme = Pick<SiteProgramme, "title" | "demo" | "accessibility_statement" | "contact">;

type Own = NonNullable<AccessibilityStatement["own"]>;

const COMPLAINTS = "https://digst.dk/digital-inklusion/webtilgaengelighed/oplever-du-ikke-tilgaengeligt-indhold/";

const TEXTS = {
  title: { da: "Tilgængelighedserklæring", en: "Accessibility statement" },
  // One word in Danish, and wider than a telephone: it may be broken here.
  heading: { da: "Tilgængeligheds\u00ADerklæring", en: "Accessibility statement" },
  law: {
    da: "arbejder for, at alle kan bruge dette websted, som lov om tilgængelighed af offentlige organers websteder og mobilapplikationer kræver. Erklæringen gælder webstedet",
    en: "works to let everybody use this site, as the Danish act on the accessibility of public bodies' websites and mobile applications requires. The statement is about the site",
  },
  none: {
    da: "Der er ingen tilgængelighedserklæring for dette websted. En offentlig udgiver skal have én: Skriv den i programme.yaml.",
    en: "There is no accessibility statement for this site. A public body must have one: write it in programme.yaml.",
  },
  elsewhere: { da: "Erklæringen står også her:", en: "The statement also stands here:" },
  only: { da: "Erklæringen står her:", en: "The statement stands here:" },
  invented: {
    da: "Webstedet viser eksempeldata: Udgiver og kontakt er opdigtede. Hvad der står om efterprøvning og om det, der ikke er tilgængeligt, gælder siderne, som de er.",
    en: "The site shows illustrative data: publisher and contact are invented. What is said of testing, and of what isn't accessible, is true of the pages as they are.",
  },
  status: { da: "Hvor langt kravene er opfyldt", en: "How far the requirements are met" },
  gaps: { da: "Det, der ikke er tilgængeligt", en: "What isn't accessible" },
  noGaps: { da: "Vi kender intet, der ikke er tilgængeligt.", en: "We know of nothing that isn't accessible." },
  instead: { da: "I stedet:", en: "Instead:" },
  made: { da: "Sådan er erklæringen lavet", en: "How the statement was prepared" },
  prepared: { da: "Erklæringen er lavet", en: "The statement was prepared on" },
  updated: { da: "og senest gennemgået", en: "and last reviewed on" },
  contact: { da: "Sig til, hvis noget ikke er tilgængeligt", en: "Tell us if something isn't accessible" },
  contactIntro: {
    da: "Skriv eller ring, hvis du møder noget, du ikke kan bruge, eller har brug for indholdet i en anden form:",
    en: "Write or call if you meet something that you can't use, or need the content in another form:",
  },
  noContact: {
    da: "Der er ingen kontaktoplysninger i programme.yaml.",
    en: "There are no contact details in programme.yaml.",
  },
  complaint: { da: "Hvis svaret ikke hjælper", en: "If the answer doesn't help" },
  complaintText: {
    da: "Digitaliseringsstyrelsen fører tilsyn med loven. Får du ikke svar inden for ti arbejdsdage, eller er svaret ikke tilfredsstillende, kan du henvende dig dertil:",
    en: "The Danish Agency for Digital Government supervises the act. If you get no answer within ten working days, or none that satisfies you, you can turn to the agency:",
  },
  complaintLink: {
    da: "Oplever du ikke-tilgængeligt indhold?",
    en: "Oplever du ikke-tilgængeligt indhold? (in Danish)",
  },
} satisfies Record<string, Text>;

const STATUS: Readonly<Record<Conformity, Text>> = {
  full: {
    da: "Webstedet opfylder kravene i EN 301 549 (WCAG 2.1, niveau A og AA).",
    en: "The site meets the requirements of EN 301 549 (WCAG 2.1, levels A and AA).",
  },
  partial: {
    da: "Webstedet opfylder kravene i EN 301 549 (WCAG 2.1, niveau A og AA) med de undtagelser, der står nedenfor.",
    en: "The site meets the requirements of EN 301 549 (WCAG 2.1, levels A and AA) with the exceptions below.",
  },
  none: {
    da: "Webstedet opfylder ikke kravene i EN 301 549 (WCAG 2.1, niveau A og AA). Det, der mangler, står nedenfor.",
    en: "The site doesn't meet the requirements of EN 301 549 (WCAG 2.1, levels A and AA). What is missing stands below.",
  },
};

const REASON: Readonly<Record<Exemption, Text>> = {
  shortfall: { da: "Kravet er ikke opfyldt", en: "The requirement isn't met" },
  disproportionate_burden: { da: "Uforholdsmæssigt stor byrde", en: "Disproportionate burden" },
  outside_the_law: { da: "Ikke omfattet af loven", en: "Not within the scope of the act" },
};

const ASSESSED: Readonly<Record<Own["assessed_by"], Text>> = {
  self: { da: "Udgiveren har selv vurderet webstedet.", en: "The publisher has assessed the site itself." },
  third_party: { da: "En uafhængig har vurderet webstedet.", en: "A third party has assessed the site." },
};

/** The source of the page that says how far the site is accessible, as the law on public bodies' websites wants it. */
export function accessibilityPage(language: Language, programme: StatedProgramme): string {
  const { accessibility_statement: statement, contact } = programme;
  const say = (text: Text) => escapeHtml(text[language]);
  const parts = [
    `---\ntitle: ${TEXTS.title[language]}\n---`,
    `<h1>${say(TEXTS.heading)}</h1>`,
    ...(programme.demo ? [`<p>${say(TEXTS.invented)}</p>`] : []),
    ...(statement?.own ? ownHtml(language, statement.own, programme.title) : []),
    ...(statement?.url
      ? [`<p>${say(statement.own ? TEXTS.elsewhere : TEXTS.only)} ${link(statement.url, statement.url)}</p>`]
      : []),
    ...(statement ? [] : [`<p>${say(TEXTS.none)}</p>`]),
    `<h2 id="contact">${say(TEXTS.contact)}</h2>`,
    contact ? `<p>${say(TEXTS.contactIntro)}</p>\n${contactHtml(language, contact)}` : `<p>${say(TEXTS.noContact)}</p>`,
    `<h2>${say(TEXTS.complaint)}</h2>`,
    `<p>${say(TEXTS.complaintText)} ${link(COMPLAINTS, TEXTS.complaintLink[language], language === "en")}</p>`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function ownHtml(language: Language, own: Own, title: Text): string[] {
  const say = (text: Text) => escapeHtml(text[language]);
  const format = new Intl.DateTimeFormat(language === "da" ? "da-DK" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
  const day = (iso: string) => format.format(new Date(iso));
  const [before, after] = { da: ["»", "«"], en: ["“", "”"] }[language];
  const gaps = own.not_accessible.map(({ what, why, reason, instead }) => {
    const other = instead ? ` ${say(TEXTS.instead)} ${say(instead)}` : "";
    return `<li><strong>${say(what)}</strong> ${say(why)}${other} (${say(REASON[reason])}.)</li>`;
  });
  const updated = own.updated_on ? `, ${say(TEXTS.updated)} ${day(own.updated_on)}` : "";
  return [
    `<p>${say(own.publisher)} ${say(TEXTS.law)} ${before}${say(title)}${after}.</p>`,
    `<h2>${say(TEXTS.status)}</h2>`,
    `<p>${say(STATUS[own.status])}</p>`,
    `<h2>${say(TEXTS.gaps)}</h2>`,
    gaps.length > 0 ? `<ul>\n${gaps.join("\n")}\n</ul>` : `<p>${say(TEXTS.noGaps)}</p>`,
    `<h2>${say(TEXTS.made)}</h2>`,
    `<p>${say(ASSESSED[own.assessed_by])} ${say(own.tested)}</p>`,
    `<p>${say(TEXTS.prepared)} ${day(own.prepared_on)}${updated}.</p>`,
  ];
}

function link(href: string, text: string, danish = false): string {
  return `<a href="${escapeHtml(href)}"${danish ? ' lang="da" hreflang="da"' : ""}>${escapeHtml(text)}</a>`;
}
