import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Programme } from "../src/model/programme.js";
import { ProgrammeError } from "./programme/error.js";
import { parseProgramme } from "./programme/parse.js";

export { type Mistake, ProgrammeError } from "./programme/error.js";
export { parseProgramme } from "./programme/parse.js";
export { type ProgrammeFile, type ProgrammeFiles, walkProgramme } from "./programme/walk.js";

/**
 * Reads programme.yaml of a programme folder.
 *
 * @throws ProgrammeError where there is no such folder, no programme.yaml, or mistakes in it
 */
export function readProgramme(folder: string): Programme {
  if (!isFolder(folder)) {
    throw new ProgrammeError([
      { file: folder, key: null, message: { da: "mappen findes ikke.", en: "there is no such folder." } },
    ]);
  }
  let text: string;
  try {
    text = readFileSync(join(folder, "programme.yaml"), "utf8");
  } catch {
    throw new ProgrammeError([
      {
        file: "programme.yaml",
        key: null,
        message: {
          da: `filen mangler i ${folder} eller kan ikke åbnes.`,
          en: `the file is missing in ${folder} or can't be opened.`,
        },
      },
    ]);
  }
  return parseProgramme(text.replace(/^\uFEFF/, ""));
}

function isFolder(folder: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
