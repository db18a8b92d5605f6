const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Puts XML's five named and all numbered character references back; no other entity is ever expanded. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** The value of one attribute of a tag's text, its references put back; null where it isn't there. */
export function attribute(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at !== -1; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    let next = at + name.length;
    while (tag.charCodeAt(next) <= 32) next++;
    if (before > 32 || tag[next] !== "=") continue;
    next++;
    while (tag.charCodeAt(next) <= 32) next++;
    const quote = tag[next];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, next + 1);
    return end === -1 ? null : unescapeXml(tag.slice(next + 1, end));
  }
  return null;
}

/** The offset of the `>` that ends the tag beginning at `at`; a `>` inside an attribute's value doesn't. */
export function endOfTag(xml: string, at: number): number {
  if (xml.startsWith("<!--", at)) {
    const end = xml.indexOf("-->", at);
    return end === -1 ? -1 : end + 2;
  }
  let end = xml.indexOf(">", at);
  let quote = xml.indexOf('"', at);
  while (quote !== -1 && quote < end) {
    const close = xml.indexOf('"', quote + 1);
    if (close === -1) return -1;
    if (close > end) end = xml.indexOf(">", close);
    quote = xml.indexOf('"', close + 1);
  }
  return end;
}

/**
 * The offset of the tag that closes an element whose content begins at `from`, −1 where none does; elements of its own
 * name may nest.
 */
export function closingTag(xml: string, name: string, from: number): number {
  let depth = 1;
  let at = from;
  for (;;) {
    const close = xml.indexOf(`</${name}`, at);
    if (close === -1) return -1;
    let open = xml.indexOf(`<${name}`, at);
    while (open !== -1 && open < close) {
      const end = endOfTag(xml, open);
      if (/[\s>/]/.test(xml[open + name.length + 1] ?? ">") && xml[end - 1] !== "/") depth++;
      open = xml.indexOf(`<${name}`, open + 1);
    }
    depth--;
    if (depth === 0) return close;
    at = close + 1;
  }
}
