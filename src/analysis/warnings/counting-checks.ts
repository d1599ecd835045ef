import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { populationsOn } from "../../model/landscape/populations-on.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { populationFigures } from "../counting/population-figures.js";

/** A service provider that seems to sum up others. */
export interface CountedTwice {
  readonly id: string;
  /** Those that are counted themselves, ascending. */
  readonly others: readonly string[];
}

/**
 * Service providers that look like aggregates and do not say whether they are counted elsewhere: all that they depend on are
 * services of other service providers, each counted itself in a unit that they have too. In order of their ids.
 * @remarks Cost: time O(n log n + m).
 */
export function countedTwice({ nodes, dependencies = [] }: Landscape): CountedTwice[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const suppliers = new Map<string, Set<string>>();
  for (const dependency of dependencies) {
    const all = suppliers.get(dependency.dependent) ?? new Set<string>();
    suppliers.set(dependency.dependent, all);
    for (const id of suppliersOf(dependency)) all.add(id);
  }
  return nodes
    .flatMap((node) => {
      if (node.kind !== "service-provider" || node.countedElsewhere !== undefined) return [];
      const units = unitsOn(node);
      const others = [...(suppliers.get(node.id) ?? [])].map((id) => {
        const service = byId.get(id);
        const other = service?.kind === "service" ? byId.get(service.operator) : undefined;
        return other?.kind === "service-provider" && other.id !== node.id && unitsOn(other).some((unit) => units.includes(unit))
          ? other.id
          : undefined;
      });
      const counted = others.filter((id) => id !== undefined);
      return counted.length === 0 || counted.length < others.length
        ? []
        : [{ id: node.id, others: [...new Set(counted)].sort() }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const unitsOn = (node: LandscapeNode): string[] => populationsOn(node).map(({ unit }) => unit);

/** A published total that says less than what is known of its members. */
export interface ExceededTotal {
  readonly id: string;
  readonly unit: string;
  /** What was published. */
  readonly count: number;
  /** What its members hold at least, by figures and pools. */
  readonly least: number;
}

/** Totals that the known least figures of their members exceed: they bound nobody's size then. In order of their ids. */
export function exceededTotals(landscape: Landscape): ExceededTotal[] {
  return populationFigures(landscape)
    .units.flatMap(({ unit, parts }) =>
      parts.flatMap(({ total, known: { atLeast } }) =>
        total === undefined || atLeast <= total.count ? [] : [{ id: total.id, unit, count: total.count, least: atLeast }],
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
