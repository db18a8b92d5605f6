import { COLUMN_LABELS, TABLE_LABELS } from "../../model/labels.js";
import type { Text } from "../../model/language.js";
import { TABLES, type TableName } from "../../model/tables.js";
import type { VOCABULARY } from "../../model/vocabulary.js";
import { makeIn } from "../dom.js";
import { capital } from "../scopes.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { runs } from "./addresses.js";
import type { Row } from "./behind.js";
import { copyButton } from "./copy.js";
import { type Origin, placesText } from "./origin.js";

const WORDS = {
  rows: { da: "Rækkerne bag", en: "The rows behind" },
  inTable: { da: "i tabellen", en: "in the table" },
  origin: { da: "Hvor den står", en: "Where it stands" },
  copyAll: { da: "Kopiér listen som tekst", en: "Copy the list as text" },
  copyOne: { da: "Kopiér", en: "Copy" },
  none: {
    da: "Ingen rækker ligger bag: Tallet er 0, eller det mangler.",
    en: "No rows lie behind: the number is 0, or missing.",
  },
  made: { da: "ikke fra en fil", en: "not from a file" },
} satisfies Record<string, Text>;

/** How many rows are shown before the reader asks for all. */
const SHOWN = 100;

/** A table's row with the places in the schools' files that it comes from. */
export interface Line {
  readonly row: Row;
  readonly origins: readonly Origin[];
}

/**
 * The rows behind a number: each with file, sheet and cells, to be read and to be copied as text.
 *
 * @param measures what the measures that rest on these rows are called; none where all do
 */
export function listing(
  site: Site,
  table: TableName,
  lines: readonly Line[],
  measures: readonly string[] = [],
): HTMLElement[] {
  const { document, language, format } = site;
  const make = makeIn(document);
  const quoted = measures.map((label) => ({ da: `»${label}«`, en: `“${label}”` })[language]);
  const rested = quoted.length === 0 ? "" : ` ${format.list(quoted)}`;
  const title = `${WORDS.rows[language]}${rested}: ${format.number(lines.length)} ${WORDS.inTable[language]} ${TABLE_LABELS[table][language]}`;
  if (lines.length === 0) return [make("h3", {}, title), make("p", {}, WORDS.none[language])];
  const columns = TABLES[table].columns
    .map(({ name }) => name)
    .filter((name) => lines.some(({ row }) => (row[name] ?? null) !== null));
  const places = ({ origins }: Line) => {
    const said = placesText(origins, language, format.list);
    return said.length === 0 ? WORDS.made[language] : said.join("; ");
  };
  const written = ({ row }: Line) => columns.map((name) => cellText(site, table, name, row[name] ?? null));
  const status = make("span", { class: "ns-quiet", role: "status" });
  const element = (line: Line) => {
    const copy = copyButton(site, WORDS.copyOne, status, () => [places(line), ...written(line)].join("\t"));
    copy.setAttribute("aria-label", `${WORDS.copyOne[language]}: ${places(line)}`);
    const values = written(line).map((text, index) => {
      const addresses = addressesOf(line.origins, columns[index]!);
      return make("td", {}, text, addresses ? make("small", { class: "ns-address" }, addresses) : null);
    });
    return make("tr", {}, make("td", { class: "ns-prose" }, places(line), " ", copy), ...values);
  };
  const heads = [WORDS.origin[language], ...columns.map((name) => COLUMN_LABELS[name]?.[language] ?? name)];
  const body = make("tbody", {}, ...lines.slice(0, SHOWN).map(element));
  const whole = () => [heads, ...lines.map((line) => [places(line), ...written(line)])];
  const copy = copyButton(site, WORDS.copyAll, status, () =>
    whole()
      .map((cells) => cells.join("\t"))
      .join("\n"),
  );
  const head = make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, capital(text))));
  const scroll = make(
    "div",
    { class: "ns-scroll", tabindex: 0, role: "region", "aria-label": title },
    make("table", { class: "ns-table" }, make("thead", {}, head), body),
  );
  const parts: HTMLElement[] = [make("h3", {}, title), make("p", {}, copy, " ", status), scroll];
  if (lines.length > SHOWN) {
    const more = make(
      "button",
      { type: "button", class: "ns-button" },
      `${TEXTS.showAll[language]} (${format.number(lines.length)})`,
    );
    more.addEventListener("click", () => {
      body.append(...lines.slice(SHOWN).map(element));
      more.remove();
      scroll.focus();
    });
    parts.push(more);
  }
  return parts;
}

/** The cells of one column, where they lie in one sheet and so need no more than their addresses. */
function addressesOf(origins: readonly Origin[], column: string): string {
  const own = origins.flatMap(({ file, sheet, cells }) =>
    cells.filter((cell) => cell.column === column).map(({ address }) => ({ sheet: `${file}|${sheet}`, address })),
  );
  if (new Set(origins.map(({ file, sheet }) => `${file}|${sheet}`)).size > 1) return "";
  return runs(own.map(({ address }) => address)).join(", ");
}

/** A cell as people read it: names for ids, words for the vocabulary's, days and numbers in the page's language. */
function cellText(site: Site, table: TableName, column: string, value: Row[string]): string {
  const { format, language, names } = site;
  if (value === null) return "–";
  if (typeof value === "boolean") return { da: value ? "ja" : "nej", en: value ? "yes" : "no" }[language];
  if (typeof value === "number") return format.number(value, 2);
  const columns: readonly { readonly name: string; readonly vocabulary?: keyof typeof VOCABULARY }[] =
    TABLES[table].columns;
  const vocabulary = columns.find(({ name }) => name === column)?.vocabulary;
  if (vocabulary) return names.word(vocabulary, value);
  return /_id$/.test(column) || /^\d{4}-\d\d-\d\d$/.test(value) ? names.value(table, column, value) : value;
}
