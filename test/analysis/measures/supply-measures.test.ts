import { describe, expect, it } from "vitest";
import { measures } from "../../../src/analysis/measures/measures.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { allMeasures } from "./slow-measures.js";

/** Without what `elsewhere` always draws all would have enough: `k/eau` stands on `lab`, which draws on `bank`, and `plain`; `region` draws on `bank` once `middle` is lost, which needs `source`. */
function bank(): Landscape {
  const builder = landscapeBuilder({ id: "bank", evidence: { status: "inferred" } });
  const [x, y, z] = (["x", "y", "z"] as const).map((id) => builder.node("it-provider", { id, name: id }));
  const system = { systemType: "a" };
  const supply = builder.node("system", { id: "bank", name: "Bank", operator: z!, ...system, supply: { perDay: 60 } });
  const source = builder.node("system", { id: "source", name: "Source", operator: x!, ...system });
  const [middle, region, lab, plain, elsewhere] = (["middle", "region", "lab", "plain", "elsewhere"] as const).map((id) =>
    builder.node("system", { id, name: id, operator: y!, ...system }),
  );
  const kasse = builder.node("insurer", { id: "k", name: "K", insurerType: "BKK", insured: 5 });
  const eau = builder.node("service", { id: "k/eau", name: "eAU", operator: kasse, serviceType: "eau" });
  const either = builder.group(region!, { id: "g", rule: "at-least", k: 1 });
  builder.dependency({ kind: "use", dependent: middle!, supplier: source, weight: 1 });
  builder.dependency({ kind: "use", dependent: region!, supplier: middle!, weight: 1, group: either });
  builder.dependency({ kind: "use", dependent: region!, supplier: supply, weight: 1, group: either, draws: { atLoss: 50 } });
  builder.dependency({ kind: "use", dependent: lab!, supplier: supply, weight: 1, threshold: 0.6, draws: { always: 10 } });
  builder.dependency({ kind: "use", dependent: elsewhere!, supplier: supply, weight: 1, draws: { always: 50 } });
  builder.dependency({ kind: "use", dependent: eau, supplier: lab!, weight: 1 });
  builder.dependency({ kind: "use", dependent: eau, supplier: plain!, weight: 1 });
  return builder.build();
}

describe("measures where supplies are shared", () => {
  it("offers no second instance of who draws on a supply: how much that would draw nobody says", () => {
    const ids = allMeasures(bank(), ["second-instance"], "inferred").map(({ id }) => id);
    expect(ids).toEqual(["source/second-instance", "plain/second-instance"]);
  });

  it("finds what helps behind what somebody else draws instead of, on which nobody who is asked about depends", async () => {
    const asked = { lastingHours: 5, budget: 1, by: "operator", kind: "it-provider", kinds: ["second-instance"] } as const;
    const { measures: found, choice } = await measures(bank(), asked);
    expect(found.find(({ id }) => id === "source/second-instance")?.saved).toEqual({ atLeast: 5, atMost: 5 });
    expect(choice).toMatchObject({ status: "best", measures: ["source/second-instance"] });
  });
});
