import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import type { RowLoss } from "../../../src/analysis/failures/row-loss.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { UnknownIdError } from "../../../src/errors/errors.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Disturbance } from "../../../src/model/scenario/disturbance.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { germany2023 } from "../../data/shipped-landscape.js";
import { booleanLandscapes } from "../concentration/boolean-landscapes.js";

/** The slow twin: one whole run of `impact` for what is lost. */
function slowLosses(landscape: Landscape, disturbances: readonly Disturbance[], minEvidence: "inferred" | "assumed") {
  return impact(landscape, whatIf(disturbances), { minEvidence })
    .services.map(({ serviceType, lost, possiblyLost }) => ({
      serviceType,
      services: { atLeast: lost.services, atMost: lost.services + possiblyLost.services },
      insurers: { atLeast: lost.insurers.length, atMost: lost.insurers.length + possiblyLost.insurers.length },
      insured: lost.insured,
    }))
    .filter(({ services }) => services.atMost > 0);
}

/** What a unit takes of service types, of the insured persons of the landscape's first total. */
function lostIn(rows: readonly RowLoss[]) {
  return rows
    .filter(({ nodes, what }) => nodes.atMost > 0 && what === "service")
    .map(({ type, nodes, parts }) => ({
      serviceType: type,
      services: nodes,
      insurers: parts[0]?.organisations ?? { atLeast: 0, atMost: 0 },
      insured: parts[0]?.count ?? { atLeast: 0, atMost: 0 },
    }));
}

const wire = "the-wire";

/** The landscape with a system of its own between the two ends of a dependency. */
function withWire(landscape: Landscape, dependency: string): Landscape {
  const evidence = { status: "inferred" } as const;
  return {
    ...landscape,
    nodes: [...landscape.nodes, { kind: "system", id: wire, name: wire, operator: "unknown", systemType: "wire", evidence }],
    dependencies: (landscape.dependencies ?? []).map(({ candidates, ...row }) => {
      if (row.id === dependency) return { ...row, supplier: wire };
      return candidates === undefined ? row : { ...row, candidates };
    }),
  };
}

type Lost = ReturnType<typeof slowLosses>[number];
const byType = (a: { serviceType: string }, b: { serviceType: string }): number => (a.serviceType < b.serviceType ? -1 : 1);

/** The least of what is lost in one reading, and the most of what is in a worse one. */
function between(least: readonly Lost[], most: readonly Lost[]): Lost[] {
  return most.map((lost) => {
    const sure = least.find(({ serviceType }) => serviceType === lost.serviceType);
    const bounds = (field: "services" | "insurers" | "insured") => ({
      atLeast: sure?.[field].atLeast ?? 0,
      atMost: lost[field].atMost,
    });
    return { ...lost, services: bounds("services"), insurers: bounds("insurers"), insured: bounds("insured") };
  });
}

describe("rank", () => {
  it("makes landscapes of the arbitrary that pass every check", () => {
    fc.assert(
      fc.property(booleanLandscapes({ doubts: true }), (landscape) => void parseLandscape(landscape)),
      { numRuns: 50 },
    );
  });

  it("equals a whole run for each node, owner, site and platform, doubts included", () => {
    fc.assert(
      fc.property(
        booleanLandscapes({ doubts: true }),
        fc.constantFrom("node", "owner", "site", "platform"),
        fc.constantFrom("inferred", "assumed"),
        (landscape, by, minEvidence) => {
          for (const unit of rank(landscape, { by, minEvidence }).units) {
            const isPlace = by === "site" || by === "platform";
            const nodes = isPlace ? [{ [by]: unit.id }] : [{ id: unit.id }];
            const lostWith = (more: readonly { readonly id: string }[]): Lost[] => {
              const loss: Disturbance = { kind: "degradation", id: "loss", nodes: [...nodes, ...more], level: 0 };
              return slowLosses(landscape, [loss], minEvidence);
            };
            // systems that state no place may be there, too
            const unstated = landscape.nodes.filter((node) => isPlace && node.kind === "system" && node[by] === undefined);
            const fast = lostIn(unit.rows);
            expect(fast.sort(byType), unit.id).toEqual(between(lostWith([]), lostWith(unstated.map(({ id }) => ({ id })))));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("equals a whole run for each dependency, when it runs through a wire that breaks, doubts included", () => {
    fc.assert(
      fc.property(booleanLandscapes({ doubts: true }), fc.constantFrom("inferred", "assumed"), (landscape, minEvidence) => {
        const ranked = new Map(rank(landscape, { by: "dependency", minEvidence }).units.map((unit) => [unit.id, unit]));
        for (const { id } of landscape.dependencies ?? []) {
          const lost = lostIn(ranked.get(id)?.rows ?? []);
          expect(lost.sort(byType), id).toEqual(slowLosses(withWire(landscape, id), [degradationOf(wire, 0)], minEvidence));
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  it("leaves out exactly the units whose loss takes nothing", () => {
    fc.assert(
      fc.property(booleanLandscapes(), (landscape) => {
        const ranked = new Set(rank(landscape, { by: "node" }).units.map(({ id }) => id));
        for (const { id } of landscape.nodes) {
          const taken = slowLosses(landscape, [degradationOf(id, 0)], "assumed");
          const asOwner = new Set(rank(landscape, { by: "owner" }).units.map((unit) => unit.id));
          if (/^[ip]\d/.test(id)) continue; // an organisation is more than its node in a scenario
          expect(ranked.has(id), id).toBe(taken.length > 0);
          expect(asOwner.size).toBeLessThanOrEqual(8);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("takes with two what two disturbances take, and as excess what neither takes alone", () => {
    fc.assert(
      fc.property(booleanLandscapes(), (landscape) => {
        const lostInsurers = (...ids: string[]) => {
          const { services } = impact(landscape, whatIf(ids.map((id, index) => degradationOf(id, 0, index))));
          return new Map(services.map(({ serviceType, lost }) => [serviceType, lost.insurers]));
        };
        for (const { units, type: serviceType, organisations: insurers, excessOrganisations: excessInsurers } of rank(landscape, {
          by: "node",
          pairs: 6,
        }).pairs!) {
          const together = lostInsurers(...units).get(serviceType)!;
          const alone = units.flatMap((id) => lostInsurers(id).get(serviceType)!);
          const excess = together.filter((insurer) => !alone.includes(insurer)).length;
          expect(insurers).toEqual({ atLeast: together.length, atMost: together.length });
          expect(excessInsurers).toEqual({ atLeast: excess, atMost: excess });
        }
      }),
      { numRuns: 100 },
    );
  });

  it("lists a pair that takes more only where two unknowns fall out differently", () => {
    const evidence = { status: "inferred" } as const;
    const system = (id: string, operator: string) => ({ kind: "system", id, name: id, operator, systemType: "part", evidence });
    const supplied = (id: string, supplier: string) => ({
      id,
      dependent: "insurer/portal",
      supplier,
      group: "either",
      kind: "hosting",
      weight: 1,
      evidence,
    });
    const landscape = parseLandscape({
      tragweite: "landscape/1",
      id: "unknown-operator",
      nodes: [
        ...["a", "b"].map((id) => ({ kind: "it-provider", id, name: id, evidence })),
        ...[system("s", "a"), system("u", "unknown"), system("v", "b")],
        { kind: "insurer", id: "insurer", name: "insurer", insurerType: "BKK", insured: 1000, evidence },
        { kind: "service", id: "insurer/portal", name: "portal", operator: "insurer", serviceType: "portal", evidence },
      ],
      groups: [{ id: "either", node: "insurer/portal", rule: "at-least", k: 1 }],
      dependencies: [supplied("on-s", "s"), supplied("on-u", "u")],
    });
    // where b runs u, only both take the portal; where a does, a alone; where neither does, nobody
    const pairs = rank(landscape, { by: "operator", pairs: 10 }).pairs!;
    expect(pairs.find(({ units }) => [...units].sort().join() === "a,b")).toMatchObject({
      type: "portal",
      excessCount: { atLeast: 0, atMost: 1000 },
    });
  });

  it("names the nearest service type for one that is unknown", () => {
    expect(() => rank(germany2023, { service: "eau-intak" })).toThrow(UnknownIdError);
  });

  it("puts Bitmarck second on the eAU intake of 2023, behind the operator of the central network", () => {
    const [network, bitmarck] = rank(germany2023, { by: "operator", service: "eau-intake", top: 2 }).units;
    expect(network).toMatchObject({ id: "arvato-systems", count: { atLeast: 73_700_816, atMost: 73_700_816 } });
    expect(bitmarck).toMatchObject({ id: "bitmarck", count: { atLeast: 21_005_565, atMost: 22_998_074 } });
    expect(bitmarck?.rows[0]?.parts[0]?.organisations).toEqual({ atLeast: 77, atMost: 79 });
  });

  it("finds 35.9 million of 12 insurers behind one platform, and those of whose systems nobody states one", () => {
    const [oscare] = rank(germany2023, { by: "platform", service: "benefit-payment" }).units;
    expect(oscare).toMatchObject({ id: "oscare", count: { atLeast: 35_940_644, atMost: 50_726_514 } });
    expect(oscare?.rows[0]?.parts[0]?.organisations).toEqual({ atLeast: 12, atMost: 19 });
  });
});

describe("single failures and pairs against minimal cut sets", () => {
  it("are the cut sets of order 1, and those of order 2 with the pairs that these imply", () => {
    fc.assert(
      fc.property(booleanLandscapes(), (landscape) => {
        const systems = landscape.nodes.filter(({ kind }) => kind === "system").map(({ id }) => id);
        const failing = systems.map((id) => ({ id }));
        const { units, pairs } = rank(landscape, { by: "node", kind: "system", pairs: systems.length });
        const offered = new Set(
          landscape.nodes.flatMap((node) => (node.kind === "service" ? [`${node.operator} ${node.serviceType}`] : [])),
        );
        const single = new Map<string, number>();
        const double = new Map<string, number>();
        const minimalPairs = new Map<string, number>();
        for (const offer of offered) {
          const [organisation = "", serviceType = ""] = offer.split(" ");
          const { cutSets: sets } = cutSets(
            landscape,
            { kind: "service-lost", organisation, serviceType },
            { failing, maxOrder: 2 },
          );
          const ones = sets.filter(({ order }) => order === 1).map(({ members }) => members[0]!);
          const twos = sets.filter(({ order }) => order === 2).map(({ members }) => [...members].sort().join(" "));
          for (const id of ones) single.set(`${id} ${serviceType}`, (single.get(`${id} ${serviceType}`) ?? 0) + 1);
          systems.forEach((one, index) => {
            for (const other of systems.slice(index + 1)) {
              const key = [one, other].sort().join(" ");
              if (!ones.includes(one) && !ones.includes(other) && !twos.includes(key)) continue;
              double.set(`${key} ${serviceType}`, (double.get(`${key} ${serviceType}`) ?? 0) + 1);
              if (twos.includes(key))
                minimalPairs.set(`${key} ${serviceType}`, (minimalPairs.get(`${key} ${serviceType}`) ?? 0) + 1);
            }
          });
        }
        const found = units.flatMap(({ id, rows }) =>
          lostIn(rows).flatMap(({ serviceType, insurers }) =>
            insurers.atMost > 0 ? [[`${id} ${serviceType}`, insurers.atMost] as const] : [],
          ),
        );
        expect(new Map(found)).toEqual(single);
        const more = pairs!.map(
          (pair) => [`${[...pair.units].sort().join(" ")} ${pair.type}`, pair.excessOrganisations.atMost] as const,
        );
        // a pair of order 2 is minimal: neither of the two takes the service alone
        expect(new Map(more)).toEqual(minimalPairs);
        for (const { units: both, type: serviceType, organisations: insurers } of pairs!)
          expect(insurers.atMost).toBe(double.get(`${[...both].sort().join(" ")} ${serviceType}`));
      }),
      { numRuns: 60 },
    );
  });
});
