import { describe, expect, it } from "vitest";
import { changeOf } from "../../../src/analysis/measures/measure.js";
import { measures } from "../../../src/analysis/measures/measures.js";
import { statedMeasures } from "../../../src/analysis/measures/stated-measures.js";
import { parseMeasures } from "../../../src/model/documents/measure-list.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { applyPatch } from "../../../src/model/documents/patch-apply.js";

const evidence = { status: "assumed" } as const;
const system = (id: string, operator: string) => ({ kind: "system", id, name: id, operator, systemType: "lab", evidence });
const link = (id: string, dependent: string, supplier: string, more: object = {}) => ({
  ...{ id, dependent, supplier, kind: "use", weight: 1, evidence },
  ...more,
});

/** A portal of 5 that needs a system of `p` and one of `q`; `r` has another. */
const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "small",
  nodes: [
    ...["p", "q", "r"].map((id) => ({ kind: "it-provider", id, name: id, evidence })),
    ...["p", "q", "r"].map((id) => system(`${id}/lab`, id)),
    { kind: "insurer", id: "k", name: "K", insurerType: "BKK", insured: 5, evidence },
    { kind: "service", id: "k/portal", name: "P", operator: "k", serviceType: "portal", maxTolerableHours: 4, evidence },
  ],
  dependencies: [link("d1", "k/portal", "p/lab"), link("d2", "k/portal", "q/lab")],
});

type Patch = ReturnType<typeof parseMeasures>["measures"][number]["patch"];
const listOf = (...patches: readonly Patch[]) =>
  parseMeasures({
    tragweite: "measures/1",
    id: "offers",
    currency: "EUR",
    measures: patches.map((patch, place) => ({ id: `m${place}`, name: `Offer ${place}`, cost: 100 * (place + 1), patch })),
  });
/** All of them together, as the landscape has it then. */
function together(...patches: readonly Patch[]) {
  const change = changeOf(statedMeasures(landscape, listOf(...patches), {}), landscape);
  const { groups = [], dependencies = [] } = applyPatch(landscape, { tragweite: "patch/1", id: "all", ...change });
  return {
    groups: groups.map((group) => `${group.id} ${"k" in group ? group.k : group.rule}`),
    needs: dependencies.map(({ id, group = "-" }) => `${id} ${group}`),
  };
}

const beside = (row: string, group: string, supplier: string): Patch =>
  parseMeasures({
    tragweite: "measures/1",
    id: "one",
    measures: [
      {
        id: "one",
        cost: 0,
        patch: {
          change: { dependencies: [{ id: row, set: { group } }] },
          add: {
            groups: [{ id: group, node: "k/portal", rule: "at-least", k: 1 }],
            dependencies: [link(`${row}/${supplier}`, "k/portal", supplier, { group })],
          },
        },
      },
    ],
  }).measures[0]!.patch;
const without: Patch = { remove: { dependencies: ["d1"] } };
const buffer = (hours: number): Patch => ({ change: { dependencies: [{ id: "d1", set: { bufferHours: hours } }] } });

describe("stated measures that touch the same", () => {
  it("are all alternatives of one group where they name it alike", () => {
    expect(together(beside("d1", "any", "r/lab"), beside("d1", "any", "q/lab"))).toEqual({
      groups: ["any 1"],
      needs: ["d1 any", "d2 -", "d1/r/lab any", "d1/q/lab any"],
    });
  });

  it("need nothing beside what is no longer needed", () => {
    expect(together(beside("d1", "any", "r/lab"), without)).toEqual({ groups: [], needs: ["d2 -"] });
    expect(together(without, buffer(8))).toEqual({ groups: [], needs: ["d2 -"] });
  });

  it("count as the better of two values", () => {
    const own = statedMeasures(landscape, listOf(buffer(8), buffer(24)), {});
    for (const all of [own, own.toReversed()])
      expect(changeOf(all, landscape)).toEqual({ change: { dependencies: [{ id: "d1", set: { bufferHours: 24 } }] } });
  });

  it("are refused where both put it into a group of their own, with what would be right", () => {
    expect(() => together(beside("d1", "one", "r/lab"), beside("d1", "two", "q/lab"))).toThrow(
      '/measures/1/patch: the measure "m0" says something else of "d1" (dependencies); give the group the same id in both',
    );
  });
});

describe("measures with a list of stated ones", () => {
  const asked = { lastingHours: 10, kind: "it-provider" } as const;

  it("finds the best set of these alone, and says their names and costs", async () => {
    const stated = listOf(beside("d1", "any", "r/lab"), beside("d2", "other", "r/lab"), buffer(24));
    const { choice, set, considered, options, patch } = await measures(landscape, { ...asked, stated });
    expect(choice).toEqual({ status: "best", measures: ["m0", "m1"], cost: 300, bound: 300 });
    expect(set.map(({ kind, name, cost }) => [kind, name, cost])).toEqual([
      ["stated", "Offer 0", 100],
      ["stated", "Offer 1", 200],
    ]);
    expect(considered).toBe(3);
    expect(options.stated).toEqual({ id: "offers", currency: "EUR", generated: false });
    expect(applyPatch(landscape, patch).dependencies).toHaveLength(4);
  });

  it("lets generated ones join where the list says so, and leaves out those that say something else", async () => {
    const stated = { ...listOf(beside("d1", "own", "r/lab")), generated: true };
    const result = await measures(landscape, { ...asked, stated, costs: { "stand-by": 70, buffer: 30 } });
    expect(result.leftOut).toEqual(["d1/stand-by"]);
    expect(result.choice).toMatchObject({ status: "best", measures: ["d1/buffer", "d2/buffer"], cost: 60 });
    expect(new Set(result.measures.map(({ kind }) => kind))).toEqual(new Set(["stated", "stand-by", "buffer"]));
  });

  it.each([
    [{ costs: { buffer: 3 } }, "the option costs is for generated measures"],
    [{ kinds: ["buffer"] }, "the option kinds is for generated measures"],
    [{ stated: { ...listOf(buffer(8)), generated: true } }, "what generated measures cost is not said"],
    [{ stated: { ...listOf(buffer(8)), generated: true }, kinds: ["buffer"] }, "what a generated buffer costs is not said"],
    [{ stated: { tragweite: "measures/1", id: "none", measures: [] } }, "at least 1 entry is right"],
    [{ stated: 3 }, "give one that parseMeasures made"],
  ])("refuses %j", async (more, says) => {
    await expect(measures(landscape, { ...asked, stated: listOf(buffer(8)), ...more } as never)).rejects.toThrow(says);
  });
});

it("tells what each dependency takes with the set, where the set takes others away", async () => {
  const stated = listOf({ remove: { dependencies: ["d1"] } });
  const { choice, taken } = await measures(landscape, { target: "portal:insured>=5", by: "dependency", stated });
  expect(choice.status).toBe("infeasible");
  expect(taken?.after).toMatchObject([
    { id: "d1", count: { atLeast: 0, atMost: 0 } },
    { id: "d2", count: { atLeast: 5, atMost: 5 } },
  ]);
});
