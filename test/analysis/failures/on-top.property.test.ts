import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { worldsOf } from "../../../src/analysis/failures/candidate-worlds.js";
import { chunkRunner } from "../../../src/analysis/failures/chunk-runner.js";
import { gradedRunner } from "../../../src/analysis/failures/failure-chunk.js";
import { planRank } from "../../../src/analysis/failures/single-failures.js";
import { isBooleanModel } from "../../../src/analysis/failures/word-scores.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { prepareSingleSweep } from "../../../src/analysis/sweep/sweep.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isOrganisation } from "../../../src/model/landscape/node-kinds.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { preparePairSweep } from "../../../src/parallel/prepare-pair-sweep.js";
import { rankInThreads } from "../../../src/parallel/rank-in-threads.js";
import { replayable } from "../../arbitraries/replayable.js";
import { builtWorker } from "../../parallel/built-worker.js";
import { expectAtLeast, expectAtMost } from "../../plain-expect.js";
import { booleanLandscapes } from "../concentration/boolean-landscapes.js";
import { type Disturbed, disturbed, gradedLandscapes, timedLandscapes } from "./disturbed-landscapes.js";
import { momentAsDisturbances, slowOnTop, type TakenOnTop } from "./slow-on-top.js";

const byType = (a: TakenOnTop, b: TakenOnTop): number => (a.serviceType < b.serviceType ? -1 : 1);

/** The nodes that are no organisations: an organisation is more than its node in a scenario. */
const nodesOf = ({ nodes }: Landscape): string[] => nodes.filter((node) => !isOrganisation(node)).map(({ id }) => id);

function takenBy({ landscape, scenario, at }: Disturbed): Map<string, TakenOnTop[]> {
  const { units } = rank(landscape, { by: "node", scenario, at });
  return new Map(
    units.map(({ id, rows }) => [
      id,
      rows
        .filter(({ nodes }) => nodes.atMost > 0)
        .map(({ type, nodes, parts }) => ({
          serviceType: type,
          services: nodes,
          insurers: parts[0]!.organisations,
          insured: parts[0]!.count,
        })),
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
  const none = { insurers: { atLeast: 0, atMost: 0 }, services: { atLeast: 0, atMost: 0 } };
  const takes = (taken: Map<string, TakenOnTop[]>, id: string, type: string): Pick<TakenOnTop, "insurers" | "services"> =>
    taken.get(id)?.find(({ serviceType }) => serviceType === type) ?? none;
  fc.assert(
    fc.property(disturbed(booleanLandscapes({ doubts: true })), (given) => {
      const bounds = takenBy(given);
      for (const landscape of worldsOf(given.landscape, 32) ?? []) {
        const taken = takenBy({ ...given, landscape });
        for (const id of nodesOf(landscape))
          for (const type of ["eau", "epa"])
            for (const field of ["insurers", "services"] as const) {
              const [bound, truth] = [takes(bounds, id, type)[field], takes(taken, id, type)[field]];
              expectAtMost(truth.atMost, bound.atMost, () => id);
              expectAtLeast(truth.atLeast, bound.atLeast, () => id);
            }
      }
    }),
    replayable(100),
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
      replayable(500, 5),
    );
    expect(words).toBeGreaterThan(50);
  });

  it("is of another header than one of another moment, and than one on top of nothing", () => {
    const [given] = fc.sample(disturbed(booleanLandscapes()), { seed: 1, numRuns: 1 });
    const { landscape, scenario } = given!;
    const asked = parseScenario(scenario);
    const headers = [{}, { scenario: asked, at: "+1h" }, { scenario: asked, at: "+2h" }].map((onTop) =>
      JSON.stringify(prepareSingleSweep(parseLandscape(landscape), onTop as object).header),
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
        const options = { by: "node", scenario: parseScenario(scenario), at, pairs: 5 } as const;
        const threaded = await rankInThreads(parseLandscape(landscape), {
          ...options,
          threads: 2,
          aloneMilliseconds: 0,
          workerFile,
        });
        expect(threaded).toEqual(rank(landscape, options));
      }
  });
});

/** The same, but the first service stands on any of three systems, and on nothing else: two that a moment leaves are a pair. */
function onAnyOfThree({ groups = [], dependencies = [], ...rest }: Landscape): Landscape {
  const [service, group] = ["service-0", "three"];
  const suppliers = rest.nodes.flatMap(({ kind, id }) => (kind === "system" ? [id] : [])).slice(0, 3);
  const own = suppliers.map((supplier) => {
    const evidence = { status: "inferred" } as const;
    return { id: `of-${supplier}`, dependent: service, supplier, kind: "hosting" as const, weight: 1, group, evidence };
  });
  return {
    ...rest,
    groups: [...groups.filter(({ node }) => node !== service), { id: group, node: service, rule: "at-least", k: 1 }],
    dependencies: [...dependencies.filter(({ dependent }) => dependent !== service), ...own],
  };
}

describe("two nodes on top of a moment", () => {
  /** By pair and service type: how many insurers lose it to both beyond the moment, and to neither alone. */
  function slowPairs(given: Disturbed): Map<string, { insurers: number; excess: number }> {
    const { landscape } = given;
    const before = momentAsDisturbances(given, false);
    const lostTo = (...ids: string[]): ReadonlyMap<string, readonly string[]> => {
      const disturbances = [...before, ...ids.map((id, index) => degradationOf(id, 0, index + 7))];
      const { services } = impact(landscape, whatIf(disturbances));
      return new Map(services.map(({ serviceType, lost }) => [serviceType, lost.insurers]));
    };
    const ids = nodesOf(landscape);
    const [none, alone] = [lostTo(), new Map(ids.map((id) => [id, lostTo(id)]))];
    const found = new Map<string, { insurers: number; excess: number }>();
    for (const one of ids)
      for (const other of ids.filter((id) => one < id))
        for (const [serviceType, insurers] of lostTo(one, other)) {
          const beyond = insurers.filter((insurer) => !none.get(serviceType)!.includes(insurer));
          const either = [one, other].flatMap((id) => alone.get(id)!.get(serviceType)!);
          const excess = beyond.filter((insurer) => !either.includes(insurer)).length;
          if (excess > 0) found.set(`${one} ${other} ${serviceType}`, { insurers: beyond.length, excess });
        }
    return found;
  }

  it("take together what two failures take, and as excess what neither takes alone", () => {
    const landscapes = fc.oneof(booleanLandscapes(), booleanLandscapes().map(onAnyOfThree), gradedLandscapes({ doubts: false }));
    fc.assert(
      fc.property(disturbed(landscapes), (given) => {
        const { landscape, scenario, at } = given;
        const { pairs = [] } = rank(landscape, { by: "node", scenario, at, pairs: 1000 });
        const isNode = new Set(nodesOf(landscape));
        const fast = pairs
          .filter(({ units }) => units.every((id) => isNode.has(id)))
          .map(({ units, type, organisations, excessOrganisations }) => {
            expect([organisations.atMost, excessOrganisations.atMost]).toEqual([
              organisations.atLeast,
              excessOrganisations.atLeast,
            ]);
            const counts = { insurers: organisations.atLeast, excess: excessOrganisations.atLeast };
            return [`${[...units].sort().join(" ")} ${type}`, counts] as const;
          });
        expect(new Map(fast)).toEqual(slowPairs(given));
      }),
      replayable(300),
    );
  });

  it("are paired though what they take together stands on something that the moment has taken too", async () => {
    const builder = landscapeBuilder({ id: "three", evidence: { status: "inferred" } });
    const operator = builder.node("it-provider", { id: "p", name: "P" });
    const practice = builder.node("service-provider", { id: "o", name: "O", providerType: "practice", sites: 1000 });
    const group = builder.group(practice, { id: "g", rule: "at-least", k: 1 });
    for (const id of ["a", "b", "c"]) {
      const supplier = builder.node("system", { id, name: id, operator, systemType: "core" });
      builder.dependency({ kind: "hosting", dependent: practice, supplier, weight: 1, group });
    }
    const scenario = { ...whatIf([degradationOf("c", 0, 0)]), start: "2024-01-01T00:00Z" };
    const asked = { by: "node", scenario, at: "+1h" } as const;
    const landscape = builder.build();
    expect(rank(landscape, { ...asked, pairs: 5 }).pairs).toMatchObject([
      { units: ["a", "b"], type: "practice", excessCount: { atLeast: 1000, atMost: 1000 } },
    ]);
    const sweep = await preparePairSweep(landscape, 5, asked);
    expect(sweep.units).toEqual(expect.arrayContaining(["a", "b"]));
  });
});
