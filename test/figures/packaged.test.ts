import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingest, writeOutput } from "../../loaders/ingest.js";
import { writeProgramme } from "../browser/extremes.js";
import { unpackaged } from "./packaged.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "netspejl-package-"));
  writeProgramme(join(folder, "in"), { schools: 2, networks: 3, organisations: 20, activities: 6 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(["internal", "public"] as const)(
  "the files of the %s edition are what the data package says: columns, types, words, keys, and rows that keys name",
  async (edition) => {
    const out = join(folder, edition);
    await writeOutput(await ingest(join(folder, "in"), { edition }), out, edition);
    expect(await unpackaged(out)).toEqual([]);
    rmSync(join(out, "figures", "members.parquet"));
    expect(await unpackaged(out)).toEqual(["figures/members.parquet: not there"]);
  },
  60_000,
);
