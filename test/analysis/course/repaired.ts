import { type Course, type LandscapeBuilder, landscapeBuilder, type NodeFields, type Scenario, simulate } from "tragweite";
import { levelsAfterDays } from "./levels-after.js";

type Crew = Parameters<LandscapeBuilder["crew"]>[0];
type Provider = NodeFields<"service-provider">;

/** Practices, each of which stands on a hub of its own, and the crews that work for them. */
export function practices(
  rows: Readonly<Record<string, Omit<Provider, "id" | "name"> & { readonly on?: string }>>,
  crews: readonly Crew[] = [],
) {
  const builder = landscapeBuilder({ id: "practices", evidence: { status: "assumed" } });
  for (const [id, { on = `${id}-hub`, ...fields }] of Object.entries(rows)) {
    const hub =
      on === `${id}-hub` ? builder.node("system", { id: on, name: on, operator: "unknown", systemType: "hub" }) : undefined;
    const node = builder.node("service-provider", { id, name: id, ...fields });
    builder.dependency({
      dependent: node,
      supplier: hub ?? ({ kind: "service-provider", id: on } as never),
      kind: "use",
      weight: 1,
    });
  }
  for (const crew of crews) builder.crew(crew);
  return builder.build();
}

export interface Outage {
  readonly id: string;
  /** Days. */
  readonly begin: number;
  readonly end?: number;
  readonly level?: number | { readonly atLeast: number; readonly atMost: number };
}

/** Hubs that are down for some days. */
export function outages(all: readonly Outage[], start: string | undefined = "2026-01-01T00:00Z"): Scenario {
  return {
    tragweite: "scenario/1",
    id: "s",
    ...(start === undefined ? {} : { start }),
    disturbances: all.map(({ id, begin, end, level = 0 }, index) => ({
      id: `o${index}`,
      kind: "degradation",
      nodes: [{ id }],
      level,
      begin: `+${begin * 24}h`,
      ...(end === undefined ? {} : { end: `+${end * 24}h` }),
    })),
  };
}

export function courseOf(landscape: ReturnType<typeof practices>, all: readonly Outage[], start?: string): Course {
  return simulate(landscape, outages(all, start));
}

export { levelsAfterDays };
