// The one file that runs before anything is installed: it installs what is missing, then hands over to start.ts.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Netspejl skal bruge Node.js 20.19 eller nyere; her er ${process.versions.node}.`);
  console.error(`Netspejl needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

if (!existsSync(new URL("../../node_modules/.package-lock.json", import.meta.url))) {
  console.log("Første gang: installerer det, der skal bruges … / First time: installing what is needed …");
  const installed = spawnSync("npm ci", { cwd: root, stdio: "inherit", shell: true });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
}

const started = spawnSync(process.execPath, ["--import", "tsx", "loaders/site/start.ts", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exit(started.status ?? 1);
