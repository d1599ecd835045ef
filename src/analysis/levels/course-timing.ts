import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { dependentsBySlot } from "../../engine/compile/dependents-by-slot.js";
import type { Timing } from "../../engine/timeline/timing.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { noticeOf } from "../../model/landscape/notice.js";
import { crewMates, repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { isOpenSupply, isUncertainSupply, sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import { parseMoment } from "../../model/values/moments.js";
import { oncePerFrozen } from "../../model/values/remembered.js";
import { loopComponents } from "./loop-components.js";
import { repairsOf } from "./repair-timing.js";
import { suppliesOf } from "./supply-timing.js";

const millisecondsPerHour = 3_600_000;
const milliseconds = (hours: number): number => Math.round(hours * millisecondsPerHour);

/** Whether anything in a landscape takes time. */
export function takesTime({ landscape }: Pick<CompiledLandscape, "landscape">): boolean {
  return hasTimes(landscape);
}

const hasTimes = oncePerFrozen(
  (landscape: Landscape): boolean =>
    landscape.nodes.some(({ recoveryHours = 0 }) => recoveryHours > 0) ||
    (landscape.dependencies ?? []).some(
      (dependency) => (dependency.bufferHours ?? 0) > 0 || dependency.runs !== undefined || isStandBy(dependency),
    ) ||
    repairedNodes(landscape).length > 0 ||
    sharedSupplies(landscape).some(isOpenSupply),
);

/**
 * The hours of a landscape as its compiled graph needs them, rounded to milliseconds.
 *
 * A dependency with candidates buffers each of them: what it then hears is the worst or the best of buffers, which
 * brackets the buffer of the true one. Members of one loop hear each other's raw level; where it is not known which
 * dependencies exist, only those that are certain count for that at worst, and all that may exist at best.
 * @param inDoubt - groups whose stand-bys do not follow a clock
 * @param isDated - whether the scenario says when it is
 * @param loopsOf - the dependencies whose loops count; absent: the graph's own. They matter where a node comes back late only
 */
export function timingOf(
  compiled: CompiledLandscape,
  inDoubt: ReadonlySet<string>,
  isDated: boolean,
  loopsOf?: readonly Dependency[],
): Timing {
  const { graph, nodes, landscape, dependencyOf, choiceOf } = compiled;
  const { nodeCount, dependencyCount, positionOf, slotOf } = graph;
  const recovery = new Float64Array(nodeCount);
  const isPassive = new Uint8Array(nodeCount);
  nodes.forEach(({ recoveryHours = 0 }, number) => {
    recovery[positionOf[number] ?? -1] = milliseconds(recoveryHours);
  });
  choiceOf.forEach((_, index) => {
    isPassive[positionOf[nodes.length + index] ?? -1] = 1;
  });
  const buffer = new Float64Array(dependencyCount);
  const activation = new Float64Array(dependencyCount);
  const limit = new Float64Array(dependencyCount).fill(Number.POSITIVE_INFINITY);
  const from = new Float64Array(dependencyCount).fill(Number.NEGATIVE_INFINITY);
  const until = new Float64Array(dependencyCount).fill(Number.POSITIVE_INFINITY);
  const isInDoubt = new Uint8Array(dependencyCount);
  const noticeIn = noticeHours(landscape);
  const runs: NonNullable<Timing["runs"]>[number][] = [];
  const hears = hearingSlots(compiled);
  slotOf.forEach((slot, edge) => {
    const row = landscape.dependencies?.[dependencyOf[edge] ?? -1];
    if (row === undefined) return;
    const heard = hears(slot);
    if (row.runs !== undefined && heard !== undefined) runs[slot] = momentsOf(row.runs, compiled, isDated);
    if (heard === "as supplied") buffer[slot] = milliseconds(row.bufferHours ?? 0);
    activation[slot] = milliseconds((row.activationHours ?? 0) + (noticeIn.get(row.group ?? "") ?? 0));
    isInDoubt[slot] = inDoubt.has(row.group ?? "") ? 1 : 0;
    if (row.limitHours !== undefined) limit[slot] = milliseconds(row.limitHours);
    from[slot] = instantOf(row.from, Number.NEGATIVE_INFINITY);
    until[slot] = instantOf(row.until, Number.POSITIVE_INFINITY);
  });
  const timing = {
    recovery,
    buffer,
    activation,
    limit,
    from,
    until,
    isPassive,
    inDoubt: isInDoubt,
    ...repairsOf(compiled, isDated),
    ...suppliesOf(compiled),
    ...(runs.length === 0 ? {} : { runs }),
  };
  const hasLate = timing.repairs !== undefined || recovery.some((time) => time > 0);
  if (!hasLate) return timing;
  const areOwn = crewMates(landscape).size === 0 && !sharedSupplies(landscape).some(isUncertainSupply);
  return loopsOf === undefined && areOwn
    ? timing
    : { ...timing, component: loopComponents(compiled, loopsOf ?? landscape.dependencies ?? []) };
}

/**
 * Whether a supplier itself is heard in a slot: through the choice among candidates it is in the choice's, and through the share of a
 * supply in that of the share. Who draws at a loss hears it besides, as it is at present.
 */
function hearingSlots({
  graph,
  nodes,
  shares,
  hearing,
}: CompiledLandscape): (slot: number) => "as supplied" | "besides" | undefined {
  const { nodeAt, supplier } = graph;
  const dependentAt = dependentsBySlot(graph);
  return (slot) => {
    const [from, to] = [nodeAt[supplier[slot] ?? -1] ?? -1, nodeAt[dependentAt[slot] ?? -1] ?? -1];
    if ((from >= nodes.length && !shares.has(from)) || shares.has(to)) return undefined;
    return hearing.has(to) ? "besides" : "as supplied";
  };
}

/** Ascending moments; in a scenario that says of no moment when it is, a supplier is heard at any or at none. */
function momentsOf(runs: readonly string[], { doubts }: CompiledLandscape, isDated: boolean): readonly number[] | "anytime" {
  if (!isDated) return doubts.calendars === "worst" ? "anytime" : [];
  return runs.flatMap((run) => parseMoment(run) ?? []).sort((a, b) => a - b);
}

const instantOf = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : (parseMoment(text) ?? otherwise);

/** By group: the hours until it is noticed that it is impaired, where they are known and any. */
export const noticeHours = oncePerFrozen(
  ({ groups = [] }: Landscape): ReadonlyMap<string, number> =>
    new Map(groups.map((group): [string, number] => [group.id, noticeOf(group) ?? 0]).filter(([, hours]) => hours > 0)),
);
