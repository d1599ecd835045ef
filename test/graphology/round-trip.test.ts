import fc from "fast-check";
import { fromGraph, InvalidInputError, type Landscape, landscapeBuilder, toGraph } from "tragweite";
import { describe, expect, it } from "vitest";
import { smallLandscapes } from "./small-landscapes.js";

/** Two intakes, one of which an insurer's service uses; a third system on which nothing depends. */
function example(): Landscape {
  const builder = landscapeBuilder({ id: "example", evidence: { status: "assumed" } });
  const [a, b] = ["a", "b", "alone"].map((id) =>
    builder.node("system", { id, name: id, operator: "unknown", systemType: "intake" }),
  );
  const service = builder.node("service", { id: "hek/eau", name: "eAU", operator: "unknown", serviceType: "eau-intake" });
  builder.dependency({ id: "either", dependent: service, candidates: [a!, b!], kind: "data-exchange", weight: 1 });
  builder.dependency({
    id: "first",
    dependent: service,
    supplier: a!,
    kind: "use",
    weight: 0.5,
    group: builder.group(service, { id: "g", rule: "all" }),
  });
  return builder.build();
}

describe("toGraph and fromGraph", () => {
  it("are inverse to each other", () => {
    fc.assert(
      fc.property(smallLandscapes, (landscape) => {
        expect(fromGraph(toGraph(landscape))).toEqual(landscape);
      }),
      { numRuns: 1000 },
    );
  });

  it("draw an edge from a dependent to its supplier, and one for each candidate", () => {
    const graph = toGraph(example());
    expect(graph.nodes()).toEqual(["a", "b", "alone", "hek/eau"]);
    expect(graph.edges()).toEqual(["either#1", "either#2", "first"]);
    expect(graph.extremities("either#2")).toEqual(["hek/eau", "b"]);
    expect(graph.getNodeAttribute("a", "kind")).toBe("system");
    expect(graph.getEdgeAttribute("first", "weight")).toBe(0.5);
    expect(graph.getAttribute("groups")).toHaveLength(1);
  });

  it("leave the landscape as it is when the graph is edited", () => {
    const landscape = example();
    const graph = toGraph(landscape);
    graph.setNodeAttribute("a", "name", "renamed");
    graph.setEdgeAttribute("first", "weight", 0);
    graph.setAttribute("name", "edited");
    expect(landscape).toEqual(example());
    expect(fromGraph(graph)).not.toEqual(landscape);
  });

  it("take edits of the graph over", () => {
    const graph = toGraph(example());
    graph.dropNode("alone");
    graph.dropEdge("either#1");
    const attributes = graph.getEdgeAttributes("first");
    graph.addEdgeWithKey("second", "hek/eau", "b", attributes);
    const { nodes, dependencies } = fromGraph(graph);
    expect(nodes.map(({ id }) => id)).toEqual(["a", "b", "hek/eau"]);
    expect(dependencies?.map(({ id, supplier }) => [id, supplier])).toEqual([
      ["either", "b"],
      ["first", "a"],
      ["second", "b"],
    ]);
  });

  it("refuse an edit that leaves no landscape", () => {
    const graph = toGraph(example());
    graph.dropNode("hek/eau");
    expect(() => fromGraph(graph)).toThrow(InvalidInputError);
  });
});
