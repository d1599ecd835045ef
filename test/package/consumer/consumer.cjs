// Uses the installed package as CommonJS. Run by .ci/run in a copy of this folder.
const assert = require("node:assert/strict");
const { useCore } = require("./use-core.cjs");
const { useParallel } = require("./use-parallel.cjs");

const core = require("tragweite");
const germany = require("tragweite/data/germany-2023/landscape.json");
useCore(core, germany);
for (const entry of ["report", "engine", "formats", "io"]) assert.ok(Object.keys(require(`tragweite/${entry}`)).length > 0);
useParallel(core, require("tragweite/parallel"), germany);
