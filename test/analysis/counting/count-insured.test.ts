import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InsuredCount } from "../../../src/analysis/counting/count-insured.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { wholeTotal } from "../../../src/model/landscape/totals.js";

const evidence = { status: "inferred" as const };

function landscapeOf(
  figures: Readonly<Record<string, number | { atLeast: number; atMost: number } | "unknown">>,
  pools: Landscape["pools"] = [],
): Landscape {
  const nodes = Object.entries(figures).map(([id, insured]) => ({
    kind: "insurer" as const,
    id,
    name: id,
    insurerType: "BKK" as const,
    insured,
    evidence,
  }));
  return { tragweite: "landscape/1", id: "any", nodes, pools };
}

describe("insured persons of a set of insurers", () => {
  const pool = { id: "small", insurers: ["a", "b", "c"], insured: 100, cap: 60, evidence };
  const count = new InsuredCount(
    landscapeOf({ a: "unknown", b: "unknown", c: "unknown", d: 50, e: { atLeast: 5, atMost: 9 }, f: "unknown" }, [pool]),
  );

  it("holds of a pool at least what its unaffected members cannot hold", () => {
    expect(count.bounds(new Set(["a", "b"]))).toMatchObject({ atLeast: 40, atMost: 100, atLeastWithoutCaps: 0, pooled: 60 });
    expect(count.bounds(new Set(["a"]))).toMatchObject({ atLeast: 0, atMost: 60 });
    expect(count.bounds(new Set(["a", "b", "c"]))).toMatchObject({
      atLeast: 100,
      atMost: 100,
      atLeastWithoutCaps: 100,
      pooled: 0,
    });
  });
  it("runs over what is possibly affected too", () => {
    expect(count.bounds(new Set(["d", "a"]), new Set(["b", "e"]))).toMatchObject({
      atLeast: 50,
      atMost: 50 + 100 + 9,
      ranged: 0,
    });
    expect(count.bounds(new Set(["e"]))).toMatchObject({ atLeast: 5, atMost: 9, ranged: 4 });
  });
  it("lists an insurer with neither a figure nor a pool, and knows nothing of it", () => {
    expect(count.unknown).toEqual(["f"]);
    expect(count.of("f")).toBeUndefined();
    expect(count.of("a")).toEqual({ atLeast: 0, atMost: 60 });
    expect(count.of("d")).toEqual({ atLeast: 50, atMost: 50 });
  });
});

/** A true split of the insured, known to the landscape as figures, ranges and capped pools. */
const splits = fc
  .record({
    truth: fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }),
    known: fc.infiniteStream(fc.constantFrom("figure", "range", "pool-1", "pool-2")),
    slack: fc.infiniteStream(fc.nat(50)),
    affected: fc.infiniteStream(fc.constantFrom("surely", "possibly", "spared")),
    reallyAffected: fc.infiniteStream(fc.boolean()),
  })
  .map(({ truth, known, slack, affected, reallyAffected }) =>
    truth.map((insured) => ({
      insured,
      known: known.next().value as string,
      slack: slack.next().value as number,
      affected: affected.next().value as string,
      reallyAffected: reallyAffected.next().value as boolean,
    })),
  );

it("bounds the persons of every split and every set that is consistent with what is known", () => {
  fc.assert(
    fc.property(splits, (rows) => {
      const id = (index: number): string => `i${index}`;
      const figures = Object.fromEntries(
        rows.map(({ insured, known, slack }, index) => {
          const range = { atLeast: Math.max(0, insured - slack), atMost: insured + slack };
          return [id(index), known === "figure" ? insured : known === "range" ? range : ("unknown" as const)];
        }),
      );
      const pools = ["pool-1", "pool-2"].flatMap((name) => {
        const members = rows.flatMap((row, index) => (row.known === name ? [{ ...row, id: id(index) }] : []));
        if (members.length === 0) return [];
        const cap = Math.max(...members.map(({ insured, slack }) => insured + slack));
        return [
          {
            id: name,
            insurers: members.map((member) => member.id),
            insured: members.reduce((sum, { insured }) => sum + insured, 0),
            cap,
            evidence,
          },
        ];
      });
      const pick = (wanted: string): Set<string> =>
        new Set(rows.flatMap(({ affected }, index) => (affected === wanted ? [id(index)] : [])));
      const truth = rows.reduce(
        (sum, { insured, affected, reallyAffected }) =>
          affected === "surely" || (affected === "possibly" && reallyAffected) ? sum + insured : sum,
        0,
      );
      const { atLeast, atMost, atLeastWithoutCaps } = new InsuredCount(landscapeOf(figures, pools)).bounds(
        pick("surely"),
        pick("possibly"),
      );
      expect(atLeast).toBeLessThanOrEqual(truth);
      expect(atMost).toBeGreaterThanOrEqual(truth);
      expect(atLeastWithoutCaps).toBeLessThanOrEqual(atLeast);
    }),
    { numRuns: 2000, seed: 7 },
  );
});

it("takes as denominator the total that covers every statutory insurer, whatever the order of the file", () => {
  const aok = { id: "aok", insured: 27_000, insurerTypes: ["AOK" as const], evidence };
  const statutory = { id: "statutory", insured: 73_930_000, evidence };
  for (const totals of [
    [aok, statutory],
    [statutory, aok],
  ]) {
    expect(wholeTotal(totals)?.id).toBe("statutory");
    expect(rank({ ...landscapeOf({ a: 1 }), totals }, { by: "node" }).total?.count).toBe(73_930_000);
  }
});
