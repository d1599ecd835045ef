import { expect, it } from "vitest";
import { cutSets } from "../../src/analysis/cut-sets/cut-sets.js";
import { chunkCount, scoreAt } from "../../src/analysis/failures/failure-chunk.js";
import { planRank } from "../../src/analysis/failures/single-failures.js";
import { isBooleanModel } from "../../src/analysis/failures/word-scores.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { rank } from "../../src/analysis/rank/rank.js";
import { explain } from "../../src/explain/explain.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { degradationOf, whatIf } from "../../src/model/scenario/quick-scenario.js";
import { rankInThreads } from "../../src/parallel/rank-in-threads.js";
import { runSweep } from "../../src/parallel/run-sweep.js";

/** Deeper than any call stack, and with host, insurer and service whole chunks; in the long check more than a call can have arguments. */
const length = process.env["ROUND"] === undefined ? 20_477 : 150_000;
const insured = 120_000;
const evidence = { status: "assumed" } as const;
const id = (place: number): string => `s${String(place).padStart(6, "0")}`;

/**
 * Systems in a row, each needing the one before it, and an insurer's service at the end; in a ring the first needs the last.
 * @param weight - of the service's dependency: below 1 the landscape is not Boolean
 */
function row(closed: boolean, weight: number): Landscape {
  const name = `${closed} ${weight}`;
  const known = rows.get(name) ?? newRow(closed, weight);
  rows.set(name, known);
  return known;
}
const rows = new Map<string, Landscape>();

function newRow(closed: boolean, weight: number): Landscape {
  const link = (dependent: string, supplier: string, share: number) =>
    ({ id: `${dependent}/of/${supplier}`, dependent, supplier, kind: "hosting", weight: share, evidence }) as const;
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

it.each([
  ["chain", "Boolean", false, 1],
  ["ring", "Boolean", true, 1],
  ["chain", "graded", false, 0.5],
  ["ring", "graded", true, 0.5],
] as const)("a landscape that is one %s, %s, is swept from its first node to its last", async (_, kind, closed, weight) => {
  const plan = planRank(row(closed, weight), "node", { kind: "system" });
  expect(isBooleanModel(plan.model)).toBe(kind === "Boolean");
  const last = chunkCount(length) - 1;
  const found = new Map<number, Float64Array>();
  await runSweep(plan, [0, last], (chunk, scores) => void found.set(chunk, scores));
  const lost = weight === 1 ? insured : 0;
  const graded = weight === 1 ? insured : insured / 2;
  for (const scores of [found.get(0)!, found.get(last)!])
    expect(scoreAt(scores, 0)).toEqual({
      atLeast: lost,
      atMost: lost,
      gradedAtLeast: graded,
      gradedAtMost: graded,
      organisationsAtLeast: weight === 1 ? 1 : 0,
      organisationsAtMost: weight === 1 ? 1 : 0,
      impaired: 1,
      nodes: weight === 1 ? 1 : 0,
    });
});

it.each([
  ["chain", false],
  ["ring", true],
] as const)("a landscape that is one %s is ranked by operator, all of it failing at once", (_, closed) => {
  const [host] = rank(row(closed, 1)).units;
  expect(host).toMatchObject({ id: "host", nodes: { atLeast: length + 1 }, count: { atLeast: insured, atMost: insured } });
});

it.each([
  ["chain", false],
  ["ring", true],
] as const)("a landscape that is one %s has each of its nodes as a cut set", (_, closed) => {
  const found = cutSets(row(closed, 1), { kind: "lost", node: "kasse/e-mail" }, { importance: false, maxSets: 10 });
  const count = String(length + 3); // the host, the insurer and the service too
  expect(found).toMatchObject({ count, countByOrder: [{ order: 1, count }], leftOut: { count: String(length - 7) } });
  expect(found.cutSets.every(({ order, sure }) => order === 1 && sure)).toBe(true);
});

it.each(["milliseconds", "gates", "diagramNodes"] as const)("cut sets of a long chain end by name at the limit %s", (limit) => {
  const limits = { [limit]: limit === "milliseconds" ? 1 : 1_000 };
  const ask = () => cutSets(row(false, 1), { kind: "lost", node: "kasse/e-mail" }, { limits });
  expect(ask).toThrow(expect.objectContaining({ code: "limit-exceeded", limit }));
});

it("all nodes of a long chain are ranked with progress until a signal ends it", async () => {
  const control = new AbortController();
  const reason = new Error("enough");
  const seen: number[] = [];
  const onProgress = (done: number, of: number): void => {
    expect(of).toBe(length + 3);
    if (seen.push(done) === 2) control.abort(reason);
  };
  const work = rankInThreads(parseLandscape(row(false, 0.5)), { by: "node", signal: control.signal, onProgress });
  await expect(work).rejects.toBe(reason);
  expect(seen).toEqual([128, 256]);
});

it("the loss of one node of a long ring is run, and explained step by step", () => {
  const landscape = row(true, 1);
  const scenario = whatIf([degradationOf(id(0), 0)]);
  expect(impact(landscape, scenario).services[0]?.lost.insured).toEqual({ atLeast: insured, atMost: insured });
  const [reading] = explain(landscape, scenario, "kasse/e-mail").readings;
  expect(reading?.affected[0]?.proofs[0]?.steps.length).toBe(length + 1);
});
