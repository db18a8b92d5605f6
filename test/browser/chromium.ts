import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, chromium as driver, type LaunchOptions } from "playwright-core";
import { PATHS } from "../../loaders/site/paths.js";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

const folder = join(PATHS.root, ".netspejl", "browser");

/** Unpacks the Chromium that comes out of the npm registry, once, into a folder of the project's own. */
async function unpacked(): Promise<{ executable: string; libraries: string }> {
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    const executable = await chromium.executablePath();
    const libraries = join(folder, "al2023", "lib");
    if (!existsSync(libraries)) {
      const main = createRequire(import.meta.url).resolve("@sparticuz/chromium");
      await inflate(join(dirname(main), "..", "bin", "al2023.tar.br"));
    }
    return { executable, libraries };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** A Chromium that needs nothing installed beforehand on Linux x64; elsewhere an installed Chrome or Edge. */
export async function launch(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return driver
      .launch({ channel: "chrome", args: FLAGS })
      .catch(() => driver.launch({ channel: "msedge", args: FLAGS }));
  }
  const { executable, libraries } = await unpacked();
  const options: LaunchOptions = { executablePath: executable, args: FLAGS };
  // Most machines have the libraries that Chromium wants; those that don't get the ones that came with it.
  return driver
    .launch(options)
    .catch(() => driver.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } }));
}
