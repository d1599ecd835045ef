import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { type BuiltInUnit, isBuiltInUnit, nodesUnit } from "../../model/values/built-in-units.js";
import { boundsOfCount } from "../../model/values/count-bounds.js";
import type { Count } from "../../model/values/population.js";
import { type Bounds, exactly } from "../../quantities.js";
import { heldInPool } from "../counting/pooled-count.js";
import { type PopulationFigures, populationFigures, type UnitFigures } from "../counting/population-figures.js";

/** Nodes of one holder of a population, by number. */
export interface HeldNodes {
  readonly holder: string;
  readonly numbers: readonly number[];
}

/** How many of one unit there are on nodes, or on the organisations that run them. */
export class ObservedSizes {
  readonly figures: UnitFigures | undefined;
  private readonly population: PopulationFigures;
  private readonly byId: ReadonlyMap<string, LandscapeNode>;

  constructor(
    landscape: Landscape,
    private readonly unit: string,
  ) {
    this.population = populationFigures(landscape);
    this.figures = this.population.units.find((each) => each.unit === unit);
    this.byId = new Map(landscape.nodes.map((node) => [node.id, node]));
  }

  /** The nodes by who holds their population; those for whom nothing is counted are left out. */
  held(ids: readonly string[], numberOf: ReadonlyMap<string, number>): HeldNodes[] {
    const held = new Map<string, number[]>();
    for (const id of ids) {
      const holder = this.unit === nodesUnit ? id : this.holderOf(id);
      if (holder === undefined) continue;
      const numbers = held.get(holder) ?? [];
      numbers.push(numberOf.get(id) ?? -1);
      held.set(holder, numbers);
    }
    return [...held].map(([holder, numbers]) => ({ holder, numbers }));
  }

  /** The place of a holder whose population is counted among all; others repeat those of somebody else. */
  placeOf(holder: string): number | undefined {
    const place = this.population.numberOf.get(holder);
    return place !== undefined && this.figures?.holds[place] === 1 ? place : undefined;
  }

  /** How many a holder has; infinite at most where nothing bounds it. */
  of(holder: string): Bounds {
    if (this.unit === nodesUnit) return exactly(1);
    const count = this.statedOn(holder);
    const known = count === undefined ? undefined : boundsOfCount(count);
    if (known !== undefined) return known;
    const { figures } = this;
    const place = this.placeOf(holder) ?? -1;
    const pool = figures?.pools[figures.poolOf[place] ?? -1];
    if (pool !== undefined) return heldInPool(pool, 1);
    const left = (figures?.parts ?? []).filter(({ covers }) => covers[place] === 1).map(({ openSum }) => openSum.atMost);
    return { atLeast: 0, atMost: left.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY) };
  }

  private holderOf(id: string): string | undefined {
    if (this.statedOn(id) !== undefined) return id;
    const node = this.byId.get(id);
    const operator = node && operatorOf(node);
    return operator !== undefined && this.statedOn(operator) !== undefined ? operator : undefined;
  }

  private statedOn(id: string): Count | undefined {
    const node = this.byId.get(id);
    if (node === undefined) return undefined;
    const { unit } = this;
    const own = isBuiltInUnit(unit) ? (node as Partial<Record<BuiltInUnit, Count>>)[unit] : undefined;
    const populations = "populations" in node ? (node.populations ?? []) : [];
    return own ?? populations.find((each) => each.unit === unit)?.count;
  }
}
