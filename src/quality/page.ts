import type { Language, Text } from "../model/language.js";

const TEXTS = {
  title: { da: "Datakvalitet", en: "Data quality" },
  intro: {
    da: "Hvad kom der ind, hvad kunne bruges, og hvor meget er udfyldt? Et tal på de andre sider er ikke bedre end det, det er regnet ud fra.",
    en: "What came in, what could be used, and how much is filled in? A number on the other pages is no better than what it is computed from.",
  },
  cameIn: { da: "Hvad kom der ind?", en: "What came in?" },
  cameInProse: {
    da: "Intet forsvinder i stilhed: Hver række, der er læst, er enten indlæst, slået sammen med noget, der var der i forvejen, eller lagt til side med en grund.",
    en: "Nothing is lost silently: each row read was either loaded, merged into what was there already, or set aside for a reason.",
  },
  wrong: { da: "Hvad var der galt?", en: "What was wrong?" },
  wrongProse: {
    da: "En fejl betyder, at en række eller en fil er lagt til side; en advarsel, at en værdi er udeladt, eller at kilder er uenige; en bemærkning, at noget er rettet, gættet eller sprunget over.",
    en: "An error means that a row or a file was set aside; a warning that a value was left out or that sources disagree; a note that something was repaired, guessed or passed over.",
  },
  list: { da: "Hvad skal rettes, og hvor?", en: "What is to be mended, and where?" },
  listProse: {
    da: "Fejl og advarsler skal rettes eller afgøres; bemærkninger kræver kun noget, hvis der er læst forkert. Hver linje siger, hvor i regnearket det står, hvad der er gjort, og hvad du kan gøre. Hent en skoles liste, og send den tilbage: Den har en tom kolonne til skolens svar.",
    en: "Errors and warnings are to be mended or decided; notes need nothing unless something was read wrongly. Each line says where in the spreadsheet it stands, what was done and what you can do. Download a school's list and send it back: it has an empty column for the school's answer.",
  },
  notPublic: {
    da: "Listen over de enkelte problemer peger på celler i skolernes regneark og findes derfor kun i den interne udgave.",
    en: "The list of single problems points at cells in the schools' spreadsheets and so exists in the internal edition only.",
  },
  filled: { da: "Hvor meget er udfyldt?", en: "How much is filled in?" },
  filledProse: {
    da: "En figur over brancher er så god som branchekoderne bag den. Skraveret betyder, at skolen ingen rækker har i tabellen.",
    en: "A chart of industries is as good as the industry codes behind it. Hatched means that the school has no rows in the table.",
  },
} satisfies Record<string, Text>;

const cell = (code: string) => `\`\`\`js\n${code}\n\`\`\``;

const figure = (view: string) =>
  cell(`figureView(site, ${view}, FileAttachment("/data/figures/${view}.parquet").url())`);

const SETUP = [
  cell(`import {figureView, filterBar, openSite, completeness, problemList, problems, sources} from "/components/pages/quality.js";

const programme = FileAttachment("/data/programme.json").json();`),
  cell("const site = openSite(programme, document);"),
  cell('filterBar(site, ["school"])'),
];

const LIST = cell('problemList(site, FileAttachment("/data/tables/problems.parquet").url())');

/**
 * The source of the page quality. Framework ships every file that a page's text mentions, so in the public edition the
 * text mentions figures only.
 */
export function qualityPage(language: Language, edition: "internal" | "public"): string {
  const text = (key: keyof typeof TEXTS) => TEXTS[key][language];
  const list = edition === "internal" ? [text("listProse"), LIST] : [text("notPublic")];
  return [
    `---\ntitle: ${text("title")}\n---`,
    `# ${text("title")}`,
    text("intro"),
    ...SETUP,
    `## ${text("cameIn")}`,
    text("cameInProse"),
    figure("sources"),
    `## ${text("wrong")}`,
    text("wrongProse"),
    figure("problems"),
    `## ${text("list")}`,
    ...list,
    `## ${text("filled")}`,
    text("filledProse"),
    figure("completeness"),
    "",
  ].join("\n\n");
}
