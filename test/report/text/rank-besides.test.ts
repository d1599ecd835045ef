import { describe, expect, it } from "vitest";
import { rank } from "../../../src/analysis/rank/rank.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { rankText } from "../../../src/report/text/rank-text.js";

type Size = number | "unknown" | { readonly atLeast: number; readonly atMost: number };
type On = string | readonly string[];

interface Drawn {
  /** Insurers: type, size, on whom the service rests, and with which weight. */
  readonly insurers?: Readonly<Record<string, readonly [type: "BKK" | "PKV", insured: Size, on: On, weight?: number]>>;
  /** Practices themselves, in sites. */
  readonly practices?: Readonly<Record<string, readonly [sites: Size, on: On]>>;
  readonly total?: number;
}

function drawn({ insurers = {}, practices = {}, total }: Drawn): Landscape {
  const builder = landscapeBuilder({ id: "besides", evidence: { status: "inferred" } });
  const systems = new Map(
    ["n", "s"].map((id) => {
      const operator = builder.node("it-provider", { id, name: id.toUpperCase() });
      return [id, builder.node("system", { id: `${id}/x`, name: "X", operator, systemType: "core" })] as const;
    }),
  );
  const supplied = (on: On) =>
    typeof on === "string" ? { supplier: systems.get(on)! } : { candidates: on.map((each) => systems.get(each)!) };
  for (const [id, [insurerType, insured, on, weight = 1]] of Object.entries(insurers)) {
    const operator = builder.node("insurer", { id, name: id, insurerType, insured });
    const dependent = builder.node("service", { id: `${id}/p`, name: "Portal", operator, serviceType: "portal" });
    builder.dependency({ kind: "hosting", dependent, weight, ...supplied(on) });
  }
  for (const [id, [sites, on]] of Object.entries(practices)) {
    const dependent = builder.node("service-provider", { id, name: id, providerType: "practice", sites });
    builder.dependency({ kind: "hosting", dependent, weight: 1, ...supplied(on) });
  }
  const landscape = builder.build();
  if (total === undefined) return landscape;
  return { ...landscape, totals: [{ id: "all", insured: total, evidence: { status: "inferred" } }] };
}

const said = (of: Drawn, language: "en" | "de" = "en"): string => {
  const landscape = drawn(of);
  return rankText(rank(landscape, { kind: "it-provider" }), { landscape, language, width: 1000 }).replaceAll(/\s+/g, " ");
};

describe("what the first of a ranking takes besides that by which the order is", () => {
  // Found: "nobody loses anything wholly" where 90,000 practices do
  it("is told where others lose something wholly who are counted in another unit", () => {
    const of: Drawn = { insurers: { one: ["BKK", 1000, "n", 0.5] }, practices: { practices: [90_000, "n"] } };
    const text = said(of);
    expect(text).toContain(
      "N stands first: of those compared nobody loses anything wholly; with what is degraded the loss is that of 500 insured persons (Portal). Besides, counted in other units: 90,000 sites (Practices).",
    );
    expect(text).toContain("Who is counted in other units only (sites) is not in this table: --unit shows it.");
    expect(said(of, "de")).toContain("Dazu kommen in anderen Einheiten: 90.000 Einrichtungen (Praxen).");
  });

  it("is nothing where all that is lost is told", () => {
    const text = said({ insurers: { one: ["BKK", 1000, "n", 0.5] } });
    expect(text).toContain("N stands first: nobody loses anything wholly");
    expect(text).not.toMatch(/Besides|other units/);
  });

  // Found: the sentence named one of two services, and nobody of whom a part is lost
  it("has those who perhaps lose it, and those who lose a part", () => {
    const inside = { a: ["BKK", 500, "n"] } as const;
    expect(said({ insurers: { ...inside, b: ["PKV", 90_000, ["n", "s"]] }, total: 2000 })).toContain(
      "Besides, outside this total: 0 to 90,000 insured persons (Portal).",
    );
    expect(said({ insurers: { ...inside, b: ["PKV", 7000, "n", 0.5] }, total: 2000 })).toContain(
      "Besides, outside this total: with what is degraded the loss of 3,500 insured persons (Portal).",
    );
  });

  it("may be less than another takes there", () => {
    const of: Drawn = { insurers: { a: ["BKK", 500, "n"], b: ["PKV", 900, "s"], c: ["PKV", 1, "n"] }, total: 2000 };
    expect(said(of)).toContain("Outside this total, S may take more: 900 insured persons (Portal).");
    expect(said(of, "de")).toContain("Außerhalb dieser Gesamtzahl kann S mehr nehmen: 900 Versicherte (Portal).");
    expect(said({ ...of, insurers: { ...of.insurers, c: ["PKV", 901, "n"] } })).not.toContain("may take more");
  });
});

describe("taking as much as the first", () => {
  it.each<[string, Drawn, boolean]>([
    ["in the same sizes", { insurers: { a: ["BKK", 500, "n"], b: ["BKK", 500, "s"] } }, true],
    ["in one of two places", { insurers: { a: ["BKK", 500, ["n", "s"]] } }, false],
    ["in sizes that are not known", { insurers: { a: ["BKK", "unknown", "n"], b: ["BKK", "unknown", "s"] } }, false],
    [
      "with others outside a total of whom one of both takes one",
      { insurers: { a: ["BKK", 500, "n"], b: ["BKK", 500, "s"], c: ["PKV", 100, ["n", "s"]] }, total: 2000 },
      false,
    ],
    [
      "with others outside a total whose sizes are ranges",
      {
        insurers: {
          ...{ a: ["BKK", 500, "n"], b: ["BKK", 500, "s"] },
          ...{ c: ["PKV", { atLeast: 1, atMost: 9 }, "n"], d: ["PKV", { atLeast: 1, atMost: 9 }, "s"] },
        },
        total: 2000,
      },
      false,
    ],
  ])("is said only where it is so in every truth: %s", (_, of, isAsMuch) => {
    expect(said(of).includes("as much as")).toBe(isAsMuch);
  });
});
