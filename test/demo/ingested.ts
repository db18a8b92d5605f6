import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** What a command printed, and how it ended. */
export interface Run {
  readonly status: number | null;
  readonly printed: string;
}

/** Runs one of the project's commands as its users do. */
export function command(name: "ingest" | "check", ...args: string[]): Run {
  const script = join(root, "loaders", "cli", `${name}.ts`);
  const run = spawnSync(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TZ: "UTC", NO_COLOR: "1" },
    maxBuffer: 64 * 2 ** 20,
  });
  return { status: run.status, printed: `${run.stdout}\n${run.stderr}` };
}

/** What the ingest command wrote and printed. */
export interface Ingested extends Run {
  readonly out: string;
}

/** Ingests one of the programmes in `data` into a folder of its own. */
export function ingested(programme: string): Ingested {
  const out = join(mkdtempSync(join(tmpdir(), "netspejl-")), "out");
  const run = command("ingest", join(root, "data", programme), "--out", out);
  if (run.status !== 0) throw new Error(`ingest of ${programme} ended with ${run.status}:\n${run.printed}`);
  return { ...run, out };
}
