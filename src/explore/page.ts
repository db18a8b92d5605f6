import type { Language, Text } from "../model/language.js";
import { TABLES } from "../model/tables.js";

const NOT_PUBLIC: Text = {
  da: `# Undersøg selv

Denne side arbejder på selve tabellerne og findes derfor kun i den interne udgave. Den offentlige udgave indeholder
figurernes tal og ingen rækker.
`,
  en: `# Explore

This page works on the tables themselves and so exists in the internal edition only. The public edition holds the
figures' numbers and no rows.
`,
};

interface Question {
  readonly heading: Text;
  readonly prose: Text;
  readonly sql: string;
}

const QUESTIONS: readonly Question[] = [
  {
    heading: { da: "Hvor mange medlemmer har hvert netværk?", en: "How many members does each network have?" },
    prose: {
      da: "Hver organisation tæller én gang i hvert netværk, uanset om den er gået ud igen.",
      en: "Each organisation counts once in each network, whether or not it has left again.",
    },
    sql: `select s.short_name as school, n.name as network, count(distinct m.organisation_id) as members
from networks n
left join schools s using (school_id)
left join memberships m using (network_id)
group by all
order by members desc`,
  },
  {
    heading: { da: "Hvem er med i flere netværk?", en: "Who is in more than one network?" },
    prose: {
      da: "Organisationer, der binder netværk sammen, og hvor mange skoler de når.",
      en: "Organisations that tie networks together, and how many schools they reach.",
    },
    sql: `select o.name as organisation, count(distinct m.network_id) as networks, count(distinct n.school_id) as schools
from memberships m
join organisations o using (organisation_id)
join networks n using (network_id)
group by o.organisation_id, o.name
having count(distinct m.network_id) > 1
order by networks desc, organisation
limit 25`,
  },
  {
    heading: { da: "Hvor kommer et tal fra?", en: "Where does a number come from?" },
    prose: {
      da: "Hver række i hver tabel fører tilbage til fil, ark og række.",
      en: "Each row of each table leads back to file, sheet and row.",
    },
    sql: `select p.table_name, s.file, s.sheet, count(*) as lines
from provenance p
join sources s using (source_id)
group by all
order by lines desc
limit 25`,
  },
];

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
import * as Inputs from "@observablehq/inputs";
import {openDatabase, queryEditor} from "/explore/index.js";

const database = openDatabase({
${names.map((name) => `  ${name}: FileAttachment("/data/tables/${name}.parquet").url()`).join(",\n")}
});
const sql = database.sql;
\`\`\``;

/**
 * The source of the page explore. Framework ships every file that a page's text mentions, so in the public edition the
 * text mentions none.
 */
export function explorePage(language: Language, edition: "internal" | "public"): string {
  if (edition === "public") return `---\ntitle: ${TEXTS.title[language]}\n---\n\n${NOT_PUBLIC[language]}`;
  const questions = QUESTIONS.map(
    ({ heading, prose, sql }) => `## ${heading[language]}\n\n${prose[language]}\n\n\`\`\`sql\n${sql}\n\`\`\``,
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
