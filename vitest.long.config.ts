import { defineConfig } from "vitest/config";
import { settings, testsWith } from "./vitest.config.js";

/** The tests of properties and those that ask for the round, each on other or larger inputs than `npm test`: a round of `npm run check:long`. */
export default defineConfig({
  ...settings,
  test: {
    ...settings.test,
    include: testsWith(/"fast-check"|region-calls|mutations[.]js|"ROUND"/),
    setupFiles: ["test/scale/other-seeds.ts"],
    // 20,000 changes of a file take some minutes beside everything else
    testTimeout: 1_800_000,
    reporters: ["dot", "json"],
    outputFile: { json: "reports/vitest-long.json" },
  },
});
