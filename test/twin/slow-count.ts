import type { RowCount } from "../../src/analysis/counting/count-rows.js";
import { levelIn, steadyState } from "../../src/analysis/levels/steady-state.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { levelTolerance } from "../../src/quantities.js";

type Node = Landscape["nodes"][number];

/** What an unknown size is tried as, where no total says what is left. */
const guesses = [0, 4, 1000];

/** Every way to give each of the options one value. */
function* ways(options: readonly (readonly number[])[]): Generator<number[]> {
  const [first, ...rest] = options;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const value of first) for (const others of ways(rest)) yield [value, ...others];
}

/** Every way to lay so many on some places, up to the cap on each. */
function* splits(amount: number, places: number, cap: number): Generator<number[]> {
  if (places === 0) {
    if (amount === 0) yield [];
    return;
  }
  for (let here = 0; here <= Math.min(amount, cap); here++)
    for (const others of splits(amount - here, places - 1, cap)) yield [here, ...others];
}

const unitsOf = (node: Node): [unit: string, count: unknown][] => [
  ...(["insured", "sites", "employers"] as const).flatMap((unit): [string, unknown][] =>
    unit in node ? [[unit, (node as unknown as Record<string, unknown>)[unit]]] : [],
  ),
  ...("populations" in node ? (node.populations ?? []) : []).map(({ unit, count }): [string, unknown] => [unit, count]),
];

const holderOf = (node: Node, unit: string): { id: string; node: Node; count: unknown }[] =>
  unitsOf(node).flatMap(([each, count]) => (each === unit ? [{ id: node.id, node, count }] : []));

const isStatutory = (node: Node | undefined): boolean => node?.kind === "insurer" && !["PKV", "other"].includes(node.insurerType);

/** How many of a unit some hold together. */
interface HeldTotal {
  /** Absent where nobody says. */
  readonly count?: number;
  readonly covers: (id: string) => boolean;
}

/** The total of the statutory insured, where a landscape has one. */
function statutoryTotal(landscape: Landscape, unit: string): HeldTotal {
  const count = unit === "insured" ? landscape.totals?.[0]?.insured : undefined;
  return count === undefined ? { covers: () => false } : { count, covers: (id) => isStatutoryIn(landscape, id) };
}

/**
 * Every way in which the sizes of one unit may truly be, by all of ranges, all splits of pools, and guesses for what
 * nobody knows. One total, by default of the statutory insured, is kept where the figures leave room for it: what it leaves over is held by
 * those without a figure, or, where all have one, by those who may hold more.
 */
export function* sizesOf(
  landscape: Landscape,
  unit: string,
  { count: total, covers: isMember }: HeldTotal = statutoryTotal(landscape, unit),
): Generator<Map<string, number>> {
  const { nodes, pools = [] } = landscape;
  const holders = nodes.flatMap((node) => holderOf(node, unit));
  const pooled = new Set(unit === "insured" ? pools.flatMap(({ insurers }) => insurers) : []);
  const ranged = holders.filter(({ id, count }) => !pooled.has(id) && count !== "unknown");
  const open = holders.filter(({ id, count }) => !pooled.has(id) && count === "unknown");
  const [pool] = unit === "insured" ? pools : [];
  const members = open.filter(({ id }) => isMember(id));
  const others = open.filter(({ id }) => !isMember(id));
  const heldByMembers = (sizes: ReadonlyMap<string, number>): number =>
    [...sizes].reduce((sum, [id, size]) => sum + (isMember(id) ? size : 0), 0);
  const known = [...knownSizes(ranged, pool)];
  // figures that exceed the total, whatever is not known of them, are of another date
  const isUsed = total !== undefined && known.some((sizes) => heldByMembers(sizes) <= total);
  // and so are figures that cannot reach it, where nobody is left to hold the rest
  const isMet = isUsed && known.some((sizes) => heldByMembers(sizes) === total);
  for (const sizes of known) {
    const left = isUsed ? total - heldByMembers(sizes) : undefined;
    if (left !== undefined && (left < 0 || (left > 0 && members.length === 0 && isMet))) continue;
    for (const guess of ways(others.map(() => guesses))) {
      const all = [...sizes, ...others.map(({ id }, index) => [id, guess[index]!] as const)];
      const isLeft = left !== undefined && members.length > 0;
      const rests = isLeft ? splits(left, members.length, left) : ways(members.map(() => guesses));
      for (const rest of rests) yield new Map([...all, ...members.map(({ id }, index) => [id, rest[index]!] as const)]);
    }
  }
}

/** Every way in which those with figures or in a pool may truly be. */
function* knownSizes(
  ranged: readonly { readonly id: string; readonly count: unknown }[],
  pool: NonNullable<Landscape["pools"]>[number] | undefined,
): Generator<Map<string, number>> {
  const ends = ranged.map(({ count }) => {
    if (typeof count === "number") return [count];
    const { atLeast, atMost } = count as { atLeast: number; atMost: number };
    return Array.from({ length: atMost - atLeast + 1 }, (_, more) => atLeast + more);
  });
  for (const known of ways(ends))
    for (const split of pool === undefined ? [[]] : splits(pool.insured, pool.insurers.length, pool.cap ?? pool.insured))
      yield new Map([
        ...ranged.map(({ id }, index) => [id, known[index]!] as const),
        ...(pool?.insurers ?? []).map((id, index) => [id, split[index]!] as const),
      ]);
}

/** What holds in a landscape that is known in full. */
export interface Truth {
  readonly nodes: Landscape["nodes"];
  readonly levels: ReadonlyMap<string, number>;
  readonly isolated: ReadonlySet<string>;
}

/** Every level of a landscape that is known in full, while a scenario holds; `at`: at a moment. */
export function settled(truth: Landscape, scenario: Scenario, at?: string): Truth {
  const { worst } = steadyState(truth, scenario, at === undefined ? {} : { at });
  const levels = new Map(worst.compiled.nodes.map(({ id }, number) => [id, levelIn(worst, number)]));
  const isolated = worst.compiled.nodes.filter((_, number) => worst.isolated.has(worst.compiled.graph.positionOf[number]!));
  return { nodes: truth.nodes, levels, isolated: new Set(isolated.map(({ id }) => id)) };
}

type Row = Pick<RowCount, "what" | "type" | "unit">;

/** In a truth: who of a row is at which level. */
export function found(truth: Truth, row: Row): Map<string, number> {
  return new Map([...standingIn(truth, row)].map(([holder, ids]) => [holder, foundLevel(truth.levels, truth.isolated, ids)]));
}

/** In a truth: who of a row has lost it although something works, which is isolated. */
export function cutOff(truth: Truth, row: Row): string[] {
  const { levels, isolated } = truth;
  const isCutOff = (ids: readonly string[]): boolean =>
    foundLevel(levels, isolated, ids) <= levelTolerance && ids.some((id) => isolated.has(id) && levels.get(id)! > levelTolerance);
  return [...standingIn(truth, row)].flatMap(([holder, ids]) => (isCutOff(ids) ? [holder] : []));
}

/** By holder of a row: the nodes by which it stands there. */
function standingIn({ nodes }: Truth, { what, type, unit }: Row): Map<string, string[]> {
  const standing = new Map<string, string[]>();
  for (const node of nodes) {
    const own = node.kind === "service-provider" && what === "organisation" && node.providerType === type ? [node.id] : [];
    const services =
      what === "service"
        ? nodes.filter((each) => each.kind === "service" && each.operator === node.id && each.serviceType === type)
        : [];
    const ids = [...own, ...services.map(({ id }) => id)];
    const hasUnit = unit in node || ("populations" in node && node.populations?.some((each) => each.unit === unit) === true);
    if (ids.length > 0 && hasUnit) standing.set(node.id, ids);
  }
  return standing;
}

/** What people find of one holder's services of a type, or of the holder itself, in a landscape that is known in full. */
function foundLevel(levels: ReadonlyMap<string, number>, isolated: ReadonlySet<string>, ids: readonly string[]): number {
  return Math.max(...ids.map((id) => (isolated.has(id) ? 0 : levels.get(id)!)));
}

/** Whether a total of the insured covers a node where it does not say whom. */
export const isStatutoryIn = ({ nodes }: Landscape, id: string): boolean => isStatutory(nodes.find((node) => node.id === id));
