import type { Format } from "../format.js";
import { about } from "./composition.js";

/** What became of the rows that came in. */
export function cameIn(
  format: Format,
  place: string | null,
  { read, loaded, merged, setAside }: { read: number; loaded: number; merged: number; setAside: number },
): string {
  const [r, l, m, s] = [read, loaded, merged, setAside].map((value) => format.number(value));
  return format.language === "da"
    ? `${about(place)}${r} rækker læst: ${l} indlæst, ${m} slået sammen, ${s} lagt til side.`
    : `${about(place)}${r} rows read: ${l} loaded, ${m} merged, ${s} set aside.`;
}

/** How many problems there are of each severity. */
export function found(
  format: Format,
  place: string | null,
  { error, warning, note }: { error: number; warning: number; note: number },
): string {
  const [e, w, n] = [error, warning, note].map((value) => format.number(value));
  if (format.language === "da") {
    return `${about(place)}${e} fejl, ${w} ${warning === 1 ? "advarsel" : "advarsler"} og ${n} ${note === 1 ? "bemærkning" : "bemærkninger"}.`;
  }
  const plural = (count: number, word: string) => `${word}${count === 1 ? "" : "s"}`;
  return `${about(place)}${e} ${plural(error, "error")}, ${w} ${plural(warning, "warning")} and ${n} ${plural(note, "note")}.`;
}

/** How many columns were left out, and how many of them because they may hold personal data. */
export function columnsLeftOut(format: Format, columns: number, personal: number): string {
  const [c, p] = [columns, personal].map((value) => format.number(value));
  if (format.language === "da") {
    if (columns === 0) return "Ingen kolonner er sprunget over.";
    return `${c} ${columns === 1 ? "kolonne" : "kolonner"} er ikke brugt; ${p} af dem kan indeholde personoplysninger og er ikke læst.`;
  }
  if (columns === 0) return "No columns were left out.";
  return `${c} ${columns === 1 ? "column was" : "columns were"} left out; ${p} of them may hold personal data and were not read.`;
}

/** How much of one field is filled in. */
export function filledIn(
  format: Format,
  place: string | null,
  { field, share, rows, table }: { field: string; share: number; rows: number; table: string },
): string {
  const [s, n] = [format.percent(share), format.number(rows)];
  return format.language === "da"
    ? `${about(place)}Feltet ${field} er udfyldt for ${s} af ${n} ${table}.`
    : `${about(place)}The field ${field} is filled in for ${s} of ${n} ${table}.`;
}
