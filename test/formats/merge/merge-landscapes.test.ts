import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeLandscapes, readLandscape } from "../../../src/formats/index.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { landscapes } from "../../arbitraries/landscapes.js";

const evidence = "evidence: { status: inferred, sources: [s] }";
const landscape = (id: string, rows: string): Landscape =>
  readLandscape(`
tragweite: landscape/1
id: ${id}
sources: [{ id: s, title: ${id} }]
nodes:
${rows}`);

const north = landscape(
  "north",
  `  - { kind: it-provider, id: host, name: Host GmbH, aliases: [LEI-1], ${evidence} }
  - { kind: service-provider, id: clinic, name: Clinic, sites: 2, ${evidence} }
  - { kind: system, id: host/kis, name: KIS, operator: host, systemType: kis, ${evidence} }
  - { kind: service, id: clinic/care, name: Care, operator: clinic, serviceType: care, ${evidence} }
dependencies:
  - { id: d1, dependent: clinic/care, supplier: host/kis, kind: use, weight: 1, ${evidence} }`,
);
const south = landscape(
  "south",
  `  - { kind: it-provider, id: rz, name: RZ Host, country: DE, aliases: [LEI-1, IK-2], ${evidence} }
  - { kind: service-provider, id: clinic, name: Another clinic, sites: 1, ${evidence} }
  - { kind: system, id: rz/kis, name: KIS, operator: rz, systemType: kis, aliases: [host/kis], ${evidence} }
  - { kind: service, id: clinic/care, name: Care, operator: clinic, serviceType: care, ${evidence} }
dependencies:
  - { id: d1, dependent: clinic/care, supplier: rz/kis, kind: use, weight: 0.5, ${evidence} }`,
);

describe("landscapes that are merged", () => {
  it("keep when a row holds: sums of other days beside each other, and dependencies, too", () => {
    const of = (id: string, days: string) =>
      landscape(
        id,
        `  - { kind: insurer, id: a, name: A, insurerType: BKK, insured: unknown, ${evidence} }
  - { kind: system, id: x, name: X, operator: unknown, systemType: core, ${evidence} }
  - { kind: service, id: a/portal, name: Portal, operator: a, serviceType: portal, ${evidence} }
dependencies: [{ id: d, dependent: a/portal, supplier: x, kind: use, weight: 1, ${days}, ${evidence} }]
pools: [{ id: ${id}-pool, insurers: [a], insured: 5, ${days}, ${evidence} }]`,
      );
    const [before, after] = [of("before", "validTo: 2025-12-31"), of("after", "validFrom: 2026-01-01")];
    const { landscape: merged, notes } = mergeLandscapes([before, after]);
    expect(notes.filter(({ code }) => code === "merge-conflict")).toEqual([]);
    expect(merged.pools?.map(({ id, validFrom, validTo }) => [id, validFrom, validTo])).toEqual([
      ["before-pool", undefined, "2025-12-31"],
      ["after-pool", "2026-01-01", undefined],
    ]);
    expect(merged.dependencies?.map(({ id, validFrom, validTo }) => [id, validFrom, validTo])).toEqual([
      ["d", undefined, "2025-12-31"],
      ["d-2", "2026-01-01", undefined],
    ]);
  });

  it("share nodes with an alias in common, and tell apart what is only called alike", () => {
    const { landscape: merged } = mergeLandscapes([north, south]);
    expect(merged.nodes.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      ...["host: Host GmbH", "clinic: Clinic", "host/kis: KIS", "clinic/care: Care"],
      ...["clinic-2: Another clinic", "clinic/care-2: Care"],
    ]);
    expect(merged.nodes[0]).toMatchObject({ aliases: ["LEI-1", "IK-2"], country: "DE", evidence: { sources: ["s", "s-2"] } });
    expect(merged.nodes.at(-1)).toMatchObject({ operator: "clinic-2" });
    expect(merged.dependencies).toMatchObject([
      { id: "d1", dependent: "clinic/care", supplier: "host/kis", weight: 1 },
      { id: "d1-2", dependent: "clinic/care-2", supplier: "host/kis", weight: 0.5, evidence: { sources: ["s-2"] } },
    ]);
    expect(merged).toMatchObject({ id: "north-south", sources: [{ id: "s" }, { id: "s-2" }] });
  });

  it("keep what the first says, and list what others say otherwise with both values", () => {
    const { notes } = mergeLandscapes([north, south], { files: ["n.yaml", "s.yaml"] });
    expect(notes.filter(({ code }) => code === "merge-conflict")).toEqual([
      {
        ...{ kind: "left", code: "merge-conflict", place: "s.yaml" },
        values: { about: "Host GmbH", field: "name", kept: "Host GmbH", other: "RZ Host" },
      },
    ]);
    expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(["landscapes-joined", "id-numbered"]));
  });

  it("list another weight of one dependency, and keep the first", () => {
    const other = { ...north, dependencies: north.dependencies!.map((each) => ({ ...each, weight: 0.25 })) };
    const { landscape: merged, notes } = mergeLandscapes([north, other]);
    expect(merged.dependencies).toMatchObject([{ weight: 1 }]);
    expect(notes.filter(({ code }) => code === "merge-conflict")).toMatchObject([
      { values: { about: "clinic/care → host/kis", field: "weight", kept: "1", other: "0.25" } },
    ]);
  });

  it("never make two kinds one, whatever alias they share", () => {
    const system = landscape(
      "x",
      `  - { kind: system, id: a, name: A, operator: unknown, systemType: x, aliases: [LEI-1], ${evidence} }`,
    );
    const { landscape: merged, notes } = mergeLandscapes([north, system]);
    expect(merged.nodes.at(-1)).toMatchObject({ id: "a", kind: "system" });
    expect(merged.nodes.at(-1)?.aliases).toBeUndefined();
    expect(notes.filter(({ code }) => code === "merge-conflict")).toMatchObject([{ values: { field: "kind" } }]);
  });

  it("take a figure for one that is unknown, and count registers anew", () => {
    const registers = (name: string, entities: number): Landscape =>
      readLandscape(`
tragweite: landscape/1
id: r
units: [{ id: entities }]
nodes:
${Array.from({ length: entities }, (_, index) => `  - { kind: service-provider, id: ${name}-${index}, name: ${name} ${index}, sites: unknown, populations: [{ unit: entities, count: 1 }], evidence: { status: inferred } }`).join("\n")}
totals: [{ id: entities-in-registers, unit: entities, count: ${entities}, evidence: { status: inferred } }]`);
    const { landscape: merged } = mergeLandscapes([registers("a", 2), registers("b", 3), registers("a", 1)]);
    expect(merged.totals).toMatchObject([{ count: 5 }]);
  });

  it("are the landscape itself where it is merged with itself", () => {
    fc.assert(
      fc.property(landscapes(), (one) => {
        const { landscape: merged, notes } = mergeLandscapes([one, structuredClone(one)], { name: "x" });
        expect(notes.filter(({ code }) => code === "merge-conflict")).toEqual([]);
        const sorted = (rows: readonly { readonly id: string }[] = []): unknown[] =>
          [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
        for (const list of ["nodes", "dependencies", "groups", "sources", "totals", "pools"] as const)
          expect(sorted(merged[list])).toEqual(sorted(one[list]));
      }),
    );
  });
});
