import type { ProblemFacts } from "../../src/model/problems/problem.js";
import type { ReadProblemCode } from "../../src/model/problems/read.js";

/** Thrown inside the reader where a file can't be used; `readFile` turns it into the file's one problem line. */
export class Refusal extends Error {
  constructor(
    readonly code: ReadProblemCode,
    readonly facts: ProblemFacts = {},
  ) {
    super(code);
  }
}
