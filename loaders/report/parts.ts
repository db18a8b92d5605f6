import type { SiteProgramme } from "../../src/model/figure.js";
import { FIGURES } from "../../src/model/figures.js";
import type { Language } from "../../src/model/language.js";
import { REPORT, type ReportSection } from "../../src/model/report.js";
import { parseDirectives, type Segment } from "./directive.js";
import { sections } from "./markdown.js";
import type { TextMistake } from "./mistake.js";

/** A part of the report with the evaluator's words in it, cut at their directives. */
export interface Part {
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
export function partsOf(text: string, file: string, language: Language, programme: SiteProgramme) {
  const mistakes: TextMistake[] = [];
  const wordsUnder = new Map<string, { words: Segment[]; line: number }>();
  const extra: { after: string; part: Part }[] = [];
  let after = "";
  for (const { heading, body, line } of sections(text)) {
    const parsed = parseDirectives(body, file, { figures: FIGURES, programme }, line);
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
