// Writes what the command line writes, from the library, and compares. Run by .ci/run in a copy of this folder:
// node use-report.mjs
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { impact, parseLandscape, rank, simulate } from "tragweite";
import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
import { readScenarioFile } from "tragweite/io";
import { reporters } from "tragweite/report";

const folder = dirname(createRequire(import.meta.url).resolve("tragweite/package.json"));
const program = (...args) =>
  execFileSync(process.execPath, [join(folder, "dist", "cli.js"), ...args, "--lang", "de"], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, NO_COLOR: "1" },
  });

const at = "2023-04-26T12:00+02:00";
const asked = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", at];
const language = "de";
const landscape = parseLandscape(germany);
const scenario = await readScenarioFile(join(folder, "data/germany-2023/scenarios/bitmarck-2023-04.yaml"));
const report = { landscape, scenario, result: impact(landscape, scenario, { at }) };
const whole = { ...report, course: simulate(landscape, scenario), rank: rank(landscape) };

const { text, csv, svg, page } = reporters.run;
const pairs = {
  text: [text(report, { language }), program("run", ...asked)],
  csv: [csv(report), program("run", ...asked, "--format", "csv")],
  svg: [svg(whole, { language }), program("picture", ...asked)],
  page: [await page(whole, { language }), program("report", ...asked)],
};
for (const [format, [mine, theirs]] of Object.entries(pairs)) {
  assert.ok(theirs.length > 1000, `${format} is short`);
  assert.ok(mine === theirs, `${format} differs from the command line`);
  console.log(`${format}: ${mine.length} characters, those of the command line`);
}
