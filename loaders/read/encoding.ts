import { isUtf8 } from "node:buffer";

/** The text of a file, in UTF-8, and how sure that is. */
export interface Decoded {
  readonly text: Buffer;
  readonly encoding: string;
  /** false where the bytes leave no doubt (a byte order mark, UTF-16's pattern, ASCII, valid UTF-8) */
  readonly guessed: boolean;
}

const CP850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** 0x80–0x9F by hand: Node's own decoder takes windows-1252 for ISO-8859-1. */
const WINDOWS_1252 =
  "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" +
  String.fromCharCode(...Array.from({ length: 96 }, (_, i) => 160 + i));

/** The single-byte encodings that Danish exports come in, the likeliest first. */
const CANDIDATES: readonly { readonly encoding: string; readonly upper: string }[] = [
  { encoding: "Windows-1252", upper: WINDOWS_1252 },
  {
    encoding: "Mac Roman",
    upper: new TextDecoder("macintosh").decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i)),
  },
  { encoding: "CP850", upper: CP850 },
];

/** Decodes a text file by evidence: byte order mark, NUL pattern, valid UTF-8, then what makes Danish of it. */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const body = bytes.subarray(3);
    if (isUtf8(body)) return { text: bufferOf(body), encoding: "UTF-8", guessed: false };
    return decodeSingleByte(body);
  }
  if (a === 0xff && b === 0xfe) return { text: utf16(bytes.subarray(2), true), encoding: "UTF-16LE", guessed: false };
  if (a === 0xfe && b === 0xff) return { text: utf16(bytes.subarray(2), false), encoding: "UTF-16BE", guessed: false };
  const zeros = zeroPattern(bytes);
  if (zeros !== null) {
    return { text: utf16(bytes, zeros === "odd"), encoding: zeros === "odd" ? "UTF-16LE" : "UTF-16BE", guessed: false };
  }
  if (isUtf8(bytes)) return { text: bufferOf(bytes), encoding: "UTF-8", guessed: false };
  return isMostlyUtf8(bytes) ? decodeByLine(bytes) : decodeSingleByte(bytes);
}

/** Whether at least one in ten of the letters beyond ASCII is well-formed UTF-8, which doesn't come about by chance. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let wellFormed = 0;
  let other = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 128) continue;
    const tail = byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : 0;
    let k = 1;
    while (k <= tail && (bytes[i + k]! & 0xc0) === 0x80) k++;
    if (tail > 0 && k > tail) {
      wellFormed++;
      i += tail;
    } else other++;
  }
  return wellFormed > 0 && wellFormed >= other / 9;
}

/** Decodes a file put together of several: lines that are UTF-8 as that, the others as what makes Danish of them. */
function decodeByLine(bytes: Uint8Array): Decoded {
  const lines: { bytes: Uint8Array; utf8: boolean }[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end + 1);
    lines.push({ bytes: line, utf8: isUtf8(line) });
    from += line.length;
  }
  const others = Buffer.concat(lines.filter((line) => !line.utf8).map((line) => line.bytes));
  const upper = likeliest(others);
  const text = lines.map((line) => (line.utf8 ? utf8(line.bytes) : decodeWith(line.bytes, upper.upper))).join("");
  return { text: Buffer.from(text), encoding: `UTF-8 + ${upper.encoding}`, guessed: true };
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const utf8 = (bytes: Uint8Array) => bufferOf(bytes).toString("utf8");

function utf16(bytes: Uint8Array, little: boolean): Buffer {
  return Buffer.from(new TextDecoder(little ? "utf-16le" : "utf-16be", { ignoreBOM: true }).decode(bytes));
}

/** Western text in UTF-16 has a zero in every other byte: after the letter (odd) in LE, before it (even) in BE. */
function zeroPattern(bytes: Uint8Array): "odd" | "even" | null {
  const length = Math.min(bytes.length & ~1, 65_536);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const half = length / 2;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return "odd";
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05) return "even";
  return null;
}

function decodeSingleByte(bytes: Uint8Array): Decoded {
  const { upper, encoding } = likeliest(bytes);
  return { text: Buffer.from(decodeWith(bytes, upper)), encoding, guessed: true };
}

function likeliest(bytes: Uint8Array): { encoding: string; upper: string } {
  const contexts = contextsOf(bytes);
  let best = CANDIDATES[0]!;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of CANDIDATES) {
    const score = danishScore(contexts, candidate.upper);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function decodeWith(bytes: Uint8Array, upper: string): string {
  const latin1 = bufferOf(bytes).toString("latin1");
  if (upper === CANDIDATES[0]!.upper) return latin1.replace(/[\x80-\x9f]/g, (char) => upper[char.charCodeAt(0) - 128]!);
  return latin1.replace(/[\x80-\xff]/g, (char) => upper[char.charCodeAt(0) - 128]!);
}

/** How often each upper byte stands between which kinds of neighbours: key = byte × 9 + before × 3 + after. */
function contextsOf(bytes: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 128) continue;
    const key = byte * 9 + kindOf(bytes[i - 1]) * 3 + kindOf(bytes[i + 1]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** 0: not a letter, 1: lower case (or another upper byte), 2: upper case */
function kindOf(byte: number | undefined): 0 | 1 | 2 {
  if (byte === undefined) return 0;
  if ((byte >= 97 && byte <= 122) || byte >= 128) return 1;
  return byte >= 65 && byte <= 90 ? 2 : 0;
}

function danishScore(contexts: ReadonlyMap<number, number>, upper: string): number {
  let score = 0;
  for (const [key, count] of contexts) {
    const char = upper[Math.floor(key / 9) - 128]!;
    score += count * suits(char, Math.floor((key % 9) / 3), key % 3);
  }
  return score;
}

/** How well a character suits its neighbours in a Danish text. */
function suits(char: string, before: number, after: number): number {
  const inWord = before !== 0 || after !== 0;
  if ("æøå".includes(char)) return before === 2 && after === 2 ? -2 : inWord ? 4 : 2;
  if ("ÆØÅ".includes(char)) return before === 1 ? -2 : inWord ? 4 : 2;
  if ("éüöäèáóÉÜÖÄ".includes(char)) return inWord ? 1 : -1;
  if ("€–—“”„’‘…•\u00a0½°§´«»£".includes(char))
    return before === 1 && after === 1 && char !== "’" && char !== "–" ? -2 : 1;
  if (/\p{L}/u.test(char)) return -1;
  return -3;
}

const DOUBLED: Readonly<Record<string, string>> = {
  "Ã¦": "æ",
  "Ã¸": "ø",
  "Ã¥": "å",
  "Ã†": "Æ",
  "Ã˜": "Ø",
  "Ã…": "Å",
  "Ã\u0086": "Æ",
  "Ã\u0098": "Ø",
  "Ã\u0085": "Å",
  "Ã©": "é",
  "Ã‰": "É",
  "Ã¼": "ü",
  "Ã¶": "ö",
  "Ã¤": "ä",
  "â€“": "–",
  "â€™": "’",
  "â€œ": "“",
  "â‚¬": "€",
};

/** Puts letters back that were encoded twice on their way (`KÃ¸ge` → `Køge`); the pairs don't occur in Danish. */
export function undouble(text: Buffer): Buffer {
  if (!text.includes("Ã")) return text;
  const mended = text
    .toString("utf8")
    .replace(/Ã[¦¸¥†˜…\u0086\u0098\u0085©‰¼¶¤]|â(?:€[“™œ]|‚¬)/g, (pair) => DOUBLED[pair] ?? pair);
  return Buffer.from(mended);
}
