import type { CodedText } from "../../src/model/columns.js";

/** A column of text in the making, each spelling kept once; the empty text is missing. */
export class Spellings {
  private readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly codes: Int32Array;

  constructor(height: number) {
    this.codes = new Int32Array(height).fill(-1);
  }

  put(row: number, text: string): void {
    if (text === "") return;
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.numbers.set(text, number);
    }
    this.codes[row] = number;
  }

  get coded(): CodedText {
    return { texts: this.texts, codes: this.codes };
  }
}
