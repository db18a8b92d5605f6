/** How a text file is cut into cells. */
export interface Dialect {
  readonly delimiter: string;
  /** the cells that most lines have */
  readonly width: number;
  /** byte at which the data begin (after a `sep=` line) */
  readonly start: number;
  /** physical line number at that offset, 1-based */
  readonly firstLine: number;
}

const DELIMITERS = ["\t", ";", "|", ","] as const;

/** A first line that names the delimiter. */
const DECLARED = /^"?sep=([\t -~])"?[;,\t|]*(\r\n|\r|\n|$)/i;
const DECLARED_BEYOND_ASCII = /^"?sep=([\u0080-\uffff])"?[;,\t|]*(?:\r\n|\r|\n|$)/iu;

/** Bytes looked at from either end of a very long text. */
const END_LENGTH = 500_000;

/** Below this a delimiter stands in too few lines to be one, and the file has one column. */
const LEAST_SHARE = 0.15;

/** ASCII's unit separator, which no text holds by chance. */
const NONE = "\u001f";

/** The delimiter that a first line names where it has more than one byte; null where it names another or none. */
export function longDelimiter(text: Buffer): string | null {
  return DECLARED_BEYOND_ASCII.exec(text.toString("utf8", 0, 40))?.[1] ?? null;
}

/**
 * Finds the delimiter that cuts neighbouring lines into equally many cells, over the whole text (of a very long one, its
 * two ends): so several tables of different widths agree on it as well as one does. A decimal comma is no delimiter.
 */
export function dialectOf(text: Buffer): Dialect {
  const declared = DECLARED.exec(text.toString("latin1", 0, 40));
  const start = declared === null ? 0 : declared[0].length;
  const firstLine = declared === null ? 1 : 2;
  const evidence = bothEnds(text);
  const counted = countDelimiters(evidence, start, true) ?? countDelimiters(evidence, start, false)!;
  const scored = DELIMITERS.map((delimiter, i) => ({ delimiter: delimiter as string, ...consistency(counted[i]!) }));
  if (declared !== null) {
    const delimiter = declared[1]!;
    const width = (scored.find((one) => one.delimiter === delimiter)?.mode ?? 0) + 1;
    return { delimiter, width, start, firstLine };
  }
  const comma = scored.at(-1)!;
  comma.share = comma.share > 0 && proseShare(evidence) > 0.8 ? comma.share * 0.3 : comma.share - 0.1;
  let best = scored[0]!;
  for (const one of scored) if (one.share > best.share) best = one;
  if (best.share < LEAST_SHARE) return { delimiter: NONE, width: 1, start, firstLine };
  return { delimiter: best.delimiter, width: best.mode + 1, start, firstLine };
}

/** A text, or of a very long one the lines at either end. */
function bothEnds(text: Buffer): string {
  if (text.length <= 2 * END_LENGTH) return text.toString("utf8");
  const head = text.indexOf("\n", END_LENGTH);
  const tail = text.indexOf("\n", text.length - END_LENGTH);
  if (head === -1 || tail <= head) return text.toString("utf8");
  return text.toString("utf8", 0, head) + text.toString("utf8", tail);
}

/** How many lines have how many of a delimiter, and how many of them have as many as the line before. */
interface Counts {
  readonly histogram: Map<number, number>;
  last: number;
  agreeing: number;
}

/**
 * Per delimiter: how many of it the lines have outside quotation marks. Blank lines don't count.
 *
 * @returns null where the text ends inside quotation marks, which then can't be trusted
 */
function countDelimiters(text: string, start: number, quoting: boolean): Counts[] | null {
  const counts: Counts[] = DELIMITERS.map(() => ({ histogram: new Map(), last: 0, agreeing: 0 }));
  let tabs = 0;
  let semicolons = 0;
  let pipes = 0;
  let commas = 0;
  let quoted = false;
  let fieldStart = true;
  let blank = true;
  const add = (one: Counts, count: number) => {
    one.histogram.set(count, (one.histogram.get(count) ?? 0) + 1);
    if (count > 0 && count === one.last) one.agreeing++;
    one.last = count;
  };
  for (let i = start; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (quoted && i < text.length) {
      if (code === 34) quoted = false;
      continue;
    }
    if (code === 10 || code === 13) {
      if (!blank) {
        add(counts[0]!, tabs);
        add(counts[1]!, semicolons);
        add(counts[2]!, pipes);
        add(counts[3]!, commas);
      }
      tabs = semicolons = pipes = commas = 0;
      fieldStart = blank = true;
      continue;
    }
    if (code === 34) {
      if (fieldStart && quoting) quoted = true;
      fieldStart = true; // a doubled mark goes on being quoted
      blank = false;
      continue;
    }
    fieldStart = false;
    if (code === 9) {
      tabs++;
      fieldStart = true;
    } else if (code === 59) {
      semicolons++;
      fieldStart = true;
    } else if (code === 124) {
      pipes++;
      fieldStart = true;
    } else if (code === 44) {
      commas++;
      fieldStart = true;
    } else if (code > 32) blank = false;
  }
  return quoted ? null : counts;
}

/**
 * The commonest number of delimiters that isn't none, and how well the lines keep to the delimiter: the share that have
 * as many as the line before, and half the share that have any.
 */
function consistency({ histogram, agreeing }: Counts): { mode: number; share: number } {
  let lines = 0;
  let present = 0;
  let mode = 0;
  let most = 0;
  for (const [count, times] of histogram) {
    lines += times;
    if (count === 0) continue;
    present += times;
    if (times > most || (times === most && count > mode)) {
      mode = count;
      most = times;
    }
  }
  return { mode, share: lines === 0 ? 0 : (agreeing + present / 2) / lines };
}

/** The share of commas that are written as in prose or numbers: before a blank, or between two digits. */
function proseShare(text: string): number {
  let commas = 0;
  let prose = 0;
  const digit = (i: number) => text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57;
  for (let i = text.indexOf(","); i !== -1 && commas < 100_000; i = text.indexOf(",", i + 1)) {
    commas++;
    if (text.charCodeAt(i + 1) === 32 || (digit(i - 1) && digit(i + 1))) prose++;
  }
  return commas === 0 ? 0 : prose / commas;
}
