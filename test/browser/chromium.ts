import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

const { devDependencies } = JSON.parse(readFileSync(join(PATHS.root, "package.json"), "utf8")) as {
  devDependencies: Record<string, string>;
};
const folder = join(PATHS.root, ".netspejl", `chromium-${devDependencies["@sparticuz/chromium"]}`);

/** Runs something with other environment variables, and puts the old ones back. */
async function withEnvironment<T>(variables: Record<string, string>, run: () => Promise<T>): Promise<T> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  try {
    return await run();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/**
 * Unpacks the Chromium that comes out of the npm registry, once, into a folder of the project's own, with the libraries
 * that it brings along for machines that have none.
 */
async function unpacked(): Promise<{ executable: string; libraries: string }> {
  mkdirSync(folder, { recursive: true });
  const { default: chromium } = await import("@sparticuz/chromium");
  // The package unpacks its libraries only where it believes itself on a machine that lacks them.
  const executable = await withEnvironment({ TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "20.x" }, () =>
    chromium.executablePath(),
  );
  return { executable, libraries: join(folder, "al2023", "lib") };
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
