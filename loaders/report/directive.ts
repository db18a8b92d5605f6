import type { DimensionValue, FigureDescription, SiteProgramme } from "../../src/model/figure.js";
import type { TextMistake } from "./mistake.js";

/** `{{members-by-kind school=koege}}`: a figure, perhaps of one school or network. */
export interface FigureDirective {
  readonly kind: "figure";
  readonly figure: FigureDescription;
  readonly dimensions: Readonly<Record<string, DimensionValue>>;
}

/** `{{value members active_at_end school=koege}}`: one number in a sentence. */
export interface ValueDirective {
  readonly kind: "value";
  readonly figure: FigureDescription;
  readonly measure: string;
  /** the line of the file that it stands on, 1-based */
  readonly line: number;
  readonly dimensions: Readonly<Record<string, DimensionValue>>;
}

export type Directive = FigureDirective | ValueDirective;

/** A piece of text, or a directive that stood in it. */
export type Segment = string | Directive;

/** What directives may name. */
export interface Known {
  readonly figures: readonly FigureDescription[];
  readonly programme: Pick<SiteProgramme, "schools" | "networks">;
}

/** The short words for dimensions that people write. */
const SHORT: Readonly<Record<string, string>> = {
  school: "school_id",
  skole: "school_id",
  network: "network_id",
  netværk: "network_id",
  industry: "section",
  month: "month",
};

const DIRECTIVE = /\{\{([^{}]*)\}\}/g;
const WORD = /([^\s="“”]+)=(?:"([^"]*)"|“([^”]*)”|(\S+))|(\S+)/g;

interface Words {
  readonly plain: string[];
  readonly pairs: (readonly [string, string])[];
}

function wordsOf(body: string): Words {
  const plain: string[] = [];
  const pairs: (readonly [string, string])[] = [];
  for (const match of body.matchAll(WORD)) {
    if (match[1] !== undefined) pairs.push([match[1], match[2] ?? match[3] ?? match[4] ?? ""]);
    else plain.push(match[5]!);
  }
  return { plain, pairs };
}

type Complain = (da: string, en: string) => null;

function networkId(value: string, { programme }: Known): string | null {
  const wanted = value.toLocaleLowerCase("da");
  const found = programme.networks.find(({ id, name }) => id === value || name.toLocaleLowerCase("da") === wanted);
  return found?.id ?? null;
}

function schoolId(value: string, { programme }: Known): string | null {
  const wanted = value.toLocaleLowerCase("da");
  const found = programme.schools.find(
    ({ id, name, short }) => id === value || [name, short].some((one) => one.toLocaleLowerCase("da") === wanted),
  );
  return found?.id ?? null;
}

function dimensionsOf(
  pairs: Words["pairs"],
  figure: FigureDescription,
  known: Known,
  complain: Complain,
): Record<string, DimensionValue> | null {
  const dimensions: Record<string, DimensionValue> = {};
  for (const [word, value] of pairs) {
    const id = SHORT[word] ?? word;
    const dimension = figure.dimensions.find((one) => one.id === id);
    if (!dimension) {
      const all = figure.dimensions.map((one) => one.id).join(", ");
      return complain(
        `figuren ${figure.id} har ikke "${word}"; den har ${all}`,
        `the figure ${figure.id} has no "${word}"; it has ${all}`,
      );
    }
    if (id.endsWith("school_id") || id.endsWith("network_id")) {
      const found = id.endsWith("school_id") ? schoolId(value, known) : networkId(value, known);
      if (found === null) return complain(`"${value}" findes ikke i projektet`, `"${value}" isn't in the programme`);
      dimensions[id] = found;
    } else {
      dimensions[id] = dimension.type === "INTEGER" ? Number(value) : value;
    }
  }
  return dimensions;
}

function directiveOf(body: string, line: number, known: Known, complain: Complain): Directive | null {
  const { plain, pairs } = wordsOf(body);
  const isValue = plain[0] === "value";
  const [id, measure, ...rest] = isValue ? plain.slice(1) : [plain[0], undefined, ...plain.slice(1)];
  const figure = known.figures.find((one) => one.id === id);
  if (!figure) return complain(`der er ingen figur "${id ?? ""}"`, `there is no figure "${id ?? ""}"`);
  if (rest.length > 0) return complain(`"${rest[0]}" forstås ikke her`, `"${rest[0]}" isn't understood here`);
  const dimensions = dimensionsOf(pairs, figure, known, complain);
  if (dimensions === null) return null;
  if (!isValue) return { kind: "figure", figure, dimensions };
  if (measure === undefined || !figure.measures.some((one) => one.id === measure)) {
    const all = figure.measures.map((one) => one.id).join(", ");
    return complain(
      `figuren ${figure.id} har ikke målet "${measure ?? ""}"; den har ${all}`,
      `the figure ${figure.id} has no measure "${measure ?? ""}"; it has ${all}`,
    );
  }
  return { kind: "value", figure, measure, dimensions, line };
}

/**
 * A text cut at its directives. What is wrong with one is listed with its line, and the text goes on after it.
 *
 * @param text Markdown with `{{…}}` in it
 * @param firstLine the line of the file on which the text begins, 1-based
 */
export function parseDirectives(
  text: string,
  file: string,
  known: Known,
  firstLine = 1,
): { readonly segments: Segment[]; readonly mistakes: TextMistake[] } {
  const segments: Segment[] = [];
  const mistakes: TextMistake[] = [];
  let from = 0;
  for (const match of text.matchAll(DIRECTIVE)) {
    if (match.index > from) segments.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const line = firstLine + (text.slice(0, match.index).match(/\n/g)?.length ?? 0);
    const complain: Complain = (da, en) => {
      mistakes.push({ file, line, message: { da: `${match[0]}: ${da}.`, en: `${match[0]}: ${en}.` } });
      return null;
    };
    const directive = directiveOf(match[1]!, line, known, complain);
    if (directive) segments.push(directive);
  }
  if (from < text.length) segments.push(text.slice(from));
  return { segments, mistakes };
}
