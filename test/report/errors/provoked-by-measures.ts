import { statedMeasures } from "../../../src/analysis/measures/stated-measures.js";
import type { MeasureIssues } from "../../../src/errors/measure-issues.js";
import { parseMeasures } from "../../../src/model/documents/measure-list.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";

type Fields = Readonly<Record<string, unknown>>;

const evidence = { status: "inferred" };
const system = (id: string): Fields => ({ kind: "system", id, name: id, operator: "unknown", systemType: "mail", evidence });
const link = (id: string, supplier: string, more: Fields = {}): Fields => ({
  ...{ id, dependent: "a", supplier, kind: "network", weight: 1, evidence },
  ...more,
});

/** `a` needs `b`, and any one of `c` and `d`. */
const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "example",
  nodes: ["a", "b", "c", "d"].map(system),
  groups: [{ id: "any", node: "a", rule: "at-least", k: 1 }],
  dependencies: [link("b", "b", { bufferHours: 24 }), link("c", "c", { group: "any" }), link("d", "d", { group: "any" })],
});

/** A list of measures for it, by their patches. */
const stated = (...patches: readonly Fields[]) =>
  statedMeasures(
    landscape,
    parseMeasures({
      tragweite: "measures/1",
      id: "offers",
      measures: patches.map((patch, place) => ({ id: `m${place}`, cost: 1, patch })),
    }),
    {},
  );
const beside = (group: string, supplier = "c"): Fields => ({
  change: { dependencies: [{ id: "b", set: { group } }] },
  add: { groups: [{ id: group, node: "a", rule: "at-least", k: 1 }], dependencies: [link(`b/${group}`, supplier, { group })] },
});

export const provokedByMeasures: Readonly<Record<keyof MeasureIssues, () => unknown>> = {
  "measure-list": () => stated({ remove: { nodes: ["c"] } }),
  "measure-adds-kind": () =>
    stated({ add: { nodes: [{ kind: "insurer", id: "k", name: "k", insurerType: "BKK", insured: 1, evidence }] } }),
  "measure-field": () => stated({ change: { nodes: [{ id: "b", set: { operator: "a" } }] } }),
  "measure-worse-field": () => stated({ change: { dependencies: [{ id: "b", set: { bufferHours: 8 } }] } }),
  "measure-adds-need": () => stated({ add: { dependencies: [link("e", "c")] } }),
  "measure-takes-alternative": () => stated({ remove: { dependencies: ["c"] } }),
  "measure-group-rule": () => stated({ change: { groups: [{ id: "any", set: { rule: "all" }, unset: ["k"] }] } }),
  "measure-group-k": () => stated({ change: { groups: [{ id: "any", set: { k: 2 } }] } }),
  "measure-breaks-loop": () =>
    statedMeasures(
      parseLandscape({
        ...landscape,
        nodes: [system("a"), { ...system("b"), recoveryHours: 6 }],
        groups: [],
        dependencies: [link("b", "b"), { ...link("back", "a"), dependent: "b" }],
      }),
      parseMeasures({
        tragweite: "measures/1",
        id: "m",
        measures: [{ id: "m", cost: 1, patch: { remove: { dependencies: ["b"] } } }],
      }),
      {},
    ),
  "measures-conflict": () => stated(beside("one"), beside("two", "d")),
};

/** Further ways to these, for the words that depend on what is there. */
export const alsoProvokedByMeasures: readonly (() => unknown)[] = [
  () => stated({ change: { pools: [{ id: "p", set: { insured: 1 } }] } }),
  () =>
    stated({ add: { pools: [], crews: [{ id: "c", sitesPerDay: 1, members: [{ kind: "service-provider" }], order: "even" }] } }),
  () => stated({ change: { dependencies: [{ id: "c", set: { limitHours: 4 } }] } }),
  () => stated({ change: { dependencies: [{ id: "b", unset: ["bufferHours"] }] } }),
  () => stated({ change: { groups: [{ id: "any", set: { noticeHours: 1 } }] } }),
  () => stated({ change: { dependencies: [{ id: "gone", set: { bufferHours: 48 } }] } }),
  () => stated({ add: { nodes: [system("e")] } }, { add: { nodes: [{ ...system("e"), name: "another" }] } }),
];
