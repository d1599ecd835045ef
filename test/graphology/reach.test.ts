import fc from "fast-check";
import { type Landscape, reach, toGraph, UnknownIdError } from "tragweite";
import { describe, expect, it } from "vitest";
import { smallLandscapes } from "./small-landscapes.js";

/** The slow, obvious twin: grows a set by one tier after another until it no longer grows. */
function tiersByScan({ dependencies = [] }: Landscape, from: string, forward: boolean): Map<string, number> {
  const pairs = dependencies.flatMap(({ dependent, supplier, candidates }) =>
    [supplier ?? [], candidates ?? []].flat().map((id) => (forward ? [dependent, id] : [id, dependent])),
  );
  const tiers = new Map([[from, 0]]);
  for (let tier = 1, size = 0; size !== tiers.size; tier++) {
    size = tiers.size;
    const known = new Set(tiers.keys());
    for (const [near, far] of pairs) if (known.has(near!) && !tiers.has(far!)) tiers.set(far!, tier);
  }
  tiers.delete(from);
  return tiers;
}

describe("reach", () => {
  it.each(["suppliers", "dependents"] as const)("finds all %s, with the tier of each, like a plain scan", (direction) => {
    fc.assert(
      fc.property(smallLandscapes, (landscape) => {
        const graph = toGraph(landscape);
        for (const { id } of landscape.nodes) {
          const reached = reach(graph, id, direction);
          expect(new Map(reached.map((node) => [node.id, node.tier]))).toEqual(
            tiersByScan(landscape, id, direction === "suppliers"),
          );
          expect(reached).toEqual([...reached].sort((a, b) => a.tier - b.tier || (a.id < b.id ? -1 : 1)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("names the nearest ids where there is no such node", () => {
    const evidence = { status: "assumed" } as const;
    const node = { kind: "it-provider", id: "bitmarck", name: "BITMARCK", evidence } as const;
    const graph = toGraph({ tragweite: "landscape/1", id: "example", nodes: [node] });
    expect(() => reach(graph, "bitmark", "dependents")).toThrow(UnknownIdError);
    expect(() => reach(graph, "bitmark", "dependents")).toThrow("bitmarck");
  });
});
