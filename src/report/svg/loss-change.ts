import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { NodeLosses } from "./node-losses.js";

/** The losses of another result, to compare with. */
export interface LossesBefore {
  /** Ids of the nodes that there were. */
  readonly ids: ReadonlySet<string>;
  readonly losses: NodeLosses;
}

/** What is compared with: a scenario played on a landscape. */
interface Played {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly result: Impact;
}

export function lossesBefore({ landscape, scenario, result }: Played): LossesBefore {
  return { ids: new Set(landscape.nodes.map(({ id }) => id)), losses: new NodeLosses(result, landscape, scenario) };
}

/** Less than this is no change: sums of the same numbers in another order. */
const noticed = 1e-9;

/** Whether more or less is lost of those nodes that there were before; both bounds together. */
export function changeOf(
  nodes: readonly string[],
  losses: NodeLosses,
  { ids, losses: before }: LossesBefore,
): "more" | "less" | undefined {
  let change = 0;
  for (const id of nodes) {
    if (!ids.has(id)) continue;
    const [now, then] = [losses.of(id).loss, before.of(id).loss];
    change += now.atLeast + now.atMost - then.atLeast - then.atMost;
  }
  if (Math.abs(change) < noticed) return undefined;
  return change > 0 ? "more" : "less";
}
