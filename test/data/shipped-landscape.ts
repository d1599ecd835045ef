import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { levelIn, type RunOptions, stateIn, steadyState } from "../../src/analysis/levels/steady-state.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../src/model/documents/parse-scenario.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import type { NodeState } from "../../src/quantities.js";

const folder = new URL("../../data/germany-2023/", import.meta.url);

export const shippedText = readFileSync(new URL("landscape.json", folder), "utf8");
export const germany2023: Landscape = parseLandscape(JSON.parse(shippedText));
export const bitmarck2023: Scenario = parseScenario(
  parse(readFileSync(new URL("scenarios/bitmarck-2023-04.yaml", folder), "utf8")),
);

export const insurers = germany2023.nodes.filter((node) => node.kind === "insurer");
export const statutory = insurers.filter(({ insurerType }) => insurerType !== "PKV");

/** Insured persons of a statutory insurer: its figure, else the mean of its pool. */
export function figureOrMean(id: string): number {
  const insured = statutory.find((insurer) => insurer.id === id)?.insured;
  if (typeof insured === "number") return insured;
  const pool = germany2023.pools?.find(({ insurers: members }) => members.includes(id));
  if (pool === undefined || typeof pool.insured !== "number") throw new Error(`${id} has neither a figure nor a pool`);
  return pool.insured / pool.insurers.length;
}

export interface Found {
  readonly best: NodeState;
  readonly worst: NodeState;
  readonly levelAtLeast: number;
}

/** The state of every node at an instant of a scenario, by id. */
export function statesAt(scenario: Scenario, options: RunOptions = {}): ReadonlyMap<string, Found> {
  const { worst, best } = steadyState(germany2023, scenario, options);
  return new Map(
    worst.compiled.nodes.map(({ id }, number) => [
      id,
      { best: stateIn(best, number), worst: stateIn(worst, number), levelAtLeast: levelIn(worst, number) },
    ]),
  );
}

/** A scenario in which nodes are lost. */
export function losing(...ids: string[]): Scenario {
  return {
    tragweite: "scenario/1",
    id: "lost",
    disturbances: ids.map((id) => ({ id, kind: "degradation" as const, nodes: [{ id }], level: 0 })),
  };
}

/** Insurers whose service of a type shows the state: surely, in both runs, or at least in the pessimistic one. */
export function insurersWith(
  states: ReadonlyMap<string, Found>,
  serviceType: string,
  state: NodeState,
  how: "surely" | "possibly",
): string[] {
  return insurers
    .map(({ id }) => id)
    .filter((id) => {
      const found = states.get(`${id}/${serviceType}`);
      if (found?.worst !== state) return false;
      return how === "surely" ? found.best === state : found.best !== state;
    });
}

const readTi = (path: string): string => readFileSync(new URL(`../../data/ti-2023-07/${path}`, import.meta.url), "utf8");

/** A landscape without insurers: practices, hospitals and pharmacies on the Telematikinfrastruktur, and a fault of its network. */
export const ti2023: Landscape = parseLandscape(JSON.parse(readTi("landscape.json")));
export const tiNetwork2023: Scenario = parseScenario(parse(readTi("scenarios/ti-network-2023-07.yaml")));
