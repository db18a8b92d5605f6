import { attribute, tagsOf } from "./xml.js";

/** How a cell style shows numbers, as far as it changes what they mean. */
export type Shown = { readonly kind: "date" } | { readonly kind: "padded"; readonly digits: number };

/** What the styles of an OpenDocument spreadsheet say about its cells and tables. */
export interface Styles {
  readonly cells: ReadonlyMap<string, Shown>;
  readonly hiddenTables: ReadonlySet<string>;
  readonly date1904: boolean;
}

const DATA_STYLES = [
  ["number:date-style", dateOf],
  ["number:number-style", paddedOf],
] as const;

/**
 * Reads the styles that show numbers as days or with leading zeros, and those that hide tables.
 *
 * @param parts the text of `styles.xml` (where there is one) and `content.xml`
 */
export function stylesOf(parts: readonly string[]): Styles {
  const data = new Map<string, Shown>();
  const cells = new Map<string, Shown>();
  const hiddenTables = new Set<string>();
  for (const part of parts) {
    const body = part.indexOf("<office:body");
    const head = body === -1 ? part : part.slice(0, body);
    for (const [element, shownBy] of DATA_STYLES) {
      for (const { tag, end } of tagsOf(head, element)) {
        const close = head.indexOf(`</${element}>`, end);
        if (close === -1) break;
        const shown = shownBy(head.slice(end + 1, close));
        if (shown !== null) data.set(attribute(` ${tag}`, "style:name") ?? "", shown);
      }
    }
    for (const { tag, end } of tagsOf(head, "style:style")) {
      if (isHidden(head, end + 1)) hiddenTables.add(attribute(tag, "style:name") ?? "");
      if (attribute(tag, "style:family") !== "table-cell") continue;
      const shown =
        data.get(attribute(tag, "style:data-style-name") ?? "") ??
        cells.get(attribute(tag, "style:parent-style-name") ?? "");
      if (shown !== undefined) cells.set(attribute(tag, "style:name") ?? "", shown);
    }
  }
  const date1904 = parts.some((part) =>
    [...tagsOf(part, "table:null-date")].some(({ tag }) => attribute(tag, "table:date-value") === "1904-01-01"),
  );
  return { cells, hiddenTables, date1904 };
}

/** Whether a table's properties follow right here, and hide it. */
function isHidden(head: string, from: number): boolean {
  const at = head.indexOf("<", from);
  if (at === -1 || !head.startsWith("<style:table-properties", at)) return false;
  const end = head.indexOf(">", at);
  return end !== -1 && attribute(head.slice(at, end), "table:display") === "false";
}

function dateOf(content: string): Shown | null {
  return /<number:(day|month|year)\b/.test(content) ? { kind: "date" } : null;
}

function paddedOf(content: string): Shown | null {
  const tag = /<number:number\b([^>]*)>/.exec(content)?.[1];
  if (tag === undefined) return null;
  const digits = Number(attribute(tag, "number:min-integer-digits") ?? "1");
  const decimals = Number(attribute(tag, "number:decimal-places") ?? "0");
  return digits >= 2 && digits <= 20 && decimals === 0 ? { kind: "padded", digits } : null;
}
