import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".wasm": "application/wasm",
  ".parquet": "application/vnd.apache.parquet",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A file whose name says what is in it: under this name it never changes. */
const HASHED = /[/\\]_(?:file|import|node|observablehq)[/\\].*\.[0-9A-Za-z]{8}\.\w+$/;

export interface ServeOptions {
  /** the path that the site is served under, with a slash at both ends */
  readonly base?: string;
  /** 0: any free one */
  readonly port?: number;
  readonly host?: string;
}

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The file that a web server gives for a path: itself, its index.html, or with .html after it. */
function find(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return null;
  for (const candidate of [file, join(file, "index.html"), `${file}.html`]) {
    if (existsSync(candidate) && statSync(candidate).isFile()) return candidate;
  }
  return null;
}

/** Serves a folder of static files over HTTP, gzipped where the browser takes that. */
export function serve(
  folder: string,
  { base = "/", port = 0, host = "127.0.0.1" }: ServeOptions = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const found = path.startsWith(base) ? find(folder, path.slice(base.length - 1)) : null;
    const file = found ?? find(folder, "/404.html");
    response.statusCode = found ? 200 : 404;
    if (!file) return response.end("404");
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.setHeader("Content-Type", type);
    const lasting = HASHED.test(file);
    response.setHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
    const bytes = readFileSync(file);
    if (/\bgzip\b/.test(String(request.headers["accept-encoding"])) && /text|json|svg|wasm/.test(type)) {
      response.setHeader("Content-Encoding", "gzip");
      return response.end(gzipSync(bytes));
    }
    return response.end(bytes);
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, host, () => {
      const { port: actual } = server.address() as AddressInfo;
      resolve({
        url: `http://${host}:${actual}${base}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}
