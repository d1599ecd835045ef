// Compiles against the installed package under strict settings, as CommonJS. Run by .ci/run in a copy of this folder.
import tragweite = require("tragweite");
import formats = require("tragweite/formats");
import io = require("tragweite/io");
import parallel = require("tragweite/parallel");

const landscape: tragweite.Landscape = tragweite.parseLandscape({ tragweite: "landscape/1", id: "example", nodes: [] });
export const ranked: Promise<tragweite.Rank> = parallel.rankInThreads(landscape, { threads: 1 });
export const shown: readonly number[] = [landscape.nodes.length, Object.keys(formats).length, Object.keys(io).length];
