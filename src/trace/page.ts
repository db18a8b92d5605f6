import { FIGURES } from "../model/figures.js";
import type { Language, Text } from "../model/language.js";
import { TABLES } from "../model/tables.js";

const TEXTS = {
  title: { da: "Hvor tallet kommer fra", en: "Where the number comes from" },
  intro: {
    da: "Her står de rækker, som et tal er regnet ud fra, og hvor i skolernes filer de stammer fra.",
    en: "Here are the rows that a number is computed from, and where in the schools' files they come from.",
  },
  notPublic: {
    da: "Rækkerne bag tallene findes kun i den interne udgave. Under hver figur står, hvad dens tal betyder, og hvilke filer de er regnet ud fra.\n\nGå til [overblikket](./), eller se, [hvad tallene betyder](./definitions).",
    en: "The rows behind the numbers exist in the internal edition only. Under each figure stands what its numbers mean and which files they are computed from.\n\nGo to the [overview](./), or see [what the numbers mean](./definitions).",
  },
} satisfies Record<string, Text>;

const cell = (code: string) => `\`\`\`js\n${code}\n\`\`\``;

const tables = Object.keys(TABLES)
  .filter((name) => name !== "provenance")
  .map((name) => `  ${name}: FileAttachment("/data/tables/${name}.parquet").url()`);
const figures = FIGURES.map(({ id }) => `  "${id}": FileAttachment("/data/figures/${id}.parquet").url()`);

const CELLS = [
  cell(`import {openSite, tracePage} from "/components/pages/trace.js";

const programme = FileAttachment("/data/programme.json").json();
const tables = {
${tables.join(",\n")}
};
const figures = {
${figures.join(",\n")}
};
const cells = FileAttachment("/data/trace/cells.parquet").url();`),
  cell("const site = openSite(programme, document);"),
  cell("tracePage(site, {figures, tables, cells})"),
];

/**
 * The source of the page that a number's trace leads to. Framework ships every file that a page's text mentions, so in
 * the public edition the text mentions none.
 */
export function tracePageSource(language: Language, edition: "internal" | "public"): string {
  const head = [`---\ntitle: ${TEXTS.title[language]}\n---`, `# ${TEXTS.title[language]}`];
  if (edition === "public") return [...head, TEXTS.notPublic[language], ""].join("\n\n");
  return [...head, TEXTS.intro[language], ...CELLS, ""].join("\n\n");
}
