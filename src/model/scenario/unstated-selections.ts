import type { Landscape } from "../landscape/landscape.js";
import { indexLandscape } from "../landscape/landscape-index.js";
import type { Disturbance } from "./disturbance.js";
import type { Scenario } from "./scenario.js";
import { selectNodes } from "./select-nodes.js";
import type { Selector } from "./selector.js";

/** A scenario at its worst over systems that state no place. */
export interface WorstPlaced {
  readonly scenario: Scenario;
  readonly unstated: "site" | "platform";
  /** How many systems may be where a disturbance looks, and state no place. */
  readonly nodes: number;
  /** The first place that a selector names. */
  readonly place: string;
}

/**
 * A scenario whose selectors name sites or platforms, as it disturbs at worst if systems that state none are there: they lose
 * what is lost there, and of what an isolation or a disconnection may cut all is cut.
 * @returns `undefined` where no system that states none may be picked
 * @remarks Cost: time O(nodes) for each such selector.
 */
export function worstPlaced(landscape: Landscape, scenario: Scenario): WorstPlaced | undefined {
  const found: { readonly unstated: "site" | "platform"; readonly place: string; readonly ids: readonly string[] }[] = [];
  const more = (selectors: readonly Selector[], except: readonly Selector[] = []): Selector[] => {
    const all = new Set<string>();
    for (const selector of selectors)
      for (const unstated of ["site", "platform"] as const) {
        const { [unstated]: place, ...rest } = selector;
        if (place === undefined) continue;
        const ids = unstatedIn(landscape, unstated, rest, except);
        if (ids.length > 0) found.push({ unstated, place, ids });
        for (const id of ids) all.add(id);
      }
    return Array.from(all, (id) => ({ id }));
  };
  const disturbances = scenario.disturbances.flatMap((disturbance): Disturbance[] => {
    if (disturbance.kind === "disconnection") {
      const [one, other] = disturbance.between;
      return [
        {
          ...disturbance,
          between: [
            [...one, ...more(one)],
            [...other, ...more(other)],
          ] as typeof disturbance.between,
        },
      ];
    }
    const picked = more(disturbance.nodes, disturbance.except);
    // a set cuts nothing inside it: whoever may be in it or not is cut off from all
    return [
      disturbance,
      ...picked.map((selector, place): Disturbance => {
        const { except: _except, ...own } = disturbance;
        return { ...own, id: `${disturbance.id}-unstated-${place}`, nodes: [selector] };
      }),
    ];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const { unstated, place } = first;
  return {
    scenario: { ...scenario, disturbances },
    ...{ unstated, place, nodes: new Set(found.flatMap(({ ids }) => ids)).size },
  };
}

/** Systems that state no place and all else that a selector asks for; ids. */
function unstatedIn(landscape: Landscape, unstated: "site" | "platform", rest: Selector, except: readonly Selector[]): string[] {
  const isAny = Object.values(rest).every((value) => value === undefined);
  const asked: Selector = isAny ? { kind: "system" } : rest;
  const index = indexLandscape(landscape);
  const { surely, possibly } = selectNodes(index, [asked], except, "unstated");
  return [...surely, ...possibly].filter((id) => {
    const node = index.nodes.get(id);
    return node?.kind === "system" && node[unstated] === undefined;
  });
}
