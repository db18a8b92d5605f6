import { DEFAULT_LIMITS, type Limits } from "../read/limits.js";

const MB = 2 ** 20;

/** The environment variable of each limit, and what one of its units stands for. */
export const LIMIT_VARIABLES: Readonly<Record<keyof Limits, readonly [variable: string, unit: number]>> = {
  maxFileBytes: ["NETSPEJL_MAX_FILE_MB", MB],
  maxUnpackedBytes: ["NETSPEJL_MAX_UNPACKED_MB", MB],
  maxLibraryBytes: ["NETSPEJL_MAX_LIBRARY_MB", MB],
  maxCells: ["NETSPEJL_MAX_CELLS", 1],
  maxSheets: ["NETSPEJL_MAX_SHEETS", 1],
  maxColumns: ["NETSPEJL_MAX_COLUMNS", 1],
  maxCellLength: ["NETSPEJL_MAX_CELL_LENGTH", 1],
  maxSeconds: ["NETSPEJL_MAX_SECONDS", 1],
};

/** A limit that is no number above 0. */
export class LimitError extends Error {
  constructor(readonly variable: string) {
    super(`not a number above 0: ${variable}`);
  }
}

/**
 * What a file may cost, as the environment says; a variable that is missing or blank leaves the reader's own limit.
 *
 * @throws LimitError where a variable is no number above 0
 */
export function limitsFrom(environment: NodeJS.ProcessEnv): Limits {
  const limits: { -readonly [Name in keyof Limits]: number } = { ...DEFAULT_LIMITS };
  for (const name of Object.keys(LIMIT_VARIABLES) as (keyof Limits)[]) {
    const [variable, unit] = LIMIT_VARIABLES[name];
    const text = environment[variable]?.trim() ?? "";
    if (text === "") continue;
    const number = Number(text);
    if (!Number.isFinite(number) || number <= 0) throw new LimitError(variable);
    limits[name] = number * unit;
  }
  return limits;
}
