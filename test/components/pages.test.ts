import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const pages = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md") && !path.includes(".observablehq"))
  .map((path) => ({ path, text: readFileSync(join(root, "src", path), "utf8") }));

test.each(pages)(
  "$path asks its own list of components for nothing that isn't there, and the list holds nothing else",
  async ({ text }) => {
    const found = text.match(/import \{([^}]*)\} from "\/components\/(pages\/[a-z]+)\.js"/);
    if (!found) return expect(text).not.toContain("/components/index.js");
    const asked = found[1]!.split(",").map((name) => name.trim());
    const list = (await import(/* @vite-ignore */ join(root, "src/components", `${found[2]}.ts`))) as object;
    expect(asked.sort()).toEqual(Object.keys(list).sort());
  },
);
