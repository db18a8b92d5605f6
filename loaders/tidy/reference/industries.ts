import type { Text } from "../../../src/model/language.js";
import { records } from "./table.js";

export interface Division {
  /** A–U */
  readonly section: string;
  /** Statistics Denmark's 10-grouping, `1` … `10` */
  readonly group10: string;
  readonly title: Text;
}

export interface Section {
  readonly group10: string;
  readonly title: Text;
}

/** Dansk Branchekode 2007. */
export interface Industries {
  /** by letter, A–U */
  readonly sections: ReadonlyMap<string, Section>;
  /** by two digits, `01`–`99` */
  readonly divisions: ReadonlyMap<string, Division>;
  /** the 10-grouping's titles by its number */
  readonly groups10: ReadonlyMap<string, Text>;
  /**
   * Danish titles by code without dots, from the two-digit division down to the six-digit subclass, where Statistics
   * Denmark's complete list is at hand; null where it isn't, and codes then can't be verified below the division
   */
  readonly codes: ReadonlyMap<string, string> | null;
}

/**
 * Reads data/reference/db07.csv.
 *
 * @throws Error where a level or a division's section is unknown: the file is ours, so that is a mistake of ours
 */
export function parseIndustries(csv: string): Industries {
  const sections = new Map<string, Section>();
  const divisions = new Map<string, Division>();
  const groups10 = new Map<string, Text>();
  for (const { level, code, section, group10, title_da, title_en } of records(csv)) {
    const title = { da: title_da!, en: title_en! };
    if (level === "group10") groups10.set(code!, title);
    else if (level === "section") sections.set(code!, { group10: group10!, title });
    else if (level === "division" && sections.has(section!))
      divisions.set(code!, { section: section!, group10: group10!, title });
    else throw new Error(`invalid line in the table of industries: ${level} ${code}`);
  }
  return { sections, divisions, groups10, codes: null };
}
