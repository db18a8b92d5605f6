import type { Language } from "../../src/model/language.js";
import { editionFrom, PATHS, programmeFolder } from "../site/paths.js";
import { TextError } from "./mistake.js";
import { reportPage } from "./page.js";

/** Writes the report's page to standard output; mistakes in the evaluator's own texts go to standard error, and fail. */
export async function writeReport(language: Language): Promise<void> {
  try {
    const data = process.env.NETSPEJL_OUT || PATHS.output(editionFrom(process.env, "public"));
    process.stdout.write(await reportPage(language, { folder: programmeFolder(process.env), data }));
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    console.error(error.in(language));
    process.exitCode = 1;
  }
}
