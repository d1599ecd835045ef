// Compiles against the installed package under strict settings, as CommonJS. Run by .ci/run in a copy of this folder.
import tragweite = require("tragweite");
import formats = require("tragweite/formats");
import io = require("tragweite/io");

const landscape: tragweite.Landscape = tragweite.parseLandscape({ tragweite: "landscape/1", id: "example", nodes: [] });
export const shown: readonly number[] = [landscape.nodes.length, Object.keys(formats).length, Object.keys(io).length];
