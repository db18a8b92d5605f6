import { fold } from "../clean/fold.js";
import { records } from "./table.js";

export interface Municipality {
  readonly name: string;
  readonly region: string;
}

export interface Municipalities {
  /** by code, three digits as text */
  readonly byCode: ReadonlyMap<string, Municipality>;
  /** code by folded name, in every spelling that is known */
  readonly byName: ReadonlyMap<string, string>;
  /** code by folded name of a municipality that became part of this one in 2007 (Region Sjælland only) */
  readonly byOldName: ReadonlyMap<string, string>;
}

/** Reads data/reference/municipalities.csv: code, name, region, other spellings joined by `|`. */
export function parseMunicipalities(csv: string): Municipalities {
  const byCode = new Map<string, Municipality>();
  const byName = new Map<string, string>();
  const byOldName = new Map<string, string>();
  for (const { code, name, region, spellings, until_2006 } of records(csv)) {
    byCode.set(code!, { name: name!, region: region! });
    for (const spelling of [name!, ...spellings!.split("|")]) if (spelling !== "") byName.set(fold(spelling), code!);
    for (const old of until_2006!.split("|")) if (old !== "") byOldName.set(fold(old), code!);
  }
  return { byCode, byName, byOldName };
}

/**
 * The code of a municipality by its name, with or without *Kommune*, in old or new spelling.
 *
 * @returns three digits, or undefined where no municipality is called so
 */
export function municipalityByName(name: string, { byName }: Municipalities): string | undefined {
  return lookUp(name, byName);
}

/** The code of the municipality that one of the time before 2007 became part of. */
export function municipalityByOldName(name: string, { byOldName }: Municipalities): string | undefined {
  return lookUp(name, byOldName);
}

function lookUp(name: string, byName: ReadonlyMap<string, string>): string | undefined {
  const folded = fold(name)
    .replace(/ (kommune|regionskommune|komm?|k|municipality)$/, "")
    .replace(/^(kommune|kommunen|municipality of) /, "")
    .replace("kjøb", "køb");
  return byName.get(folded) ?? (folded.endsWith("s") ? byName.get(folded.slice(0, -1)) : undefined);
}
