import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { FOLDER_PROBLEMS } from "../../src/model/problems/folder.js";
import { type NewProblem, problem } from "../../src/model/problems/problem.js";
import type { Programme } from "../../src/model/programme.js";
import { shownFile, shownFiles, shownPath } from "../tidy/folder/shown-names.js";
import { type Mistake, ProgrammeError } from "./error.js";

/** A file of the programme folder: where it lies, and what it is called in tables and messages. */
export interface ProgrammeFile {
  readonly absolute: string;
  /** path in the programme folder, NFC, with `/`; without what in it reaches a person */
  readonly file: string;
}

/** A file as the folder has it. */
interface Found {
  readonly absolute: string;
  readonly path: string;
}

export interface ProgrammeFiles {
  readonly exports: readonly ProgrammeFile[];
  readonly mappings: readonly ProgrammeFile[];
  readonly problems: readonly NewProblem[];
}

const EXPORT = /\.(xlsx|xlsm|xls|xlsb|ods|fods|csv|tsv|txt)$/i;
const MAPPING = /^mapping\.ya?ml$/i;
const UNSAID = /^(~\$.*|\..*|Thumbs\.db|desktop\.ini)$/i;
const README = /^readme(\.[a-z]{2})?\.(md|txt)$/i;
/** folders of the evaluator's own words: theirs to fill, not read here */
const WORDS = ["notes", "cases"];
const OWN_FILES = new Set([
  "programme.yaml",
  "reference.csv",
  "report.da.md",
  "report.en.md",
  "db07_struktur.xlsx",
  "mapping.yaml",
]);

/**
 * The files of a programme folder, in the code-unit order of their NFC-normalised paths, whatever the file system says.
 *
 * @throws ProgrammeError where there is a folder that is neither a school's nor one of the known ones
 */
export function walkProgramme(folder: string, programme: Programme): ProgrammeFiles {
  const known = new Set([...programme.schools.map(({ id }) => id), "joint"]);
  const walk = new Walk(folder);
  const mistakes: Mistake[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = entry.name.normalize("NFC");
    if (UNSAID.test(name)) continue;
    if (!isFolder(join(folder, entry.name), entry)) {
      if (!OWN_FILES.has(name) && !README.test(name)) walk.say("file_outside_folders", name);
    } else if (known.has(name)) {
      walk.into(join(folder, entry.name), name);
    } else if (!WORDS.includes(name)) {
      mistakes.push({ file: `${shownPath(name)}/`, key: null, message: UNKNOWN_FOLDER([...known].join(", ")) });
    }
  }
  if (mistakes.length > 0) throw new ProgrammeError(mistakes);
  return walk.result();
}

const UNKNOWN_FOLDER = (known: string) => ({
  da: `mappen hører ikke til nogen skole i programme.yaml. Kendte mapper: ${known}, notes, cases.`,
  en: `the folder belongs to no school in programme.yaml. Known folders: ${known}, notes, cases.`,
});

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

function isFolder(absolute: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(absolute).isDirectory();
  } catch {
    return false;
  }
}

class Walk {
  private readonly root: string;
  private readonly exports: Found[] = [];
  private readonly mappings: Found[] = [];
  private readonly problems: { readonly code: keyof typeof FOLDER_PROBLEMS; readonly path: string }[] = [];
  private readonly visited = new Set<string>();

  constructor(folder: string) {
    this.root = realpathSync(folder);
  }

  say(code: keyof typeof FOLDER_PROBLEMS, path: string): void {
    this.problems.push({ code, path });
  }

  into(absolute: string, path: string): void {
    const real = realpathSync(absolute);
    if (real !== this.root && !real.startsWith(this.root + sep)) {
      this.say("link_outside", path);
      return;
    }
    if (this.visited.has(real)) return;
    this.visited.add(real);
    let entries: Dirent[];
    try {
      entries = readdirSync(absolute, { withFileTypes: true });
    } catch {
      this.say("folder_unreadable", path);
      return;
    }
    for (const entry of entries) {
      const name = entry.name.normalize("NFC");
      if (!UNSAID.test(name)) this.take(join(absolute, entry.name), `${path}/${name}`, name, entry);
    }
  }

  private take(absolute: string, path: string, name: string, entry: Dirent): void {
    if (isFolder(absolute, entry)) {
      this.into(absolute, path);
      return;
    }
    if (entry.isSymbolicLink() && !this.isInside(absolute)) {
      this.say("link_outside", path);
      return;
    }
    if (MAPPING.test(name)) this.mappings.push({ absolute, path });
    else if (EXPORT.test(name)) this.exports.push({ absolute, path });
    else if (!README.test(name)) this.say("file_kind_unsupported", path);
  }

  private isInside(absolute: string): boolean {
    try {
      return realpathSync(absolute).startsWith(this.root + sep);
    } catch {
      return false;
    }
  }

  result(): ProgrammeFiles {
    const exports = this.exports.sort(byPath);
    const shown = shownFiles(exports.map(({ path }) => path));
    return {
      exports: exports.map(({ absolute, path }) => ({ absolute, file: shown.get(path)! })),
      mappings: this.mappings.sort(byPath).map(({ absolute, path }) => ({ absolute, file: shownFile(path) })),
      problems: this.problems
        .sort(byPath)
        .map(({ code, path }) => problem(code, FOLDER_PROBLEMS[code], { file: shownFile(path) })),
    };
  }
}
