import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteProgramme } from "../../src/model/figure.js";
import { FIGURES } from "../../src/model/figures.js";
import { type Case, parseCase } from "./cases.js";
import type { TextMistake } from "./mistake.js";

/** A text of the programme folder, without its byte order mark; '' where there is none. */
export function textOf(folder: string, file: string): string {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, "utf8").replace(/^\uFEFF/, "") : "";
}

/** The cases of a programme folder in the order of their files' names; in the public edition those with consent only. */
export function readCases(folder: string, programme: SiteProgramme): { cases: Case[]; mistakes: TextMistake[] } {
  const directory = join(folder, "cases");
  if (!existsSync(directory)) return { cases: [], mistakes: [] };
  const picture = (name: string) => {
    const path = join(directory, name);
    return existsSync(path) ? readFileSync(path) : null;
  };
  const read = readdirSync(directory)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => parseCase(textOf(directory, name), `cases/${name}`, { figures: FIGURES, programme }, picture));
  return {
    cases: read.flatMap(({ case: one }) => (one && (one.consent || programme.edition === "internal") ? [one] : [])),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}
