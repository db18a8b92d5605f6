import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openEngine } from "../../loaders/engine.js";
import { computeFigures } from "../../loaders/figures/index.js";
import { check, type Linked } from "../../loaders/ingest.js";
import { writeTables } from "../../loaders/write/parquet.js";
import { type Time, timed } from "../timed.js";

const PARTICIPATIONS = 1_000_000;
const ORGANISATIONS = 20_000;
const ACTIVITIES = 2_000;
const NETWORKS = 40;

/**
 * Reading, recognising, linking and writing a million participations, beside DuckDB that only copies the same files. Both
 * in this process, from files on the disk to files on the disk, DuckDB with the one thread that it has for our tables too.
 * Processor time (of all threads, the garbage collector's included) says more than the clock's on a busy machine.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "netspejl-bench-"));
  try {
    writeProgramme(folder);
    const engine = await openEngine();
    const copy = (name: string) =>
      engine.query(
        `COPY (SELECT * FROM read_csv('${join(folder, "koege", `${name}.csv`)}', delim = ';', header = true, all_varchar = true)) TO '${join(folder, `${name}.parquet`)}' (FORMAT parquet, COMPRESSION zstd)`,
      );
    const bare = await fastest(3, async () => {
      for (const name of ["deltagelse", "medlemmer"]) await copy(name);
    });
    let linked: Linked | undefined;
    const ours = await timed(async () => {
      linked = await check(folder);
      await writeTables(engine, linked.tables, join(folder, "tables"));
    });
    const written = `'${join(folder, "tables", "participations.parquet")}'`;
    const [counted] = await engine.query(`SELECT count(*) AS rows FROM ${written}`);
    if (counted?.rows !== PARTICIPATIONS) throw new Error(`${counted?.rows} participations of ${PARTICIPATIONS}`);
    engine.close();
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `1 million participations, read, linked and written: ${ratio(ours.clock, bare.clock)} DuckDB's bare COPY of the same two files`,
    );
    console.log(`  the same in processor time, of all threads: ${ratio(ours.processor, bare.processor)}`);
    console.log(`  memory at its highest so far: ${memory} MB`);
    const figures = await timed(async () => computeFigures(linked!.tables, linked!.programme));
    console.log(`  the figures of them: ${ratio(figures.clock, ours.clock)} the time of their tables`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ratio = (ours: number, theirs: number) => `${(ours / theirs).toFixed(1)} ×`;

async function fastest(runs: number, work: () => Promise<unknown>): Promise<Time> {
  let best: Time = { clock: Infinity, processor: Infinity };
  for (let run = 0; run < runs; run++) {
    const { clock, processor } = await timed(work);
    best = { clock: Math.min(best.clock, clock), processor: Math.min(best.processor, processor) };
  }
  return best;
}

function writeProgramme(folder: string): void {
  mkdirSync(join(folder, "koege"));
  const put = (file: string, lines: readonly string[]) => writeFileSync(join(folder, file), `${lines.join("\n")}\n`);
  put("programme.yaml", [
    "title: { da: Prøve, en: Trial }",
    "period: { from: 2009-01-01, to: 2010-12-31 }",
    "schools: [{ id: koege, name: Køge Handelsskole }]",
  ]);
  const members = Array.from({ length: ORGANISATIONS }, (_, i) => `Netværk ${i % NETWORKS};Virksomhed ${i}`);
  put("koege/medlemmer.csv", ["Netværk;Virksomhed", ...members]);
  const came: string[] = new Array(PARTICIPATIONS);
  for (let i = 0; i < PARTICIPATIONS; i++) {
    const activity = i % ACTIVITIES;
    const organisation = (Math.floor(i / ACTIVITIES) * 37 + activity * 11) % ORGANISATIONS;
    const day = `${String(1 + (activity % 28)).padStart(2, "0")}-${String(1 + (activity % 12)).padStart(2, "0")}-2009`;
    came[i] = `Netværk ${activity % NETWORKS};${day};Møde ${activity};Virksomhed ${organisation};${1 + (i % 4)}`;
  }
  put("koege/deltagelse.csv", ["Netværk;Dato;Aktivitet;Virksomhed;Antal deltagere", ...came]);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
