import type { Language, Text } from "../../src/model/language.js";

/** One thing that is wrong in a text of the evaluator's own, with its file and line. */
export interface TextMistake {
  readonly file: string;
  /** 1-based */
  readonly line: number;
  readonly message: Text;
}

/** The evaluator's own texts can't be used as they are; every mistake is in it, each with file and line. */
export class TextError extends Error {
  constructor(readonly mistakes: readonly TextMistake[]) {
    super(mistakes.map((mistake) => sentence(mistake, "en")).join("\n"));
    this.name = "TextError";
  }

  /** One line per mistake. */
  in(language: Language): string {
    return this.mistakes.map((mistake) => sentence(mistake, language)).join("\n");
  }
}

function sentence({ file, line, message }: TextMistake, language: Language): string {
  return `${file}, ${language === "da" ? "linje" : "line"} ${line}: ${message[language]}`;
}
