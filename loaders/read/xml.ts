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
  for (let from = at; end !== -1; ) {
    const quote = indexBetween(xml, '"', from, end);
    if (quote === -1) return end;
    const close = xml.indexOf('"', quote + 1);
    if (close === -1) return -1;
    if (close > end) end = xml.indexOf(">", close);
    from = close + 1;
  }
  return -1;
}

/**
 * The tags that open elements of one name, in order: what stands behind the name, and the offset of the `>`. A tag that is
 * begun and never ended is the last thing looked at.
 */
export function* tagsOf(xml: string, name: string): Generator<{ readonly tag: string; readonly end: number }> {
  const open = `<${name}`;
  for (let at = xml.indexOf(open); at !== -1; ) {
    const end = xml.indexOf(">", at);
    if (end === -1) return;
    if (/[\s/>]/.test(xml[at + open.length]!)) yield { tag: xml.slice(at + open.length, end), end };
    at = xml.indexOf(open, end);
  }
}

/** Text without what stands between two marks and without the marks; what is begun and never ended stays. */
export function without(text: string, begin: string, end: string): string {
  let kept = "";
  let from = 0;
  for (let open = text.indexOf(begin); open !== -1; open = text.indexOf(begin, from)) {
    const close = text.indexOf(end, open + begin.length);
    if (close === -1) break;
    kept += text.slice(from, open);
    from = close + end.length;
  }
  return from === 0 ? text : kept + text.slice(from);
}

/** Where a text stands from `from` on and before `to`, −1 where it doesn't; what follows is not looked through. */
export function indexBetween(text: string, wanted: string, from: number, to: number): number {
  const at = from < to ? text.slice(from, to).indexOf(wanted) : -1;
  return at === -1 ? -1 : from + at;
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
    let open = indexBetween(xml, `<${name}`, at, close);
    while (open !== -1) {
      const end = endOfTag(xml, open);
      if (/[\s>/]/.test(xml[open + name.length + 1] ?? ">") && xml[end - 1] !== "/") depth++;
      open = indexBetween(xml, `<${name}`, open + 1, close);
    }
    depth--;
    if (depth === 0) return close;
    at = close + 1;
  }
}
