import type { SiteProgramme } from "../../src/model/figure.js";
import type { Language } from "../../src/model/language.js";
import type { Segment } from "./directive.js";
import { siteFor } from "./figure.js";
import type { TextMistake } from "./mistake.js";
import { type Numbers, rowOf } from "./numbers.js";
import { valueWords } from "./value.js";

/** The number that a directive asks for, in words; '' and a mistake where the figure has none. */
export async function valueIn(
  directive: Extract<Segment, { kind: "value" }>,
  programme: SiteProgramme,
  language: Language,
  numbers: Numbers,
  file: string,
  mistakes: TextMistake[],
): Promise<string> {
  const row = rowOf(directive, await numbers.rows(directive.figure));
  if (!row) {
    const given = Object.values(directive.dimensions).join(", ");
    mistakes.push({
      file,
      line: directive.line,
      message: {
        da: `{{value ${directive.figure.id} ${directive.measure} …}}: figuren har intet tal for ${given || "hele projektet"}.`,
        en: `{{value ${directive.figure.id} ${directive.measure} …}}: the figure has no number for ${given || "the whole programme"}.`,
      },
    });
    return "";
  }
  return valueWords(row, siteFor(programme, language, {}));
}
