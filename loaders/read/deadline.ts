import { createContext, Script } from "node:vm";
import { Refusal } from "./refusal.js";

const run = new Script("work()");

/**
 * Does work that can't be asked to stop, such as a library's parsing of a hostile file, and stops it all the same.
 *
 * @throws Refusal `file_too_slow` where it takes longer than `seconds`; whatever the work itself throws
 */
export function within<T>(seconds: number, work: () => T): T {
  try {
    return run.runInContext(createContext({ work }), { timeout: Math.max(1, Math.round(seconds * 1000)) }) as T;
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new Refusal("file_too_slow", { limit: seconds });
    throw error;
  }
}
