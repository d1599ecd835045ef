import type { Landscape } from "../model/landscape/landscape.js";
import type { LandscapeIndex } from "../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../model/landscape/node.js";
import { operatorOf } from "../model/landscape/node-kinds.js";
import { suppliersOf } from "../model/landscape/suppliers.js";
import type { Disturbance } from "../model/scenario/disturbance.js";
import type { Scenario } from "../model/scenario/scenario.js";
import type { Selector } from "../model/scenario/selector.js";
import type { Evidence, Source } from "../model/values/evidence.js";
import type { Explanation, ReadingExplanation, SparedOffer } from "./explanation.js";
import { dependenciesOf, disturbancesOf } from "./proof/proof.js";

/** Nodes, disturbances and sources that an explanation names, so that it can be read without the landscape. Keys ascending. */
export function glossaryOf(
  landscape: Landscape,
  index: LandscapeIndex,
  scenario: Scenario,
  active: readonly Disturbance[],
  target: string,
  readings: readonly ReadingExplanation[],
  spared: readonly SparedOffer[],
  ended: readonly Disturbance[] = [],
): Pick<Explanation, "nodes" | "disturbances" | "sources" | "scenarioSources"> {
  const offers = readings.flatMap(({ affected }) => affected);
  const reasons = spared.flatMap(({ whyNot = [] }) => whyNot);
  const steps = offers.flatMap(({ proofs }) => proofs.flatMap((proof) => proof.steps));
  const failing = reasons.flatMap(({ held }) => held.flatMap((place) => place.failing));
  const dependencies = [
    ...steps.flatMap(({ because }) => [
      ...dependenciesOf(because),
      ...(because.kind === "group" ? (because.group.standBys ?? []) : []),
    ]),
    ...reasons.flatMap(({ direct }) => direct),
    ...failing.map(({ dependency }) => dependency),
  ];
  const causes = [...readings, ...offers].flatMap(({ sets, remedy }) => [...sets.flat(), ...remedy.disturbances]);
  const named = new Set([
    ...causes,
    ...steps.flatMap(({ because }) => disturbancesOf(because)),
    ...failing.flatMap(({ cutBy }) => cutBy ?? []),
  ]);
  const disturbances = [...active.filter(({ id }) => named.has(id)), ...ended];
  const ids = new Set<string>([
    target,
    ...[...offers, ...spared].flatMap(({ nodes, operator }) => [...nodes, operator ?? ""]),
    ...steps.map(({ node }) => node),
    ...dependencies.flatMap(suppliersOf),
    ...steps.flatMap(({ because }) => (because.kind === "ration" ? because.draws.map(({ of }) => of.dependent) : [])),
    ...reasons.flatMap(({ operators, additions }) => [...operators, ...additions.smallest.flatMap((each) => each.nodes)]),
    ...reasons.flatMap(({ held }) => held.map(({ node }) => node)),
    ...disturbances.flatMap(selectorsOf).flatMap(({ id = "", operator = "" }) => [id, operator]),
  ]);
  return {
    nodes: Object.fromEntries(namedNodes(index, ids).map((node) => [node.id, node])),
    disturbances: Object.fromEntries(disturbances.map((disturbance) => [disturbance.id, disturbance])),
    sources: namedSources(
      landscape.sources,
      dependencies.map(({ evidence }) => evidence),
    ),
    scenarioSources: namedSources(
      scenario.sources,
      disturbances.flatMap(({ evidence }) => evidence ?? []),
    ),
  };
}

function selectorsOf(disturbance: Disturbance): readonly Selector[] {
  if (disturbance.kind === "disconnection") return disturbance.between.flat();
  return [...disturbance.nodes, ...(disturbance.except ?? [])];
}

/** The nodes of these ids and who operates them, by id. */
function namedNodes({ nodes }: LandscapeIndex, ids: Iterable<string>): LandscapeNode[] {
  const found = new Map<string, LandscapeNode>();
  for (const id of ids) {
    const node = nodes.get(id);
    if (node === undefined) continue;
    found.set(id, node);
    const operator = nodes.get(operatorOf(node) ?? "");
    if (operator !== undefined) found.set(operator.id, operator);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function namedSources(rows: readonly Source[] = [], evidence: readonly Evidence[]): Record<string, Source> {
  const ids = new Set(evidence.flatMap(({ sources = [] }) => sources.filter((source) => typeof source === "string")));
  const found = rows.filter(({ id }) => ids.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(found.map((source) => [source.id, source]));
}
