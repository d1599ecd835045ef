const assert = require("node:assert/strict");

/**
 * Ranks in two threads, which find their worker beside the file that was imported, and compares with one.
 * @param core - what `tragweite` exports
 * @param parallel - what `tragweite/parallel` exports
 * @param landscape - the shipped landscape, as parsed JSON
 */
exports.useParallel = async function useParallel(core, parallel, landscape) {
  const germany = core.parseLandscape(landscape);
  const inThreads = await parallel.rankInThreads(germany, { threads: 2, aloneMilliseconds: 0 });
  assert.deepEqual(inThreads, core.rank(germany));
};
