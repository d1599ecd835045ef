import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Regulation } from "../../../src/model/documents/regulation.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Bounds } from "../../../src/quantities.js";
import { replayable } from "../../arbitraries/replayable.js";

type Candidates = readonly string[];

/** Practices of 1,000 sites each on the systems of their lists, all of one operator or of one that nobody stated. */
function onSystems(
  systems: Readonly<Record<string, { operator: "p" | "unknown"; site?: string }>>,
  practices: readonly { readonly sites?: number; readonly suppliers: readonly (string | Candidates)[]; assumed?: boolean }[],
): Landscape {
  const builder = landscapeBuilder({ id: "m", evidence: { status: "documented", sources: [{ url: "https://example.org" }] } });
  const p = builder.node("it-provider", { id: "p", name: "P" });
  const refs = new Map(
    Object.entries(systems).map(([id, { operator, ...rest }]) => [
      id,
      builder.node("system", { id, name: id, systemType: "x", operator: operator === "p" ? p : operator, ...rest }),
    ]),
  );
  practices.forEach(({ sites = 1000, suppliers, assumed }, place) => {
    const id = `o${place}`;
    const dependent = builder.node("service-provider", { id, name: id, providerType: "practice", sites });
    for (const supplier of suppliers) {
      const from =
        typeof supplier === "string"
          ? { supplier: refs.get(supplier)! }
          : { candidates: supplier.map((each) => refs.get(each)!) };
      const evidence = assumed ? { evidence: { status: "assumed" as const } } : {};
      builder.dependency({ kind: "hosting", dependent, weight: 1, ...from, ...evidence });
    }
  });
  return builder.build();
}

const near = ({ atLeast, atMost }: Bounds) => ({
  atLeast: expect.closeTo(atLeast, 6) as number,
  atMost: expect.closeTo(atMost, 6) as number,
});

describe("an index where it is not known who supplies", () => {
  it("may be that of one who supplies all, where nothing is attributed", () => {
    const none = onSystems({}, [
      { sites: 600, suppliers: [] },
      { sites: 400, suppliers: [] },
    ]);
    expect(concentration(none).rows[0]!.unattributed?.index.hhi).toEqual(near({ atLeast: 5200, atMost: 10_000 }));
  });

  it("counts those whom perhaps no unit supplies", () => {
    const perhaps = { suppliers: ["a"], assumed: true };
    const systems = { a: { operator: "p", site: "m" } } as const;
    const landscape = onSystems(systems, [{ suppliers: ["a"] }, ...Array.from({ length: 5 }, () => perhaps)]);
    const { index, unattributed } = concentration(landscape, { by: "site", minEvidence: "documented" }).rows[0]!;
    expect(index?.hhi).toEqual(near({ atLeast: 10_000, atMost: 10_000 }));
    expect(unattributed?.organisations).toEqual({ atLeast: 0, atMost: 5 });
    expect(unattributed?.index.hhi).toEqual(near({ atLeast: 10_000 / 6, atMost: 10_000 }));
    expect(unattributed?.index.cr1).toEqual(near({ atLeast: 1 / 6, atMost: 1 }));
  });

  it("counts those whom perhaps a site supplies that nobody names, three of six at the most even", () => {
    const perhaps = { suppliers: [["a", "free"]] };
    const systems = { a: { operator: "p", site: "m" }, free: { operator: "p" } } as const;
    const landscape = onSystems(systems, [{ suppliers: ["a"] }, ...Array.from({ length: 5 }, () => perhaps)]);
    const { index, units, unattributed } = concentration(landscape, { by: "site" }).rows[0]!;
    expect(unattributed).toBeUndefined();
    expect(index?.hhi).toEqual(near({ atLeast: 5000, atMost: 10_000 }));
    expect(units[0]?.attributed?.share.atMost).toBe(1);
    expect(units[0]?.logic.organisations).toEqual({ atLeast: 1, atMost: 6 });
  });

  it("counts what stands on systems of which no site is stated", () => {
    const stand = [{ suppliers: ["a"] }, { suppliers: ["b"] }, { suppliers: ["c"] }];
    const systems = { a: { operator: "p", site: "m" }, b: { operator: "p", site: "n" }, c: { operator: "p" } } as const;
    const [market] = concentration(onSystems(systems, stand), { by: "site" }).rows[0]!.markets;
    expect(market!.all?.hhi).toEqual(near({ atLeast: 10_000 / 3, atMost: 50_000 / 9 }));
    expect(market!.all?.cr1).toEqual(near({ atLeast: 1 / 3, atMost: 2 / 3 }));
  });

  it("lets two nodes of an operator whom nobody stated have two, in losses and in markets", () => {
    const systems = { a: { operator: "p" }, b: { operator: "unknown" }, c: { operator: "unknown" } } as const;
    const { index, units, markets } = concentration(onSystems(systems, [{ suppliers: ["a", "b", "c"] }])).rows[0]!;
    expect(units.find(({ id }) => id === "p")?.attributed?.share).toEqual({ atLeast: 1 / 3, atMost: 1 });
    for (const each of [index, markets[0]!.all]) expect(each?.hhi).toEqual(near({ atLeast: 10_000 / 3, atMost: 10_000 }));
  });
});

describe("a limit on each insurer", () => {
  it("is not crossed by a unit that only perhaps takes one above it", () => {
    const builder = landscapeBuilder({ id: "m", asOf: "2024-02-01", evidence: { status: "inferred" } });
    const p = builder.node("it-provider", { id: "p", name: "P" });
    const system = (id: string, operator: typeof p | "unknown") =>
      builder.node("system", { id, name: id, operator, systemType: "x" });
    const offer = (id: string, insured: number, supplier: ReturnType<typeof system>): void => {
      const figure = { insured, insuredAsOf: "2024-01-01", insuredQuality: "printed" } as const;
      const operator = builder.node("insurer", { id, name: id, insurerType: "EK", ...figure });
      const dependent = builder.node("service", { id: `${id}/eau`, name: id, operator, serviceType: "eau-intake" });
      builder.dependency({ kind: "hosting", dependent, supplier, weight: 1 });
    };
    offer("k", 4_000_000, system("u", "unknown"));
    offer("m", 100_000, system("a", p));
    const rule = {
      id: "r",
      rule: "R",
      article: "1",
      definition: "any",
      appliesTo: "all",
      evidence: { status: "assumed" },
    } as const;
    const rules: Regulation["rules"] = [{ ...rule, measures: ["insured-of-insurer"], limit: 3_000_000 }];
    const regulation: Regulation = { tragweite: "regulation/1", id: "own", rules };
    const { units } = concentration(builder.build(), { regulation }).rows[0]!;
    const [check] = units.find(({ id }) => id === "p")!.limits;
    expect(check).toMatchObject({ verdict: "undetermined", undecidedBy: ["bounds"] });
    expect(check!.insurers).toMatchObject([
      { id: "k", surelyHit: false, verdict: "above" },
      { id: "m", surelyHit: true, verdict: "below" },
    ]);
  });
});

describe("shares of a market of which it is open who holds some", () => {
  const [north, south] = ["north", "south"] as const;
  const holders = (landscape: Landscape) => concentration(landscape, { by: "site" }).rows[0]?.markets[0]?.holders ?? [];

  it("reach up to all that is open", () => {
    const systems = { a: { operator: "p", site: north }, b: { operator: "p", site: south }, c: { operator: "p" } } as const;
    const landscape = onSystems(systems, [
      { sites: 600, suppliers: ["a"] },
      { sites: 100, suppliers: ["b"] },
      { sites: 300, suppliers: ["c"] },
    ]);
    expect(holders(landscape)).toMatchObject([
      {
        id: north,
        organisations: { atLeast: 1, atMost: 2 },
        count: { atLeast: 600, atMost: 900 },
        share: near({ atLeast: 0.6, atMost: 0.9 }),
      },
      {
        id: south,
        organisations: { atLeast: 1, atMost: 2 },
        count: { atLeast: 100, atMost: 400 },
        share: near({ atLeast: 0.1, atMost: 0.4 }),
      },
    ]);
  });

  it("hold those of every answer to where systems are", () => {
    const practices = fc.array(
      fc.record({ sites: fc.nat(9), suppliers: fc.subarray(["a", "b", "c", "d"] as const, { minLength: 1 }) }),
      { minLength: 1, maxLength: 4 },
    );
    const places = [north, south, "third", "fourth"];
    let open = 0;
    fc.assert(
      fc.property(practices, fc.boolean(), (all, isStated) => {
        const at = (c?: string, d?: string) => {
          const [own, other] = [c === undefined ? {} : { site: c }, d === undefined ? {} : { site: d }];
          const systems = { a: { site: north }, b: { site: south }, c: own, d: other };
          const operated = Object.entries(systems).map(([id, each]) => [id, { operator: "p", ...each }] as const);
          return holders(onSystems(Object.fromEntries(operated), all));
        };
        const found = new Map(at(undefined, isStated ? south : undefined).map((each) => [each.id, each]));
        for (const c of places)
          for (const d of isStated ? [south] : places)
            for (const exact of at(c, d)) {
              const held = found.get(exact.id);
              if (held === undefined) continue; // a site that nobody names
              for (const of of ["organisations", "count", "share"] as const) {
                expect(held[of].atLeast, `${of} of ${exact.id}`).toBeLessThanOrEqual(exact[of].atLeast + 1e-9);
                expect(held[of].atMost, `${of} of ${exact.id}`).toBeGreaterThanOrEqual(exact[of].atMost - 1e-9);
              }
              if (held.share.atLeast < held.share.atMost) open++;
            }
      }),
      replayable(300),
    );
    expect(open).toBeGreaterThan(50);
  });
});
