import type { Language } from "../../src/model/language.js";
import type { Progress } from "../ingest.js";
import { ProgrammeError, readProgramme } from "../programme.js";
import { openReadCache } from "../readcache.js";
import { PATHS } from "../site/paths.js";
import { type Arguments, readArguments, UsageError } from "./arguments.js";
import { LimitError, limitsFrom } from "./limits.js";
import { fill, USAGE, WORDS } from "./words.js";

/** Where a command speaks to: handed in, so that tests can listen. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** milliseconds, for deciding whether progress is worth saying */
  readonly clock: () => number;
}

/** What the process itself offers. */
export const PROCESS: Surroundings = {
  environment: process.env,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  clock: () => performance.now(),
};

/** A reader that closes its end early (`| head`) has seen enough. */
export function endQuietly(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

/** A message for the user, after which the command ends with this exit code. */
export class Stop extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Runs a command: reads its arguments, and turns what goes wrong into a message and an exit code. 2: the command line
 * wasn't understood; 1: the programme can't be used. No message holds a cell's content.
 */
export async function runCommand(
  name: "ingest" | "check",
  argv: readonly string[],
  surroundings: Surroundings,
  command: (args: Arguments, language: Language) => Promise<number>,
): Promise<number> {
  const { environment, out, err } = surroundings;
  let args: Arguments;
  try {
    args = readArguments(argv, name === "ingest" ? "out" : "report", environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err(`${USAGE[name].da}\n\n${USAGE[name].en}`);
    return 2;
  }
  if (args.help) {
    out(args.language === undefined ? `${USAGE[name].da}\n\n${USAGE[name].en}` : USAGE[name][args.language]);
    return 0;
  }
  try {
    return await command(args, args.language ?? readProgramme(args.folder).language);
  } catch (error) {
    if (error instanceof Stop) {
      err(error.message);
      return error.code;
    }
    if (error instanceof ProgrammeError) {
      err(args.language === undefined ? `${error.in("da")}\n\n${error.in("en")}` : error.in(args.language));
      return 1;
    }
    const language = args.language ?? "da";
    err([WORDS.bug[language], ...framesOf(error)].join("\n"));
    return 1;
  }
}

/**
 * What the environment says of reading: limits, and where it is kept what files gave. NETSPEJL_CACHE=off keeps nothing;
 * any other value names the folder.
 */
export function readingOptions({ environment }: Surroundings, language: Language, writes: boolean) {
  try {
    const limits = limitsFrom(environment);
    const folder = environment.NETSPEJL_CACHE || PATHS.sheets;
    return { limits, cache: folder === "off" ? undefined : openReadCache(folder, { writes }) };
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    throw new Stop(2, fill(WORDS.badLimit[language], { variable: error.variable }));
  }
}

/** Where in the program it happened, without the error's own words, which might quote a cell. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.constructor.name, ...frames.slice(0, 5)];
}

const SLOW_MS = 2000;
const EVERY_MS = 1000;

/** Says what is going on, once it has taken a while. */
export function progress(language: Language, { err, clock }: Surroundings): (at: Progress) => void {
  const start = clock();
  let last = start;
  return ({ stage, file, done, of }) => {
    const now = clock();
    if (now - start < SLOW_MS || now - last < EVERY_MS) return;
    last = now;
    const counted = file !== undefined && done !== undefined && of !== undefined;
    err(counted ? fill(WORDS.reading[language], { done: done + 1, of, file }) : WORDS.stage[stage][language]);
  };
}
