import { FIELD_NAMES } from "../../../src/model/field-names.js";
import type { FieldId } from "../../../src/model/fields.js";
import { TABLE_LABELS } from "../../../src/model/labels.js";
import type { Text } from "../../../src/model/language.js";
import { columnLetters } from "../../../src/model/problems/problem.js";
import type { SaySheet } from "../context.js";
import { columnKey } from "../mapping/index.js";
import { agrees, shaped } from "../recognise/columns/agreement.js";
import { isOfTheRow, mayBeOfTheRow } from "../recognise/columns/written-on.js";
import { isRunning } from "../recognise/header/numbered-rows.js";
import type { Block } from "../recognise/sheet/blocks.js";
import type { FoundSheet } from "../sheets.js";
import type { Recognised } from "../tidied.js";
import { itemField } from "../typing/items.js";
import { amongItems } from "./among-items.js";
import { type Lack, lackOf } from "./left-out.js";
import { amongMeetings, daysBelowNames, markedColumns } from "./marked-columns.js";

const KINDS: Readonly<Record<Lack["kind"], Text>> = {
  dates: { da: "datoer", en: "dates" },
  numbers: { da: "antal", en: "numbers" },
  networks: { da: "navne på netværk", en: "names of networks" },
  scores: { da: "svar på en skala", en: "answers on a scale" },
  attendance: { da: "kryds for, hvem der kom", en: "marks for who came" },
  organisations: { da: "navne på virksomheder", en: "names of organisations" },
  cvr: { da: "CVR-numre", en: "CVR numbers" },
  postcodes: { da: "postnumre", en: "postcodes" },
  codes: { da: "branchekoder", en: "industry codes" },
  answers: { da: "svar med ja eller nej", en: "answers of yes or no" },
  roles: { da: "roller i netværket", en: "roles in the network" },
  trades: { da: "brancher", en: "industries" },
  sizes: { da: "størrelsesgrupper", en: "size bands" },
  municipalities: { da: "kommuner", en: "municipalities" },
  words: { da: "ord fra en liste, som Netspejl kender", en: "words of a list that Netspejl knows" },
  texts: { da: "en beskrivelse eller en note", en: "a description or a note" },
};

/** What became of each column that isn't blank; those left out and those guessed are told. */
export function describeColumns(
  { sheet, rules }: FoundSheet,
  { region, found }: Block,
  fields: ReadonlyMap<FieldId, number>,
  says: {
    readonly has: (field: FieldId) => boolean;
    readonly rows: number;
    readonly isMunicipality: (text: string) => boolean;
  },
  say: SaySheet,
): Recognised["columns"] {
  const { headings, looks, shape, assignment } = found;
  const used = new Map<number, FieldId>([...fields].map(([field, column]) => [column, field]));
  const isIgnored = (text: string, at: number) =>
    rules.some(({ columns }) =>
      [columnKey(text), `column:${columnLetters(at)}`].some((key) => columns.get(key) === "ignore"),
    );
  for (const { field, words } of found.ticks) for (const c of words.keys()) used.set(c + region.left, field);
  for (const [field, columns] of assignment.further) for (const c of columns) used.set(c + region.left, field);
  const itemColumns = new Set((shape?.columns ?? []).map((c) => c + region.left));
  const marked = found.table === "organisations" ? daysBelowNames(headings, looks) : markedColumns(headings, looks);
  const meetings = amongMeetings(found);
  const items = amongItems(found);
  // `Fremmødt` above `Ja` and `Nej` says that they came, and no number
  const people = fields.get("participation.people");
  const isCounted = people === undefined || shape !== null || (looks[people - region.left]?.number ?? 1) > 0;
  const has = (field: FieldId) => says.has(field) && (field !== "participation.people" || isCounted);
  const described: Recognised["columns"][number][] = [];
  let unknown = 0;
  let filled = 0;
  headings.forEach((heading, i) => {
    const column = i + region.left;
    const field = used.get(column) ?? null;
    const ofItem = itemColumns.has(column) ? itemField(found, i) : null;
    if ((heading.text === "" && looks[i]!.filled === 0) || found.elsewhere?.includes(i)) return;
    const at = sheet.cols[column]!;
    const isFilled = looks[i]!.filled >= Math.max(2, says.rows / 2);
    if (isFilled && (field !== null || ofItem !== null)) filled++;
    described.push({ column: at, heading: ofItem === null ? heading.quoted : null, field: field ?? ofItem });
    const twice =
      field === null && ofItem === null && !isIgnored(heading.text, at) ? readElsewhere(found, fields, i) : null;
    if (twice !== null) {
      say(
        "column_twice",
        { row: sheet.rows[found.header.at(-1)!]!, column: at, heading: heading.quoted },
        meant(twice),
      );
    } else if (field === null && ofItem === null) {
      const isPersonal = heading.known?.kind === "personal" || looks[i]!.personal >= 0.3;
      const code = isPersonal ? "personal_column_left_out" : "column_left_out";
      const lack =
        isIgnored(heading.text, at) || isOfTheRow(heading, headings)
          ? null
          : lackOf(found.table, heading, looks[i]!, {
              has,
              isMarked: marked.has(i),
              isAmongMeetings: meetings.has(i),
              isAmongItems: items.has(i),
              isMunicipality: says.isMunicipality,
            });
      if (lack === null) {
        say(code, { column: at, heading: heading.quoted });
        // marks below words of one's own (interests, reminders) are no loss
        const isOpen = heading.known === null && heading.text !== "" && looks[i]!.letterMark < 0.5;
        if (isFilled && isOpen && !isIgnored(heading.text, at)) unknown++;
      } else {
        const facts = { rows: says.rows, ...lack.what, kind_da: KINDS[lack.kind].da, kind_en: KINDS[lack.kind].en };
        say("needed_column_left_out", { column: at, heading: heading.quoted }, facts);
      }
    }
    if (field === "network.started_on" && !assignment.sure.has(field) && mayBeOfTheRow(heading, headings))
      say("start_may_be_of_the_row", { column: at, heading: heading.quoted });
    const isUnheaded = heading.text === "" && heading.known !== null;
    if (field !== null && (isUnheaded || assignment.byValues.has(i) || assignment.byWords.has(i)))
      say("column_by_values", { column: at, heading: heading.quoted }, meant(field));
    if (field !== null && assignment.leftOver === i)
      say("only_text_left", { column: at, heading: heading.quoted }, meant(field));
    if (field !== null && assignment.guessed.has(i))
      say(
        heading.text === "" ? "heading_missing" : assignment.byForm.has(i) ? "column_by_form" : "heading_guessed",
        { column: at },
        meant(field),
      );
  });
  if (unknown >= 2 && unknown > filled)
    say("mostly_left_out", { row: sheet.rows[found.header.at(-1)!]! }, { count: unknown, ...tableWords(found.table) });
  return described;
}

const tableWords = (table: Block["found"]["table"]) => ({
  table_da: TABLE_LABELS[table].da,
  table_en: TABLE_LABELS[table].en,
});

const meant = (field: FieldId) => ({ meant_da: FIELD_NAMES[field].da, meant_en: FIELD_NAMES[field].en });

/** The field that a filled column's heading surely is, where another column gave it already. */
function readElsewhere(
  { headings, looks, assignment }: Block["found"],
  fields: ReadonlyMap<FieldId, number>,
  column: number,
): FieldId | null {
  const { known } = headings[column]!;
  if (known?.kind !== "field" || !known.certain || looks[column]!.filled === 0) return null;
  const field = known.fields[0]!;
  const look = looks[column]!;
  // `Besvarelse` above 1, 2, 3 … numbers the answers
  if (field === "expectation.score" && isRunning(look)) return null;
  // `P-nr.` of ten digits is no other postcode
  if (shaped(field, look) === 0 || isOfTheRow(headings[column]!, headings)) return null;
  return fields.has(field) && assignment.sure.has(field) && agrees(field, look) ? field : null;
}
