import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { scenarioVersion } from "../../model/scenario/scenario-version.js";
import { remembered } from "../../model/values/known-documents.js";
import { nodeAlone } from "../levels/node-alone.js";
import { cutsOf, type ExposureLinks } from "./exposure-links.js";

/** The attack as a disturbance: what it holds delivers nothing. */
export const attackOf = (ids: readonly string[]): Disturbance => ({
  kind: "degradation",
  id: "attack",
  nodes: ids.map((id) => ({ id })),
  level: 0,
});

/** What is exposed delivers nothing, either: each node by itself, and nothing that it operates. */
export function exposureOf(landscape: Landscape, ids: readonly string[]): Disturbance[] {
  const index = indexLandscape(landscape);
  const nodes = ids.map((id) => index.nodes.get(id)).filter((node) => node !== undefined);
  const alone = nodes.map((node) => nodeAlone(index, node));
  const listed = alone.flatMap((each) => (each.except === undefined ? each.nodes : []));
  const owners = alone.filter(({ except }) => except !== undefined);
  return [
    ...(listed.length === 0 ? [] : [{ kind: "degradation" as const, id: "exposed", nodes: listed, level: 0 }]),
    ...owners.map((each, place): Disturbance => ({ kind: "degradation", id: `exposed-${place + 2}`, ...each, level: 0 })),
  ];
}

/** A plan as a scenario: the attack, what is exposed where that is lost, and the cuts, each a disconnection. */
export function containmentScenario(
  landscape: Landscape,
  exposure: ExposureLinks,
  {
    attacked,
    lost,
    cuts,
  }: { readonly attacked: readonly string[]; readonly lost: readonly string[]; readonly cuts: readonly number[] },
): Scenario {
  return remembered({
    tragweite: scenarioVersion,
    id: "containment",
    disturbances: [
      attackOf(attacked),
      ...exposureOf(landscape, lost),
      ...cuts.flatMap((cut, place) => {
        const link = exposure.links[cut];
        return link === undefined ? [] : cutsOf(exposure, link, `cut-${place + 1}`);
      }),
    ],
  });
}
