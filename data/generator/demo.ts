import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { joint } from "./exports/joint.js";
import { koege } from "./exports/koege.js";
import { lollandFalster } from "./exports/lolland-falster.js";
import { programmeFile, SCHOOLS } from "./exports/programme-file.js";
import { roskilde } from "./exports/roskilde.js";
import { sjaellandSyd } from "./exports/sjaelland-syd.js";
import { type Desk, desk, type Export, noSurprises } from "./exports/writing.js";
import { nothingPlanted } from "./planted.js";
import { trueProgramme } from "./programme/index.js";
import { plantedFile, truth, truthFile } from "./truth.js";

const WRITERS: readonly (readonly [school: string, write: (desk: Desk) => Export[]])[] = [
  ["koege", koege],
  ["roskilde", roskilde],
  ["sjaelland-syd", sjaellandSyd],
  ["lolland-falster", lollandFalster],
  ["joint", joint],
];

/** Every file of the demonstration programme, and what a test needs to know about it; the same every time. */
export function demonstration(): { folder: Export[]; truth: string; planted: string } {
  const programme = trueProgramme();
  const planted = nothingPlanted();
  const surprises = noSurprises();
  const exported = WRITERS.flatMap(([school, write]) => write(desk(school, programme, planted, surprises)));
  return {
    folder: [{ file: "programme.yaml", bytes: new TextEncoder().encode(programmeFile()) }, ...exported],
    truth: truthFile(truth(programme, surprises)),
    planted: plantedFile(planted),
  };
}

function main(): void {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
  const folder = join(root, "data", "demo");
  for (const part of [...SCHOOLS.map((school) => school.id), "joint"])
    rmSync(join(folder, part), { recursive: true, force: true });
  const made = demonstration();
  for (const { file, bytes } of made.folder) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  mkdirSync(join(root, "test", "demo"), { recursive: true });
  writeFileSync(join(root, "test", "demo", "truth.json"), made.truth);
  writeFileSync(join(root, "test", "demo", "planted.json"), made.planted);
  console.log(`data/demo: ${made.folder.length} files`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
