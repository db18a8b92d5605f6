import { attribute } from "./xml.js";

/** How a cell style shows numbers, as far as it changes what they mean. */
export type Shown = { readonly kind: "date" } | { readonly kind: "padded"; readonly digits: number };

/** What the styles of an OpenDocument spreadsheet say about its cells and tables. */
export interface Styles {
  readonly cells: ReadonlyMap<string, Shown>;
  readonly hiddenTables: ReadonlySet<string>;
  readonly date1904: boolean;
}

const DATA_STYLE = /<number:(date|number)-style\b([^>]*)>([\s\S]*?)<\/number:\1-style>/g;
const STYLE = /<style:style\b([^>]*)>/g;
const HIDDEN_TABLE = /<style:style\b([^>]*)>\s*<style:table-properties\b[^>]*table:display="false"/g;

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
    for (const [, kind, tag, content] of head.matchAll(DATA_STYLE)) {
      const shown = kind === "date" ? dateOf(content!) : paddedOf(content!);
      if (shown !== null) data.set(attribute(` ${tag}`, "style:name") ?? "", shown);
    }
    for (const [, tag] of head.matchAll(STYLE)) {
      if (attribute(tag!, "style:family") !== "table-cell") continue;
      const shown =
        data.get(attribute(tag!, "style:data-style-name") ?? "") ??
        cells.get(attribute(tag!, "style:parent-style-name") ?? "");
      if (shown !== undefined) cells.set(attribute(tag!, "style:name") ?? "", shown);
    }
    for (const [, tag] of head.matchAll(HIDDEN_TABLE)) hiddenTables.add(attribute(tag!, "style:name") ?? "");
  }
  const date1904 = parts.some((part) => /<table:null-date\b[^>]*table:date-value="1904-01-01"/.test(part));
  return { cells, hiddenTables, date1904 };
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
