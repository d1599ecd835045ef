import type { Landscape } from "../../src/model/landscape/landscape.js";

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

const isStatutory = (node: Node | undefined): boolean => node?.kind === "insurer" && !["PKV", "other"].includes(node.insurerType);

/**
 * Every way in which the sizes of one unit may truly be, by the ends of ranges, all splits of pools, and guesses for what
 * nobody knows. A total of the statutory insured is kept where the figures leave room for it: what it leaves over is held by
 * those without a figure.
 */
export function* sizesOf({ nodes, pools = [], totals = [] }: Landscape, unit: string): Generator<Map<string, number>> {
  const holders = nodes.flatMap((node) =>
    unitsOf(node).flatMap(([each, count]) => (each === unit ? [{ id: node.id, node, count }] : [])),
  );
  const pooled = new Set(unit === "insured" ? pools.flatMap(({ insurers }) => insurers) : []);
  const ranged = holders.filter(({ id, count }) => !pooled.has(id) && count !== "unknown");
  const open = holders.filter(({ id, count }) => !pooled.has(id) && count === "unknown");
  const ends = ranged.map(({ count }) =>
    typeof count === "number" ? [count] : [(count as { atLeast: number }).atLeast, (count as { atMost: number }).atMost],
  );
  const [pool] = unit === "insured" ? pools : [];
  const total = unit === "insured" ? totals[0]?.insured : undefined;
  const members = open.filter(({ node }) => isStatutory(node));
  const others = open.filter(({ node }) => !isStatutory(node));
  const isMember = (id: string): boolean => isStatutory(nodes.find((node) => node.id === id));
  for (const known of ways(ends)) {
    for (const split of pool === undefined ? [[]] : splits(pool.insured, pool.insurers.length, pool.cap ?? pool.insured)) {
      const sizes = new Map(ranged.map(({ id }, index) => [id, known[index]!]));
      pool?.insurers.forEach((id, index) => {
        sizes.set(id, split[index]!);
      });
      const held = [...sizes].reduce((sum, [id, size]) => sum + (isMember(id) ? size : 0), 0);
      const left = total === undefined ? undefined : total - held;
      for (const guess of ways(others.map(() => guesses))) {
        others.forEach(({ id }, index) => {
          sizes.set(id, guess[index]!);
        });
        if (members.length === 0) yield new Map(sizes);
        else if (left === undefined) {
          for (const each of ways(members.map(() => guesses)))
            yield new Map([...sizes, ...members.map(({ id }, index) => [id, each[index]!] as const)]);
        } else if (left >= 0) {
          for (const each of splits(left, members.length, left))
            yield new Map([...sizes, ...members.map(({ id }, index) => [id, each[index]!] as const)]);
        }
      }
    }
  }
}

/** What people find of one holder's services of a type, or of the holder itself, in a landscape that is known in full. */
export function foundLevel(levels: ReadonlyMap<string, number>, isolated: ReadonlySet<string>, ids: readonly string[]): number {
  return Math.max(...ids.map((id) => (isolated.has(id) ? 0 : levels.get(id)!)));
}
