import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { read, utils, write } from "@e965/xlsx";
import { openEngine } from "../../loaders/engine.js";
import { check } from "../../loaders/ingest.js";
import { DEFAULT_LIMITS, readFile } from "../../loaders/read/index.js";
import { openReadCache } from "../../loaders/readcache.js";
import { writeTables } from "../../loaders/write/parquet.js";
import { type Time, timed } from "../timed.js";

const ROWS = 100_000;
const HEADINGS = ["Netværk", "Virksomhed", "CVR-nr.", "Branchekode", "Ansatte", "Postnr.", "Indmeldt", "Rolle"];
const COLUMNS = 20;

/**
 * A workbook of 100,000 rows and 20 columns through all stages, beside SheetJS that merely opens it; and reading alone, the
 * first time and once it is kept: the other stages don't know whether a file has changed, and always run.
 */
export async function run(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), "netspejl-bench-"));
  const folder = join(place, "programme");
  try {
    const file = writeProgramme(folder);
    const bytes = readFileSync(file);
    const bare = await timed(() => read(bytes, { dense: true }));
    const engine = await openEngine();
    const ours = await timed(async () => {
      const { tables } = await check(folder);
      await writeTables(engine, tables, join(place, "tables"));
      if (tables.memberships.length !== ROWS) throw new Error(`${tables.memberships.length} memberships of ${ROWS}`);
    });
    engine.close();
    let parsed = 0;
    const reading = () =>
      timed(() =>
        openReadCache(join(place, "kept")).read(bytes, "koege/medlemmer.xlsx", DEFAULT_LIMITS, () => {
          parsed++;
          return readFile(bytes, "koege/medlemmer.xlsx", DEFAULT_LIMITS);
        }),
      );
    const first = await reading();
    const again = await reading();
    if (parsed !== 1) throw new Error(`an unchanged workbook was parsed ${parsed} times`);
    for (const by of ["clock", "processor"] as const) {
      const beside = (ours: Time) => `${(ours[by] / bare[by]).toFixed(2)} ×`;
      console.log(
        `a workbook of 100,000 × 20, in ${by} time: ${beside(ours)} SheetJS opening it, read, linked and written`,
      );
      console.log(`  ${beside(first)} read and kept, ${beside(again)} read again, unchanged`);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function writeProgramme(folder: string): string {
  mkdirSync(join(folder, "koege"), { recursive: true });
  writeFileSync(
    join(folder, "programme.yaml"),
    [
      "title: { da: Prøve, en: Trial }",
      "period: { from: 2009-01-01, to: 2010-12-31 }",
      "schools: [{ id: koege, name: Køge Handelsskole }]\n",
    ].join("\n"),
  );
  const others = Array.from({ length: COLUMNS - HEADINGS.length }, (_, c) => `Eget felt ${c + 1}`);
  const rows = Array.from({ length: ROWS }, (_, i) => [
    `Netværk ${i % 50}`,
    `Virksomhed ${i}`,
    null,
    ["471120", "561010", "620100"][i % 3]!,
    i % 300,
    4600 + (i % 100),
    `${1 + (i % 28)}.${1 + (i % 12)}.2009`,
    i % 9 === 0 ? "tovholder" : "medlem",
    ...others.map((_, c) => (c % 3 === 0 ? i * (c + 1) : `tekst ${(i * (c + 7)) % 997}`)),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...HEADINGS, ...others], ...rows], { dense: true }), "Medlemmer");
  const file = join(folder, "koege", "medlemmer.xlsx");
  writeFileSync(file, write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true }));
  return file;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
