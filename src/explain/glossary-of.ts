import type { Disturbance } from "../model/disturbance.js";
import type { Evidence, Source } from "../model/evidence.js";
import type { Landscape } from "../model/landscape.js";
import type { LandscapeIndex } from "../model/landscape-index.js";
import { type LandscapeNode, operatorOf } from "../model/node.js";
import type { Scenario } from "../model/scenario.js";
import type { Explanation, ReadingExplanation, SparedOffer } from "./explanation.js";

/** Nodes, disturbances and sources that an explanation names, so that it can be read without the landscape. Keys ascending. */
export function glossaryOf(
  landscape: Landscape,
  index: LandscapeIndex,
  scenario: Scenario,
  active: readonly Disturbance[],
  target: string,
  readings: readonly ReadingExplanation[],
  spared: readonly SparedOffer[],
): Pick<Explanation, "nodes" | "disturbances" | "sources" | "scenarioSources"> {
  const ids = new Set<string>([target]);
  const disturbanceIds = new Set<string>();
  const dependencyEvidence: Evidence[] = [];
  for (const { affected, sets, remedy } of readings) {
    for (const list of [...sets, remedy.disturbances]) for (const id of list) disturbanceIds.add(id);
    for (const offer of affected) {
      for (const id of [...offer.nodes, offer.operator ?? ""]) ids.add(id);
      for (const list of [...offer.sets, offer.remedy.disturbances]) for (const id of list) disturbanceIds.add(id);
      for (const { steps, disturbances } of offer.proofs) {
        for (const { id } of disturbances) disturbanceIds.add(id);
        for (const { node, because } of steps) {
          ids.add(node);
          if (because.kind !== "group") continue;
          for (const { dependency } of because.premises) {
            dependencyEvidence.push(dependency.evidence);
            for (const id of dependency.candidates ?? [dependency.supplier ?? ""]) ids.add(id);
          }
        }
      }
    }
  }
  for (const { nodes, operator, whyNot = [] } of spared) {
    for (const id of [...nodes, operator ?? ""]) ids.add(id);
    for (const { operators, direct, held, additions } of whyNot) {
      for (const { evidence, candidates, supplier = "" } of direct) {
        dependencyEvidence.push(evidence);
        for (const id of candidates ?? [supplier]) ids.add(id);
      }
      for (const id of [...operators, ...additions.smallest.flatMap((each) => each.nodes)]) ids.add(id);
      for (const { node, failing } of held) {
        ids.add(node);
        for (const { dependency, cutBy } of failing) {
          dependencyEvidence.push(dependency.evidence);
          for (const id of dependency.candidates ?? [dependency.supplier ?? ""]) ids.add(id);
          if (cutBy !== undefined) disturbanceIds.add(cutBy);
        }
      }
    }
  }
  const disturbances = active.filter(({ id }) => disturbanceIds.has(id));
  for (const disturbance of disturbances) {
    const selectors =
      disturbance.kind === "disconnection" ? disturbance.between.flat() : [...disturbance.nodes, ...(disturbance.except ?? [])];
    for (const { id = "", operator = "" } of selectors) for (const each of [id, operator]) ids.add(each);
  }
  const nodes = namedNodes(index, ids);
  return {
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    disturbances: Object.fromEntries(disturbances.map((disturbance) => [disturbance.id, disturbance])),
    sources: named(landscape.sources, dependencyEvidence),
    scenarioSources: named(
      scenario.sources,
      disturbances.flatMap(({ evidence }) => evidence ?? []),
    ),
  };
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

function named(rows: readonly Source[] = [], evidence: readonly Evidence[]): Record<string, Source> {
  const ids = new Set(evidence.flatMap(({ sources = [] }) => sources.filter((source) => typeof source === "string")));
  const found = rows.filter(({ id }) => ids.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(found.map((source) => [source.id, source]));
}
