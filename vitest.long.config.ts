import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import base from "./vitest.config.js";

const tests = readdirSync("test", { recursive: true, encoding: "utf8" }).map((name) => join("test", name));

/** The tests of properties and those that ask for the round, each on other or larger inputs than `npm test`: a round of `npm run check:long`. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: tests.filter(
      (path) => path.endsWith(".test.ts") && /"fast-check"|region-calls|"ROUND"/.test(readFileSync(path, "utf8")),
    ),
    setupFiles: ["test/scale/other-seeds.ts"],
    reporters: ["dot", "json"],
    outputFile: { json: "reports/vitest-long.json" },
  },
});
