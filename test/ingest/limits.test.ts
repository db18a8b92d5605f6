import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runCheck } from "../../loaders/cli/check.js";
import { LIMIT_VARIABLES, LimitError, limitsFrom } from "../../loaders/cli/limits.js";
import { DEFAULT_LIMITS } from "../../loaders/read/limits.js";

test("the reader's own limits hold where the environment says nothing", () => {
  expect(limitsFrom({ NETSPEJL_MAX_CELLS: " " })).toEqual(DEFAULT_LIMITS);
});

test("a variable raises its limit only; megabytes are 1,048,576 bytes", () => {
  expect(limitsFrom({ NETSPEJL_MAX_FILE_MB: "1000", NETSPEJL_MAX_SECONDS: "600" })).toEqual({
    ...DEFAULT_LIMITS,
    maxFileBytes: 1_048_576_000,
    maxSeconds: 600,
  });
});

test.each(["0", "-1", "mange", "Infinity", "1,5"])("%s is no limit", (text) => {
  expect(() => limitsFrom({ NETSPEJL_MAX_COLUMNS: text })).toThrow(LimitError);
});

test("the README states every limit's variable and default", () => {
  const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
  for (const name of Object.keys(LIMIT_VARIABLES) as (keyof typeof LIMIT_VARIABLES)[]) {
    const [variable, unit] = LIMIT_VARIABLES[name];
    const line = readme.split("\n").find((one) => one.includes(`\`${variable}\``));
    expect(line).toContain(`| ${(DEFAULT_LIMITS[name] / unit).toLocaleString("en")}`);
  }
});

test("a variable that is no number ends the command before anything is read, and names it", async () => {
  const lines: string[] = [];
  const say = (text: string) => lines.push(text);
  const environment = { NETSPEJL_MAX_FILE_MB: "mange" };
  expect(await runCheck(["data/demo", "--language", "en"], { environment, out: say, err: say, clock: () => 0 })).toBe(
    2,
  );
  expect(lines).toEqual(["NETSPEJL_MAX_FILE_MB must be a number above 0."]);
});
