import { insuredCount } from "../../../src/analysis/counting/count-insured.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { Impact } from "../../../src/analysis/impact/impact-result.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isOrganisation } from "../../../src/model/landscape/node-kinds.js";
import { suppliersOf } from "../../../src/model/landscape/suppliers.js";
import type { Disturbance } from "../../../src/model/scenario/disturbance.js";
import { disturbancesAt, momentOf } from "../../../src/model/scenario/scenario-times.js";
import type { NodeState } from "../../../src/quantities.js";
import type { Disturbed } from "./disturbed-landscapes.js";

/** What a failure takes of a service type beyond a moment. */
export interface TakenOnTop {
  readonly serviceType: string;
  readonly services: { readonly atLeast: number; readonly atMost: number };
  readonly insurers: { readonly atLeast: number; readonly atMost: number };
  readonly insured: { readonly atLeast: number; readonly atMost: number };
}

/** The disturbances of a moment that hold without end, and where anything takes time the levels of the course. */
export function momentAsDisturbances({ landscape, scenario, at }: Disturbed, isTimed: boolean): Disturbance[] {
  const active = disturbancesAt(scenario, momentOf(at, scenario.start)!).map(
    ({ begin: _begin, end: _end, ...rest }) => rest as Disturbance,
  );
  if (!isTimed) return active;
  const isRun = new Set(landscape.nodes.filter((node) => !isOrganisation(node)).map(({ id }) => id));
  const { nodes } = impact(landscape, scenario, { at });
  const floors = nodes.flatMap(({ id, level }, index): Disturbance[] =>
    isRun.has(id) && level.atLeast < 1
      ? [{ kind: "degradation", id: `level-${index}`, nodes: [{ id }], level: level.atLeast }]
      : [],
  );
  return [...active, ...floors];
}

/** The slow, obvious twin: what is lost with the failure, without what is lost before. */
export function slowOnTop(
  landscape: Landscape,
  before: readonly Disturbance[],
  failure: Disturbance,
  ids: readonly string[],
): TakenOnTop[] {
  const run = (disturbances: readonly Disturbance[]): Impact =>
    impact(landscape, { tragweite: "scenario/1", id: "any", disturbances: [...disturbances] });
  const [earlier, later] = [run(before), run([...before, failure])];
  const reached = reachedFrom(landscape, ids);
  const offered = (state: NodeState): NodeState => (state === "isolated" ? "lost" : state);
  const statesOf = ({ nodes }: Impact) =>
    new Map(nodes.map(({ id, state: { worst, best } }) => [id, { worst: offered(worst), best: offered(best) }]));
  const [was, is] = [statesOf(earlier), statesOf(later)];
  const isOpen = (id: string): boolean => was.get(id)!.worst !== was.get(id)!.best;
  const figures = insuredCount(landscape);
  return later.services.flatMap(({ serviceType, lost, possiblyLost }): TakenOnTop[] => {
    const type = earlier.services.find((each) => each.serviceType === serviceType)!;
    const services = landscape.nodes.filter((node) => node.kind === "service" && node.serviceType === serviceType);
    const isReached = (insurer: string): boolean =>
      services.some((node) => "operator" in node && node.operator === insurer && reached.has(node.id) && isOpen(node.id));
    const wasPossible = new Set(type.possiblyLost.insurers);
    const wasLost = new Set(type.lost.insurers);
    const any = [...lost.insurers, ...possiblyLost.insurers].filter(
      (insurer) => !wasLost.has(insurer) && (!wasPossible.has(insurer) || isReached(insurer)),
    );
    const sure = lost.insurers.filter((insurer) => !wasLost.has(insurer) && !wasPossible.has(insurer));
    const { atLeast: least, atMost: most } = figures.bounds(new Set(sure), new Set(any));
    const atMost = services.filter(({ id }) => {
      if (is.get(id)!.worst !== "lost" || was.get(id)!.best === "lost") return false;
      return was.get(id)!.worst !== "lost" || reached.has(id);
    }).length;
    const atLeast = services.filter(({ id }) => is.get(id)!.best === "lost" && was.get(id)!.worst !== "lost").length;
    if (atMost === 0) return [];
    return [
      {
        serviceType,
        services: { atLeast, atMost },
        insurers: { atLeast: sure.length, atMost: any.length },
        insured: { atLeast: least, atMost: most },
      },
    ];
  });
}

/** Everything that depends on some nodes in any way, themselves included. */
function reachedFrom({ dependencies = [] }: Landscape, ids: readonly string[]): Set<string> {
  const reached = new Set(ids);
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const row of dependencies) if (suppliersOf(row).some((id) => reached.has(id))) reached.add(row.dependent);
  }
  return reached;
}
