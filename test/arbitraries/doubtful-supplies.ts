import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { findSupplies, supplyOf } from "../../src/model/landscape/shared-supplies.js";
import { suppliersOf } from "../../src/model/landscape/suppliers.js";
import { truths } from "../twin/truths.js";
import { aMillisecond, type SupplyCase, type SupplyOptions, supplyCases } from "./supply-landscapes.js";

type Node = Landscape["nodes"][number];
type Row = NonNullable<Landscape["dependencies"]>[number];

/** A landscape of whose supplies not all is known, with those that it may truly be. */
export interface DoubtfulSupplies extends SupplyCase {
  readonly truths: readonly Landscape[];
}

/** Whoever draws at a loss says instead of what, so that nothing changes its meaning when a row goes. */
function withNamed(landscape: Landscape): Landscape {
  const draws = findSupplies(landscape).flatMap((supply) => supply.draws);
  const named = new Map(draws.map(({ dependency, of }) => [dependency.id, of?.id]));
  const rows = (landscape.dependencies ?? []).map((row): Row => {
    const of = named.get(row.id);
    if (row.draws === undefined) return row;
    const { always = 0, atLoss = 0 } = row.draws;
    return { ...row, draws: { always, ...(of === undefined ? {} : { atLoss, of }) } };
  });
  return { ...landscape, dependencies: rows };
}

const around = (amount: unknown, seed: number) =>
  typeof amount !== "number" || seed % 3 === 0
    ? amount
    : { atLeast: Math.max(0, amount - (seed % 5) * aMillisecond), atMost: amount + (seed % 4) * aMillisecond };

function withRanges(node: Node, seed: number): Node {
  const supply = supplyOf(node);
  if (supply === undefined || node.kind !== "system" || typeof supply.perDay !== "number") return node;
  const { perDay, stock, reserve = 0 } = supply;
  const stocks = [{ atLeast: Math.max(reserve, Number(stock) >> 1), atMost: Number(stock) + 5 }, "unknown", stock] as const;
  return {
    ...node,
    supply: {
      ...supply,
      perDay: seed % 2 === 0 ? perDay : { atLeast: perDay, atMost: perDay + (seed % 4) * aMillisecond },
      ...(stock === undefined ? {} : { stock: stocks[seed % 3] }),
    },
  };
}

/** The same where only those stand in an order who draw, and nobody draws instead of what is not there. */
function settled(landscape: Landscape): Landscape {
  const { nodes, dependencies = [] } = landscape;
  const ids = new Set(dependencies.map(({ id }) => id));
  const rows = dependencies.map((row): Row => {
    const { of, always = 0 } = row.draws ?? {};
    return of === undefined || ids.has(of) ? row : { ...row, draws: { always } };
  });
  const left = nodes.map((node): Node => {
    const supply = supplyOf(node);
    if (supply === undefined || node.kind !== "system" || !Array.isArray(supply.order)) return node;
    const draws = new Set(
      rows.filter((row) => row.draws !== undefined && suppliersOf(row).includes(node.id)).map((row) => row.dependent),
    );
    const { order, ...rest } = supply;
    const drawing = order.filter((each) => draws.has(each));
    return { ...node, supply: drawing.length === 0 ? rest : { ...rest, order: drawing } };
  });
  return { ...landscape, nodes: left, dependencies: rows };
}

/** Amounts that are ranges, stocks that nobody knows, and up to three dependencies that may not exist: their evidence is "assumed". */
export function doubtfulSupplies(options: SupplyOptions = {}): fc.Arbitrary<DoubtfulSupplies> {
  const seeds = fc.array(fc.nat(9999), { minLength: 30, maxLength: 30 });
  return fc
    .record({ given: supplyCases(options), seeds, hasRanges: fc.boolean(), hasAssumed: fc.boolean() })
    .map(({ given, seeds: all, hasRanges, hasAssumed }) => {
      const seed = (place: number): number => all[place % all.length] ?? 0;
      const exact = withNamed(given.landscape);
      const capacities = new Set((exact.groups ?? []).filter(({ rule }) => rule === "capacity").map(({ id }) => id));
      let assumed = 0;
      const rows = (exact.dependencies ?? []).map((row, place): Row => {
        if (!hasAssumed || assumed === 3 || seed(place + 7) % 5 > 0 || capacities.has(row.group ?? "")) return row;
        assumed++;
        return { ...row, evidence: { status: "assumed" } };
      });
      const ranged = rows.map((row, place): Row => {
        if (!hasRanges || row.draws?.atLoss === undefined) return row;
        return { ...row, draws: { ...row.draws, atLoss: around(row.draws.atLoss, seed(place)) as number } };
      });
      const nodes = exact.nodes.map((node, place) => (hasRanges ? withRanges(node, seed(place)) : node));
      return {
        ...given,
        landscape: { ...exact, nodes, dependencies: ranged },
        truths: [...truths({ ...exact, dependencies: rows })].map(settled),
      };
    });
}
