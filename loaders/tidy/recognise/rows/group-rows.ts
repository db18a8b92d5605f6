import type { FieldId } from "../../../../src/model/fields.js";
import { fold, matchWord } from "../../clean/index.js";
import { lookUp } from "../header/heading.js";
import { textOf, type View } from "../sheet/view.js";
import { nameNothing } from "../titles/plain-titles.js";

/** What a row says that stands over the rows below it. */
export interface GroupText {
  readonly text: string;
  readonly field: FieldId | null;
  readonly colon: boolean;
}

/** What a row says where it is a heading for the rows below: a lone text, or a label and its value. */
export function groupOf(
  view: View,
  row: number,
  filled: readonly number[],
  width: number,
  among: readonly FieldId[],
): GroupText | null {
  const first = view.cell(row, filled[0]!);
  if (typeof first !== "string") return null;
  const text = first.trim();
  if (filled.length === 1) {
    const labelled = labelledValue(text, among);
    if (labelled) return { ...labelled, colon: true };
    const colon = /:\s*$/.test(text) && text.length <= 80;
    return { text: text.replace(/\s*:\s*$/, ""), field: null, colon };
  }
  if (filled.length === 2 && width > 2 && /:\s*$/.test(text)) {
    const known = lookUp(text.replace(/\s*:\s*$/, ""));
    if (known?.kind === "field")
      return { text: textOf(view.cell(row, filled[1]!)), field: preferred(known.fields, among), colon: true };
  }
  return null;
}

/** `NETVÆRK 2: Køge Bugt`, `Erfagruppe nr. 3 – Smedene`. */
const NUMBERED_NETWORK =
  /^(?:netværk|network|netværksgruppe|erfa-?gruppe)\s+(?:nr\.?\s*|no\.?\s*)?(?:\d{1,2}|[ivx]{1,4}|[A-H])\s*(?::|\s[–—-])\s*(\p{L}.*)$/iu;

/**
 * `Netværk: Køge Bugt` as a field and its value; null where what stands before the colon is no known heading. Of several
 * fields that the heading may mean, the first one `among` those that are asked for.
 */
export function labelledValue(text: string, among: readonly FieldId[] = []): { text: string; field: FieldId } | null {
  const numbered = NUMBERED_NETWORK.exec(text)?.[1];
  if (numbered !== undefined && !nameNothing([numbered.trim()]))
    return { text: numbered.trim(), field: "network.name" };
  const match = /^([^:]{2,40}):\s*(\S.*)$/.exec(text);
  if (!match) return null;
  const known = lookUp(match[1]!);
  if (known?.kind !== "field") return null;
  const said = match[2]!.trim();
  return { text: said, field: preferred(meantBy(known.fields, said), among) };
}

/**
 * What labels above the same rows may still mean, where others of them surely say it: beside `Aktivitet: Opstart` what
 * stands behind `Emne:` is no title.
 */
export function stillAmong(texts: readonly string[], among: readonly FieldId[]): readonly FieldId[] {
  const surely = new Set(
    texts.flatMap((text) => {
      const known = lookUp(/^([^:]{2,40}):\s*\S/.exec(text)?.[1] ?? "");
      return known?.kind === "field" && known.certain ? [known.fields[0]!] : [];
    }),
  );
  return surely.size === 0 ? among : among.filter((field) => !surely.has(field));
}

/** What a label may mean beside what is said: `Hvad: Jul på havnen` gives a title, and no kind of meeting. */
function meantBy(fields: readonly FieldId[], said: string): readonly FieldId[] {
  if (!fields.includes("activity.kind") || !fields.includes("activity.title")) return fields;
  return matchWord("activity_kind", fold(said)).certain ? fields : fields.filter((field) => field !== "activity.kind");
}

function preferred(fields: readonly FieldId[], among: readonly FieldId[]): FieldId {
  return fields.find((field) => among.includes(field)) ?? fields[0]!;
}
