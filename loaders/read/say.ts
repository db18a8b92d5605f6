import type { ProblemFacts } from "../../src/model/problems/problem.js";
import type { ReadProblemCode } from "../../src/model/problems/read.js";

/** Puts a problem of the file being read on its list. */
export type Say = (
  code: ReadProblemCode,
  place?: { readonly sheet?: string; readonly row?: number; readonly column?: number },
  facts?: ProblemFacts,
) => void;
