import { describe, expect, it } from "vitest";
import { landscapeWarnings } from "../../../src/analysis/warnings/landscape-warnings.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { reporters } from "../../../src/report/reporters.js";

type Fields = Readonly<Record<string, unknown>>;

const evidence = { status: "assumed" };
const town = (id: string, more: Fields = {}): Fields => ({
  kind: "service-provider",
  id,
  name: `Stadt ${id}`,
  sites: 1,
  evidence,
  ...more,
});
const service = (operator: string): Fields => ({
  kind: "service",
  id: `${operator}/registry`,
  name: "Melderegister",
  operator,
  serviceType: "registry",
  evidence,
});
const insurer = (id: string, insured: unknown, more: Fields = {}): Fields => ({
  kind: "insurer",
  id,
  name: id,
  insurerType: "BKK",
  insured,
  evidence,
  ...more,
});
const landscapeOf = (
  nodes: readonly Fields[],
  edges: readonly (readonly [string, string])[] = [],
  more: Fields = {},
): Landscape =>
  parseLandscape({
    tragweite: "landscape/1",
    id: "example",
    nodes,
    dependencies: edges.map(([dependent, supplier], index) => ({
      id: `d${index}`,
      dependent,
      supplier,
      kind: "operation",
      weight: 1,
      evidence,
    })),
    ...more,
  });
const system = { kind: "system", id: "net", name: "net", operator: "unknown", systemType: "wan", evidence };

describe("the warning of an aggregate that is counted beside what it sums up", () => {
  const towns = [town("a"), town("b"), service("a"), service("b"), system];
  const edges = [
    ["sum", "b/registry"],
    ["sum", "a/registry"],
  ] as const;
  const counted = (sum: Fields, more: readonly (readonly [string, string])[] = []) =>
    landscapeWarnings(landscapeOf([town("sum", sum), ...towns], [...edges, ...more]));

  it("is given where all its suppliers are services of others that are counted", () => {
    expect(counted({})).toEqual([{ code: "counted-twice", id: "sum", others: ["a", "b"] }]);
  });

  it("is not given where it says that it is counted elsewhere, or that it is not", () => {
    expect(counted({ countedElsewhere: true })).toEqual([]);
    expect(counted({ countedElsewhere: false })).toEqual([]);
  });

  it("is not given where it stands on anything else, or on services of its own", () => {
    expect(counted({}, [["sum", "net"]])).toEqual([]);
    const own = landscapeOf([town("a"), service("a")], [["a", "a/registry"]]);
    expect(landscapeWarnings(own)).toEqual([]);
    expect(landscapeWarnings(landscapeOf([town("a")]))).toEqual([]);
  });

  it("is not given where those are counted elsewhere themselves, or in other units only", () => {
    const elsewhere = landscapeOf([town("sum"), town("a", { countedElsewhere: true }), service("a")], [["sum", "a/registry"]]);
    expect(landscapeWarnings(elsewhere)).toEqual([]);
    const ofInsurer = landscapeOf([town("sum"), insurer("k", 5), service("k")], [["sum", "k/registry"]]);
    expect(landscapeWarnings(ofInsurer)).toEqual([]);
  });

  it("is told in both languages", () => {
    const landscape = landscapeOf([town("sum"), ...towns], edges);
    const warnings = landscapeWarnings(landscape);
    const text = (language: "de" | "en"): string => reporters.validation.text({ landscape, warnings }, { language, width: 400 });
    expect(text("en")).toContain(
      "warning: Stadt sum depends on services of service providers only that are counted themselves, and is counted beside them; if it sums them up, it takes countedElsewhere: true, otherwise false: Stadt a, Stadt b\n",
    );
    expect(text("de")).toContain(
      "Warnung: Stadt sum hängt nur von Diensten solcher Leistungserbringer ab, die selbst gezählt werden",
    );
  });
});

describe("the warning of a total that figures exceed", () => {
  const totals = (...list: readonly Fields[]): Fields => ({ totals: list.map((total) => ({ evidence, ...total })) });

  it("is given above the total and not at it, over figures, ranges and pools of its members", () => {
    const nodes = [
      insurer("k", 400),
      insurer("l", { atLeast: 100, atMost: 900 }),
      insurer("m", "unknown"),
      insurer("p", 5000, { insurerType: "PKV" }),
    ];
    const pools = { pools: [{ id: "rest", insurers: ["m"], insured: 50, evidence }] };
    const of = (insured: number) => landscapeWarnings(landscapeOf(nodes, [], { ...pools, ...totals({ id: "all", insured }) }));
    expect(of(550)).toEqual([]);
    expect(of(549)).toEqual([{ code: "exceeded-total", id: "all", unit: "insured", count: 549, least: 550 }]);
  });

  it("is told in its unit, in both languages", () => {
    const landscape = landscapeOf(
      [town("a", { sites: 1200 }), town("b", { sites: "unknown" })],
      [],
      totals({ id: "towns", unit: "sites", count: 1000 }),
    );
    const warnings = landscapeWarnings(landscape);
    const text = (language: "de" | "en"): string => reporters.validation.text({ landscape, warnings }, { language, width: 400 });
    expect(text("en")).toContain("the total towns says 1,000 sites, and the figures of its members come to at least 1,200 sites");
    expect(text("de")).toContain(
      "die Gesamtzahl towns nennt 1.000 Einrichtungen, und die Zahlen ihrer Mitglieder ergeben zusammen mindestens 1.200 Einrichtungen",
    );
  });
});
