import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { worldsOf } from "../../../src/analysis/failures/candidate-worlds.js";
import { chunkRunner } from "../../../src/analysis/failures/chunk-runner.js";
import { gradedRunner } from "../../../src/analysis/failures/failure-chunk.js";
import { planRank } from "../../../src/analysis/failures/single-failures.js";
import { isBooleanModel } from "../../../src/analysis/failures/word-scores.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { prepareSingleSweep } from "../../../src/analysis/sweep/sweep.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isOrganisation } from "../../../src/model/landscape/node.js";
import { degradationOf } from "../../../src/model/scenario/quick-scenario.js";
import { rankInThreads } from "../../../src/parallel/rank-in-threads.js";
import { replayable } from "../../arbitraries/replayable.js";
import { builtWorker } from "../../parallel/built-worker.js";
import { booleanLandscapes } from "../concentration/boolean-landscapes.js";
import { type Disturbed, disturbed, gradedLandscapes, timedLandscapes } from "./disturbed-landscapes.js";
import { momentAsDisturbances, slowOnTop, type TakenOnTop } from "./slow-on-top.js";

const byType = (a: TakenOnTop, b: TakenOnTop): number => (a.serviceType < b.serviceType ? -1 : 1);

/** The nodes that are no organisations: an organisation is more than its node in a scenario. */
const nodesOf = ({ nodes }: Landscape): string[] => nodes.filter((node) => !isOrganisation(node)).map(({ id }) => id);

function takenBy({ landscape, scenario, at }: Disturbed): Map<string, TakenOnTop[]> {
  const { units } = rank(landscape, { by: "node", scenario, at });
  return new Map(
    units.map(({ id, services: losses }) => [
      id,
      losses
        .filter(({ services }) => services.atMost > 0)
        .map(({ serviceType, services, insurers, insured }) => ({ serviceType, services, insurers, insured })),
    ]),
  );
}

function agrees(given: Disturbed, isTimed = false): void {
  const before = momentAsDisturbances(given, isTimed);
  const taken = takenBy(given);
  for (const id of nodesOf(given.landscape)) {
    const slow = slowOnTop(given.landscape, before, degradationOf(id, 0, 7), [id]);
    expect((taken.get(id) ?? []).sort(byType), id).toEqual(slow.sort(byType));
  }
}

describe("what each node takes on top of a moment is what two whole runs differ in", () => {
  const [sure, doubts] = [{ doubts: false }, { doubts: true }];

  it("where everything works or is lost", () => {
    fc.assert(
      fc.property(disturbed(booleanLandscapes(sure), [0]), (given) => agrees(given)),
      replayable(300),
    );
  });

  it("with levels between and groups of every rule", () => {
    fc.assert(
      fc.property(disturbed(gradedLandscapes(sure)), (given) => agrees(given)),
      replayable(300),
    );
  });

  it("in doubt, of the scenario too", () => {
    fc.assert(
      fc.property(disturbed(booleanLandscapes(doubts)), (given) => agrees(given)),
      replayable(300),
    );
    fc.assert(
      fc.property(disturbed(gradedLandscapes(doubts)), (given) => agrees(given)),
      replayable(300),
    );
  });

  it("where the landscape takes time, with the levels of the course as what each node still gives", () => {
    fc.assert(
      fc.property(disturbed(timedLandscapes(booleanLandscapes(sure))), (given) => agrees(given, true)),
      replayable(300),
    );
    fc.assert(
      fc.property(disturbed(timedLandscapes(gradedLandscapes(sure))), (given) => agrees(given, true)),
      replayable(200),
    );
  });
});

it("the bounds hold in each landscape that one with candidates may be", () => {
  fc.assert(
    fc.property(disturbed(booleanLandscapes({ doubts: true })), (given) => {
      const worlds = worldsOf(given.landscape, 32) ?? [];
      const bounds = takenBy(given);
      for (const landscape of worlds) {
        for (const [id, losses] of takenBy({ ...given, landscape }))
          for (const { serviceType, insurers, services } of losses) {
            const bound = bounds.get(id)?.find((each) => each.serviceType === serviceType);
            expect(insurers.atMost).toBeLessThanOrEqual(bound?.insurers.atMost ?? 0);
            expect(services.atMost).toBeLessThanOrEqual(bound?.services.atMost ?? 0);
            expect(insurers.atLeast).toBeGreaterThanOrEqual(bound?.insurers.atLeast ?? 0);
          }
        for (const [id, losses] of bounds)
          for (const { serviceType, insurers } of losses) {
            const found = takenBy({ ...given, landscape })
              .get(id)
              ?.find((each) => each.serviceType === serviceType);
            expect(found?.insurers.atLeast ?? 0).toBeGreaterThanOrEqual(insurers.atLeast);
          }
      }
    }),
    replayable(60),
  );
});

describe("a sweep on top of a moment", () => {
  it("gives 32 in a word the numbers of one by one", () => {
    let words = 0;
    fc.assert(
      fc.property(disturbed(booleanLandscapes({ doubts: true }), [0]), ({ landscape, scenario, at }) => {
        const { model } = planRank(landscape, "node", { scenario, at });
        if (!isBooleanModel(model)) return;
        words++;
        expect(chunkRunner(model)(0, model.unitCount)).toEqual(gradedRunner(model)(0, model.unitCount));
      }),
      replayable(500),
    );
    expect(words).toBeGreaterThan(200);
  });

  it("is of another header than one of another moment, and than one on top of nothing", () => {
    const [given] = fc.sample(disturbed(booleanLandscapes()), { seed: 1, numRuns: 1 });
    const { landscape, scenario } = given!;
    const headers = [{}, { scenario, at: "+1h" }, { scenario, at: "+2h" }].map((onTop) =>
      JSON.stringify(prepareSingleSweep(landscape, onTop as object).header),
    );
    expect(new Set(headers).size).toBe(3);
    expect(headers[0]).not.toContain("onTopOf");
  });

  let workerFile = "";
  beforeAll(async () => {
    workerFile = await builtWorker();
  });
  afterAll(() => rm(dirname(workerFile), { recursive: true }));

  it("is the same in one thread and in two", async () => {
    const arbitraries = [booleanLandscapes({ doubts: true }), gradedLandscapes({ doubts: true })];
    for (const arbitrary of arbitraries)
      for (const { landscape, scenario, at } of fc.sample(disturbed(timedLandscapes(arbitrary)), { seed: 5, numRuns: 4 })) {
        const options = { by: "node", scenario, at, pairs: 5 } as const;
        const threaded = await rankInThreads(landscape, { ...options, threads: 2, aloneMilliseconds: 0, workerFile });
        expect(threaded).toEqual(rank(landscape, options));
      }
  });
});

describe("two nodes on top of a moment", () => {
  it("take together what two failures take, and as excess what neither takes alone", () => {
    fc.assert(
      fc.property(disturbed(fc.oneof(booleanLandscapes(), gradedLandscapes({ doubts: false }))), (given) => {
        const { landscape, scenario, at } = given;
        const before = momentAsDisturbances(given, false);
        const taken = (...ids: string[]): Map<string, number> => {
          const failure = { kind: "degradation" as const, id: "loss", nodes: ids.map((id) => ({ id })), level: 0 };
          return new Map(slowOnTop(landscape, before, failure, ids).map((each) => [each.serviceType, each.insurers.atLeast]));
        };
        const { pairs = [] } = rank(landscape, { by: "node", scenario, at, pairs: 6 });
        for (const { units, serviceType, insurers, excessInsurers } of pairs) {
          expect(insurers.atLeast).toBe(taken(...units).get(serviceType) ?? 0);
          const most = units.map((id) => taken(id).get(serviceType) ?? 0);
          expect(excessInsurers.atLeast).toBeGreaterThan(0);
          expect(excessInsurers.atLeast).toBeLessThanOrEqual(insurers.atLeast - Math.max(...most));
        }
        const listed = new Set(pairs.map(({ units, serviceType }) => [...units].sort().concat(serviceType).join(" ")));
        const ids = nodesOf(landscape).slice(0, 6);
        const all = rank(landscape, { by: "node", scenario, at, pairs: 1000 }).pairs ?? [];
        const known = new Set(all.map(({ units, serviceType }) => [...units].sort().concat(serviceType).join(" ")));
        for (const key of listed) expect(known.has(key)).toBe(true);
        for (const one of ids)
          for (const other of ids) {
            if (one >= other) continue;
            for (const [serviceType, insurers] of taken(one, other)) {
              const sum = [one, other].reduce((total, id) => total + (taken(id).get(serviceType) ?? 0), 0);
              if (insurers > sum) expect(known.has([one, other, serviceType].join(" "))).toBe(true);
            }
          }
      }),
      replayable(100),
    );
  });
});
