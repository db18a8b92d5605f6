import { pathToFileURL } from "node:url";
import { check } from "../ingest.js";
import { describeMapping } from "../tidy/index.js";
import { writeReport } from "../write/report.js";
import { nextStep, problemList } from "./problem-list.js";
import { endQuietly, PROCESS, progress, readingOptions, runCommand, Stop, type Surroundings } from "./run.js";
import { fill, WORDS } from "./words.js";

/** `npm run check`: what is wrong and where; writes nothing but the report that is asked for. @returns the exit code */
export function runCheck(argv: readonly string[], surroundings: Surroundings = PROCESS): Promise<number> {
  return runCommand("check", argv, surroundings, async ({ folder, target, all }, language) => {
    const { programme, tables, tidied } = await check(folder, {
      onProgress: progress(language, surroundings),
      ...readingOptions(surroundings, language, false),
    });
    surroundings.out(problemList(tables, language, all));
    const mapping = describeMapping(tidied);
    if (mapping !== "") surroundings.out(`\n${WORDS.mapping[language]}\n\n${mapping}`);
    if (target !== undefined) {
      try {
        writeReport(target, tables.problems, programme, language);
      } catch {
        throw new Stop(1, fill(WORDS.cannotWrite[language], { folder: target }));
      }
    }
    surroundings.out(`\n${nextStep(tables.problems, language, target)}`);
    return tables.problems.some(({ severity }) => severity === "error") ? 1 : 0;
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  endQuietly();
  process.exitCode = await runCheck(process.argv.slice(2));
}
