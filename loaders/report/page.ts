import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatIn } from "../../src/components/format.js";
import { TEXTS } from "../../src/components/texts.js";
import type { FigureDescription, SiteProgramme } from "../../src/model/figure.js";
import { figure as describe, FIGURES } from "../../src/model/figures.js";
import type { Language, Text } from "../../src/model/language.js";
import { REPORT, type ReportSection } from "../../src/model/report.js";
import { VOCABULARY } from "../../src/model/vocabulary.js";
import { escapeHtml } from "../site/frame.js";
import { type Case, parseCase } from "./cases.js";
import { type Known, parseDirectives, type Segment } from "./directive.js";
import { figureFor, siteFor } from "./figure.js";
import { inert, sections, toHtml } from "./markdown.js";
import { TextError, type TextMistake } from "./mistake.js";
import { type Numbers, numbersIn, rowOf } from "./numbers.js";
import { valueWords } from "./value.js";

const WORDS = {
  title: { da: "Rapport", en: "Report" },
  contents: { da: "Indhold", en: "Contents" },
  criterion: { da: "Kriterium", en: "Criterion" },
  figure: { da: "Figur", en: "Figure" },
  noCases: { da: "Der er ingen cases i projektmappen.", en: "There are no cases in the programme folder." },
  noWords: {
    da: "Evaluator har ikke skrevet noget her. Skriv under samme overskrift i report.da.md.",
    en: "The evaluator has written nothing here. Write under the same heading in report.en.md.",
  },
  schools: { da: (count: number) => `${count} skoler`, en: (count: number) => `${count} schools` },
  print: {
    da: "Siden er lavet til at blive udskrevet eller gemt som PDF fra browseren.",
    en: "This page is made to be printed, or saved as a PDF from the browser.",
  },
} as const;

/** How many schools a title page names one by one. */
const NAMED = 8;

export interface ReportSources {
  /** the programme folder: report.da.md, report.en.md, cases/ */
  readonly folder: string;
  /** the folder that ingest wrote */
  readonly data: string;
}

const known = (programme: SiteProgramme): Known => ({ figures: FIGURES, programme });

function textOf(folder: string, file: string): string {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, "utf8").replace(/^\uFEFF/, "") : "";
}

/** The cases of a programme folder in the order of their files' names; in the public edition those with consent only. */
export function readCases(folder: string, programme: SiteProgramme): { cases: Case[]; mistakes: TextMistake[] } {
  const directory = join(folder, "cases");
  if (!existsSync(directory)) return { cases: [], mistakes: [] };
  const picture = (name: string) => {
    const path = join(directory, name);
    return existsSync(path) ? readFileSync(path) : null;
  };
  const read = readdirSync(directory)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => parseCase(textOf(directory, name), `cases/${name}`, known(programme), picture));
  return {
    cases: read.flatMap(({ case: one }) => (one && (one.consent || programme.edition === "internal") ? [one] : [])),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}

/** A part of the report with the evaluator's words in it, cut at their directives. */
interface Part {
  readonly id: string;
  readonly heading: string;
  readonly section: ReportSection | null;
  readonly words: readonly Segment[];
  readonly line: number;
}

const ASCII: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa" };

/** A heading as a part of an address: lower case, a–z, digits and hyphens. */
const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => ASCII[letter]!)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The report's own parts, and the evaluator's where they put them. */
function partsOf(text: string, file: string, language: Language, programme: SiteProgramme) {
  const mistakes: TextMistake[] = [];
  const wordsUnder = new Map<string, { words: Segment[]; line: number }>();
  const extra: { after: string; part: Part }[] = [];
  let after = "";
  for (const { heading, body, line } of sections(text)) {
    const parsed = parseDirectives(body, file, known(programme), line);
    mistakes.push(...parsed.mistakes);
    const own = REPORT.find((one) => slug(one.heading[language]) === slug(heading ?? ""));
    if (own || heading === null) {
      after = own?.id ?? "";
      wordsUnder.set(after, { words: parsed.segments, line });
    } else {
      extra.push({ after, part: { id: slug(heading), heading, section: null, words: parsed.segments, line } });
    }
  }
  const following = (id: string) => extra.filter((one) => one.after === id).map(({ part }) => part);
  const parts: Part[] = [...following("")];
  for (const section of REPORT) {
    const { words, line } = wordsUnder.get(section.id) ?? { words: [], line: 1 };
    parts.push({ id: section.id, heading: section.heading[language], section, words, line }, ...following(section.id));
  }
  return { opening: wordsUnder.get("")?.words ?? [], parts, mistakes };
}

/**
 * The report as the source of a page that Framework reads: its charts drawn, its numbers in its sentences, nothing in it
 * that runs.
 *
 * @throws TextError where a directive or a case is wrong: every mistake, with file and line
 */
export async function reportPage(language: Language, { folder, data }: ReportSources): Promise<string> {
  const programme = JSON.parse(readFileSync(join(data, "programme.json"), "utf8")) as SiteProgramme;
  const numbers = numbersIn(data);
  const file = `report.${language}.md`;
  const { opening, parts, mistakes } = partsOf(textOf(folder, file), file, language, programme);
  const { cases, mistakes: inCases } = readCases(folder, programme);
  mistakes.push(...inCases);

  let figures = 0;
  const drawn = new Set<FigureDescription>();
  const draw = async (figure: FigureDescription, dimensions = {}) => {
    figures += 1;
    drawn.add(figure);
    const caption = `${WORDS.figure[language]} ${figures}.`;
    return (await figureFor({ figure, dimensions }, caption, programme, language, numbers)).outerHTML;
  };

  /** The evaluator's words as HTML; figures stand between paragraphs, numbers in their sentences. */
  const say = async (words: readonly Segment[]): Promise<string> => {
    const html: string[] = [];
    let prose = "";
    for (const segment of words) {
      if (typeof segment === "string") prose += segment;
      else if (segment.kind === "figure") {
        html.push(toHtml(prose), await draw(segment.figure, segment.dimensions));
        prose = "";
      } else prose += await valueIn(segment, programme, language, numbers, file, mistakes);
    }
    html.push(toHtml(prose));
    return html.join("\n");
  };

  const body: string[] = [];
  for (const [index, part] of parts.entries()) {
    const { section } = part;
    const content: string[] = [];
    if (section?.criterion) {
      content.push(
        `<p class="ns-criterion"><strong>${WORDS.criterion[language]}:</strong> ${escapeHtml(section.criterion[language])}</p>`,
      );
    }
    content.push(await say(part.words));
    for (const id of section?.figures ?? []) {
      const given = part.words.some(
        (one) =>
          typeof one !== "string" &&
          one.kind === "figure" &&
          one.figure.id === id &&
          Object.keys(one.dimensions).length === 0,
      );
      if (!given) content.push(await draw(describe(id)));
    }
    if (section?.id === "cases") content.push(casesHtml(cases, language));
    if (section?.id === "methods") content.push(methodsHtml(programme, language));
    if (section?.id === "quality") content.push(sourcesHtml(programme, language));
    if (section?.id === "definitions") content.push(definitionsHtml(drawn, language));
    if ((section?.id === "summary" || section?.id === "conclusion") && part.words.length === 0) {
      content.push(`<p class="ns-quiet">${WORDS.noWords[language]}</p>`);
    }
    body.push(
      `<section id="${part.id}" class="ns-part"><h2>${index + 1}. ${escapeHtml(part.heading)}</h2>\n${content.join("\n")}</section>`,
    );
  }
  const first = await say(opening);
  if (mistakes.length > 0) throw new TextError(mistakes);

  const contents = parts.map(({ id, heading }) => `<li><a href="#${id}">${escapeHtml(heading)}</a></li>`).join("");
  const article = [
    '<article class="ns-report">',
    `<p class="ns-imprint">${escapeHtml(imprint(programme, language))}</p>`,
    `<p class="ns-quiet ns-screen">${WORDS.print[language]}</p>`,
    first,
    `<nav class="ns-contents" aria-label="${WORDS.contents[language]}"><h2>${WORDS.contents[language]}</h2><ol>${contents}</ol></nav>`,
    ...body,
    "</article>",
  ].join("\n");
  const title = `${WORDS.title[language]}: ${programme.title[language]}`;
  return `---\ntitle: ${JSON.stringify(WORDS.title[language])}\n---\n\n# ${inert(escapeHtml(title))}\n\n${inert(article).replace(/\n\s*\n+/g, "\n")}\n`;
}

/** Who evaluates, which years, and how new the numbers are: what a title page says. */
function imprint({ schools, period, as_of }: SiteProgramme, language: Language): string {
  const format = formatIn(language);
  const named = schools.length <= NAMED;
  const who = named ? format.list(schools.map(({ name }) => name)) : WORDS.schools[language](schools.length);
  const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  const newest = as_of ? [`${TEXTS.dataUpTo[language]} ${format.day(as_of)}`] : [];
  return [who, from === to ? from : `${from}–${to}`, ...newest].join(" · ");
}

async function valueIn(
  directive: Extract<Segment, { kind: "value" }>,
  programme: SiteProgramme,
  language: Language,
  numbers: Numbers,
  file: string,
  mistakes: TextMistake[],
): Promise<string> {
  const row = rowOf(directive, await numbers.rows(directive.figure));
  if (!row) {
    const given = Object.values(directive.dimensions).join(", ");
    mistakes.push({
      file,
      line: directive.line,
      message: {
        da: `{{value ${directive.figure.id} ${directive.measure} …}}: figuren har intet tal for ${given || "hele projektet"}.`,
        en: `{{value ${directive.figure.id} ${directive.measure} …}}: the figure has no number for ${given || "the whole programme"}.`,
      },
    });
    return "";
  }
  return valueWords(row, siteFor(programme, language, {}));
}

function casesHtml(cases: readonly Case[], language: Language): string {
  const shown = cases.filter((one) => one.language === null || one.language === language);
  if (shown.length === 0) return `<p class="ns-empty">${WORDS.noCases[language]}</p>`;
  return shown
    .map(
      ({ id, title, html }) =>
        `<article class="ns-case" id="case-${escapeHtml(id)}"><h3>${escapeHtml(title)}</h3>\n${html}</article>`,
    )
    .join("\n");
}

const TABLE = {
  method: { da: "Metode", en: "Method" },
  phase: { da: "Fase", en: "Phase" },
  description: { da: "Beskrivelse", en: "Description" },
  file: { da: "Fil", en: "File" },
  sheet: { da: "Ark", en: "Sheet" },
  read: { da: "Læste rækker", en: "Rows read" },
  aside: { da: "Lagt til side", en: "Set aside" },
  sources: { da: "Kilder", en: "Sources" },
} as const satisfies Record<string, Text>;

/** A cell of a table: a text, or a number, which stands at the right. */
type Cell = string | number;

function htmlTable(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): string {
  const { number } = formatIn(language);
  const numeric = heads.map((_, index) => rows.some((row) => typeof row[index] === "number"));
  const side = (index: number) => (numeric[index] ? ' class="ns-number"' : "");
  const written = (cell: Cell) => escapeHtml(typeof cell === "number" ? number(cell) : cell);
  const head = heads.map((text, index) => `<th scope="col"${side(index)}>${escapeHtml(text)}</th>`).join("");
  const lines = rows.map(
    ([first = "", ...rest]) =>
      `<tr><th scope="row">${written(first)}</th>${rest.map((cell, index) => `<td${side(index + 1)}>${written(cell)}</td>`).join("")}</tr>`,
  );
  const table = `<table class="ns-table"><thead><tr>${head}</tr></thead><tbody>${lines.join("")}</tbody></table>`;
  return `<div class="ns-scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}">${table}</div>`;
}

function methodsHtml(programme: SiteProgramme, language: Language): string {
  if (programme.methods.length === 0) return "";
  return htmlTable(
    TABLE.method[language],
    [TABLE.method, TABLE.phase, TABLE.description].map((text) => text[language]),
    programme.methods.map(({ name, phase, description }) => [
      name,
      phase ? VOCABULARY.phase[phase][language] : "–",
      description ?? "–",
    ]),
    language,
  );
}

function sourcesHtml(programme: SiteProgramme, language: Language): string {
  const heads = [TABLE.file, TABLE.sheet, TABLE.read, TABLE.aside].map((text) => text[language]);
  return `<h3>${TABLE.sources[language]}</h3>${htmlTable(
    TABLE.sources[language],
    heads,
    programme.sources.map(({ file, sheet, rows_read, rows_set_aside }) => [
      file,
      sheet ?? "–",
      rows_read,
      rows_set_aside,
    ]),
    language,
  )}`;
}

function definitionsHtml(figures: ReadonlySet<FigureDescription>, language: Language): string {
  const entries = [...figures].map(
    ({ title, definition }) => `<dt>${escapeHtml(title[language])}</dt><dd>${escapeHtml(definition[language])}</dd>`,
  );
  return `<dl class="ns-definitions">${entries.join("")}</dl>`;
}
