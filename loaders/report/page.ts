import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatIn } from "../../src/components/format.js";
import { TEXTS } from "../../src/components/texts.js";
import type { FigureDescription, SiteProgramme } from "../../src/model/figure.js";
import { figure as describe } from "../../src/model/figures.js";
import type { Language } from "../../src/model/language.js";
import { escapeHtml } from "../site/frame.js";
import { casesHtml, definitionsHtml, methodsHtml, sourcesHtml } from "./appendices.js";
import type { Segment } from "./directive.js";
import { figureFor } from "./figure.js";
import { inert, toHtml } from "./markdown.js";
import { TextError } from "./mistake.js";
import { numbersIn } from "./numbers.js";
import { partsOf } from "./parts.js";
import { readCases, textOf } from "./programme-texts.js";
import { valueIn } from "./value-in.js";

const WORDS = {
  title: { da: "Rapport", en: "Report" },
  contents: { da: "Indhold", en: "Contents" },
  criterion: { da: "Kriterium", en: "Criterion" },
  figure: { da: "Figur", en: "Figure" },
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
