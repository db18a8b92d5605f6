import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import { headingKey, KNOWN_HEADINGS, type KnownHeading } from "../../../../src/model/headings.js";
import { columnOfTable } from "./table-column.js";

/** Columns that a system needs to take the sheet back, and nobody else. */
const KEPT_BY_SYSTEM =
  /^\s*\((?:do not modify|do not edit|do not change|read[ -]only|(?:skal|må|bør) ikke (?:ændres|redigeres|rettes)|rediger ikke|ændr ikke|skrivebeskyttet)\)/iu;

/** Which of a firm's addresses, or whose record, a system says before what is asked. */
const WHOSE =
  /^(?:(?:address|adresse|addr\.?)\s*1?\s*[:–-]\s*|(?:billing|shipping|mailing|primary|main|visiting|headquarters|hq|company|account|(?:primary )?associated|related|tilknyttet|tilknyttede|relateret|primær|fakturering(?:sadresse)?|besøgs(?:adresse)?|hoved(?:adresse)?|firma)(?:\s*[:–-]\s*|\s+))/iu;

/** What a system hangs on to the names of fields that its owner made: `CVR__c`, `Netvaerk__r.Name`. */
const OF_FIELD = /__(?:c|r(?:\.name)?)$/iu;

/** The beginning or the end of what a form gives both of: `Opstart - start`, `Periode - slut`. */
const PERIOD = /^(.*\S)\s+[-–]\s+(start|begyndelse|begin|from|fra|slut|afslutning|end|to|til)$/iu;

const END_OF: ReadonlyMap<FieldId, FieldId> = new Map<FieldId, FieldId>([
  ["network.started_on", "network.ended_on"],
  ["membership.joined_on", "membership.left_on"],
  ["method_use.used_from", "method_use.used_to"],
]);

/**
 * What a heading means that a system puts together by itself: `Billing Zip/Postal Code`, `Address 1: City`, `Associated
 * Company`, `(Do Not Modify) Modified On`, `Opstart - slut`.
 *
 * @param lookUp what the rest of a heading means
 * @returns null where it is no such heading, or nothing is known of the rest
 */
export function systemHeading(text: string, lookUp: (text: string) => KnownHeading | null): KnownHeading | null {
  const period = PERIOD.exec(text);
  if (period !== null) return periodOf(period[1]!, period[2]!, lookUp);
  const inTable = columnOfTable(text, lookUp);
  if (inTable !== null) return inTable;
  const apart = text.replace(OF_FIELD, "").replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, " ");
  const rest = apart.replace(WHOSE, "");
  const isOwn = OF_FIELD.test(text);
  if ((rest === apart && !isOwn) || rest === "") return null;
  const known = KNOWN_HEADINGS.get(headingKey(rest)) ?? lookUp(rest);
  if (isOwn && rest === apart) return known;
  if (known?.kind !== "field") return known?.kind === "sum" ? null : known;
  const isOfFirm = known.certain && known.fields[0]!.startsWith("organisation.");
  return isOfFirm ? known : null;
}

/** Whether a system says that a column is its own, whatever it is called. */
export const isKeptBySystem = (text: string): boolean => KEPT_BY_SYSTEM.test(text);

function periodOf(whole: string, part: string, lookUp: (text: string) => KnownHeading | null): KnownHeading | null {
  const known = lookUp(whole);
  if (known?.kind !== "field" || !known.fields.every((field) => FIELDS[field].type === "date")) return null;
  if (/^(?:start|begy|begi|fr)/iu.test(part)) return known;
  const ends = known.fields.flatMap((field) => END_OF.get(field) ?? []);
  return ends.length === 0 ? { kind: "unused" } : { kind: "field", fields: ends, certain: ends.length === 1 };
}
