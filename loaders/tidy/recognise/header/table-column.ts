import { headingKey, KNOWN_HEADINGS, type KnownHeading } from "../../../../src/model/headings.js";

/** A table or query of a database before the name of its column: `tblVirksomhed.Navn`, `qry_Moede_Dato`, `[tblNet]![Navn]`. */
const PREFIXED = /^\[?(?:dbo\.)?(?:(?:tbl|qry|frm|vw)_?|[tq]_)(\p{L}+?)\]?[.!_]\[?(\p{L}[^\]]*)\]?$/iu;

/** The same without a word for what a table is: `Virksomhed.Navn`, `dbo.Netvaerk.Navn`. */
const PLAIN = /^\[?(?:dbo\.)?(\p{L}{3,}?)\]?[.!]\[?(\p{L}[^\].]+)\]?$/iu;

/** An abbreviated table within a column's name: `VirkNavn`, `NetvNr`. */
const RUN_IN = /^(\p{Lu}\p{Ll}{2,4})_?(?=\p{Lu}\p{Ll})/u;

/** What a table holds, by the beginning of its name. */
const HOLDS: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:virk|vrk|firma|org|kunde|comp)/iu, "Virksomhed", "organisation."],
  [/^net(?!to)/iu, "Netværk", "network."],
  [/^(?:akt|møde|moede|kurs|arr|activity|meeting|event)/iu, "Aktivitet", "activity."],
  [/^(?:metode|method)/iu, "Metode", "method."],
  [/^(?:medl|member)/iu, "Medlemskab", "membership."],
  [/^(?:delt|fremm|attend|particip)/iu, "Deltagelse", "participation."],
];

/** Tables of people: whose name a column of theirs holds is nobody's business. */
const OF_PEOPLE = /^(?:person|pers$|kontakt|contact|elev|medarbejder|ansat|bruger|user|laerer|lærer)/iu;

/**
 * What a heading means that names its table first, as databases write where two tables of a query have columns of one
 * name: the table says whose name, number or day it is.
 *
 * @param lookUp what the rest of a heading means
 * @returns null where it names no table, or nothing is known of its column
 */
export function columnOfTable(text: string, lookUp: (text: string) => KnownHeading | null): KnownHeading | null {
  const parts = PREFIXED.exec(text) ?? PLAIN.exec(text);
  if (parts === null) return null;
  const [, table, column] = parts;
  const holds = HOLDS.find(([begins]) => begins.test(table!));
  if (holds === undefined && !PREFIXED.test(text)) return null;
  const whole = column!.replace(RUN_IN, (all, start: string) =>
    HOLDS.some(([begins]) => begins.test(start)) ? "" : all,
  );
  const own = KNOWN_HEADINGS.get(headingKey(column!));
  if (own !== undefined && (own.kind !== "field" || own.certain)) return own;
  const known = own ?? (whole === column ? lookUp(column!) : null);
  if (holds === undefined) return OF_PEOPLE.test(table!) && known?.kind === "field" ? { kind: "personal" } : null;
  const [, word, entity] = holds;
  const narrowed = known?.kind === "field" ? known.fields.filter((field) => field.startsWith(entity)) : [];
  if (known?.kind === "field" && narrowed.length > 0)
    return { ...known, fields: narrowed, certain: narrowed.length === 1 };
  const short = RUN_IN.exec(column!)?.[1] ?? "";
  const named = HOLDS.find(([begins]) => short !== "" && begins.test(short))?.[1] ?? word;
  const joined =
    KNOWN_HEADINGS.get(headingKey(`${named}${whole}`)) ?? KNOWN_HEADINGS.get(headingKey(`${named}s${whole}`));
  return joined ?? known ?? lookUp(whole);
}
