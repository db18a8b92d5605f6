import type { Language, Text } from "../model/language.js";
import { TABLES } from "../model/tables.js";
import { QUESTIONS } from "./questions.js";

const NOT_PUBLIC: Text = {
  da: `# Undersøg selv

Denne side arbejder på selve tabellerne og findes derfor kun i den interne udgave. Den offentlige udgave indeholder
figurernes tal og ingen rækker.

Gå til [overblikket](./), eller se, [hvad tallene betyder](./definitions). Under hver figur kan du hente dens tal.
`,
  en: `# Explore

This page works on the tables themselves and so exists in the internal edition only. The public edition holds the
figures' numbers and no rows.

Go to the [overview](./), or see [what the numbers mean](./definitions). Under each figure you can download its numbers.
`,
};

const TEXTS = {
  title: { da: "Undersøg selv", en: "Explore" },
  intro: {
    da: `Stil dine egne spørgsmål til de fjorten tabeller. Databasen kører i din browser; ingen data forlader din maskine.
Den vejer cirka 4 MB og hentes først, når siden åbnes.`,
    en: `Ask the fourteen tables questions of your own. The database runs in your browser; no data leave your machine.
It weighs about 4 MB and is loaded when this page opens.`,
  },
  own: { da: "Dit eget spørgsmål", en: "A question of your own" },
  tables: { da: "Tabellerne", en: "The tables" },
} satisfies Record<string, Text>;

const names = Object.keys(TABLES) as (keyof typeof TABLES)[];

/** The cells that open the database: a literal attachment per table, so that the page is known to ship them. */
const SETUP = `\`\`\`js
import {answerTo, openDatabase, queryEditor} from "/explore/index.js";

const database = openDatabase({
${names.map((name) => `  ${name}: FileAttachment("/data/tables/${name}.parquet").url()`).join(",\n")}
});
\`\`\``;

/**
 * The source of the page explore. Framework ships every file that a page's text mentions, so in the public edition the
 * text mentions none.
 */
export function explorePage(language: Language, edition: "internal" | "public"): string {
  if (edition === "public") return `---\ntitle: ${TEXTS.title[language]}\n---\n\n${NOT_PUBLIC[language]}`;
  const questions = QUESTIONS.map(
    ({ heading, prose }, index) => `## ${heading[language]}\n\n${prose[language]}\n\n\`\`\`js
display(answerTo(database, ${index}, document.documentElement.lang));
\`\`\``,
  );
  const columns = names.map(
    (name) => `- **${name}**: ${TABLES[name].columns.map((column) => `\`${column.name}\``).join(", ")}`,
  );
  return [
    `---\ntitle: ${TEXTS.title[language]}\n---`,
    `# ${TEXTS.title[language]}`,
    TEXTS.intro[language],
    SETUP,
    ...questions,
    `## ${TEXTS.own[language]}`,
    `\`\`\`js
display(queryEditor(database, "select section, count(*) as organisations\\nfrom organisations\\ngroup by all\\norder by organisations desc", document.documentElement.lang));
\`\`\``,
    `## ${TEXTS.tables[language]}`,
    columns.join("\n"),
    "",
  ].join("\n\n");
}
