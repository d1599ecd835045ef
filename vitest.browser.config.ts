import { defineConfig } from "vitest/config";

/** What needs a browser: `npm run test:browser`. Everything else is `npm test`. */
export default defineConfig({
  test: {
    include: ["test/browser/*-in-browser.ts"],
    // a worker keeps its browser and its command line for all files
    isolate: false,
    setupFiles: ["test/browser/close-pages.ts"],
    globalSetup: ["test/browser/find-chromium.ts"],
    maxWorkers: "100%",
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: process.env["CI"] ? ["default", "json"] : ["default"],
    outputFile: { json: "reports/vitest-browser.json" },
  },
});
