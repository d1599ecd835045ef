import { type Landscape, landscapeBuilder, type Scenario, simulate } from "tragweite";
import { describe, expect, it } from "vitest";

/** DY-1: P down; D needs P, buffer 4 h, restart 2 h; I needs D, buffer 1 h, restart 0.5 h; G (1,000 members) needs I. Constructed for these semantics. */
function dy1(): Landscape {
  const builder = landscapeBuilder({ id: "dy-1", evidence: { status: "assumed" } });
  const system = { operator: "unknown", systemType: "any" } as const;
  const p = builder.node("system", { id: "p", name: "P", ...system });
  const d = builder.node("system", { id: "d", name: "D", ...system, recoveryHours: 2 });
  const insurer = builder.node("insurer", { id: "g", name: "G", insurerType: "BKK", insured: 1000 });
  const i = builder.node("service", { id: "g/i", name: "I", operator: insurer, serviceType: "portal", recoveryHours: 0.5 });
  builder.dependency({ dependent: d, supplier: p, kind: "hosting", weight: 1, bufferHours: 4 });
  builder.dependency({ dependent: i, supplier: d, kind: "hosting", weight: 1, bufferHours: 1 });
  const members = builder.node("member-group", { id: "g/insured", name: "Insured", insurer, insured: 1000 });
  builder.dependency({ dependent: members, supplier: i, kind: "use", weight: 1 });
  return builder.build();
}

function losingP(hours: number): Scenario {
  return {
    tragweite: "scenario/1",
    id: "p-down",
    start: "2023-04-24T00:00+02:00",
    disturbances: [{ id: "p", kind: "degradation", nodes: [{ id: "p" }], level: 0, begin: "+0h", end: `+${hours}h` }],
  };
}

describe("DY-1", () => {
  const { nodes, services } = simulate(dy1(), losingP(10));
  const lost = (id: string): [number, number] => {
    const steps = nodes.find((node) => node.id === id)?.steps ?? [];
    expect(steps.map(({ state }) => state.worst)).toEqual(["lost", "normal"]);
    return [steps[0]!.hour, steps[1]!.hour];
  };
  it("has D down from 4 to 12 h", () => expect(lost("d")).toEqual([4, 12]));
  it("has I and G down from 5 to 12.5 h", () => {
    expect(lost("g/i")).toEqual([5, 12.5]);
    expect(lost("g/insured")).toEqual([5, 12.5]);
    expect(nodes.find(({ id }) => id === "g/i")?.lostHours).toEqual({ atLeast: 7.5, atMost: 7.5 });
  });
  it("costs 7,500 member-hours", () => {
    expect(services.map(({ serviceType, personHours }) => [serviceType, personHours])).toEqual([
      ["portal", { atLeast: 7500, atMost: 7500 }],
    ]);
  });
  it("shows nothing beyond P when P is down for as long as the buffer lasts", () => {
    expect(simulate(dy1(), losingP(4)).nodes.map(({ id }) => id)).toEqual(["p"]);
    // a second more is felt, and D's restart of two hours is longer than I's buffer
    expect(simulate(dy1(), losingP(4 + 1 / 3600)).nodes.map(({ id }) => id)).toEqual(["d", "g/i", "g/insured", "p"]);
  });
});
