import { spawn } from "node:child_process";

/** Everything that a change must pass. What stands on one line follows each other; the lines run side by side. */
const FIRST = ["types", "lint"] as const;
const SIDE_BY_SIDE = [["unit"], ["build", "browser"]] as const;

const times: string[] = [];
const failed: string[] = [];

/** Runs one step; its output is kept together, and printed when it has ended. */
function run(step: string): Promise<boolean> {
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(`npm run --silent ${step}`, { stdio: ["ignore", "pipe", "pipe"], shell: true });
    const said: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    child.on("close", (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      times.push(`${step} ${seconds} s`);
      if (code !== 0) failed.push(step);
      process.stdout.write(`\n— npm run ${step}\n${Buffer.concat(said)}`);
      console.log(`${step}: ${code === 0 ? "passed" : "failed"} in ${seconds} s`);
      done(code === 0);
    });
  });
}

/** Runs steps one after the other until one fails. */
async function runAll(steps: readonly string[]): Promise<void> {
  for (const step of steps) if (!(await run(step))) return;
}

console.log("types, lint, unit, build, browser: a few minutes; each reports when it has ended …");
await runAll(FIRST);
if (failed.length === 0) await Promise.all(SIDE_BY_SIDE.map(runAll));
console.log(
  failed.length === 0 ? `\nAll passed: ${times.join(", ")}` : `\nFailed: ${failed.join(", ")} (${times.join(", ")})`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
