import { describe, expect, it } from "vitest";
import type { Draft } from "../../src/edit/draft.js";
import { edited } from "../../src/edit/edit.js";
import { removalOf } from "../../src/edit/removal.js";

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** A bank on which three draw: one always, one instead of its own, and one of whom nobody need say instead of what. */
function draft(): Draft {
  const nodes: Row[] = [
    { id: "bank", kind: "system", supply: { perDay: 9, order: ["a", "b", "c"] } },
    ...["a", "b", "c", "own", "other"].map((id) => ({ id, kind: "system" })),
  ];
  const dependencies: Row[] = [
    { id: "a1", dependent: "a", supplier: "bank", draws: { always: 3 } },
    { id: "b1", dependent: "b", supplier: "own" },
    { id: "b2", dependent: "b", supplier: "bank", draws: { always: 1, atLoss: 2, of: "b1" } },
    { id: "c1", dependent: "c", supplier: "other", group: "g" },
    { id: "c2", dependent: "c", supplier: "bank", group: "g", draws: { atLoss: 2 } },
  ];
  const lists = { sources: [], units: [], nodes, groups: [], dependencies, totals: [], pools: [], crews: [], commonCause: [] };
  return { head: { id: "d" }, lists } as unknown as Draft;
}

function left(list: "nodes" | "dependencies", ...ids: string[]) {
  const { lists } = edited(draft(), removalOf(draft(), list, ids));
  const [bank] = lists.nodes;
  const draws = lists.dependencies.flatMap((row) => (row["draws"] === undefined ? [] : [[row.id, row["draws"]]]));
  return { order: (bank?.["supply"] as { order?: unknown } | undefined)?.order, draws: Object.fromEntries(draws) as unknown };
}

describe("what is removed from a landscape with supplies", () => {
  it("is drawn instead of no more", () => {
    const draws = { a1: { always: 3 }, b2: { always: 1 }, c2: { atLoss: 2 } };
    expect(left("dependencies", "b1")).toEqual({ order: ["a", "b", "c"], draws });
    expect(left("nodes", "own")).toEqual({ order: ["a", "b", "c"], draws });
  });

  it("leaves no draw where nothing is drawn always, and nobody in the order who draws no more", () => {
    const draws = { a1: { always: 3 }, b2: { always: 1, atLoss: 2, of: "b1" } };
    expect(left("nodes", "other")).toEqual({ order: ["a", "b"], draws });
    expect(left("nodes", "c")).toEqual({ order: ["a", "b"], draws });
    expect(left("dependencies", "c2")).toEqual({ order: ["a", "b"], draws });
    expect(left("nodes", "a", "b", "c")).toEqual({ order: undefined, draws: {} });
  });

  it("changes nothing of others", () => {
    expect(removalOf(draft(), "units", ["x"])).toEqual({ remove: { units: ["x"] } });
  });
});
