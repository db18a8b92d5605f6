import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { keepPackages, prepareCache } from "../../loaders/site/offline.js";

const cache = mkdtempSync(join(tmpdir(), "netspejl-cache-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const [packages, numbers] = [join(cache, "_node"), join(cache, "data")];
const fill = () => {
  for (const folder of [packages, numbers]) mkdirSync(folder, { recursive: true });
};

test("bundled packages outlive a build that went to its end, and nothing else does", () => {
  fill();
  keepPackages(cache);
  prepareCache(cache);
  expect([existsSync(packages), existsSync(numbers)]).toEqual([true, false]);
  // This build breaks off: what it bundled may be half written.
  prepareCache(cache);
  expect(existsSync(packages)).toBe(false);
});

test("they go where something else is installed", () => {
  fill();
  keepPackages(cache);
  writeFileSync(join(cache, "packages"), "another installation");
  prepareCache(cache);
  expect(existsSync(packages)).toBe(false);
});
