import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceFolder } from "../../loaders/write/replace.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "netspejl-replace-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const fill = (text: string) => async (folder: string) => writeFileSync(join(folder, "a.txt"), text);

test("makes a folder that wasn't there, its parents included", async () => {
  await replaceFolder(join(root, "deep", "out"), fill("new"));
  expect(readFileSync(join(root, "deep", "out", "a.txt"), "utf8")).toBe("new");
});

test("replaces all that stood there, and leaves nothing beside it", async () => {
  mkdirSync(join(root, "out"));
  writeFileSync(join(root, "out", "old.txt"), "old");
  await replaceFolder(join(root, "out"), fill("new"));
  expect(readdirSync(join(root, "out"))).toEqual(["a.txt"]);
  expect(readdirSync(root)).toEqual(["out"]);
});

test("keeps what stood there where filling fails half-way", async () => {
  mkdirSync(join(root, "out"));
  writeFileSync(join(root, "out", "old.txt"), "old");
  const failing = async (folder: string) => {
    await fill("half")(folder);
    throw new Error("no more room");
  };
  await expect(replaceFolder(join(root, "out"), failing)).rejects.toThrow("no more room");
  expect(readdirSync(join(root, "out"))).toEqual(["old.txt"]);
  expect(readdirSync(root)).toEqual(["out"]);
});
