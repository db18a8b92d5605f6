import { without } from "./xml.js";

/** Bytes looked at in one go: a part is never one string, however large. */
const CHUNK = 8 * 2 ** 20;

/** The namespace prefix (`x:`, or "") of an XML part's root element; null where the root is another. */
export function rootPrefix(part: Uint8Array, root: string): string | null {
  const head = Buffer.from(part.buffer, part.byteOffset, Math.min(part.byteLength, 4096)).toString("latin1");
  const start = /^(?:ï»¿)?\s*(?:<\?xml[^>]*>)?\s*(?:<!--[\s\S]*?-->\s*)*<(\w+:)?(\w+)[\s>/]/.exec(head);
  return start !== null && start[2] === root ? (start[1] ?? "") : null;
}

/**
 * An XML part's text in pieces that each end after a closing tag, without namespace prefixes and comments.
 *
 * @param element the element that is never cut in two
 */
export function* pieces(part: Uint8Array, prefix: string, element: string): Generator<string> {
  const whole = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const end = `</${prefix}${element}>`;
  for (let from = 0; from < whole.length; ) {
    let to = Math.min(from + CHUNK, whole.length);
    if (to < whole.length) {
      const last = whole.lastIndexOf(end, to);
      const cut = last > from ? last : whole.indexOf(end, to);
      to = cut === -1 ? whole.length : cut + end.length;
    }
    let text = whole.toString("utf8", from, to);
    if (prefix !== "") text = text.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
    yield without(text, "<!--", "-->");
    from = to;
  }
}
