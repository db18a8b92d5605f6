import { spawnSync } from "node:child_process";

/** Everything that a change must pass, in the order in which a mistake is found soonest. */
const STEPS = ["types", "lint", "unit", "build", "browser"] as const;

const times: string[] = [];
for (const step of STEPS) {
  console.log(`\n— npm run ${step}`);
  const began = performance.now();
  const { status } = spawnSync(`npm run --silent ${step}`, { stdio: "inherit", shell: true });
  times.push(`${step} ${((performance.now() - began) / 1000).toFixed(0)} s`);
  if (status !== 0) {
    console.error(`\n${step} failed (${times.join(", ")})`);
    process.exit(status ?? 1);
  }
}
console.log(`\nAll passed: ${times.join(", ")}`);
