import { type StdioOptions, spawn } from "node:child_process";
import { PATHS } from "./paths.js";

/** Where a program's output goes: on to ours, or all of it to our standard error. */
export type Output = "inherit" | "stderr";

/** Runs a Node program to its end, its output passed through. @returns its exit code */
export function runNode(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  output: Output = "inherit",
  folder: string = PATHS.root,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const stdio = output === "inherit" ? output : (["ignore", 2, 2] as const);
    const child = spawn(process.execPath, args, { cwd: folder, env: environment, stdio: stdio as StdioOptions });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** Runs a TypeScript program to its end. @returns its exit code */
export function runScript(
  script: string,
  args: readonly string[],
  environment?: NodeJS.ProcessEnv,
  output?: Output,
): Promise<number> {
  return runNode(["--import", "tsx", script, ...args], environment, output);
}
