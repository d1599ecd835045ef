// Compiles against the installed package under strict settings, as CommonJS. Run by .ci/run in a copy of this folder.
import tragweite = require("tragweite");
import engine = require("tragweite/engine");
import formats = require("tragweite/formats");
import io = require("tragweite/io");
import parallel = require("tragweite/parallel");
import report = require("tragweite/report");

const landscape: tragweite.Landscape = tragweite.parseLandscape({ tragweite: "landscape/1", id: "example", nodes: [] });
export const ranked: Promise<tragweite.Rank> = parallel.rankInThreads(landscape, { threads: 1 });
export const shown: readonly number[] = [
  landscape.nodes.length,
  Object.keys(engine).length,
  Object.keys(formats).length,
  Object.keys(io).length,
];
const scenario: tragweite.Scenario = tragweite.isolating("a");
const run: report.ImpactReport = { landscape, scenario, result: tragweite.impact(landscape, scenario) };
export const text: string = report.reporters.run.text(run, { language: "de" });
