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
