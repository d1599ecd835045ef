import { describe, expect, it } from "vitest";
import { publishedShares } from "../../../src/analysis/shares/published-shares.js";
import { relianceTable } from "../../../src/analysis/shares/reliance-table.js";
import { readLandscape } from "../../../src/formats/index.js";
import { readRegisterLandscape } from "../../../src/formats/register/index.js";
import { sharesText } from "../../../src/report/text/shares-text.js";
import { draftRegisters, zippedRegister } from "../../formats/register/generated-registers.js";
import { attack } from "./attack.js";

const evidence = "evidence: { status: inferred }";
const small = readLandscape(`
tragweite: landscape/1
id: small
nodes:
  - { kind: it-provider, id: parent, name: Parent, ${evidence} }
  - { kind: it-provider, id: host, name: Host, parent: parent, ${evidence} }
  - { kind: it-provider, id: cloud, name: Cloud, ${evidence} }
  - { kind: system, id: host/saas, name: SaaS, operator: host, systemType: saas, ${evidence} }
  - { kind: system, id: cloud/iaas, name: IaaS, operator: cloud, systemType: iaas, ${evidence} }
  - { kind: insurer, id: k, name: K, insurerType: PKV, insured: unknown, ${evidence} }
  - { kind: service-provider, id: b, name: B, providerType: bank, sites: unknown, ${evidence} }
  - { kind: service-provider, id: c, name: C, providerType: bank, sites: unknown, ${evidence} }
  - { kind: service, id: b/f1, name: F1, operator: b, serviceType: pay, ${evidence} }
dependencies:
  - { id: d1, dependent: b/f1, supplier: host/saas, kind: use, weight: 1, ${evidence} }
  - { id: d2, dependent: host/saas, supplier: cloud/iaas, kind: hosting, weight: 1, ${evidence} }
  - { id: d3, dependent: k, supplier: cloud/iaas, kind: use, weight: 1, ${evidence} }`);

describe("how many rest on whom", () => {
  it("is counted through all tiers, by operator and by owner", () => {
    expect(relianceTable(small, "operator")).toEqual({
      types: [
        { type: "bank", organisations: 2 },
        { type: "insurer", organisations: 1 },
      ],
      units: [
        { id: "cloud", name: "Cloud", counts: [1, 1] },
        { id: "host", name: "Host", counts: [1, 0] },
      ],
      areSomePerhaps: false,
      areSomeUnknown: true, // on whom c rests
    });
    expect(relianceTable(small, "owner").units).toMatchObject([{ id: "cloud" }, { id: "parent", counts: [1, 0] }]);
  });

  it("says where more may rest on them, and where some do only perhaps", () => {
    const landscape = (nodes: string, dependency: string) =>
      readLandscape(`
tragweite: landscape/1
id: open
nodes:
  - { kind: it-provider, id: host, name: Host, ${evidence} }
  - { kind: system, id: host/a, name: A, operator: host, systemType: saas, ${evidence} }
  - { kind: service-provider, id: b, name: B, providerType: bank, sites: 1, ${evidence} }
${nodes}
dependencies:
  - { id: d, dependent: b, ${dependency}, kind: use, weight: 1, ${evidence} }`);
    const said = (nodes: string, dependency = "supplier: host/a") => {
      const result = publishedShares(landscape(nodes, dependency), { least: 2 });
      return { perhaps: result.perhaps, incomplete: result.incomplete, text: sharesText(result, { width: 400 }) };
    };
    const other = `  - { kind: system, id: host/b, name: A2, operator: host, systemType: saas, ${evidence} }`;
    expect(said(other)).toMatchObject({ perhaps: undefined, incomplete: undefined });
    expect(said(other, "candidates: [host/a, host/b]")).toMatchObject({ perhaps: true, incomplete: undefined });
    for (const node of [
      `{ kind: service, id: f, name: F, operator: b, serviceType: pay, ${evidence} }`,
      `{ kind: service-provider, id: c, name: C, providerType: bank, sites: unknown, ${evidence} }`,
    ])
      expect(said(`  - ${node}`)).toMatchObject({
        perhaps: undefined,
        incomplete: true,
        text: expect.stringContaining("It is not known of all on whom they rest") as string,
      });
    expect(said(`  - { kind: system, id: u, name: U, operator: unknown, systemType: saas, ${evidence} }`).incomplete).toBe(true);
  });

  it("is published with small ones put together, and nothing small told", () => {
    const { rows, types } = publishedShares(small, { least: 3 });
    expect(types).toEqual([{ type: null, organisations: 3, relations: 3 }]);
    expect(rows).toEqual([{ id: null, name: null, units: 2, counts: [3], all: 3 }]);
    expect(
      publishedShares(small, { least: 2 })
        .rows.flatMap(({ counts }) => counts)
        .filter((count) => count === 1),
    ).toEqual([]);
  });
});

describe("published shares of many registers", () => {
  const { landscape } = readRegisterLandscape(
    draftRegisters({ seed: 15, registers: 10, entities: 200, providers: 120 }).map(zippedRegister),
  );

  it.each(["operator", "owner"] as const)("withstand an attacker who takes differences, by %s", (by) => {
    const least = 5;
    const { rows, types, hidden } = publishedShares(landscape, { by, least });
    expect(hidden.small).toBeGreaterThan(0);
    expect(hidden.others).toBeGreaterThan(0);
    for (const { counts } of rows) expect(counts.filter((count) => count !== null && count > 0 && count < least)).toEqual([]);
    const concluded = attack({
      cells: rows.map(({ counts }) => counts),
      rowSums: rows.map(({ all }) => all),
      columnSums: types.map(({ relations }) => relations),
    });
    expect(concluded).toHaveLength(hidden.small + hidden.others);
    // what is hidden may be large; whatever can be small can be large as well
    const told = concluded.filter(({ least: from, most }) => from < least && (most < least || most - from < least));
    expect(told).toEqual([]);
  });

  it("are the same whatever the order of the registers' rows, and say what they count", () => {
    const shares = publishedShares(landscape);
    const reordered = {
      ...landscape,
      nodes: [...landscape.nodes].reverse(),
      dependencies: [...landscape.dependencies!].reverse(),
    };
    expect(publishedShares(reordered).rows).toEqual(shares.rows);
    expect(shares.rows[0]).toMatchObject({ name: "Hidden Hub", units: 1, all: 200 });
    expect(shares.types.map(({ organisations }) => organisations)).toEqual([133, 67]);
  });
});
