/**
 * What takes too long for `npm test`: `npm run check:long -- [--rounds 10] [--kills 400] [--seed 1] [--trees DIR] [--schemas DIR]`.
 * Properties on other inputs in every round, the page in a browser in all ways, sweeps that are killed and go on, other programs that
 * read what is written here, fifty registers of information, and, where their folder is named, the Aralia fault trees. The last line counts what passed and failed; the exit code is 1 where anything failed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const report = `${root}reports/vitest-long.json`;

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { rounds: text, kills: text, seed: text, trees: text, schemas: text } });
const { rounds = "10", kills = "400", seed = "1", trees, schemas } = values;

function run(program: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const [name = "", ...args] = program;
  const { status } = spawnSync("npx", [name, ...args], { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0;
}

const counted = (isGood: boolean): Counts => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 });

/** Every property once, on the inputs of a round; one that ends without a report has failed. */
function properties(round: number): Counts {
  rmSync(report, { force: true });
  run(["vitest", "run", "--config", "vitest.long.config.ts"], { ROUND: String(round) });
  if (!existsSync(report)) return counted(false);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

function* checks(): Generator<Counts> {
  for (let round = Number(seed); round < Number(seed) + Number(rounds); round++) {
    console.log(`── properties, seed ${round}`);
    yield properties(round);
  }
  console.log("── the page in a browser, in both languages, at every width, by mouse and by keyboard");
  yield counted(
    run(["tsup", "--no-dts", "--silent"]) && run(["vitest", "run", "--config", "vitest.browser.config.ts"], { ROUND: seed }),
  );
  console.log(`── ${kills} kills of a sweep, seed ${seed}`);
  yield counted(run(["tsx", "test/scale/kill-sweep.ts", kills, seed]));
  console.log("── other programs read and draw what is written here");
  yield counted(run(["tsx", "test/scale/outside-judges.ts", seed, ...(schemas === undefined ? [] : [schemas])]));
  console.log("── fifty registers of information");
  yield counted(run(["tsx", "test/scale/many-registers.ts", seed]));
  if (trees === undefined) console.log("── fault trees: skipped, name their folder with --trees DIR");
  else yield counted(run(["tsx", "bench/fault-trees.ts", trees]));
}

let [passed, failed] = [0, 0];
for (const counts of checks()) {
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
