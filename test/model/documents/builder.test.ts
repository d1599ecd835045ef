import { type Evidence, InvalidInputError, impact, isolating, landscapeBuilder, parseLandscape } from "tragweite";
import { describe, expect, it } from "vitest";

const evidence = { status: "assumed" } as const;

describe("landscapeBuilder", () => {
  it("leaves a landscape that was built as it is when more is added", () => {
    const builder = landscapeBuilder({ id: "example", evidence });
    const provider = builder.node("it-provider", { id: "bitmarck", name: "BITMARCK" });
    const before = builder.build();
    const written = JSON.stringify(before);
    impact(before, isolating("bitmarck"));
    builder.node("system", { id: "mail", name: "Mail", operator: provider, systemType: "mail" });
    expect(JSON.stringify(before)).toBe(written);
    expect(impact(before, isolating("bitmarck")).model.nodes).toBe(1);
    expect(impact(builder.build(), isolating("bitmarck")).nodes.map(({ id }) => id)).toEqual(["bitmarck", "mail"]);
  });

  it("builds what a file would say", () => {
    const source = { id: "press", title: "Press report", date: "2023-04-27" };
    const builder = landscapeBuilder({ id: "example", asOf: "2023-04-24", sources: [source], evidence });
    const group = builder.node("it-provider", { id: "holding", name: "Holding" });
    const bitmarck = builder.node("it-provider", { id: "bitmarck", name: "BITMARCK", parent: group, country: "DE" });
    const mail = builder.node("system", { id: "bitmarck/mail", name: "Mail", operator: bitmarck, systemType: "mail" });
    const spare = builder.node("system", { id: "spare/mail", name: "Spare", operator: "unknown", systemType: "mail" });
    const insurer = builder.node("insurer", { id: "ikk", name: "IKK", insurerType: "IKK", insured: "unknown" });
    const documented: Evidence = { status: "documented", sources: ["press"] };
    const service = { id: "ikk/e-mail", name: "E-Mail", operator: insurer, serviceType: "e-mail", evidence: documented };
    const eMail = builder.node("service", service);
    builder.node("member-group", { id: "ikk/all", name: "All", insurer, insured: { atLeast: 1, atMost: 2 } });
    const lines = builder.group(eMail, { id: "lines", rule: "at-least", k: 1 });
    builder.dependency({ dependent: eMail, supplier: mail, kind: "hosting", weight: 1, group: lines });
    builder.dependency({ dependent: eMail, candidates: [mail, spare], kind: "use", weight: 0.5, id: "either", slack: 0.1 });
    builder.pool({ id: "small", insurers: [insurer], insured: 10, cap: 10 });
    builder.total({ id: "statutory", insured: 73_930_000 });

    expect(builder.build()).toEqual(
      parseLandscape({
        tragweite: "landscape/1",
        id: "example",
        asOf: "2023-04-24",
        sources: [source],
        nodes: [
          { kind: "it-provider", id: "holding", name: "Holding", evidence },
          { kind: "it-provider", id: "bitmarck", name: "BITMARCK", parent: "holding", country: "DE", evidence },
          { kind: "system", id: "bitmarck/mail", name: "Mail", operator: "bitmarck", systemType: "mail", evidence },
          { kind: "system", id: "spare/mail", name: "Spare", operator: "unknown", systemType: "mail", evidence },
          { kind: "insurer", id: "ikk", name: "IKK", insurerType: "IKK", insured: "unknown", evidence },
          { kind: "service", ...service, operator: "ikk" },
          { kind: "member-group", id: "ikk/all", name: "All", insurer: "ikk", insured: { atLeast: 1, atMost: 2 }, evidence },
        ],
        groups: [{ id: "lines", node: "ikk/e-mail", rule: "at-least", k: 1 }],
        dependencies: [
          { id: "d1", dependent: "ikk/e-mail", supplier: "bitmarck/mail", kind: "hosting", weight: 1, group: "lines", evidence },
          {
            id: "either",
            dependent: "ikk/e-mail",
            candidates: ["bitmarck/mail", "spare/mail"],
            kind: "use",
            weight: 0.5,
            slack: 0.1,
            evidence,
          },
        ],
        totals: [{ id: "statutory", insured: 73_930_000, evidence }],
        pools: [{ id: "small", insurers: ["ikk"], insured: 10, cap: 10, evidence }],
      }),
    );
  });

  it("refuses what types cannot see, with all issues at once", () => {
    const builder = landscapeBuilder({ id: "example", evidence });
    const system = builder.node("system", { id: "a", name: "A", operator: "unknown", systemType: "mail" });
    builder.node("system", { id: "a", name: "A again", operator: "unknown", systemType: "mail" });
    builder.dependency({ dependent: system, supplier: { kind: "system", id: "elsewhere" }, kind: "use", weight: 1 });
    expect(() => builder.build()).toThrow(InvalidInputError);
    expect(() => builder.build()).toThrow(/"a" is taken.*\n.*no node "elsewhere"/);
  });

  it("asks for evidence where neither the record nor the builder has one", () => {
    const builder = landscapeBuilder({ id: "example" });
    builder.node("it-provider", { id: "bitmarck", name: "BITMARCK" });
    expect(() => builder.build()).toThrow("/nodes/0/evidence: evidence is missing");
  });

  it("refuses what is wrong when it compiles, and when it builds", () => {
    const builder = landscapeBuilder({ id: "example", evidence });
    const machine = { kind: "system", id: "machine" } as const;
    const insurer = { kind: "insurer", id: "insurer" } as const;
    const service = { kind: "service", id: "service" } as const;
    const system = { id: "a", name: "A", operator: "unknown", systemType: "mail" } as const;
    // @ts-expect-error a system has no insured persons
    builder.node("system", { ...system, insured: 1 });
    // @ts-expect-error a system runs nothing
    builder.node("system", { ...system, operator: machine });
    // @ts-expect-error an insurer owns no IT provider
    builder.node("it-provider", { id: "b", name: "B", parent: insurer });
    // @ts-expect-error operator is missing
    builder.node("system", { id: "a", name: "A", systemType: "mail" });
    // @ts-expect-error k is missing
    builder.group(service, { id: "g", rule: "at-least" });
    // @ts-expect-error an all group has no k
    builder.group(service, { id: "g", rule: "all", k: 1 });
    const group = builder.group(insurer, { id: "g", rule: "all" });
    // @ts-expect-error the group belongs to an insurer
    builder.dependency({ dependent: service, supplier: machine, kind: "use", weight: 1, group });
    // @ts-expect-error weight is missing
    builder.dependency({ dependent: service, supplier: machine, kind: "use" });
    // @ts-expect-error supplier or candidates, not both
    builder.dependency({ dependent: service, supplier: machine, candidates: [machine], kind: "use", weight: 1 });
    // @ts-expect-error only insurers share a pool
    builder.pool({ id: "p", insurers: [service], insured: 1 });
    expect(() => builder.build()).toThrow(InvalidInputError);
  });

  it("takes refs in the order of a supply, and ids of what is drawn instead of", () => {
    const builder = landscapeBuilder({ id: "s", evidence: { status: "assumed" } });
    const [a, own] = ["a", "own"].map((id) => builder.node("system", { id, name: id, operator: "unknown", systemType: "lab" }));
    const supply = { perDay: 3, order: [a!] };
    const bank = builder.node("system", { id: "bank", name: "bank", operator: "unknown", systemType: "lab", supply });
    builder.dependency({ id: "own", dependent: a!, supplier: own!, kind: "use", weight: 1 });
    builder.dependency({ dependent: a!, supplier: bank, kind: "use", weight: 1, draws: { always: 1, atLoss: 2, of: "own" } });
    const { nodes, dependencies } = builder.build();
    expect(nodes.find(({ id }) => id === "bank")).toMatchObject({ supply: { order: ["a"] } });
    expect(dependencies?.[1]).toMatchObject({ draws: { of: "own" } });
  });
});
