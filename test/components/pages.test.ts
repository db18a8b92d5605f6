import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const src = fileURLToPath(new URL("../../src", import.meta.url));
const pages = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith(".md") && !entry.parentPath.includes(".observablehq"))
  .map((entry) => join(entry.parentPath, entry.name));

/** The names that a page imports from a module of the components, which nothing type-checks. */
function imported(page: string): { module: string; names: string[] }[] {
  const found = readFileSync(page, "utf8").matchAll(/import \{([^}]*)\} from "(\/components\/[^"]+)"/g);
  return [...found].map(([, names, module]) => ({
    module: module!.replace(/\.js$/, ".ts"),
    names: names!.split(",").map((name) => name.trim()),
  }));
}

describe.each(pages.filter((page) => imported(page).length > 0))("%s", (page) => {
  test("imports only what its module exports", async () => {
    for (const { module, names } of imported(page)) {
      const exported = Object.keys((await import(join(src, module))) as object);
      expect(names.filter((name) => !exported.includes(name))).toEqual([]);
    }
  });
});
