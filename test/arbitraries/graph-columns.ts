import fc from "fast-check";
import { type GraphColumns, groupRules } from "../../src/engine/compile/graph-columns.js";

/**
 * Random dependency graphs. Nodes come in blocks; a dependency leads into an earlier block or stays in its own, so
 * loops lie inside blocks. There the members of a `share` or `capacity` group weigh at most {@link largestLoopGain} in
 * sum: every loop comes to rest in few rounds. A smaller recipe is a graph with fewer nodes, smaller loops, no limits.
 */
export interface GraphOptions {
  readonly minNodes?: number;
  /** @defaultValue 12 */
  readonly maxNodes?: number;
  /** One node in so many opens a new block; 0: one block only. @defaultValue 4 */
  readonly blockSize?: number;
  /** Whether a node may depend on itself. @defaultValue false */
  readonly selfLoops?: boolean;
}

const largestLoopGain = 0.8;

interface MemberRecipe {
  readonly pick: number;
  readonly earlier: boolean;
  readonly weight: number;
  readonly slack: number;
  readonly threshold: number;
  readonly standBy: boolean;
  readonly ceiling: number;
}
interface GroupRecipe {
  readonly rule: number; // −1: the implicit group
  readonly k: number;
  readonly members: readonly MemberRecipe[];
}
interface NodeRecipe {
  readonly opensBlock: boolean;
  readonly groups: readonly GroupRecipe[];
}

const share = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(1, 0.5, 0.25, 0) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);
const usually = (value: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: share });

const memberRecipe: fc.Arbitrary<MemberRecipe> = fc.record({
  pick: fc.nat({ max: 9999 }),
  earlier: fc.boolean(),
  weight: fc.oneof({ weight: 1, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: share }),
  slack: usually(1),
  threshold: usually(0),
  standBy: fc.boolean(),
  ceiling: usually(1).map((ceiling) => ceiling || 0.75),
});
const groupRecipe: fc.Arbitrary<GroupRecipe> = fc.record({
  rule: fc.constantFrom(-1, ...Object.values(groupRules)),
  k: fc.nat({ max: 9 }),
  members: fc.array(memberRecipe, { minLength: 1, maxLength: 4 }),
});

export function graphColumns(options: GraphOptions = {}): fc.Arbitrary<GraphColumns> {
  const { minNodes = 1, maxNodes = 12, blockSize = 4, selfLoops = false } = options;
  const nodeRecipe: fc.Arbitrary<NodeRecipe> = fc.record({
    opensBlock: blockSize === 0 ? fc.constant(false) : fc.nat({ max: blockSize - 1 }).map((draw) => draw === 0),
    groups: fc.array(groupRecipe, { maxLength: 3 }),
  });
  const nodes = fc.array(nodeRecipe, { minLength: minNodes, maxLength: maxNodes, size: "max" });
  const limits = fc.constantFrom(false, true, true);
  return fc.tuple(nodes, limits).map(([recipes, hasLimits]) => assemble(recipes, hasLimits, selfLoops));
}

interface Member extends MemberRecipe {
  readonly supplier: number;
  readonly sameBlock: boolean;
}

interface Group {
  readonly node: number;
  /** −1: the implicit group. */
  readonly rule: number;
  readonly k: number;
  readonly members: readonly Member[];
}

function assemble(recipes: readonly NodeRecipe[], hasLimits: boolean, selfLoops: boolean): GraphColumns {
  const blocks = blocksOf(recipes);
  const groups = recipes.flatMap((recipe, node) =>
    recipe.groups.flatMap(({ rule, k, members }): Group[] => {
      const resolved = members.flatMap((member) => resolve(member, node, blocks[node]!, selfLoops));
      return resolved.length === 0 ? [] : [settled(node, rule, k, resolved, hasLimits)];
    }),
  );
  const named = groups.filter(({ rule }) => rule !== -1);
  const rows = groups.flatMap((group) => group.members.map((member) => ({ group, member })));
  return {
    nodeCount: recipes.length,
    dependent: rows.map(({ group }) => group.node),
    supplier: rows.map(({ member }) => member.supplier),
    weight: rows.map(({ member }) => member.weight),
    group: rows.map(({ group }) => named.indexOf(group)),
    groupNode: named.map(({ node }) => node),
    groupRule: named.map(({ rule }) => rule),
    groupK: named.map(({ k }) => k),
    ...(hasLimits && {
      slack: rows.map(({ group, member }) => (addsUp(group.rule) ? 1 : member.slack)),
      threshold: rows.map(({ member }) => member.threshold),
      standBy: rows.map(({ member }) => Number(member.standBy)),
      ceiling: rows.map(({ member }) => (member.standBy ? member.ceiling : 1)),
    }),
  };
}

function addsUp(rule: number): boolean {
  return rule === groupRules.share || rule === groupRules.capacity;
}

/** Makes a group lawful: k within its regular members, stand-bys only where they may be, weights as they must be. */
function settled(node: number, wanted: number, k: number, members: readonly Member[], hasLimits: boolean): Group {
  const outside = members.findIndex(({ sameBlock }) => !sameBlock);
  const rule = wanted === groupRules.capacity && outside === -1 ? groupRules.share : wanted;
  const mayStandBy = hasLimits && (rule === groupRules["at-least"] || rule === groupRules.capacity);
  const regular = rule === groupRules.capacity ? outside : 0;
  const placed = members.map((member, index) => ({ ...member, standBy: mayStandBy && index !== regular && member.standBy }));
  const regulars = placed.filter(({ standBy }) => !standBy).length;
  return { node, rule, k: 1 + (k % regulars), members: addsUp(rule) ? weighed(placed, rule, regular) : placed };
}

interface Block {
  readonly start: number;
  readonly end: number;
}

/** By node: its block, from `start` to before `end`. */
function blocksOf(recipes: readonly NodeRecipe[]): Block[] {
  const starts = recipes.flatMap(({ opensBlock }, node) => (node === 0 || opensBlock ? [node] : []));
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? recipes.length;
    return new Array<Block>(end - start).fill({ start, end });
  });
}

function resolve(member: MemberRecipe, node: number, { start, end }: Block, selfLoops: boolean): Member[] {
  if (member.earlier && start > 0) return [{ ...member, supplier: member.pick % start, sameBlock: false }];
  const others = selfLoops ? end - start : end - start - 1;
  if (others === 0) return [];
  const supplier = start + (member.pick % others);
  return [{ ...member, supplier: !selfLoops && supplier >= node ? supplier + 1 : supplier, sameBlock: true }];
}

/** Bounds the gain of loops, and lets one supplier outside them carry what a `capacity` group lacks. */
function weighed(members: readonly Member[], rule: number, firstRegular: number): Member[] {
  const inLoops = sumOfWeights(members.filter(({ sameBlock }) => sameBlock));
  const scale = Math.min(1, largestLoopGain / inLoops);
  const bounded = members.map((member) => (member.sameBlock ? { ...member, weight: member.weight * scale } : member));
  if (rule !== groupRules.capacity) return bounded;
  const lacking = 1 - sumOfWeights(bounded.filter(({ standBy }) => !standBy));
  return bounded.map((member, index) =>
    index === firstRegular && lacking > 0 ? { ...member, weight: member.weight + lacking } : member,
  );
}

function sumOfWeights(members: readonly Member[]): number {
  return members.reduce((total, { weight }) => total + weight, 0);
}
