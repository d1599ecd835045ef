import type { Memory } from "../../engine/memory.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { drawersOf } from "../../model/landscape/shared-supplies.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { EvidenceStatus } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import { typeIn } from "../offers/offer-table.js";
import type { RankUnit } from "./failure-units.js";
import { prepareSweep, type Sweep } from "./prepared-failures.js";

/** Landscapes that are tried one by one where only candidates are unknown. */
export const mostWorlds = 64;
/** Their dependencies in sum: all are compiled at once. */
const mostDependencies = 4_000_000;

/**
 * Readings of a landscape in which pairs are tried: where candidates are all that is unknown, and few, each landscape that it
 * may be, so that bounds over them are exact; otherwise the one with its pessimistic and its optimistic side.
 * @param service - the only type that counts; candidates that bear on none of it are nothing to the pairs
 * @param memory - where the compiled arrays shall lie
 */
export function pairReadings(
  sweep: Sweep,
  minEvidence: EvidenceStatus,
  units: readonly RankUnit[],
  service: string | undefined,
  memory?: Memory,
): Sweep[] {
  const candidatesOnly = sweep.doubts.length === 1 && sweep.doubts[0] === "candidates";
  const most = Math.min(mostWorlds, Math.floor(mostDependencies / (sweep.landscape.dependencies?.length ?? 1)));
  const worlds = candidatesOnly ? worldsOf(sweep.landscape, most, bearingOn(sweep, service)) : undefined;
  return worlds?.map((world) => prepareSweep(world, minEvidence, units, { memory, below: sweep.below, like: sweep })) ?? [sweep];
}

/** Whether a dependency is on the way from a node of the type, a service or an organisation, to anything. */
function bearingOn({ landscape, offers, worst }: Sweep, service: string | undefined): (dependency: Dependency) => boolean {
  if (service === undefined) return () => true;
  const { dependencies = [] } = landscape;
  const type = typeIn(offers, service);
  const needs = groupedBy(dependencies, ({ dependent }) => dependent);
  const reached = new Set(worst.compiled.nodes.flatMap(({ id }, number) => (offers.typeOfNode[number] === type ? [id] : [])));
  const drawers = drawersOf(landscape);
  for (const id of reached) {
    for (const drawer of drawers.get(id) ?? []) reached.add(drawer);
    for (const dependency of needs.get(id) ?? []) for (const supplier of suppliersOf(dependency)) reached.add(supplier);
  }
  return ({ dependent }) => reached.has(dependent);
}

/**
 * Every landscape that one with candidates may be: for each such dependency one of its candidates is the supplier.
 * @param isAsked - of a dependency that bears on what is asked; the first candidate stands for the others
 * @returns `undefined` where there are more than `most`
 * @remarks Cost: the landscapes share all rows but those dependencies.
 */
export function worldsOf(
  landscape: Landscape,
  most: number,
  isAsked: (dependency: Dependency) => boolean = () => true,
): Landscape[] | undefined {
  const { dependencies = [] } = landscape;
  const open = dependencies.flatMap((dependency, row) => {
    const { candidates } = dependency;
    return candidates === undefined ? [] : [{ row, candidates, choices: isAsked(dependency) ? candidates.length : 1 }];
  });
  const count = open.reduce((product, { choices }) => product * choices, 1);
  if (count > most) return undefined;
  return Array.from({ length: count }, (_, world) => {
    const resolved = [...dependencies];
    let rest = world;
    for (const { row, candidates, choices } of open) {
      const dependency = resolved[row];
      const supplier = candidates[rest % choices];
      rest = Math.floor(rest / choices);
      if (dependency === undefined || supplier === undefined) continue;
      const { candidates: _candidates, ...fields } = dependency;
      resolved[row] = { ...fields, supplier };
    }
    return { ...landscape, dependencies: resolved };
  });
}
