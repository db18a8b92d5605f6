import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { watch } from "chokidar";
import type { Text } from "../../src/model/language.js";
import { frameworkEnvironment, prepareCache } from "./offline.js";
import { editionFrom, PATHS, programmeFolder } from "./paths.js";

const edition = editionFrom(process.env, "internal");
const programme = resolve(programmeFolder(process.env));
const data = PATHS.output(edition);
const environment = frameworkEnvironment({
  NETSPEJL_EDITION: edition,
  NETSPEJL_DATA: programme,
  NETSPEJL_OUT: data,
  NETSPEJL_PREVIEW: "1",
});

let site: ChildProcess | null = null;
let running = false;
let again = false;

/** Runs ingest; what it says on standard error is passed on and kept. */
function ingest(): Promise<{ code: number; complaint: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["--import", "tsx", PATHS.ingest, programme, "--out", data], {
      cwd: PATHS.root,
      env: environment,
      stdio: ["ignore", "inherit", "pipe"],
    });
    let complaint = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      complaint += chunk;
      process.stderr.write(chunk);
    });
    child.on("close", (code) => done({ code: code ?? 1, complaint }));
  });
}

function writeStatus(failures: readonly Text[]): void {
  mkdirSync(dirname(PATHS.status), { recursive: true });
  if (failures.length === 0) rmSync(PATHS.status, { force: true });
  else writeFileSync(PATHS.status, JSON.stringify(failures));
}

/** Framework runs a loader again when its file is touched, and reloads every page when the configuration is. */
function reloadPages(): void {
  const now = new Date();
  for (const file of [...PATHS.loaders(), PATHS.config]) utimesSync(file, now, now);
}

function startSite(): void {
  const args = [
    "--import",
    "tsx",
    PATHS.framework,
    "preview",
    "--host",
    "127.0.0.1",
    ...(process.stdout.isTTY ? [] : ["--no-open"]),
  ];
  site = spawn(process.execPath, args, { cwd: PATHS.root, env: environment, stdio: "inherit" });
  site.on("close", (code) => process.exit(code ?? 0));
}

async function refresh(): Promise<void> {
  if (running) {
    again = true;
    return;
  }
  running = true;
  do {
    again = false;
    const { code, complaint } = await ingest();
    const lines = complaint.split(/\r?\n/).filter((line) => line.trim() !== "");
    writeStatus(code === 0 ? [] : lines.map((line) => ({ da: line, en: line })));
    if (site) reloadPages();
    else if (code === 0) startSite();
    else console.error("\nRet fejlen; siden starter af sig selv. / Mend it; the site starts by itself.");
  } while (again);
  running = false;
}

prepareCache();
let timer: NodeJS.Timeout | undefined;
const changed = () => {
  clearTimeout(timer);
  timer = setTimeout(() => void refresh(), 200);
};
watch([programme, "data/reference", "loaders", "src/model", "src/analysis"], {
  cwd: PATHS.root,
  ignoreInitial: true,
  awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
  ignored: (path) => /(^|[\\/])(~\$[^\\/]*|\.DS_Store|Thumbs\.db|desktop\.ini|\.~lock\.[^\\/]*)$/.test(path),
}).on("all", changed);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    site?.kill(signal);
    process.exit(0);
  });
}
await refresh();
