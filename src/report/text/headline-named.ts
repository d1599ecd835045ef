import type { NodeImpact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { isOut, type NodeState, possibleStates, type StateBounds } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import { criticalFirst } from "./critical-first.js";
import { ended, type HeadlineFacts } from "./headline-beside.js";
import { mostNames } from "./headline-organisations.js";
import { headlineWords } from "./headline-words.js";

/** Services by name, the worst first, where nobody is counted whom they serve; where none is hit, what else is. */
export function namedHit({ landscape, result }: HeadlineFacts, writing: Writing): Record<"services" | "others", string[]> {
  const known = new Set(landscape.nodes.flatMap(({ id, kind }) => (kind === "service" ? [id] : [])));
  const services = namedByState(
    result.nodes.filter(({ id }) => known.has(id)),
    landscape,
    writing,
  );
  return { services, others: services.length > 0 ? [] : namedByState(result.nodes, landscape, writing) };
}

function namedByState(nodes: readonly NodeImpact[], landscape: Landscape, writing: Writing): string[] {
  const words = headlineWords[writing.language];
  const order = criticalFirst(landscape);
  const may = (state: NodeState, states: StateBounds): boolean => possibleStates(states).includes(state);
  const isPerhapsOut = ({ worst, best }: StateBounds): boolean => isOut(worst) && !isOut(best);
  const ranks: readonly [sentence: (names: string) => string, holds: (state: StateBounds) => boolean][] = [
    [words.servicesLost, ({ best, worst }) => best === "lost" && worst === "lost"],
    [words.servicesCutOff, ({ best, worst }) => best === "isolated" && worst === "isolated"],
    [words.servicesOut, ({ best, worst }) => isOut(best) && isOut(worst) && best !== worst],
    [words.servicesImpaired, (state) => isPerhapsOut(state) && !may("normal", state)],
    [words.servicesPerhapsLost, (state) => isPerhapsOut(state) && may("normal", state) && !may("isolated", state)],
    [
      words.servicesPerhapsOut,
      (state) => isPerhapsOut(state) && may("normal", state) && may("isolated", state) && may("lost", state),
    ],
    [words.servicesPerhapsCutOff, (state) => isPerhapsOut(state) && may("normal", state) && !may("lost", state)],
    [words.servicesDegraded, ({ best, worst }) => worst === "degraded" && best === "degraded"],
    [words.servicesPerhapsDegraded, ({ best, worst }) => worst === "degraded" && best === "normal"],
  ];
  return ranks.flatMap(([sentence, holds]) => {
    const held = new Map(nodes.flatMap((node) => (holds(node.state) ? [[node.id, node] as const] : [])));
    const names = order([...held.keys()])
      .flatMap((id) => held.get(id) ?? [])
      .map((node) => nameAndLevel(node, writing));
    return names.length === 0 ? [] : [ended(sentence(writing.listed(names, mostNames)))];
  });
}

/** A node by name; where it is degraded, or may be, with what it has left. */
export function nameAndLevel({ id, state, level }: NodeImpact, { language, nameOf, numerals }: Writing): string {
  if (![state.worst, state.best].includes("degraded")) return nameOf(id);
  return `${nameOf(id)} (${headlineWords[language].left(numerals.levelLeft(level), false)})`;
}
