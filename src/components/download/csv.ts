import { harmless } from "../../model/harmless.js";
import type { Language } from "../../model/language.js";
import type { Field } from "./records.js";

function written(field: Field, language: Language): string {
  if (field === null) return "";
  if (typeof field === "number") return language === "da" ? String(field).replace(".", ",") : String(field);
  const safe = harmless(field);
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A file that Excel opens rightly with a double click: UTF-8 with a byte order mark, CRLF; semicolons and decimal commas
 * in Danish, commas and decimal points in English.
 */
export function csv(rows: readonly (readonly Field[])[], language: Language): string {
  const separator = language === "da" ? ";" : ",";
  return `\uFEFF${rows.map((row) => `${row.map((field) => written(field, language)).join(separator)}\r\n`).join("")}`;
}
