import type { Dependency } from "../../src/model/landscape/dependency.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { LandscapeNode } from "../../src/model/landscape/node.js";
import type { SupplyFields } from "../../src/model/landscape/nodes/supply.js";
import type { Disturbance } from "../../src/model/scenario/disturbance.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";

const evidence = { status: "documented" as const, sources: [{ title: "A source" }] };

export const provider = (id: string, more: { readonly parent?: string } = {}): LandscapeNode => ({
  kind: "it-provider",
  id,
  name: id.toUpperCase(),
  evidence,
  ...more,
});

export const insurer = (id: string, insured: number): LandscapeNode => ({
  kind: "insurer",
  id,
  name: id.toUpperCase(),
  insurerType: "BKK",
  insured,
  evidence,
});

export const system = (
  id: string,
  operator: string,
  more: { readonly recoveryHours?: number; readonly supply?: SupplyFields } = {},
): LandscapeNode => ({
  kind: "system",
  id,
  name: id.toUpperCase(),
  operator,
  systemType: "mail",
  site: "m",
  evidence,
  ...more,
});

/** The service `insurer/type`. */
export const service = (id: string): LandscapeNode => {
  const [operator = "", serviceType = ""] = id.split("/");
  return { kind: "service", id, name: id, operator, serviceType, evidence };
};

export const needs = (dependent: string, supplier: string, more: Partial<Dependency> = {}): Dependency => ({
  id: `${dependent}-${supplier}`,
  dependent,
  supplier,
  kind: "hosting",
  weight: 1,
  evidence,
  ...more,
});

export const landscapeOf = (
  nodes: readonly LandscapeNode[],
  dependencies: readonly Dependency[],
  groups: Landscape["groups"] = [],
): Landscape => ({
  tragweite: "landscape/1",
  id: "small",
  nodes: [...nodes],
  dependencies: [...dependencies],
  groups,
});

type Loss = Partial<Pick<Disturbance, "begin" | "end">> & { readonly ids: readonly string[] };

/** The systems of each loss are lost while it holds. */
export const losing = (...losses: readonly Loss[]): Scenario => ({
  tragweite: "scenario/1",
  id: "small",
  start: "2023-01-02T00:00+00:00",
  disturbances: losses.map(({ ids, ...times }, index) => ({
    kind: "degradation" as const,
    id: `x${index}`,
    nodes: ids.map((id) => ({ id })),
    level: 0,
    ...times,
  })),
});
