/** How a text file is cut into cells. */
export interface Dialect {
  readonly delimiter: string;
  /** the cells that most lines have */
  readonly width: number;
  /** UTF-16 offset at which the data begin (after a `sep=` line) */
  readonly start: number;
  /** physical line number at that offset, 1-based */
  readonly firstLine: number;
}

const DELIMITERS = ["\t", ";", "|", ","] as const;

/** Finds the delimiter that cuts most lines into equally many cells, over the whole text. */
export function dialectOf(text: string): Dialect {
  const declared = /^"?sep=(.)"?[;,\t|]*(\r\n|\r|\n|$)/i.exec(text.slice(0, 40));
  const start = declared === null ? 0 : declared[0].length;
  const firstLine = declared === null ? 1 : 2;
  const counts = countDelimiters(text, start);
  const scored = DELIMITERS.map((delimiter, i) => ({ delimiter: delimiter as string, ...consistency(counts[i]!) }));
  if (declared !== null) {
    const delimiter = declared[1]!;
    const width = scored.find((one) => one.delimiter === delimiter)?.mode ?? 0;
    return { delimiter, width: width + 1, start, firstLine };
  }
  const comma = scored[3]!;
  if (comma.mode > 0 && decimalShare(text) > 0.8) comma.share *= 0.3;
  let best = scored[0]!;
  for (const one of scored) {
    if (one.share > best.share + 0.02 || (one.share > best.share - 0.02 && one.mode > best.mode * 2)) best = one;
  }
  return { delimiter: best.share === 0 ? ";" : best.delimiter, width: best.mode + 1, start, firstLine };
}

/** Per delimiter: how many lines have how many of it outside quotation marks. Blank lines don't count. */
function countDelimiters(text: string, start: number): Map<number, number>[] {
  const histograms = DELIMITERS.map(() => new Map<number, number>());
  let tabs = 0;
  let semicolons = 0;
  let pipes = 0;
  let commas = 0;
  let quoted = false;
  let fieldStart = true;
  let blank = true;
  const add = (histogram: Map<number, number>, count: number) => histogram.set(count, (histogram.get(count) ?? 0) + 1);
  for (let i = start; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (quoted && i < text.length) {
      if (code === 34) quoted = false;
      continue;
    }
    if (code === 10 || code === 13) {
      if (!blank) {
        add(histograms[0]!, tabs);
        add(histograms[1]!, semicolons);
        add(histograms[2]!, pipes);
        add(histograms[3]!, commas);
      }
      tabs = semicolons = pipes = commas = 0;
      fieldStart = blank = true;
      continue;
    }
    if (code === 34) {
      if (fieldStart) quoted = true;
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
  return histograms;
}

/** The commonest number of delimiters that isn't none, and the share of lines that have it. */
function consistency(histogram: ReadonlyMap<number, number>): { mode: number; share: number } {
  let lines = 0;
  let mode = 0;
  let most = 0;
  for (const [count, times] of histogram) {
    lines += times;
    if (count > 0 && (times > most || (times === most && count > mode))) {
      mode = count;
      most = times;
    }
  }
  return { mode, share: lines === 0 ? 0 : most / lines };
}

/** The share of commas that stand between two digits. */
function decimalShare(text: string): number {
  let commas = 0;
  let decimal = 0;
  const digit = (i: number) => text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57;
  for (let i = text.indexOf(","); i !== -1 && commas < 100_000; i = text.indexOf(",", i + 1)) {
    commas++;
    if (digit(i - 1) && digit(i + 1)) decimal++;
  }
  return commas === 0 ? 0 : decimal / commas;
}
