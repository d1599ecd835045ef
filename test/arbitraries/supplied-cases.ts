import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { DrawFields, SupplyFields } from "../../src/model/landscape/nodes/supply.js";
import { boundsOfAmount } from "../../src/model/landscape/shared-supplies.js";
import { suppliersOf } from "../../src/model/landscape/suppliers.js";
import { type ExplainedCase, explainedCases } from "./explained-cases.js";

type Dependency = NonNullable<Landscape["dependencies"]>[number];

interface Seeds {
  readonly amounts: readonly number[];
  readonly kinds: readonly number[];
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** A third of the amounts are ranges. */
const amountOf = (seed: number): number | { atLeast: number; atMost: number } =>
  seed % 3 === 2 ? { atLeast: seed % 10, atMost: (seed % 10) + (seed % 7) / 3 } : (seed % 100) / 4;

/** Those of a landscape on whom somebody depends who depends on something else, too, hand out a supply, so that all dependencies on them may draw. */
function supplied(landscape: Landscape, { amounts, kinds }: Seeds): Landscape {
  const { nodes, dependencies = [] } = landscape;
  const drawsOf = new Map<string, DrawFields>();
  const isSupply = (id: string): boolean => id.startsWith("s") && at(kinds, Number(id.slice(1))) % 2 === 0;
  dependencies.forEach((dependency, row) => {
    if (!suppliersOf(dependency).some(isSupply) || at(kinds, row + 3) % 5 === 0) return;
    const others = dependencies.filter(({ id, dependent }) => dependent === dependency.dependent && id !== dependency.id);
    const of = others.length === 0 ? undefined : at(others, at(kinds, row + 5));
    const isAlways = of === undefined || at(kinds, row) % 3 !== 0;
    drawsOf.set(dependency.id, {
      ...(isAlways ? { always: amountOf(at(amounts, row)) } : {}),
      ...(of === undefined ? {} : { atLoss: amountOf(at(amounts, row + 4)), of: of.id }),
    });
  });
  const drawing = dependencies.filter(({ id }) => drawsOf.has(id));
  const supplyOf = (id: string, place: number): SupplyFields => {
    const own = drawing.filter((dependency) => suppliersOf(dependency).includes(id));
    const always = own.reduce((sum, dependency) => sum + boundsOfAmount(drawsOf.get(dependency.id)?.always).atMost, 0);
    const perDay = Math.ceil(always) + (at(amounts, place + 2) % 4);
    const stock = at(
      [undefined, undefined, undefined, undefined, 0, 50, "unknown", { atLeast: 0, atMost: 20 }] as const,
      at(kinds, place),
    );
    const isOrdered = at(kinds, place + 1) % 3 === 0 && own.length > 0;
    return {
      perDay: at(kinds, place + 2) % 4 === 0 ? { atLeast: perDay, atMost: perDay + 3 } : perDay,
      ...(stock === undefined ? {} : { stock }),
      ...(isOrdered ? { order: [...new Set(own.map(({ dependent }) => dependent))].reverse() } : {}),
    };
  };
  return {
    ...landscape,
    nodes: nodes.map((node, place) =>
      node.kind === "system" && isSupply(node.id) ? { ...node, supply: supplyOf(node.id, place) } : node,
    ),
    dependencies: dependencies.map((dependency): Dependency => {
      const draws = drawsOf.get(dependency.id);
      return draws === undefined ? dependency : { ...dependency, draws };
    }),
  };
}

/** Cases of explanations in whose landscapes supplies are shared: with ranges, stocks, orders, candidates, stand-bys, cuts and loops. */
export function suppliedCases(options: Parameters<typeof explainedCases>[0] = {}): fc.Arbitrary<ExplainedCase> {
  const seeds = fc.array(fc.nat(9999), { minLength: 11, maxLength: 11 });
  return fc
    .record({ given: explainedCases(options), amounts: seeds, kinds: seeds })
    .map(({ given, ...own }) => ({ ...given, landscape: supplied(given.landscape, own) }));
}

/** The same landscapes where some hand out a supply on which some of the dependencies draw. */
export function suppliedLandscapes(given: fc.Arbitrary<Landscape>): fc.Arbitrary<Landscape> {
  const seeds = fc.array(fc.nat(9999), { minLength: 11, maxLength: 11 });
  return fc.record({ landscape: given, amounts: seeds, kinds: seeds }).map(({ landscape, ...own }) => supplied(landscape, own));
}

/** The same landscape where nobody shares anything. */
export function withoutSupplies({ dependencies = [], ...landscape }: Landscape): Landscape {
  return {
    ...landscape,
    nodes: landscape.nodes.map((node) => {
      if (node.kind !== "system") return node;
      const { supply: _, ...own } = node;
      return own;
    }),
    dependencies: dependencies.map(({ draws: _, ...own }) => own),
  };
}
