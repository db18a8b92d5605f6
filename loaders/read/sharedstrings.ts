import { pieces, rootPrefix } from "./parts.js";
import { tagsOf, unescapeXml, without } from "./xml.js";

/**
 * The shared strings of a workbook's package, in order.
 *
 * @param checkCount called with the number of strings so far, so that a caller can refuse too many
 */
export function readSharedStrings(part: Uint8Array, checkCount: (count: number) => void): string[] {
  const prefix = rootPrefix(part, "sst") ?? "";
  const strings: string[] = [];
  for (const text of pieces(part, prefix, "si")) {
    for (let at = text.indexOf("<si"); at !== -1; at = text.indexOf("<si", at + 3)) {
      const open = text.indexOf(">", at);
      if (open === -1) break;
      if (text[open - 1] === "/") {
        strings.push("");
      } else {
        const close = text.indexOf("</si>", open);
        if (close === -1) break;
        strings.push(runsOf(text.slice(open + 1, close)));
        at = close;
      }
      checkCount(strings.length);
    }
  }
  return strings;
}

/** The text of a string's runs joined, its reading aids (phonetic runs) left out. */
export function runsOf(inner: string): string {
  const only = /^<t(?:\s[^>]*[^/]|\s*)>([^<]*)<\/t>$/.exec(inner);
  if (only !== null) return unescapeText(only[1]!);
  const runs = without(inner, "<rPh", "</rPh>");
  let text = "";
  for (const { tag, end } of tagsOf(runs, "t")) {
    const close = tag.endsWith("/") ? -1 : runs.indexOf("<", end);
    if (close !== -1 && runs.startsWith("</t>", close)) text += unescapeText(runs.slice(end + 1, close));
  }
  return text;
}

/** XML's references and the workbook's own `_x000D_` put back; line ends as XML reads them. */
export function unescapeText(raw: string): string {
  const text = unescapeXml(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw);
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
