import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Disturbance } from "../../src/model/scenario/disturbance.js";

type Node = Landscape["nodes"][number];
type Row = NonNullable<Landscape["dependencies"]>[number];
type Group = NonNullable<Landscape["groups"]>[number];

/** Systems that were disturbed, with hours of work for each, and the crews that bring them back. */
export interface RestartCase {
  readonly landscape: Landscape;
  readonly disturbances: readonly Disturbance[];
  readonly hours: Readonly<Record<string, number>>;
  readonly crews: number;
}

const evidence = { status: "inferred" } as const;
const insurers = 4;

const needs = fc.array(
  fc.record({
    suppliers: fc.tuple(fc.nat(9), fc.nat(9)),
    group: fc.constantFrom(-1, -1, 0, 1),
    weight: fc.constantFrom(1, 1, 0.5, 0.75),
    isOpen: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 1, maxLength: 3 },
);
const groups = fc.tuple(
  fc.constantFrom("all" as const, "at-least" as const, "share" as const, "capacity" as const),
  fc.constantFrom("all" as const, "at-least" as const),
);
const level = fc.constantFrom(0, 0, 0, 0.5, { atLeast: 0, atMost: 1 });
const size = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.constant("unknown" as const),
  fc.tuple(fc.nat(3), fc.nat(3)).map(([atLeast, more]) => ({ atLeast, atMost: atLeast + more })),
);

/** Systems of all kinds of groups, in loops and with candidates, under services of insurers of known and unknown size; nothing takes time. */
export const restartCases = (systems: number): fc.Arbitrary<RestartCase> =>
  fc
    .record({
      below: fc.array(fc.option(needs, { nil: [] }), { minLength: systems, maxLength: systems }),
      above: fc.array(needs, { minLength: insurers, maxLength: insurers }),
      rules: fc.array(groups, { minLength: systems + insurers, maxLength: systems + insurers }),
      sizes: fc.array(size, { minLength: insurers, maxLength: insurers }),
      levels: fc.array(level, { minLength: systems, maxLength: systems }),
      hours: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: systems, maxLength: systems }),
      crews: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ below, above, rules, sizes, levels, hours, crews }) => {
      const dependencies: Row[] = [];
      const used: Group[] = [];
      [...below, ...above].forEach((own, place) => {
        const node = place < systems ? `s${place}` : `k${place - systems}/s`;
        own.forEach(({ suppliers, group, weight, isOpen }, number) => {
          const [supplier = "", other = ""] = suppliers.map((each) => `s${each % systems}`);
          if (supplier === node || other === node) return;
          const rule = group === -1 ? undefined : rules[place]?.[group];
          const id = `${node.replace("/", "-")}-g${group}`;
          if (rule !== undefined && !used.some((each) => each.id === id))
            used.push(rule === "at-least" ? { id, node, rule, k: 1 } : { id, node, rule });
          dependencies.push({
            id: `${node.replace("/", "-")}-${number}`,
            dependent: node,
            ...(isOpen && supplier !== other ? { candidates: [supplier, other] } : { supplier }),
            kind: "use",
            weight: rule === "capacity" ? 1 : weight,
            evidence,
            ...(rule === undefined ? {} : { group: id }),
          });
        });
      });
      const landscape: Landscape = {
        tragweite: "landscape/1",
        id: "restart",
        nodes: [
          { kind: "it-provider", id: "it", name: "IT", evidence },
          ...hours.map((_, place): Node => {
            const id = `s${place}`;
            return { kind: "system", id, name: id, operator: "it", systemType: "app", evidence };
          }),
          ...sizes.flatMap((insured, place): Node[] => [
            { kind: "insurer", id: `k${place}`, name: `k${place}`, insurerType: "BKK", insured, evidence },
            {
              kind: "service",
              id: `k${place}/s`,
              name: "s",
              operator: `k${place}`,
              serviceType: place < 2 ? "a" : "b",
              evidence,
            },
          ]),
        ],
        dependencies,
        ...(used.length === 0 ? {} : { groups: used }),
      };
      const disturbances = levels.map(
        (each, place): Disturbance => ({ kind: "degradation", id: `d${place}`, nodes: [{ id: `s${place}` }], level: each }),
      );
      return { landscape, disturbances, crews, hours: Object.fromEntries(hours.map((each, place) => [`s${place}`, each])) };
    });
