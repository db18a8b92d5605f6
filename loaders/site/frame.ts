import type { SiteProgramme } from "../../src/model/figure.js";
import type { Language, Text } from "../../src/model/language.js";

/** The pages in the order of the navigation. */
export const PAGES: readonly { readonly path: string; readonly label: Text; readonly internalOnly?: boolean }[] = [
  { path: "/", label: { da: "Overblik", en: "Overview" } },
  { path: "/composition", label: { da: "Sammensætning", en: "Composition" } },
  { path: "/industry", label: { da: "Brancher", en: "Industries" } },
  { path: "/activity", label: { da: "Aktivitet", en: "Activity" } },
  { path: "/compare", label: { da: "Sammenlign", en: "Compare" } },
  { path: "/expectations", label: { da: "Forventninger", en: "Expectations" } },
  { path: "/methods", label: { da: "Metoder", en: "Methods" } },
  { path: "/outcomes", label: { da: "Resultater", en: "Outcomes" } },
  { path: "/quality", label: { da: "Datakvalitet", en: "Data quality" } },
  { path: "/definitions", label: { da: "Definitioner", en: "Definitions" } },
  { path: "/report", label: { da: "Rapport", en: "Report" } },
  { path: "/explore", label: { da: "Undersøg selv", en: "Explore" }, internalOnly: true },
];

const WORDS = {
  demo: {
    da: "Eksempeldata. Tallene er opdigtede og siger intet om de virkelige skoler.",
    en: "Illustrative data. The numbers are invented and say nothing about the real schools.",
  },
  navigation: { da: "Sider", en: "Pages" },
  internal: {
    da: "Intern udgave: viser alt, hvad tabellerne indeholder. Del den ikke offentligt.",
    en: "Internal edition: shows everything that the tables hold. Don't share it in public.",
  },
  failed: {
    da: "Dataene kunne ikke indlæses. Siden viser det seneste, der gik godt.",
    en: "The data could not be loaded. The page shows the last that worked.",
  },
  accessibility: { da: "Tilgængelighedserklæring", en: "Accessibility statement" },
  contact: { da: "Kontakt", en: "Contact" },
  asOf: { da: "Data til og med", en: "Data up to and including" },
} as const satisfies Record<string, Text>;

/** The language of a page by its path: English under /en/, else Danish. */
export function languageOf(path: string): Language {
  return /^\/en(\/|$)/.test(path) ? "en" : "da";
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** The same page in the other language. */
function otherLanguage(path: string): string {
  return languageOf(path) === "en" ? path.replace(/^\/en/, "") || "/" : `/en${path}`;
}

const withoutIndex = (path: string) => path.replace(/(^|\/)index$/, "$1");

export interface FrameOptions {
  readonly programme: SiteProgramme | null;
  /** the pages that exist, as root paths without extension (`/`, `/composition`) */
  readonly exists: (path: string) => boolean;
  /** what went wrong in the last attempt to read the data; empty where nothing did */
  readonly failures: readonly Text[];
}

/** What stands above every page: title, language switch, navigation, and what a reader must know about the data. */
export function header(rawPath: string, { programme, exists, failures }: FrameOptions): string {
  const path = withoutIndex(rawPath);
  const language = languageOf(path);
  const prefix = language === "en" ? "/en" : "";
  const title = programme ? programme.title[language] : "Netspejl";
  const internal = programme?.edition !== "public";
  const links = PAGES.filter((page) => exists(page.path) && (internal || !page.internalOnly)).map((page) => {
    const href = `${prefix}${page.path}`;
    const current = withoutIndex(href) === path || (page.path === "/" && path === prefix) ? ' aria-current="page"' : "";
    return `<li><a href="${href}"${current}>${escapeHtml(page.label[language])}</a></li>`;
  });
  const other = language === "en" ? "da" : "en";
  const parts = [
    `<div class="ns-top"><a class="ns-title" href="${prefix}/">${escapeHtml(title)}</a>`,
    `<a class="ns-language" lang="${other}" hreflang="${other}" href="${otherLanguage(path)}">${other === "en" ? "English" : "Dansk"}</a></div>`,
    `<nav class="ns-nav" aria-label="${WORDS.navigation[language]}"><ul>${links.join("")}</ul></nav>`,
  ];
  if (programme?.demo) parts.push(`<p class="ns-banner ns-banner--demo" role="note">${WORDS.demo[language]}</p>`);
  if (programme && internal)
    parts.push(`<p class="ns-banner ns-banner--internal" role="note">${WORDS.internal[language]}</p>`);
  if (failures.length > 0) {
    const lines = failures.map((failure) => `<li>${escapeHtml(failure[language])}</li>`).join("");
    parts.push(
      `<div class="ns-banner ns-banner--failed" role="alert"><p>${WORDS.failed[language]}</p><ul>${lines}</ul></div>`,
    );
  }
  return parts.join("\n");
}

/** What stands below every page: how new the data are, and what Danish public bodies must link to. */
export function footer(path: string, programme: SiteProgramme | null): string {
  const language = languageOf(path);
  const parts: string[] = [];
  if (programme?.as_of) {
    const day = new Intl.DateTimeFormat(language === "da" ? "da-DK" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
    parts.push(`${WORDS.asOf[language]} ${day.format(new Date(programme.as_of))}`);
  }
  const page = `${language === "en" ? "/en" : ""}/accessibility`;
  const statement = programme?.accessibility_statement;
  if (statement) {
    const to = statement.own ? page : (statement.url ?? page);
    parts.push(`<a href="${escapeHtml(to)}">${WORDS.accessibility[language]}</a>`);
  }
  if (programme?.contact) {
    const { email, url } = programme.contact;
    const to = email ? `mailto:${email}` : (url ?? `${page}#contact`);
    parts.push(`<a href="${escapeHtml(to)}">${WORDS.contact[language]}</a>`);
  }
  parts.push("Netspejl");
  return `<p>${parts.join(" · ")}</p>`;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cg fill='%234f5c9f'%3E%3Ccircle cx='4' cy='4' r='3'/%3E%3Ccircle cx='12' cy='4' r='3'/%3E%3Ccircle cx='8' cy='12' r='3'/%3E%3C/g%3E%3C/svg%3E";

/** What goes into every page's head. While `npm start` runs, a script mends what the build's last step mends for good. */
export function head(path: string, preview: boolean): string {
  const language = languageOf(path);
  const mend = preview
    ? `<script>document.documentElement.lang = ${JSON.stringify(language)};
document.querySelector("meta[name=viewport]").content = "width=device-width, initial-scale=1";</script>`
    : "";
  return `<link rel="icon" href="${ICON}">
<meta name="color-scheme" content="light dark">
${mend}`;
}
