import { expect, it } from "vitest";
import { explain } from "../../src/explain/explain.js";
import type { Landscape } from "../../src/model/landscape.js";
import type { Scenario } from "../../src/model/scenario.js";

const evidence = { status: "assumed" } as const;

const firstLost: Scenario = {
  tragweite: "scenario/1",
  id: "first-lost",
  disturbances: [{ kind: "degradation", id: "first", nodes: [{ id: "s0" }], level: 0 }],
};

/** A chain of systems in which each needs the one before it; `read` is called whenever a dependency's dependent is read. */
function chain(length: number, read: () => void = () => undefined): Landscape {
  const places = Array.from({ length }, (_, place) => place);
  return {
    tragweite: "landscape/1",
    id: "chain",
    nodes: places.map((place) => ({ kind: "system", id: `s${place}`, name: `System ${place}`, systemType: "a", evidence })),
    dependencies: places.slice(1).map((place) => ({
      id: `d${place}`,
      get dependent() {
        read();
        return `s${place}`;
      },
      supplier: `s${place - 1}`,
      kind: "hosting",
      weight: 1,
      evidence,
    })),
  };
}

const explainedChain = (length: number, read?: () => void) => explain(chain(length, read), firstLost, `s${length - 1}`);

it("takes no more time for each step of a longer chain", () => {
  const readsOf = (length: number): number => {
    let reads = 0;
    explainedChain(length, () => reads++);
    return reads;
  };
  expect(readsOf(1000)).toBeLessThan(4.1 * readsOf(250));
});
