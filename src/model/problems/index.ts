import { CLEAN_PROBLEMS } from "./clean.js";
import { FOLDER_PROBLEMS } from "./folder.js";
import { LINK_PROBLEMS } from "./link.js";
import type { ProblemKind } from "./problem.js";
import { READ_PROBLEMS } from "./read.js";
import { TIDY_PROBLEMS } from "./tidy.js";

/** Every kind of problem by its code. */
export const PROBLEMS: Readonly<Record<string, ProblemKind>> = {
  ...FOLDER_PROBLEMS,
  ...READ_PROBLEMS,
  ...TIDY_PROBLEMS,
  ...CLEAN_PROBLEMS,
  ...LINK_PROBLEMS,
};

export { type NewProblem, type Place, type ProblemFacts, type ProblemKind, problem } from "./problem.js";
