import { describe, expect, it } from "vitest";
import { explain } from "../../src/explain/explain.js";
import { checkProof } from "../../src/explain/proof/check-proof.js";
import { explanationText } from "../../src/explain/text/explanation-text.js";
import type { LandscapeNode } from "../../src/model/landscape/node.js";
import { bitmarck2023, germany2023, ti2023, tiNetwork2023 } from "../data/shipped-landscape.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "./small-landscapes.js";

const practices: LandscapeNode = {
  kind: "service-provider",
  id: "practices",
  name: "Practices",
  providerType: "practice",
  sites: 100,
  evidence: { status: "assumed" },
};

describe("an operator is explained by what it operates", () => {
  const landscape = landscapeOf(
    [
      provider("owner"),
      provider("p", { parent: "owner" }),
      provider("q"),
      insurer("a", 100),
      system("s", "p"),
      system("t", "p"),
      system("u", "q"),
      { ...service("p/check"), serviceType: "check" } as LandscapeNode,
      service("a/eau"),
    ],
    [needs("t", "s"), needs("p/check", "s", { weight: 0.5 }), needs("a/eau", "s"), needs("s", "u")],
  );

  it("its systems and services, whoever's loss reaches them, and not by what others run", () => {
    const explanation = explain(landscape, losing({ ids: ["u"] }), "p");
    expect(explanation.target).toEqual({ kind: "organisation", id: "p" });
    const [{ affected } = { affected: [] }] = explanation.readings;
    expect(affected.map(({ nodes, state, sets }) => [...nodes, state, ...sets.flat()])).toEqual([
      ["p/check", "degraded", "x0"],
      ["s", "lost", "x0"],
      ["t", "lost", "x0"],
    ]);
    for (const { proofs } of affected)
      for (const proof of proofs) expect(checkProof(landscape, losing({ ids: ["u"] }), proof)).toEqual({ valid: true });
    const texts = (["en", "de"] as const).map((language) => explanationText(explanation, language));
    expect(texts[0]).toMatch(/^P\n3 of 3 systems and services are affected\./);
    expect(texts[0]).toContain("2 systems are lost through:");
    expect(texts[0]).toContain("p/check (P): degraded to 50 % of normal function through:");
    expect(texts[1]).toMatch(/^P\n3 von 3 Systemen und Diensten sind betroffen\./);
    expect(texts[1]).toContain("2 Systeme sind ausgefallen durch:");
  });

  it("with what its subsidiaries operate", () => {
    const { readings, spared } = explain(landscape, losing({ ids: ["t"] }), "owner");
    expect(readings[0]!.affected.map(({ nodes }) => nodes)).toEqual([["t"]]);
    expect(spared.map(({ nodes }) => nodes)).toEqual([["p/check"], ["s"]]);
  });

  it("says of which of them nobody stated what they depend on", () => {
    // a service stands on something; a system may need nobody else
    const bare = landscapeOf([insurer("q", 100), system("u", "q"), service("q/eau"), provider("p"), system("s", "p")], []);
    const { spared } = explain(bare, losing({ ids: ["s"] }), "q");
    expect(spared.map(({ nodes, suppliersKnown }) => [nodes, suppliersKnown])).toEqual([[["q/eau"], false]]);
    const systems = explain(landscape, losing({ ids: ["a/eau"] }), "q");
    expect(systems.spared.map(({ suppliersKnown }) => suppliersKnown)).toEqual([true]);
    expect(explanationText(systems, "en")).toMatch(/^Q\nNo system is affected\.\n/);
    expect(explanationText(explain(bare, losing({ ids: ["s"] }), "q"), "de")).toContain("soweit bekannt");
  });

  it("an insurer that offers nothing by its systems", () => {
    const alone = landscapeOf([provider("p"), insurer("a", 100), system("s", "a"), system("t", "p")], [needs("s", "t")]);
    const { target, readings } = explain(alone, losing({ ids: ["t"] }), "a");
    expect(target.kind).toBe("organisation");
    expect(readings[0]!.affected).toMatchObject([{ nodes: ["s"], state: "lost" }]);
  });

  it("itself too, where it depends on something", () => {
    const both = landscapeOf(
      [provider("p"), practices, system("s", "practices"), system("t", "p")],
      [needs("practices", "t"), needs("s", "t")],
    );
    const explanation = explain(both, losing({ ids: ["t"] }), "practices");
    const [{ affected } = { affected: [] }] = explanation.readings;
    expect(affected.map(({ nodes }) => nodes)).toEqual([["practices"], ["s"]]);
    expect(affected[0]!.counts).toEqual([{ unit: "sites", count: { atLeast: 100, atMost: 100 } }]);
    expect(explanationText(explanation, "en")).toContain("2 of 2 organisations and systems are affected.");
    expect(explanationText(explanation, "de")).toContain("2 von 2 Organisationen und Systemen sind betroffen.");
  });

  it("one that operates nothing stays a node", () => {
    const alone = landscapeOf([provider("p"), practices, system("t", "p")], [needs("practices", "t")]);
    const { target } = explain(alone, losing({ ids: ["t"] }), "practices");
    expect(target.kind).toBe("node");
  });
});

describe("the operators of the shipped landscapes", () => {
  it("BITMARCK by its systems, cut off among them", () => {
    const at = "2023-04-26T12:00+02:00";
    const explanation = explain(germany2023, bitmarck2023, "bitmarck", { at });
    const { readings, spared } = explanation;
    expect(readings[0]!.affected.length + spared.length).toBe(15);
    expect(readings[0]!.affected.some(({ state }) => state === "isolated")).toBe(true);
    const text = explanationText(explanation, "de");
    expect(text).toMatch(/von 15 Systemen und Diensten sind betroffen\./);
  });

  it("pharmacies by themselves, with their sites, and by what they operate", () => {
    const { target, readings } = explain(ti2023, tiNetwork2023, "pharmacies", { at: "2023-07-02T12:00+02:00" });
    expect(target.kind).toBe("organisation");
    expect(readings[0]!.affected.map(({ nodes: [id], state }) => [id, state])).toContainEqual(["pharmacies", "lost"]);
    expect(readings[0]!.affected.find(({ nodes: [id] }) => id === "pharmacies")!.counts[0]!.count.atLeast).toBe(17_939);
  });
});

describe("what is only perhaps hit is neither affected nor spared", () => {
  const unsure = landscapeOf(
    [
      provider("p"),
      insurer("k", 9_000),
      system("a", "p"),
      system("b", "p"),
      system("c", "p"),
      service("k/eau"),
      service("k/new"),
    ],
    [{ ...needs("k/eau", "a"), supplier: undefined, candidates: ["a", "b"] }, needs("k/new", "c")],
  );

  it("in headline and lists, beside what surely is", () => {
    const text = explanationText(explain(unsure, losing({ ids: ["a"] }), "k"), "en");
    expect(text).toMatch(/^K\n1 of 2 services is perhaps affected: whether it is depends on which of several suppliers it is\./);
    expect(text).not.toContain("No service is affected");
    expect(text).toContain("Not affected: 1 service\n  - k/new");
    expect(text).toContain("Perhaps not affected: 1 service\n  - k/eau");
    const both = explanationText(explain(unsure, losing({ ids: ["a", "c"] }), "k"), "de");
    expect(both).toMatch(/^K\n1 von 2 Diensten ist betroffen\.\n1 von 2 Diensten ist vielleicht betroffen;/);
    expect(both).not.toContain("Nicht betroffen");
    expect(both).toContain("Vielleicht nicht betroffen: 1 Dienst\n  - k/eau");
  });
});

describe("the size of one organisation is bounded as a run bounds it", () => {
  const { nodes, dependencies } = landscapeOf(
    [provider("p"), insurer("known", 400), insurer("open", 1), system("a", "p"), service("open/eau"), service("known/eau")],
    [needs("open/eau", "a")],
  );
  const landscape = {
    ...landscapeOf(
      nodes.map((node) => (node.id === "open" ? ({ ...node, insured: "unknown" } as LandscapeNode) : node)),
      dependencies ?? [],
    ),
    totals: [{ id: "all", insured: 1_000, evidence: { status: "assumed" as const } }],
  };

  it("by what a total leaves to it", () => {
    const text = explanationText(explain(landscape, losing({ ids: ["a"] }), "open/eau"), "en");
    expect(text).toContain("That concerns 600 insured persons.");
  });
});
