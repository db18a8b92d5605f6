import { crc32, inflateRawSync } from "node:zlib";
import { Refusal } from "./refusal.js";

/** A zip package's entries, unpacked. */
export type Entries = Map<string, Uint8Array>;

/** What of a workbook is never unpacked: pictures, programs, other workbooks' values, pivots and the like. */
const UNWANTED =
  /(^|\/)(media|drawings|charts|embeddings|externalLinks|printerSettings|theme|docProps|customXml|ctrlProps|activeX|pivotTables|pivotCache|tables|queryTables|Pictures|Thumbnails|Configurations2)\/|(vbaProject|calcChain|comments\d*|threadedComment\d*)[^/]*$|^(settings|meta)\.xml$|^Object /i;

/**
 * Unpacks a workbook's parts, never more than `maxBytes` in all: the declared sizes are added up first, and
 * what really comes out is held to the same bound, so that a package that lies is no better off.
 *
 * @throws Refusal where the package is cut off, damaged (by its own check sums), encrypted, or too large
 */
export function unpack(bytes: Uint8Array, maxBytes: number, limitMb: number): Entries {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listing = centralDirectory(bytes, view);
  let declared = 0;
  for (const entry of listing) declared += entry.size;
  if (declared > maxBytes) throw new Refusal("file_unpacks_too_large", { limit: limitMb });
  const entries: Entries = new Map();
  let left = maxBytes;
  for (const entry of listing) {
    const name = entry.name.replaceAll("\\", "/").replace(/^\//, "");
    if (entry.encrypted) throw new Refusal("file_encrypted");
    if (UNWANTED.test(name) || entries.has(name)) continue;
    const data = inflate(bytes, view, entry, left, limitMb);
    if (data.length !== entry.size || crc32(data) !== entry.crc) throw new Refusal("file_truncated");
    left -= data.length;
    entries.set(name, data);
  }
  return entries;
}

interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

function centralDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest) throw new Refusal("file_truncated");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Refusal("file_truncated");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = {
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString("utf8"),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    readLongSizes(entry, view, at + 46 + nameLength, extraLength);
    entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes that don't fit in four bytes stand in the zip64 extra field, those that do aren't repeated there. */
function readLongSizes(entry: Entry, view: DataView, from: number, length: number): void {
  const end = Math.min(from + length, view.byteLength) - 4;
  for (let at = from; at <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    for (const key of ["size", "packed", "offset"] as const) {
      if (entry[key] !== 0xffffffff || next + 8 > view.byteLength) continue;
      entry[key] = Number(view.getBigUint64(next, true));
      next += 8;
    }
    return;
  }
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry, left: number, limitMb: number): Uint8Array {
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new Refusal("file_truncated");
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw new Refusal("file_truncated");
  const data = bytes.subarray(from, from + packed);
  if (method === 0) {
    if (data.length > left) throw new Refusal("file_unpacks_too_large", { limit: limitMb });
    return data;
  }
  if (method !== 8) throw new Refusal("file_unreadable");
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal("file_unpacks_too_large", { limit: limitMb });
    throw new Refusal("file_truncated");
  }
}

/** Packs entries again, stored and plain, for a reader that wants a package. */
export function repack(entries: Entries): Uint8Array {
  const names = [...entries.keys()].map((name) => Buffer.from(name, "utf8"));
  const datas = [...entries.values()];
  let size = 22;
  for (const [i, name] of names.entries()) size += 76 + 2 * name.length + datas[i]!.length;
  const out = Buffer.alloc(size);
  const offsets: number[] = [];
  let at = 0;
  for (const [i, name] of names.entries()) {
    const data = datas[i]!;
    offsets.push(at);
    out.writeUInt32LE(0x04034b50, at);
    out.writeUInt16LE(20, at + 4);
    out.writeUInt32LE(data.length, at + 18);
    out.writeUInt32LE(data.length, at + 22);
    out.writeUInt16LE(name.length, at + 26);
    out.set(name, at + 30);
    out.set(data, at + 30 + name.length);
    at += 30 + name.length + data.length;
  }
  const directory = at;
  for (const [i, name] of names.entries()) {
    out.writeUInt32LE(0x02014b50, at);
    out.writeUInt32LE(datas[i]!.length, at + 20);
    out.writeUInt32LE(datas[i]!.length, at + 24);
    out.writeUInt16LE(name.length, at + 28);
    out.writeUInt32LE(offsets[i]!, at + 42);
    out.set(name, at + 46);
    at += 46 + name.length;
  }
  out.writeUInt32LE(0x06054b50, at);
  out.writeUInt16LE(names.length, at + 8);
  out.writeUInt16LE(names.length, at + 10);
  out.writeUInt32LE(at - directory, at + 12);
  out.writeUInt32LE(directory, at + 16);
  return out;
}
