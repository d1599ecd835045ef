import type { LandscapeIndex } from "../model/landscape/landscape-index.js";
import type { Disturbance } from "../model/scenario/disturbance.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { selectNodes } from "../model/scenario/select-nodes.js";
import type { ListedDisturbance } from "../report/page/controls-section.js";
import type { PageView, PageWriting } from "../report/page/page-view.js";
import { timedDisturbanceName } from "../words/disturbance-names.js";
import { addedDisturbances, type WhatIf } from "./what-if.js";

/** Before the id of a disturbance that the reader added: the saved scenario may have one of the same id. */
export const addedMark = "+";

/** Sets of more nodes than this stay drawn together. */
const mostFocused = 3;

/** Nodes that are drawn by themselves: what is chosen, and what the reader disturbed, unless it is many. */
export function focusOf({ isolate, disconnect, degrade }: WhatIf, chosen: string | undefined): string[] {
  const sets = [...isolate, ...degrade.map(({ ids }) => ids), ...disconnect.flat()];
  const ids = sets.filter((set) => set.length <= mostFocused).flat();
  return [...new Set([...ids, ...(chosen === undefined ? [] : [chosen])])];
}

/** The disturbances of the saved scenario, and those that the reader added. */
export function listedDisturbances(saved: Scenario, asked: WhatIf, page: PageWriting): ListedDisturbance[] {
  const text = (each: Disturbance): string => timedDisturbanceName(each, page.writing);
  return [
    ...saved.disturbances.map((each) => ({ id: each.id, text: text(each), isOn: !asked.off.includes(each.id) })),
    ...addedDisturbances(saved, asked).map(({ disturbance }) => ({
      id: addedMark + disturbance.id,
      text: text(disturbance),
      isOn: true,
    })),
  ];
}

/**
 * The disturbances of the saved scenario that hold and pick any of these nodes themselves, so that they can be spared; not
 * those that are switched off, or spare them already.
 */
export function disturbancesOf(
  saved: Scenario,
  { off }: WhatIf,
  index: LandscapeIndex,
  { result, scenario }: PageView,
  ids: readonly string[],
): string[] {
  const kept = new Set(saved.disturbances.map(({ id }) => id).filter((id) => !off.includes(id)));
  return scenario.disturbances.flatMap((each) => {
    if (each.kind === "disconnection" || !kept.has(each.id) || !result.scenario.active.includes(each.id)) return [];
    const { surely } = selectNodes(index, each.nodes, each.except ?? [], each.id);
    const run = ids.flatMap((id) => [id, ...(index.operatedBy.get(id) ?? [])]);
    return run.some((id) => surely.has(id)) ? [each.id] : [];
  });
}
