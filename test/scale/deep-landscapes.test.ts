import { describe, expect, it } from "vitest";
import { impact } from "../../src/analysis/impact/impact.js";
import { rank } from "../../src/analysis/rank/rank.js";
import { prepareSingleSweep } from "../../src/analysis/sweep/sweep.js";
import { chunkCount, scoreAt } from "../../src/analysis/sweep/sweep-chunk.js";
import { isBooleanModel } from "../../src/analysis/sweep/sweep-words.js";
import { explain } from "../../src/explain/explain.js";
import type { Landscape } from "../../src/model/landscape.js";
import { degradationOf, whatIf } from "../../src/model/quick-scenario.js";
import { rankInThreads } from "../../src/parallel/rank-in-threads.js";
import { runSweep } from "../../src/parallel/run-sweep.js";

/** Deeper than any call stack, and more than a call can have arguments. */
const length = 150_000;
const insured = 120_000;
const evidence = { status: "assumed" } as const;
const id = (place: number): string => `s${String(place).padStart(6, "0")}`;

/**
 * Systems in a row, each needing the one before it, and an insurer's service at the end; in a ring the first needs the last.
 * @param weight - of the service's dependency: below 1 the landscape is not Boolean
 */
function row(closed: boolean, weight: number): Landscape {
  const link = (dependent: string, supplier: string, share: number) =>
    ({ id: `${dependent} ${supplier}`, dependent, supplier, kind: "hosting", weight: share, evidence }) as const;
  const first = closed ? 0 : 1;
  const places = Array.from({ length }, (_, place) => place);
  return {
    tragweite: "landscape/1",
    id: "row",
    nodes: [
      { kind: "it-provider", id: "host", name: "Host", evidence },
      { kind: "insurer", id: "kasse", name: "Kasse", insurerType: "BKK", insured, evidence },
      { kind: "service", id: "kasse/e-mail", name: "E-Mail", operator: "kasse", serviceType: "e-mail", evidence },
      ...places.map((place) => {
        const names = { id: id(place), name: id(place), operator: "host", systemType: "part" };
        return { kind: "system", ...names, evidence } as const;
      }),
    ],
    dependencies: [
      ...places.slice(first).map((place) => link(id(place), id((place + length - 1) % length), 1)),
      link("kasse/e-mail", id(length - 1), weight),
    ],
  };
}

describe.each([
  ["chain", "Boolean", false, 1],
  ["ring", "Boolean", true, 1],
  ["chain", "graded", false, 0.5],
  ["ring", "graded", true, 0.5],
] as const)("a landscape that is one %s, %s", (_, kind, closed, weight) => {
  const landscape = row(closed, weight);
  const lost = weight === 1 ? insured : 0;

  it("is ranked by operator, all of it failing at once", () => {
    const [host] = rank(landscape).units;
    expect(host).toMatchObject({ id: "host", nodes: { atLeast: length + 1 }, insured: { atLeast: lost, atMost: lost } });
  });

  it("is swept from its first node to its last", async () => {
    const sweep = prepareSingleSweep(landscape, { kind: "system" });
    expect(isBooleanModel(sweep.model)).toBe(kind === "Boolean");
    const last = chunkCount(length) - 1;
    const found = new Map<number, Float64Array>();
    await runSweep(sweep, [0, last], (chunk, scores) => void found.set(chunk, scores.slice()));
    for (const scores of [found.get(0)!, found.get(last)!])
      expect(scoreAt(scores, 0)).toEqual({ atLeast: lost, atMost: lost, impaired: insured, services: weight === 1 ? 1 : 0 });
  });
});

describe("all nodes of a long chain", () => {
  const landscape = row(false, 0.5);

  it("are ranked with progress until a signal ends it", async () => {
    const control = new AbortController();
    const reason = new Error("enough");
    const seen: number[] = [];
    const onProgress = (done: number, of: number): void => {
      expect(of).toBe(length + 3);
      if (seen.push(done) === 2) control.abort(reason);
    };
    await expect(rankInThreads(landscape, { by: "node", signal: control.signal, onProgress })).rejects.toBe(reason);
    expect(seen).toEqual([128, 256]);
  });
});

it.each([
  ["chain", false],
  ["ring", true],
] as const)("the loss of the first node of a %s is run, and explained step by step", (_, closed) => {
  const landscape = row(closed, 1);
  const scenario = whatIf([degradationOf(id(0), 0)]);
  expect(impact(landscape, scenario).services[0]?.lost.insured).toEqual({ atLeast: insured, atMost: insured });
  const [reading] = explain(landscape, scenario, "kasse/e-mail").readings;
  expect(reading?.affected[0]?.proofs[0]?.steps.length).toBe(length + 1);
});
