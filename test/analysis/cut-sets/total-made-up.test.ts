import { describe, expect, it } from "vitest";
import { parseTarget } from "../../../src/analysis/cut-sets/cut-set-target-text.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Count } from "../../../src/model/values/population.js";

// Found: ranges were counted by what they are at least, also where a total says that all together are more.

/** Three insurers of 1,000 insured in all: A and B on one system, C on another. */
function insurers(sizes: readonly [a: Count, b: Count, c: Count]): Landscape {
  const builder = landscapeBuilder({ id: "app", evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  const [one, two] = ["p/one", "p/two"].map((id) =>
    builder.node("system", { id, name: id, operator, systemType: "is", probability: 0.1 }),
  );
  ["a", "b", "c"].forEach((id, place) => {
    const own = builder.node("insurer", { id, name: id, insurerType: "BKK", insured: sizes[place]! });
    const app = builder.node("service", { id: `${id}/app`, name: id, operator: own, serviceType: "app" });
    builder.dependency({ kind: "operation", dependent: app, supplier: (place < 2 ? one : two)!, weight: 1 });
  });
  builder.total({ id: "all", insured: 1000 });
  return builder.build();
}

/** Whether it is sure that the first system takes so many. */
function isSure(landscape: Landscape, target: string): boolean | undefined {
  const { cutSets: found } = cutSets(landscape, parseTarget(target), { failing: "with-probability" });
  return found.find(({ members }) => members.join() === "p/one")?.sure;
}

describe("a total that figures make up", () => {
  const ranged = insurers([{ atLeast: 0, atMost: 600 }, "unknown", { atLeast: 100, atMost: 300 }]);

  it.each(["", "loss "])("surely loses what others can not hold: %sinsured", (kind) => {
    expect(isSure(ranged, `${kind}insured app >= 700`)).toBe(true);
    expect(isSure(ranged, `${kind}insured app >= 701`)).toBe(false);
    // at most: 1,000 less the 100 that C has at least
    expect(isSure(ranged, `${kind}insured app >= 901`)).toBeUndefined();
  });

  it("is made up by ranges that reach it, and not by figures that fall short of it", () => {
    const wide = insurers([{ atLeast: 0, atMost: 600 }, 300, { atLeast: 100, atMost: 300 }]);
    expect(isSure(wide, "insured app >= 700")).toBe(true);
    const short = insurers([{ atLeast: 0, atMost: 300 }, 300, { atLeast: 100, atMost: 300 }]);
    expect(isSure(short, "insured app >= 301")).toBe(false);
    expect(isSure(short, "insured app >= 300")).toBe(true);
  });

  it("is not where somebody without a figure is not lost", () => {
    const other = insurers([{ atLeast: 0, atMost: 600 }, 100, "unknown"]);
    expect(isSure(other, "insured app >= 101")).toBe(false);
  });
});
