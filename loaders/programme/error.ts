import type { Language, Text } from "../../src/model/language.js";

/** One thing that is wrong with the programme itself: where, and what to do about it. */
export interface Mistake {
  readonly file: string;
  /** the key in programme.yaml, such as `schools[1].id`; null where the file or folder as a whole is meant */
  readonly key: string | null;
  readonly message: Text;
}

/** The programme can't be used as it is: a mistake for its owner to mend, not a fault in the program. */
export class ProgrammeError extends Error {
  constructor(readonly mistakes: readonly Mistake[]) {
    super(mistakes.map((mistake) => sentence(mistake, "en")).join("\n"));
    this.name = "ProgrammeError";
  }

  /** One line per mistake. */
  in(language: Language): string {
    return this.mistakes.map((mistake) => sentence(mistake, language)).join("\n");
  }
}

function sentence({ file, key, message }: Mistake, language: Language): string {
  const place = key === null ? file : `${file}, ${language === "da" ? "nøglen" : "key"} ${key}`;
  return `${place}: ${message[language]}`;
}
