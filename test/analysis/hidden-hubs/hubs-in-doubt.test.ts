import { describe, expect, it } from "vitest";
import { hiddenHubs } from "../../../src/analysis/hidden-hubs/hidden-hubs.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

interface House {
  readonly k?: number;
  readonly network?: "z" | "unknown";
  readonly weak?: boolean;
  /** Whether a system chooses between the two, on which the service stands; else the service itself. */
  readonly gateway?: boolean;
}

/** Two systems of P and Q on one network, of which one is enough to a service of 1,000. */
function house({ k = 1, network = "unknown", weak = false, gateway = false }: House): Landscape {
  const builder = landscapeBuilder({ id: "house", evidence: { status: "inferred" } });
  for (const id of ["p", "q", "z"]) builder.node("it-provider", { id, name: id.toUpperCase() });
  builder.node("insurer", { id: "i", name: "I", insurerType: "BKK", insured: 1000 });
  const system = (id: string, operator: string, systemType: string) =>
    builder.node("system", { id, name: id, operator, systemType } as never);
  const [s, r, n] = [system("s", "p", "core"), system("r", "q", "core"), system("n", network, "net")];
  const service = builder.node("service", { id: "i/e", name: "E", operator: "i", serviceType: "e" } as never);
  const chooses = gateway ? system("gw", "p", "gateway") : service;
  if (gateway) builder.dependency({ kind: "use", dependent: service, supplier: chooses, weight: 1 });
  const group = builder.group(chooses, { id: "g", rule: "at-least", k });
  builder.dependency({ kind: "use", dependent: chooses, supplier: s, weight: 1, group });
  builder.dependency({
    ...{ kind: "use", dependent: chooses, supplier: r, weight: 1, group },
    ...(weak ? { evidence: { status: "assumed" as const } } : {}),
  });
  for (const each of [s, r]) builder.dependency({ kind: "use", dependent: each, supplier: n, weight: 1 });
  return builder.build();
}

const idsOf = (landscape: Landscape): string[] => hiddenHubs(landscape, { minEvidence: "inferred" }).map(({ id }) => id);

describe("a hidden hub is one whatever is unknown", () => {
  it("so nobody is because an operator that nobody stated may be anybody", () => {
    expect(idsOf(house({ network: "z" }))).toContain("z");
    expect(idsOf(house({}))).toEqual(["n"]);
  });

  it("and nothing is behind a redundancy or a choice that there may not be", () => {
    expect(idsOf(house({ weak: true }))).toEqual([]);
    expect(idsOf(house({ k: 2 }))).toEqual([]);
    expect(idsOf(house({ k: 2, weak: true }))).toEqual([]);
  });

  it("and counts those who stand on the system whose redundancy it defeats", () => {
    expect(hiddenHubs(house({ gateway: true }))).toMatchObject([
      { id: "n", defeats: { what: "group", node: "gw" }, unit: "insured", count: { atLeast: 1000, atMost: 1000 } },
    ]);
  });

  it("within a total and outside of it", () => {
    const landscape = house({ network: "z" });
    const other = {
      kind: "insurer",
      id: "j",
      name: "J",
      insurerType: "PKV",
      insured: 5,
      evidence: { status: "inferred" },
    } as const;
    const own = {
      kind: "service",
      id: "j/e",
      name: "E",
      operator: "j",
      serviceType: "e",
      evidence: { status: "inferred" },
    } as const;
    const both: Landscape = {
      ...landscape,
      nodes: [
        ...landscape.nodes.map((node) => (node.kind === "system" && node.id !== "n" ? { ...node, site: "x" } : node)),
        other,
        own,
      ],
      groups: [],
      dependencies: (["s", "r"] as const).map((supplier, place) => ({
        ...{ id: supplier, dependent: place === 0 ? "i/e" : "j/e", supplier, kind: "use", weight: 1 },
        evidence: { status: "inferred" as const },
      })) as NonNullable<Landscape["dependencies"]>,
      totals: [{ id: "all", insured: 1000, evidence: { status: "inferred" } }],
    };
    expect(hiddenHubs(both).filter(({ kind }) => kind === "site")).toMatchObject([
      { id: "x", unit: "insured", count: { atLeast: 1005, atMost: 1005 } },
    ]);
  });
});
