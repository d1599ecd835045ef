import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { firstsAlike } from "../failures/alike-units.js";
import type { RankUnit } from "../failures/failure-units.js";
import { lossMeasure, withFailure } from "../failures/loss-measure.js";
import type { SupplyingUnit } from "../failures/supplying-units.js";
import { lostOffers, offersOf, type ReachedOffers, type ReachSweeps } from "../reach/unit-reach.js";
import { onAssumedParts, type Traded } from "./market-place.js";

/** Systems of one type that one unit holds, and the offers that stand on them. */
export interface HeldSystems {
  readonly systemType: string;
  readonly unit: number;
  /** The first unit that is alike, which has the same of the rest. */
  readonly first: number;
  readonly reached: ReachedOffers;
  /** Offers that may stand on those which it surely holds. */
  readonly stated: ReadonlySet<number>;
  readonly ofType: SystemsOfType;
  /** What of an offer is lost with these systems alone, at worst; those of which nothing is are left out. */
  readonly taken: ReadonlyMap<number, number>;
}

/** All systems of one type. */
export interface SystemsOfType {
  /** Offers that surely stand on one of them, whoever holds it. */
  readonly surelyHeld: ReadonlySet<number>;
  /** Offers that stand on something in parts which are only assumed. */
  readonly onAssumedParts: ReadonlySet<number>;
  /** By system that perhaps no unit holds whom the landscape names: the offers that may stand on it. */
  readonly ofOthers: readonly ReadonlySet<number>[];
}

/**
 * By system type, or other type that is traded, and unit: the offers whose chains of dependencies lead to a system of the type that the unit holds.
 * @remarks Cost: for each unit and type of system that it holds, its cone without the logic and with it, once for units that are alike.
 */
export function heldSystems(
  landscape: Landscape,
  { typeOf, idsOf, perhaps }: Traded,
  { tiers, logic }: ReachSweeps,
  units: readonly SupplyingUnit[],
  options: PropagateOptions,
): HeldSystems[] {
  const measure = lossMeasure(logic, undefined);
  const types = new Map<string, SystemsOfType>();
  const held = new Set(units.flatMap((unit) => unit.nodes));
  const isSurelyTraded = (id: string): boolean => !perhaps.has(id);
  const systemsOf = (systemType: string): SystemsOfType => {
    const known = types.get(systemType);
    if (known !== undefined) return known;
    const all = idsOf.get(systemType) ?? [];
    const others = all.filter((id) => !held.has(id));
    const found = {
      surelyHeld: new Set(offersOf(tiers, all.filter(isSurelyTraded), options).sure),
      ofOthers: others.map((id) => new Set(offersOf(tiers, [id], options).any)),
      onAssumedParts: new Set(offersOf(tiers, [...new Set(onAssumedParts(landscape, all))], options).any),
    };
    types.set(systemType, found);
    return found;
  };
  const heldBy = (unit: RankUnit, index: number): HeldSystems[] => {
    const own = [...unit.nodes, ...unit.possibly].flatMap((id) => typeOf.get(id) ?? []);
    return [...new Set(own)].sort().map((systemType) => {
      const isOfType = (id: string): boolean => typeOf.get(id) === systemType;
      const nodes = unit.nodes.filter(isOfType);
      const part: RankUnit = {
        id: unit.id,
        name: unit.name,
        nodes: nodes.filter(isSurelyTraded),
        possibly: [...nodes.filter((id) => perhaps.has(id)), ...unit.possibly.filter(isOfType)],
      };
      const taken = withFailure(logic, part, options, () => {
        const { lacking, worst } = measure.read((reading) => logic[reading].failureOf(part));
        return new Map(Array.from(lacking, (offer, index) => [offer, worst[index] ?? 0]));
      });
      const reached = lostOffers(tiers, part, options);
      const stated = new Set(part.possibly.length === 0 ? reached.any : offersOf(tiers, nodes, options).any);
      return { systemType, unit: index, first: index, reached, stated, ofType: systemsOf(systemType), taken };
    });
  };
  const ofFirst: HeldSystems[][] = [];
  const firsts = firstsAlike(units);
  return units.flatMap((unit, index) => {
    const first = firsts[index] ?? index;
    const alike = ofFirst[first];
    if (alike !== undefined) return alike.map((each) => ({ ...each, unit: index }));
    ofFirst[index] = heldBy(unit, index);
    return ofFirst[index];
  });
}
