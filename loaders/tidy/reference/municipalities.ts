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
}

/** Reads data/reference/municipalities.csv: code, name, region, other spellings joined by `|`. */
export function parseMunicipalities(csv: string): Municipalities {
  const byCode = new Map<string, Municipality>();
  const byName = new Map<string, string>();
  for (const { code, name, region, spellings } of records(csv)) {
    byCode.set(code!, { name: name!, region: region! });
    for (const spelling of [name!, ...spellings!.split("|")]) if (spelling !== "") byName.set(fold(spelling), code!);
  }
  return { byCode, byName };
}

/**
 * The code of a municipality by its name, with or without *Kommune*, in old or new spelling.
 *
 * @returns three digits, or undefined where no municipality is called so
 */
export function municipalityByName(name: string, { byName }: Municipalities): string | undefined {
  const folded = fold(name)
    .replace(/ (kommune|komm?|k|municipality)$/, "")
    .replace(/^(kommune|municipality of) /, "");
  return byName.get(folded) ?? (folded.endsWith("s") ? byName.get(folded.slice(0, -1)) : undefined);
}
