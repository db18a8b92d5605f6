import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { command, type Ingested, ingested } from "./ingested.js";
import { filesBelow, textOf } from "./outputs.js";

const { names, emails, phones } = JSON.parse(readFileSync(join(import.meta.dirname, "planted.json"), "utf8")) as {
  names: string[];
  emails: string[];
  phones: string[];
};
const canaries = [...names, ...emails, ...phones, ...phones.map((each) => each.replaceAll(" ", ""))];

/** The canaries that a text holds. */
const found = (text: string): string[] => canaries.filter((canary) => text.includes(canary));

let result: Ingested;
beforeAll(() => {
  result = ingested("demo");
}, 120_000);

describe("names, addresses and numbers of people", () => {
  it("stand in the exports, hundreds of them", () => {
    const exported = readFileSync(
      join(import.meta.dirname, "..", "..", "data", "demo", "roskilde", "medlemmer.csv"),
      "latin1",
    );
    expect(found(exported).length).toBeGreaterThan(50);
    expect(canaries.length).toBeGreaterThan(500);
  });

  it("are in no file that ingest writes, decoded values included", async () => {
    const files = filesBelow(result.out);
    expect(files.filter((each) => each.endsWith(".parquet")).length).toBeGreaterThanOrEqual(14);
    for (const file of files) expect(found(await textOf(join(result.out, file))), file).toEqual([]);
  });

  it("are in nothing that ingest prints", () => {
    expect(result.printed.trim()).not.toBe("");
    expect(found(result.printed)).toEqual([]);
  });

  it("are in nothing that check prints", () => {
    const { printed } = command("check", join(import.meta.dirname, "..", "..", "data", "demo"));
    expect(printed.trim()).not.toBe("");
    expect(found(printed)).toEqual([]);
  });
});
