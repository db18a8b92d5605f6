import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../src/model/language.js";
import { programmeFolder } from "../site/paths.js";

/** A command line that can't be understood: the usage is shown, and the exit code is 2. */
export class UsageError extends Error {}

export interface Arguments {
  readonly folder: string;
  readonly language: Language | undefined;
  readonly help: boolean;
  readonly all: boolean;
  /** value of the command's own option, if given */
  readonly target: string | undefined;
}

/**
 * Reads a command line of one programme folder and options.
 *
 * @param own the option with a value that only this command has
 * @throws UsageError where there is an unknown option, a second folder or a language that there isn't
 */
export function readArguments(
  argv: readonly string[],
  own: "out" | "report",
  environment: NodeJS.ProcessEnv,
): Arguments {
  const { values, positionals } = parse(argv, own);
  const { language, help, all } = values;
  const target = values[own];
  if (positionals.length > 1) throw new UsageError();
  if (target === "") throw new UsageError();
  if (language !== undefined && !isLanguage(language)) throw new UsageError();
  return {
    folder: positionals[0] ?? programmeFolder(environment),
    language,
    help: help === true,
    all: all === true,
    target,
  };
}

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

function parse(argv: readonly string[], own: "out" | "report") {
  const options = {
    language: { type: "string", short: "l" },
    help: { type: "boolean", short: "h" },
    all: { type: "boolean" },
    out: { type: "string", short: "o" },
    report: { type: "string", short: "r" },
  } as const;
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    if (parsed.values[own === "out" ? "report" : "out"] !== undefined) throw new UsageError();
    return parsed;
  } catch {
    throw new UsageError();
  }
}
