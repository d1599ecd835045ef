// Uses the installed package as an ES module. Run by .ci/run in a copy of this folder.
import assert from "node:assert/strict";
import * as core from "tragweite";
import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
import * as engine from "tragweite/engine";
import * as formats from "tragweite/formats";
import * as io from "tragweite/io";
import * as parallel from "tragweite/parallel";
import * as report from "tragweite/report";
import { useCore } from "./use-core.cjs";
import { useParallel } from "./use-parallel.cjs";

useCore(core, germany);
for (const entry of [engine, formats, io, report]) assert.ok(Object.keys(entry).length > 0);
await useParallel(core, parallel, germany);
