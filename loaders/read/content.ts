/** What a file is by its first bytes, whatever it is called. */
export type Content =
  | "empty"
  | "zip"
  | "ole"
  | "biff"
  | "xmlSpreadsheet"
  | "flatOpenDocument"
  | "html"
  | "text"
  | "other";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const FOREIGN = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x50, 0x41, 0x52, 0x31], // Parquet
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, i) => bytes[i] === byte);
}

/**
 * Tells content apart by signature; what has none is text where it holds no control characters that text doesn't use.
 */
export function contentOf(bytes: Uint8Array): Content {
  if (bytes.length === 0) return "empty";
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) return "zip";
  if (begins(bytes, OLE)) return "ole";
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1]!) && bytes[3] === 0 && bytes.length > 8)
    return "biff";
  if (FOREIGN.some((signature) => begins(bytes, signature))) return "other";
  const head = bytes.subarray(0, 4096);
  const start = String.fromCharCode(...head)
    .replaceAll("\0", "")
    .replace(/^(ï»¿|ÿþ|þÿ)/, "")
    .trimStart()
    .toLowerCase();
  if (start.startsWith("mime-version:")) return "html";
  if (/^<[a-z!?]/.test(start)) {
    if (start.includes("urn:schemas-microsoft-com:office:spreadsheet") && start.includes("<workbook")) {
      return "xmlSpreadsheet";
    }
    if (start.startsWith("<?xml") && start.includes("opendocument.spreadsheet")) return "flatOpenDocument";
    if (/<(!doctype html|html|head|body|table|tr|td)\b/.test(start)) return "html";
    if (start.startsWith("<?xml")) return "other";
  }
  return isText(bytes) ? "text" : "other";
}

function isText(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536);
  let zeros = 0;
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) zeros++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) controls++;
  }
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])) return true;
  if (zeros >= length / 4) return controls <= length / 10;
  if (controls > length / 100) return false;
  return zeros <= length / 1000;
}
