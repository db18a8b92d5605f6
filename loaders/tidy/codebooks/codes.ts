import { fold, tidyText } from "../clean/fold.js";

/** What the codes of each variable mean, by folded name of the variable. */
export type Codes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A code as it is compared: `1`, `01` and `1,00` are one, so are `A2` and `a2`. */
export function codeKey(text: string): string {
  const number = /^0*(\d+)(?:[.,]0+)?$/.exec(text);
  return number === null ? text.toLowerCase() : number[1]!;
}

/** Whether a text is short enough for a code, and looks like one: `3`, `-9`, `A2`, `ja`. */
export const isCode = (text: string): boolean => /^(?:-?\d{1,10}(?:[.,]0+)?|\p{L}{1,3}-?\d{0,3})$/u.test(text);

/** `s1-s5` as its five names, `s1, s2` as two, anything else as one, each folded. */
export function namesIn(text: string): string[] {
  const [, start, from, end, to] = /^(\p{L}+_?)(\d{1,3})\s*(?:-|–|til|to)\s*(\p{L}*_?)(\d{1,3})$/iu.exec(text) ?? [];
  if (start !== undefined && (end === "" || fold(end!) === fold(start))) {
    const [first, last] = [Number(from), Number(to)];
    if (last >= first) return Array.from({ length: last - first + 1 }, (_, i) => fold(`${start}${first + i}`));
  }
  return text.split(/\s*[,;]\s*/).map(fold);
}

/**
 * A variable's own name, then the question's that it belongs to: `G1Q2[SQ001]` is of `G1Q2`, `s_2_1` of `s_2`.
 */
export function ownNames(text: string): string[] {
  const question = /^(.+?)(?:\[[^[\]]+\]|(?<=\d)[_.]\d{1,2})$/u.exec(text.trim())?.[1];
  return question === undefined ? [fold(text)] : [fold(text), fold(question)];
}

/** `1 - Slet ikke` beside its code 1: the label without it. */
export function labelOf(code: string, text: string): string {
  const bare = /^[([]?(-?\p{L}?\d{1,3})[)\]]?\s*[-–:=.)]*\s*(?=\p{L})(.+)$/u.exec(text);
  return bare !== null && codeKey(bare[1]!) === codeKey(code) ? bare[2]! : text;
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", quot: '"', lt: "<", gt: ">", "#39": "'" };

/** A text without the marks of the page that it was shown on: `<p>Nye kunder</p>`. */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const bare = text.replace(/<\/?[a-z][^<>]*>/giu, " ");
  return tidyText(bare.replace(/&(nbsp|amp|quot|lt|gt|#39);/g, (_, name: string) => ENTITIES[name]!));
}

/**
 * The codes that one cell explains: `1 = Slet ikke; 2 = I mindre grad`, `1 "Slet ikke" 2 "I mindre grad"`,
 * `{1, Slet ikke}...`, `c("Slet ikke" = 1, …)`.
 */
export function pairsIn(text: string): [code: string, label: string][] {
  const pairs = text
    .split(/\s*[;|\n]\s*|\s*,\s*(?=\S{1,4}\s*=)|\s+(?=-?\p{L}?\d{1,3}\s*=)/u)
    .flatMap((part): [string, string][] => {
      const [, code, label] = /^["']?([^\s"'=]{1,4})["']?\s*=\s*["']?([^"']*\S[^"']*)["']?$/u.exec(part.trim()) ?? [];
      return code !== undefined && label !== undefined && isCode(code)
        ? [[code, label.replace(/\s*(?:\.{2,}|…)$/u, "").trim()]]
        : [];
    });
  if (pairs.length > 0) return pairs;
  const inBraces = [...text.matchAll(/\{(-?\d{1,2})\s*[,=]\s*["']?([^{}"']*\p{L}[^{}"']*)["']?\}/gu)];
  if (inBraces.length > 0) return inBraces.map(([, code, label]) => [code!, label!.trim()]);
  const steps = stepsIn(text);
  return steps.length > 0 ? steps : labelsFirst(text);
}

/** A code before its label, in brackets or not: `1 helt uenig`, `[2] uenig`, `3: neutral`. */
const STEP = /(?:^|(?<=[\s,;|/"'”}\])]))[[({]?(-?\d{1,2})[\])]?\s*[:.,)=–"'“-]*\s*(?=\p{L})/gu;
/** From here on codes are no steps of a scale: `8 ved ikke`, `99 ubesvaret`. */
const BEYOND = 6;

/** Labels behind codes that count up or down by one, as packages for statistics write them. */
function stepsIn(text: string): [code: string, label: string][] {
  const found = [...text.matchAll(STEP)];
  if (found.length < 2 || text.slice(0, found[0]!.index).trim() !== "") return [];
  const codes = found.map(([, code]) => Number(code));
  const way = codes[1]! - codes[0]!;
  const isStep = (code: number, i: number) =>
    i === 0 || code - codes[i - 1]! === way || code < 0 || (code >= BEYOND && !codes.slice(0, i).includes(code));
  if (Math.abs(way) !== 1 || !codes.every(isStep)) return [];
  return found.map((match, i): [string, string] => {
    const label = text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length);
    return [match[1]!, label.replace(/[\s,;|/"'”“.)\]}]+$/u, "").trim()];
  });
}

/** Labels before their codes: `"helt uenig" = 1, "uenig" = 2`, `helt uenig (1), uenig (2)`. */
function labelsFirst(text: string): [code: string, label: string][] {
  const bare = text.replace(/^c\((.*)\)$/su, "$1");
  const found = [...bare.matchAll(/["'“]?(\p{L}[^"'“”=;,()]*?)["'”]?\s*(?:=\s*(-?\d{1,2})(?!\d)|\((-?\d{1,2})\))/gu)];
  return found.length < 2 ? [] : found.map(([, label, code, inBrackets]) => [(code ?? inBrackets)!, label!.trim()]);
}
