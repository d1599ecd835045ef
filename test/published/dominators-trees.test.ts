import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { immediateDominators, reversed, type Successors } from "../../src/engine/failures/dominators.js";

function graphOf(nodeCount: number, edges: readonly (readonly [number, number])[]): Successors {
  const sorted = [...edges].sort(([a], [b]) => a - b);
  const start = Array.from({ length: nodeCount + 1 }, (_, node) => sorted.filter(([from]) => from < node).length);
  return { start, target: sorted.map(([, to]) => to) };
}

function dominatorsOf(nodeCount: number, edges: readonly (readonly [number, number])[], root: number): Record<number, number> {
  const found = immediateDominators(nodeCount, graphOf(nodeCount, edges), root);
  return Object.fromEntries([...found.entries()].filter(([node, dominator]) => node !== root && dominator !== -1));
}

describe("immediate dominators", () => {
  // GR-1: the graph of the article "Dominator (graph theory)" of Wikipedia, as in the tests of networkx
  const one = [
    [1, 2],
    [2, 3],
    [2, 4],
    [2, 6],
    [3, 5],
    [4, 5],
    [5, 2],
  ] as const;
  it("are those of GR-1 from node 1 and, edges turned round, from node 6", () => {
    expect(dominatorsOf(7, one, 1)).toEqual({ 2: 1, 3: 2, 4: 2, 5: 2, 6: 2 });
    const turned = one.map(([from, to]) => [to, from] as const);
    expect(dominatorsOf(7, turned, 6)).toEqual({ 1: 2, 2: 6, 3: 5, 4: 5, 5: 2 });
  });

  // GR-2: the example of Boost.Graph, lengauer_tarjan_dominator_tree
  const two = [
    [0, 1],
    [1, 2],
    [1, 3],
    [2, 7],
    [3, 4],
    [4, 5],
    [4, 6],
    [5, 7],
    [6, 4],
  ] as const;
  it("are those of GR-2 from node 0 and, edges turned round, from node 7", () => {
    expect(dominatorsOf(8, two, 0)).toEqual({ 1: 0, 2: 1, 3: 1, 4: 3, 5: 4, 6: 4, 7: 1 });
    const graph = reversed(8, graphOf(8, two));
    const found = immediateDominators(8, graph, 7);
    expect([...found]).toEqual([1, 7, 7, 4, 5, 7, 4, 7]);
  });

  it("are the last nodes whose removal cuts a node off", () => {
    const cases = fc
      .integer({ min: 2, max: 9 })
      .chain((nodes) =>
        fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 20 }).map((edges) => ({ nodes, edges })),
      );
    fc.assert(
      fc.property(cases, ({ nodes, edges }) => {
        const reachedWithout = (removed: number): Set<number> => {
          const reached = new Set(removed === 0 ? [] : [0]);
          for (let moved = true; moved; ) {
            moved = false;
            for (const [from, to] of edges) {
              if (!reached.has(from) || reached.has(to) || to === removed) continue;
              reached.add(to);
              moved = true;
            }
          }
          return reached;
        };
        const all = reachedWithout(-1);
        const found = immediateDominators(nodes, graphOf(nodes, edges), 0);
        for (let node = 1; node < nodes; node++) {
          if (!all.has(node)) {
            expect(found[node]).toBe(-1);
            continue;
          }
          const strict = [...all].filter((other) => other !== node && !reachedWithout(other).has(node));
          const above = new Set<number>();
          for (let at = found[node]!; ; at = found[at]!) {
            above.add(at);
            if (at === 0) break;
          }
          expect([...above].sort()).toEqual(strict.sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  it("need no call stack on a chain of a million nodes", () => {
    const count = 1_000_000;
    const start = Int32Array.from({ length: count + 1 }, (_, node) => Math.min(node, count - 1));
    const target = Int32Array.from({ length: count - 1 }, (_, node) => node + 1);
    expect(immediateDominators(count, { start, target }, 0).at(-1)).toBe(count - 2);
  });
});
