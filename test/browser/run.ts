import { randomUUID } from "node:crypto";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** tells one run of the tests from the next, so that each site is built once a run */
    run: string;
  }
}

export default function setup(project: TestProject): void {
  project.provide("run", randomUUID());
}
