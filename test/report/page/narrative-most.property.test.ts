import fc from "fast-check";
import { expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { narrative } from "../../../src/report/page/narrative.js";
import { type PartRow, partRows } from "../../../src/report/rows/part-rows.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { replayable } from "../../arbitraries/replayable.js";
import { withSeveralTotals } from "../../arbitraries/several-totals.js";

const evidence = { status: "inferred" } as const;
const scenario: Scenario = {
  tragweite: "scenario/1",
  id: "down",
  disturbances: [{ kind: "degradation", id: "down", nodes: [{ id: "down" }], level: 0 }],
};

const seeds = fc.array(
  fc.record({
    insured: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.constant({ atLeast: 5, atMost: 60 })),
    isOutside: fc.boolean(),
    /** By service: whether it is lost, perhaps is lost, or works; or is not there. */
    portal: fc.constantFrom("lost", "perhaps", "works", undefined),
    record: fc.constantFrom("lost", "perhaps", "works", undefined),
  }),
  { minLength: 1, maxLength: 4 },
);

type Seed = typeof seeds extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

/** Insurers within a total and outside it, of whom some lose one of two services, or perhaps. */
function insurers(all: readonly Seed[], total: number): Landscape {
  const system = (id: string) => ({ kind: "system" as const, id, name: id, operator: "x", systemType: "any", evidence });
  const services = all.flatMap((seed, place) =>
    (["portal", "record"] as const).flatMap((type) => {
      const state = seed[type];
      return state === undefined ? [] : [{ id: `h${place}/${type}`, type, operator: `h${place}`, state }];
    }),
  );
  return {
    tragweite: "landscape/1",
    id: "insurers",
    units: [{ id: "beds" }],
    nodes: [
      { kind: "it-provider", id: "x", name: "X", evidence },
      system("down"),
      system("up"),
      ...all.map(({ insured, isOutside }, place) => ({
        ...{ kind: "insurer" as const, id: `h${place}`, name: `H${place}`, evidence, insured },
        insurerType: isOutside ? ("PKV" as const) : ("BKK" as const),
      })),
      ...services.map(({ id, type, operator }) => ({
        ...{ kind: "service" as const, id, name: type, operator, serviceType: type, evidence },
      })),
    ],
    dependencies: services.map(({ id, state }) => ({
      ...{ id: `of-${id}`, dependent: id, kind: "use" as const, weight: 1, evidence },
      ...(state === "perhaps" ? { candidates: ["down", "up"] } : { supplier: state === "lost" ? "down" : "up" }),
    })),
    ...(all.some(({ isOutside }) => !isOutside) ? { totals: [{ id: "all", insured: total, evidence }] } : {}),
  } as Landscape;
}

const landscapes = fc.tuple(seeds, fc.integer({ min: 1, max: 500 })).map(([all, total]) => insurers(all, total));
const cases = fc.oneof(landscapes, withSeveralTotals(landscapes));

/** What a sentence says that nothing exceeds; the amount as its end of what is known. */
function claimIn(text: string): { readonly end: "atLeast" | "atMost"; readonly most: number } | undefined {
  const said = /no (?:service is (surely) lacked by|possible loss hits) more insured persons than .*?: (?:0 to )?([\d,]+)/.exec(
    text,
  );
  if (said === null) return undefined;
  return { end: said[1] === undefined ? "atMost" : "atLeast", most: Number(said[2]!.replaceAll(",", "")) };
}

/** How many lose the services of which a sentence does not tell, within all totals. */
const untoldIn = (text: string, rows: readonly PartRow[], end: "atLeast" | "atMost"): number[] =>
  ["portal", "record"].flatMap((type) => {
    const own = rows.filter((row) => row.type === type);
    return text.toLowerCase().includes(type) ? [] : [own.reduce((sum, { lost }) => sum + lost.count[end], 0)];
  });

it("no service is lacked by more than that of which it is said, within any total and over all", () => {
  const seen = { sure: 0, perhaps: 0, others: 0 };
  const check = (landscape: Landscape): void => {
    const result = impact(landscape, scenario);
    const writing = pictureWriting(landscape, "en", scenario);
    const rows = partRows(result.rows);
    for (const { text } of narrative({ landscape, scenario, result }, writing)) {
      if (text.includes(" among others, ")) seen.others++;
      const claim = claimIn(text);
      if (claim === undefined) continue;
      const { end, most } = claim;
      seen[end === "atMost" ? "perhaps" : "sure"]++;
      const counts = rows.map(({ lost }) => lost.count[end]);
      expect(Math.max(...counts, ...untoldIn(text, rows, end)), text).toBeLessThanOrEqual(most);
    }
  };
  fc.assert(fc.property(cases, check), replayable(1000, 5));
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(5);
});
