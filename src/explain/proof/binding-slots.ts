import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { groupRules, rationRule } from "../../engine/compile/graph-columns.js";
import { wholeLoss } from "../../engine/loss.js";
import type { PropagationState } from "../../engine/propagate/propagation-state.js";
import { drawingSlots, drawnIn, lossOfDraws } from "../../engine/propagate/ration-loss.js";
import type { LossAt } from "./loss-rounds.js";
import { addedLoss, heardLoss, lossUnheard, passedLoss } from "./slot-losses.js";

/** A slot that binds, and what it hears: a loss that its supplier had reached, or `undefined` where it is cut. */
export interface BindingSlot {
  readonly slot: number;
  readonly heard: LossAt | undefined;
}

export interface BindingContext {
  readonly graph: CompiledGraph;
  /** Own losses, cuts and stand-bys of the run. */
  readonly inputs: PropagationState;
  readonly history: ReadonlyMap<number, readonly LossAt[]>;
  /** By slot: how weak its evidence is; of equals the best known is taken. */
  readonly weakness: (slot: number) => number;
}

/**
 * The fewest members of a group that make it lose so much by what was heard before a round, those that failed first before
 * others; `undefined` where the group does not lose so much. Members that are not named may be whole.
 * @remarks Cost: time O(s log s + rounds) for s slots.
 */
export function bindingSlots(context: BindingContext, group: number, round: number, loss: number): BindingSlot[] | undefined {
  const { graph } = context;
  const rule = graph.rule[group];
  if (rule === rationRule) return shared(context, group, round, loss);
  if (rule === groupRules.share || rule === groupRules.capacity) return addingUp(context, group, round, loss);
  const { graph: { slotStart, parameter }, inputs } = context; // biome-ignore format: one line
  const [start, end] = [slotStart[group] ?? 0, slotStart[group + 1] ?? 0];
  let needed = rule === groupRules.all ? 1 : end - start - (parameter[group] ?? 0) + 1;
  const found: BindingSlot[] = [];
  for (let slot = start; slot < end; slot++) {
    if (passedLoss(graph, inputs, slot, 0) >= loss)
      needed--; // a stand-by that does not carry
    else {
      const heard = earliest(context, slot, round, (heardUnits) => passedLoss(graph, inputs, slot, heardUnits) >= loss);
      if (heard !== undefined) found.push(heard);
    }
  }
  if (found.length < needed) return undefined;
  const order = (a: BindingSlot, b: BindingSlot): number =>
    (a.heard?.round ?? -1) - (b.heard?.round ?? -1) || context.weakness(a.slot) - context.weakness(b.slot) || a.slot - b.slot;
  return found.sort(order).slice(0, Math.max(0, needed));
}

/** The first loss of a slot's supplier before a round that suffices. */
function earliest(
  { graph, inputs, history }: BindingContext,
  slot: number,
  round: number,
  suffices: (heard: number) => boolean,
): BindingSlot | undefined {
  if (inputs.cut[slot] === 1) return suffices(wholeLoss) ? { slot, heard: undefined } : undefined;
  const heard = history
    .get(graph.supplier[slot] ?? -1)
    ?.find((each) => each.round < round && suffices(heardLoss(graph, inputs, slot, each.loss)));
  return heard === undefined ? undefined : { slot, heard };
}

function addingUp(context: BindingContext, group: number, round: number, loss: number): BindingSlot[] | undefined {
  const { graph, inputs, history, weakness } = context;
  const adding: (BindingSlot & { added: number })[] = [];
  for (let slot = graph.slotStart[group] ?? 0; slot < (graph.slotStart[group + 1] ?? 0); slot++) {
    const cut = inputs.cut[slot] === 1;
    const heard = cut ? undefined : history.get(graph.supplier[slot] ?? -1)?.findLast((each) => each.round < round);
    if (!cut && heard === undefined) continue;
    const added = addedLoss(graph, inputs, group, slot, heardLoss(graph, inputs, slot, heard?.loss ?? 0));
    if (added > 0) adding.push({ slot, heard, added });
  }
  adding.sort((a, b) => b.added - a.added || weakness(a.slot) - weakness(b.slot) || a.slot - b.slot);
  const taken: BindingSlot[] = [];
  let sum = lossUnheard(graph, inputs, group);
  for (const { slot, heard, added } of adding) {
    if (sum >= loss) break;
    taken.push({ slot, heard });
    sum += added;
  }
  return sum >= loss ? taken : undefined;
}

/** What is drawn instead of what is heard in one place, by those served before and by those who share. */
interface DrawnOf {
  readonly slot: number;
  readonly heard: LossAt;
  readonly weighed: number;
  readonly before: number;
  readonly own: number;
}

/** The fewest draws for which a supply runs so short, the greatest first: who is not named draws nothing more. Draws instead of the same go together. */
function shared(
  { graph, inputs, history }: BindingContext,
  group: number,
  round: number,
  loss: number,
): BindingSlot[] | undefined {
  const ration = graph.rations?.get(group);
  if (ration === undefined) return undefined;
  const drawing = new Map<number, DrawnOf>();
  for (const { slot, isBefore } of drawingSlots(graph, group)) {
    const position = graph.supplier[slot] ?? -1;
    const heard = history.get(position)?.findLast((each) => each.round < round);
    if (heard === undefined) continue;
    const weighed = Math.abs(graph.weight[slot] ?? 0) * heard.loss;
    const known = drawing.get(position) ?? { slot, heard, weighed: 0, before: 0, own: 0 };
    const drawn = drawnIn(graph, inputs, slot, heard.loss);
    drawing.set(position, {
      ...known,
      weighed: known.weighed + weighed,
      before: known.before + (isBefore ? drawn : 0),
      own: known.own + (isBefore ? 0 : drawn),
    });
  }
  const taken: BindingSlot[] = [];
  let [before, own] = [0, 0];
  for (const each of [...drawing.values()].sort((a, b) => b.weighed - a.weighed)) {
    if (lossOfDraws(ration, before, own) >= loss) break;
    before += each.before;
    own += each.own;
    taken.push({ slot: each.slot, heard: each.heard });
  }
  return lossOfDraws(ration, before, own) >= loss ? taken : undefined;
}
