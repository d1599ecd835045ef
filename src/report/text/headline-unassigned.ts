import type { Impact, NodeImpact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import { isOut, possibleStates } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import { nameAndLevel } from "./headline-named.js";
import { mostNames } from "./headline-organisations.js";
import { headlineWords } from "./headline-words.js";

/**
 * Services that are hit and stand in no row, as nobody stated who offers them: with it nobody knows whose people lack them.
 * @returns a sentence for each of lost, perhaps lost, degraded and perhaps degraded, where there are such
 */
export function unassignedSentences(
  { landscape, result }: { readonly landscape: Pick<Landscape, "nodes">; readonly result: Pick<Impact, "nodes"> },
  writing: Writing,
): string[] {
  const unassigned = new Set([...unassignedServices(landscape).values()].flat());
  if (unassigned.size === 0) return [];
  const found = result.nodes.filter(({ id }) => unassigned.has(id));
  const words = headlineWords[writing.language].unassigned;
  return (["lost", "perhapsLost", "degraded", "perhapsDegraded"] as const).flatMap((state) => {
    const names = found.filter((node) => stateOf(node) === state).map((node) => nameAndLevel(node, writing));
    return names.length === 0 ? [] : [words[state](writing.listed(names, mostNames))];
  });
}

function stateOf({ state }: Pick<NodeImpact, "state">): "lost" | "perhapsLost" | "degraded" | "perhapsDegraded" | "normal" {
  if (isOut(state.worst)) return possibleStates(state).every(isOut) ? "lost" : "perhapsLost";
  if (state.worst === "degraded") return state.best === "degraded" ? "degraded" : "perhapsDegraded";
  return "normal";
}
