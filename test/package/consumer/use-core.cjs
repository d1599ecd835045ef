/**
 * The way through the core: parse, graph and back, impact. Plain code without `require`, so that it runs in a browser too.
 * @param core - what `tragweite` exports
 * @param landscape - the shipped landscape, as parsed JSON
 */
exports.useCore = function useCore(core, landscape) {
  const germany = core.parseLandscape(landscape);
  const graph = core.toGraph(germany);
  const back = core.fromGraph(graph);
  if (back.nodes.length !== landscape.nodes.length) throw new Error(`${back.nodes.length} nodes came back`);
  if (core.reach(graph, "bitmarck/eau-intake", "dependents").length < 77) throw new Error("reach is too short");

  const { services } = core.impact(germany, core.isolating(["bitmarck/eau-intake"]));
  const { lost } = services.find(({ serviceType }) => serviceType === "eau-intake");
  if (lost.insurers.length !== 77) throw new Error(`eAU intake is lost at ${lost.insurers.length} insurers instead of 77`);

  try {
    core.parseLandscape({ tragweite: "landscape/1", id: "A", nodes: [] });
  } catch (error) {
    if (error instanceof core.InvalidInputError && error.code === "invalid-input") return;
    throw error;
  }
  throw new Error("a wrong id was not refused");
};
