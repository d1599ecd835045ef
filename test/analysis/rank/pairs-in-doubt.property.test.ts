import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RankView } from "../../../src/analysis/failures/failure-units.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import type { RankedPair } from "../../../src/analysis/rank/rank-result.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { behindDoubt, inPairs } from "../../arbitraries/in-pairs.js";
import { replayable } from "../../arbitraries/replayable.js";
import { whoSupplies } from "../../arbitraries/who-supplies.js";
import { truths } from "../../twin/truths.js";

const somebodyElse = { kind: "it-provider", id: "z", name: "Z", evidence: { status: "inferred" } } as const;
const keyOf = ({ units, what, type }: RankedPair): string => JSON.stringify([[...units].sort(), what, type]);
const pairsOf = (landscape: Landscape, by: RankView, minEvidence: "inferred" | "assumed"): RankedPair[] => [
  ...(rank(landscape, { by, pairs: 40, minEvidence }).pairs ?? []),
];

/** Systems whose operator is stated are run by the one and the other in turn; those that rest on a group by a third. */
function runByTwo(landscape: Landscape): Landscape {
  const grouped = new Set((landscape.groups ?? []).map(({ node }) => node));
  const third = { kind: "it-provider", id: "w", name: "W", evidence: { status: "inferred" } } as const;
  const nodes = landscape.nodes.map((node, place) =>
    node.kind === "system" && node.operator !== "unknown"
      ? { ...node, operator: grouped.has(node.id) ? "w" : ["x", "y"][place % 2]! }
      : node,
  );
  return { ...landscape, nodes: [...nodes, third] };
}

describe("pairs where something is unknown", () => {
  it.each(["operator", "node", "dependency"] as const)("bracket what pairs take beyond their two in every truth: by %s", (by) => {
    let seen = 0;
    fc.assert(
      fc.property(fc.oneof(whoSupplies, whoSupplies.map(inPairs), whoSupplies.map(behindDoubt)), (drawn) => {
        const landscape = runByTwo(drawn);
        const bounds = new Map(pairsOf(landscape, by, "inferred").map((pair) => [keyOf(pair), pair]));
        const named = by === "operator" ? ["x", "y", "z"] : ["x", "y"];
        for (const truth of truths({ ...landscape, nodes: [...landscape.nodes, somebodyElse] }, named)) {
          for (const pair of pairsOf(truth, by, "assumed")) {
            if (pair.excessOrganisations.atMost === 0 || pair.units.includes("z")) continue;
            seen++;
            const bound = bounds.get(keyOf(pair));
            expect(bound, keyOf(pair)).toBeDefined();
            expect(bound!.excessOrganisations.atMost).toBeGreaterThanOrEqual(pair.excessOrganisations.atMost);
            expect(bound!.excessCount.atMost).toBeGreaterThanOrEqual(pair.excessCount.atMost);
          }
        }
      }),
      replayable(100, 5),
    );
    expect(seen).toBeGreaterThan(20);
  });

  /** A portal on one system of unknown operator, and a second portal on a system with a stand-by; two providers, one further system. */
  function small(): Landscape {
    const builder = landscapeBuilder({ id: "small", evidence: { status: "inferred" } });
    const [a, b] = ["a", "b"].map((id) => builder.node("it-provider", { id, name: id.toUpperCase() }));
    const insurer = builder.node("insurer", { id: "k", name: "K", insurerType: "BKK", insured: 1000 });
    const service = (id: string) => builder.node("service", { id: `k/${id}`, name: id, operator: insurer, serviceType: id });
    const system = (id: string, operator: typeof a | "unknown") =>
      builder.node("system", { id, name: id, operator: operator!, systemType: "core" });
    builder.dependency({ kind: "use", dependent: service("portal"), supplier: system("u", "unknown"), weight: 1 });
    const mail = service("mail");
    const group = builder.group(mail, { id: "g", rule: "at-least", k: 1 });
    builder.dependency({ kind: "use", dependent: mail, supplier: system("a/s", a), weight: 1, group });
    builder.dependency({ kind: "use", dependent: mail, supplier: system("b/s", b), weight: 1, group, activationHours: 4 });
    system("b/other", b);
    return builder.build();
  }

  it("list nobody who cannot help to take it, whoever runs what nobody stated", () => {
    expect(pairsOf(small(), "operator", "assumed").map(({ units, type }) => [[...units].sort(), type])).toEqual([
      [["a", "b"], "mail"],
    ]);
    expect(pairsOf(small(), "node", "assumed").map(({ units, type }) => [[...units].sort(), type])).toEqual([
      [["a/s", "b/s"], "mail"],
    ]);
  });

  it("of one type are those of all, be it a service or an organisation that has no service", () => {
    const builder = landscapeBuilder({ id: "clinic", evidence: { status: "inferred" } });
    const operator = builder.node("it-provider", { id: "p", name: "P" });
    const clinic = builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: 7 });
    const [s, r, t] = ["s", "r", "t"].map((id) => builder.node("system", { id, name: id, operator, systemType: "core" }));
    const group = builder.group(clinic, { id: "g", rule: "at-least", k: 1 });
    builder.dependency({ kind: "use", dependent: clinic, supplier: s!, weight: 1, group });
    builder.dependency({ kind: "use", dependent: clinic, candidates: [r!, t!], weight: 1, group });
    const landscape = builder.build();
    const all = rank(landscape, { by: "node", pairs: 40 }).pairs;
    expect(all).toHaveLength(2);
    expect(rank(landscape, { by: "node", pairs: 40, service: "hospital" }).pairs).toEqual(all);
  });
});
