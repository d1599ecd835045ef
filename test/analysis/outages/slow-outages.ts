import { simulate } from "../../../src/analysis/course/course.js";
import type { Course } from "../../../src/analysis/course/course-result.js";
import type { RankView } from "../../../src/analysis/failures/failure-units.js";
import type { RankedOutage } from "../../../src/analysis/outages/outages-result.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isOrganisation } from "../../../src/model/landscape/node-kinds.js";
import { suppliersOf } from "../../../src/model/landscape/suppliers.js";
import type { Disturbance } from "../../../src/model/scenario/disturbance.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import type { Bounds, EvidenceStatus } from "../../../src/quantities.js";

export const start = "2023-04-24T00:00Z";

/** When a disturbance holds. */
type Times = Pick<Disturbance, "begin" | "end">;

/** The outage of one unit as a disturbance that a user would write, where one says the same; none elsewhere. */
export function disturbanceFor(landscape: Landscape, by: RankView, id: string, times: Times): Disturbance | undefined {
  const { nodes, dependencies = [] } = landscape;
  const evidence = { status: "assumed" } as const;
  const lost = (selector: Record<string, string>): Disturbance => ({
    id: "lost",
    kind: "degradation",
    nodes: [selector],
    level: 0,
    reason: "failure",
    evidence,
    ...times,
  });
  const isAny = (each: string): boolean => nodes.some((node) => node.id === each && isOrganisation(node));
  switch (by) {
    case "owner":
      return lost({ id });
    case "site":
    case "platform":
      return lost({ [by]: id });
    case "operator":
      return nodes.some((node) => node.kind === "it-provider" && node.parent === id) ? undefined : lost({ id });
    case "node":
      return isAny(id) ? undefined : lost({ id });
    case "dependency": {
      const row = dependencies.find((each) => each.id === id);
      const [supplier, ...others] = row === undefined ? [] : suppliersOf(row);
      if (row === undefined || supplier === undefined || others.length > 0) return undefined;
      const ends = [row.dependent, supplier];
      const between = dependencies.filter(
        (each) => ends.includes(each.dependent) && suppliersOf(each).some((one) => ends.includes(one)),
      );
      if (between.length > 1 || ends.some(isAny)) return undefined;
      return {
        id: "lost",
        kind: "disconnection",
        between: [[{ id: row.dependent }], [{ id: supplier }]],
        reason: "failure",
        evidence,
        ...times,
      };
    }
  }
}

/** What a course says of what an outage of it takes, by a name. */
export type Figures = ReadonlyMap<string, Bounds>;

/** Plays a scenario with one disturbance more, and reads the course: the slow, obvious way. */
export function slowOutage(
  landscape: Landscape,
  disturbances: readonly Disturbance[],
  outage: Disturbance,
  minEvidence: EvidenceStatus,
): Figures {
  const played: Scenario = { tragweite: "scenario/1", id: "slow", start, disturbances: [...disturbances, outage] };
  return figuresOf(simulate(landscape, played, { minEvidence }), landscape);
}

/** Differences of hours are rounded in another order. */
const settled = ({ atLeast, atMost }: Bounds): Bounds => ({ atLeast: round(atLeast), atMost: round(atMost) });
const round = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value);

const endless = ({ atLeast, atMost }: Bounds, isOpen: boolean): Bounds => ({
  atLeast,
  atMost: isOpen ? Number.POSITIVE_INFINITY : atMost,
});

function figuresOf({ rows, nodes, breaches, recoveryObjectives }: Course, { nodes: all }: Landscape): Figures {
  const figures = new Map<string, Bounds>();
  const add = (name: string, bounds: Bounds): void => {
    if (bounds.atMost > 0) figures.set(name, settled(bounds));
  };
  for (const { what, type, unit, total, anyLostHours, unitHours, isOpen, lostSince, whole } of rows) {
    const name = `${what} ${type} ${unit} ${total}`;
    add(`${name} hours`, endless(anyLostHours, lostSince.worst !== null));
    if (whole > 0) add(`${name} unit-hours`, endless(unitHours, isOpen.worst));
  }
  for (const { id, kind, lostHours, lostSince, backToNormal } of nodes) {
    if (kind !== "service") continue;
    add(`${id} hours`, endless(lostHours, lostSince.worst !== null));
    const [worst, best] = [backToNormal.worst, backToNormal.best].map((moment) => moment?.hour);
    if (worst !== undefined && best !== undefined)
      add(`${id} back`, { atLeast: Math.min(best, worst), atMost: Math.max(best, worst) });
  }
  const limitOf = (id: string): number => {
    const node = all.find((each) => each.id === id);
    return (node?.kind === "service" ? node.maxTolerableHours : undefined) ?? 0;
  };
  const past = ({ lostHours, isOpen }: Pick<Course["breaches"][number], "lostHours" | "isOpen">, limit: number): Bounds =>
    isOpen.worst ? { atLeast: 0, atMost: Number.POSITIVE_INFINITY } : beyond(lostHours, limit);
  for (const breach of breaches) add(`${breach.id} past tolerance`, past(breach, limitOf(breach.id)));
  for (const objective of recoveryObjectives) add(`${objective.id} past objective`, past(objective, objective.objectiveHours));
  return figures;
}

const beyond = ({ atLeast, atMost }: Bounds, limit: number): Bounds => ({
  atLeast: Math.max(0, atLeast - limit),
  atMost: Math.max(0, atMost - limit),
});

/** The same of what `outages` says of a unit; `back` only of services that come back in both readings. */
export function outageFigures(unit: RankedOutage | undefined, begin: number): Figures {
  const figures = new Map<string, Bounds>();
  const add = (name: string, bounds: Bounds | undefined): void => {
    if (bounds !== undefined && bounds.atMost > 0) figures.set(name, settled(bounds));
  };
  for (const { what, type, unit: counted, total, lostHours, unitHours } of unit?.rows ?? []) {
    add(`${what} ${type} ${counted} ${total} hours`, lostHours);
    add(`${what} ${type} ${counted} ${total} unit-hours`, unitHours);
  }
  for (const { id, lostHours, backHours, tolerance, objective } of unit?.services ?? []) {
    add(`${id} hours`, lostHours);
    if (Number.isFinite(backHours.atMost) && backHours.atLeast > 0)
      add(`${id} back`, { atLeast: begin + backHours.atLeast, atMost: begin + backHours.atMost });
    for (const [name, limit] of [["tolerance", tolerance] as const, ["objective", objective] as const])
      add(
        `${id} past ${name}`,
        limit?.pastHours.atMost === Number.POSITIVE_INFINITY
          ? { atLeast: 0, atMost: Number.POSITIVE_INFINITY }
          : limit?.pastHours,
      );
  }
  return figures;
}
