import { readdirSync } from "node:fs";

/** Runs every benchmark beside this file, but for those that have a command of their own. */
const OWN_COMMAND = ["all.ts", "calibration.ts", "pages.ts"];

const modules = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".ts") && !OWN_COMMAND.includes(file))
  .sort();
for (const file of modules) {
  console.log(`\n${file.replace(/\.ts$/, "")}`);
  const { run } = (await import(new URL(file, import.meta.url).href)) as { run: () => Promise<void> };
  await run();
}
