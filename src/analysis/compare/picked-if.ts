import { canonicalJson } from "../../model/landscape/canonical-json.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { companiesOf, indexLandscape } from "../../model/landscape/landscape-index.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { selectNodes } from "../../model/scenario/select-nodes.js";
import type { Selector } from "../../model/scenario/selector.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";

/**
 * Says of a node that a disturbance only possibly picks for which answers to what nobody stated of it that is: two that say the same
 * pick it in the same truths.
 * @param side - of a disconnection: which of the two
 * @remarks Cost: once what the disturbance picks, for each of its selectors.
 */
export function pickedIf(landscape: Landscape, disturbance: Disturbance): (id: string, side: number) => string {
  const index = indexLandscape(landscape);
  const asked = (selector: Selector, isExcept: boolean) => {
    const { surely, possibly } = selectNodes(index, [selector], [], disturbance.id);
    const runners = [selector.id, selector.operator].flatMap((each) =>
      each === undefined ? [] : [companiesOf(index, each).sort()],
    );
    return (id: string): string[] => {
      if (surely.has(id)) return [`surely ${String(isExcept)}`];
      const node = index.nodes.get(id);
      if (node === undefined || !possibly.has(id)) return [];
      const places = (["site", "platform"] as const).map((place) =>
        node.kind === "system" && node[place] === undefined ? (selector[place] ?? null) : null,
      );
      return [canonicalJson({ isExcept, runners: operatorOf(node) === unknownOperator ? runners : [], places })];
    };
  };
  const lists = disturbance.kind === "disconnection" ? disturbance.between : [disturbance.nodes];
  const except = disturbance.kind === "disconnection" ? [] : (disturbance.except ?? []);
  const conditions = lists.map((list) => [...list.map((each) => asked(each, false)), ...except.map((each) => asked(each, true))]);
  return (id, side) => [...new Set((conditions[side] ?? []).flatMap((of) => of(id)))].sort().join(" ");
}
