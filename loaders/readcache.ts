import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { type PackedFile, packFile, unpackFile } from "./packed.js";
import type { Limits } from "./read/limits.js";
import type { ReadFile } from "./read/sheet.js";

/** What was read once, so that an unchanged file isn't parsed again. */
export interface ReadCache {
  /** What a file gave when it was read last, or what `read` gives now. */
  read(bytes: Uint8Array, file: string, limits: Limits, read: () => ReadFile): ReadFile;
}

export interface ReadCacheOptions {
  /** whether new entries may be written; true by default */
  readonly writes?: boolean;
  /** bytes that all entries together may take: beyond that the ones used longest ago are removed; 512 MB by default */
  readonly maxBytes?: number;
  /** milliseconds of reading from which an entry is worth its decoding; 50 by default */
  readonly leastMs?: number;
}

const ALGORITHM = "aes-256-gcm";
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const SUFFIX = ".sheets";

/**
 * Keeps what files gave in a folder. An entry is found by the file's path, bytes, limits and the reader's own code, and
 * locked with a key made of the file's bytes: only who has the file can read what stands in its entry. An entry that is
 * broken, or can't be written, is as if it weren't there.
 */
export function openReadCache(folder: string, options: ReadCacheOptions = {}): ReadCache {
  const { writes = true, maxBytes = 512 * 2 ** 20, leastMs = 50 } = options;
  const version = readerVersion();
  return {
    read(bytes, file, limits, read) {
      const key = hashOf(["netspejl cache key", bytes]);
      const name = hashOf([JSON.stringify([version, file, limits]), key]).toString("hex");
      const path = join(folder, `${name}${SUFFIX}`);
      const known = load(path, key);
      if (known !== undefined) return known;
      const start = performance.now();
      const found = read();
      // A file that can't be read may be one that only took too long.
      if (writes && found.sheets.length > 0 && performance.now() - start >= leastMs) {
        store(folder, path, key, found, maxBytes);
      }
      return found;
    },
  };
}

function hashOf(parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest();
}

function load(path: string, key: Buffer): ReadFile | undefined {
  try {
    const bytes = readFileSync(path);
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_LENGTH));
    decipher.setAuthTag(bytes.subarray(NONCE_LENGTH, NONCE_LENGTH + TAG_LENGTH));
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE_LENGTH + TAG_LENGTH)), decipher.final()]);
    const found = unpackFile(deserialize(plain) as PackedFile);
    const now = new Date();
    utimesSync(path, now, now);
    return found;
  } catch {
    return undefined;
  }
}

function store(folder: string, path: string, key: Buffer, found: ReadFile, maxBytes: number): void {
  const fresh = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    const plain = serialize(packFile(found));
    if (plain.length > maxBytes) return;
    // The same key only ever locks the same bytes read by the same code: the nonce may follow from what is locked.
    const nonce = hashOf([plain]).subarray(0, NONCE_LENGTH);
    const cipher = createCipheriv(ALGORITHM, key, nonce);
    const locked = Buffer.concat([cipher.update(plain), cipher.final()]);
    writeFileSync(fresh, Buffer.concat([nonce, cipher.getAuthTag(), locked]), { mode: 0o600 });
    renameSync(fresh, path);
    removeOldest(folder, maxBytes);
  } catch {
    discard(fresh);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder isn't there, or isn't ours to change.
  }
}

function removeOldest(folder: string, maxBytes: number): void {
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = statSync(path);
      return { path, size, mtimeMs };
    })
    .sort((a, b) => b.mtimeMs - a.mtimeMs);
  let left = maxBytes;
  for (const { path, size } of entries) {
    left -= size;
    if (left < 0) unlinkSync(path);
  }
}

/** Changes whenever the reader's code, what it says of problems, or the libraries that are installed do. */
function readerVersion(): string {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const own = readdirSync(at("read"))
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(at("read"), name));
  const others = ["packed.ts", "../src/model/problems/read.ts", "../src/model/problems/problem.ts"].map(at);
  const files = [...own, ...others, at("../package.json")];
  return hashOf([process.version, ...files.map((file) => readFileSync(file))]).toString("hex");
}
