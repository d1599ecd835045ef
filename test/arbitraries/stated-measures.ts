import fc from "fast-check";
import type { MeasureList } from "../../src/model/documents/measure-list.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";

type Patch = MeasureList["measures"][number]["patch"];

/** What a measure does, and to which row: places that a landscape turns into ids. */
const deeds = fc.record({
  what: fc.constantFrom("second", "second", "remove", "remove-group", "buffer", "weight", "any", "recovery", "tolerance", "more"),
  place: fc.nat(20),
  other: fc.nat(3),
  hours: fc.constantFrom(1, 3, 6),
});

/** Some measures with costs of their own, as a function of the landscape; those that would be refused are left to whoever takes them. */
export const statedDeeds = fc.array(fc.record({ cost: fc.nat(3), deeds: fc.array(deeds, { minLength: 1, maxLength: 2 }) }), {
  minLength: 2,
  maxLength: 5,
});

type Deed = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

/** The measures of a landscape. */
export function statedIn(landscape: Landscape, stated: readonly { cost: number; deeds: readonly Deed[] }[]): MeasureList {
  return {
    tragweite: "measures/1",
    id: "stated",
    measures: stated.map(({ cost, deeds: own }, place) => ({
      id: `m${place}`,
      cost,
      patch: joined(own.map((deed) => patchOf(landscape, deed))),
    })),
  };
}

function joined(patches: readonly Patch[]): Patch {
  const all = new Map<string, Map<string, unknown[]>>();
  for (const patch of patches)
    for (const [part, lists] of Object.entries(patch)) {
      const own = all.get(part) ?? new Map<string, unknown[]>();
      all.set(part, own);
      for (const [list, rows] of Object.entries(lists ?? {})) own.set(list, [...(own.get(list) ?? []), ...(rows as unknown[])]);
    }
  return Object.fromEntries([...all].map(([part, lists]) => [part, Object.fromEntries(lists)])) as Patch;
}

function patchOf({ nodes, groups = [], dependencies = [] }: Landscape, { what, place, other, hours }: Deed): Patch {
  const row = dependencies[place % Math.max(1, dependencies.length)];
  if (row === undefined) return {};
  const group = groups.find(({ id }) => id === row.group);
  const members = dependencies.filter((each) => each.group !== undefined && each.group === row.group);
  const beside = {
    ...row,
    id: `${row.id}-s${other}`,
    supplier: row.dependent === `s${other}` ? `s${(other + 1) % 4}` : `s${other}`,
  };
  const change = (set: Record<string, unknown>): Patch => ({ change: { dependencies: [{ id: row.id, set }] } });
  switch (what) {
    case "second": {
      if (group?.rule === "at-least" || group?.rule === "capacity") return { add: { dependencies: [beside] } };
      const any = `${row.id}-any`;
      return {
        ...change({ group: any }),
        add: { groups: [{ id: any, node: row.dependent, rule: "at-least", k: 1 }], dependencies: [{ ...beside, group: any }] },
        ...(members.length === 1 && group !== undefined ? { remove: { groups: [group.id] } } : {}),
      };
    }
    case "remove":
      return { remove: { dependencies: [row.id], ...(members.length === 1 ? { groups: [row.group!] } : {}) } };
    case "remove-group":
      return group === undefined ? {} : { remove: { dependencies: members.map(({ id }) => id), groups: [group.id] } };
    case "buffer":
      return change({ bufferHours: (row.bufferHours ?? 0) + hours });
    case "weight":
      return change({ weight: group?.rule === "capacity" ? row.weight + 1 : row.weight / 2 });
    case "any":
      return group === undefined ? {} : { change: { groups: [{ id: group.id, set: { rule: "at-least", k: 1 } }] } };
    case "recovery":
      return { change: { nodes: [{ id: `s${other}`, set: { recoveryHours: 1 } }] } };
    case "tolerance": {
      const service = nodes.filter(({ kind }) => kind === "service")[place % 3];
      return service === undefined ? {} : { change: { nodes: [{ id: service.id, set: { maxTolerableHours: 4 + hours } }] } };
    }
    case "more":
      return { change: { dependencies: [{ id: row.id, set: { kind: row.kind, weight: row.weight } }] } };
  }
}
