import { textOf, type View } from "./view.js";

const FORM = /(?<![\p{L}\p{N}])(?:a\/s|aps|i\/s|k\/s|p\/s|ivs|amba|a\.m\.b\.a\.?|ltd\.?|inc\.?|gmbh)(?![\p{L}\p{N}])/iu;
const SMALL_WORD =
  /(?<!\p{L})(?:er|se|af|til|på|hvis|som|skal|kan|har|med|for|den|det|der|de|i|is|are|the|of|to|on|if|see|has|have|by|ask)(?!\p{L})/iu;
const FEWEST_WORDS = 5;
const MOST_TITLES = 2;

/** A text of several words, small ones among them, that announces nothing below it. */
function isSentence(text: string): boolean {
  return text.split(/\s+/).length >= FEWEST_WORDS && SMALL_WORD.test(text) && !/:\s*$/.test(text);
}

/**
 * Whether some rows hold sentences to be read by people, one text a row below a title or two, as on a cover: nothing that
 * could be a list of names, of firms or of days.
 */
export function isProse(view: View, rows: readonly number[]): boolean {
  let sentences = 0;
  let titles = 0;
  for (const row of rows) {
    const whole = { top: row, bottom: row + 1, left: 0, right: view.width };
    const [column, ...others] = view.filledColumns(row, whole);
    if (column === undefined || others.length > 0) return false;
    const cell = view.cell(row, column);
    if (typeof cell !== "string" || FORM.test(cell)) return false;
    if (isSentence(textOf(cell))) sentences++;
    else titles++;
  }
  return sentences > 0 && titles <= Math.min(MOST_TITLES, sentences);
}
