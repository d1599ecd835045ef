// Uses the installed package as CommonJS. Run by .ci/run in a copy of this folder.
const assert = require("node:assert/strict");
const { useCore } = require("./use-core.cjs");

useCore(require("tragweite"), require("tragweite/data/germany-2023/landscape.json"));
assert.ok(Object.keys(require("tragweite/formats")).length > 0);
assert.ok(Object.keys(require("tragweite/io")).length > 0);
