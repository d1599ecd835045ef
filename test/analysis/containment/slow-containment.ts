import type { ContainmentOptions } from "../../../src/analysis/containment/containment-options.js";
import { levelIn, steadyState } from "../../../src/analysis/levels/steady-state.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";

/** What one set of cuts leaves, found by playing it. */
export interface SlowPlan {
  readonly cuts: number;
  readonly unsized: number;
  readonly counted: number;
}

type Asked = Pick<ContainmentOptions, "attacked" | "protect" | "along" | "exposed" | "minEvidence">;
type Pair = readonly [string, string];

const meantBy = ({ nodes }: Landscape, ids: readonly unknown[], isAny: boolean): Set<string> =>
  new Set(
    nodes.flatMap((node) => {
      const operator = "operator" in node ? node.operator : undefined;
      const isOrganisation = ids.some((id) => nodes.find((each) => each.id === id)?.kind === "it-provider");
      const isMeant = ids.includes(node.id) || ids.includes(operator) || (isAny && isOrganisation && operator === "unknown");
      return isMeant ? [node.id] : [];
    }),
  );

const pairsOf = ({ dependencies = [] }: Landscape, along: readonly string[] | undefined): Pair[] => {
  const pairs = dependencies
    .filter(({ kind }) => along === undefined || along.includes(kind))
    .flatMap(({ dependent, supplier, candidates = [] }) =>
      (supplier === undefined ? candidates : [supplier]).map((each) => [dependent, each].sort().join(" ")),
    );
  return [...new Set(pairs)].sort().map((pair) => pair.split(" ") as unknown as Pair);
};

const reachedBy = (pairs: readonly Pair[], start: ReadonlySet<string>): Set<string> => {
  const reached = new Set(start);
  for (const id of reached) for (const pair of pairs) if (pair.includes(id)) for (const other of pair) reached.add(other);
  return reached;
};

/** What a scenario takes at worst: of each insurer and type of service the best one counts. */
export function lostBy(
  landscape: Landscape,
  scenario: Scenario,
  minEvidence: ContainmentOptions["minEvidence"],
): Omit<SlowPlan, "cuts"> {
  const { worst } = steadyState(landscape, scenario, minEvidence === undefined ? {} : { minEvidence });
  const best = new Map<string, number>();
  for (const node of landscape.nodes)
    if (node.kind === "service") {
      const key = `${node.operator} ${node.serviceType}`;
      const level = levelIn(worst, worst.compiled.numberOf.get(node.id) ?? -1);
      best.set(key, Math.max(best.get(key) ?? 0, level));
    }
  let [unsized, counted] = [0, 0];
  for (const [key, level] of best) {
    const insurer = landscape.nodes.find(({ id }) => id === key.split(" ")[0]);
    const size = insurer?.kind === "insurer" ? insurer.insured : 0;
    if (size === "unknown") unsized += 1 - level;
    else counted += (typeof size === "number" ? size : size.atMost) * (1 - level);
  }
  return { unsized: Math.round(unsized * 1e6) / 1e6, counted: Math.round(counted * 1000) / 1000 };
}

/** All sets of cuts that contain an attack, played one by one: for each number of cuts that loses less than all smaller ones the least. */
export function slowContainment(landscape: Landscape, { attacked, protect, along, exposed, minEvidence }: Asked): SlowPlan[] {
  const pairs = pairsOf(landscape, along);
  const start = meantBy(landscape, attacked, true);
  const kept = meantBy(landscape, protect, false);
  const found: SlowPlan[] = [];
  for (let set = 0; set < 2 ** pairs.length; set++) {
    const cut = pairs.filter((_, place) => (set >> place) % 2 === 1);
    const reached = reachedBy(
      pairs.filter((pair) => !cut.includes(pair)),
      start,
    );
    if ([...kept].some((id) => reached.has(id))) continue;
    const lost = exposed === "lost" ? [...reached].filter((id) => !start.has(id)) : [];
    const scenario: Scenario = {
      tragweite: "scenario/1",
      id: "slow",
      disturbances: [
        { kind: "degradation", id: "attack", nodes: attacked.map((id) => ({ id })), level: 0 },
        ...lost.map((id) => ({ kind: "degradation" as const, id: `lost-${id}`, nodes: [{ id }], level: 0 })),
        ...cut.map(([a, b], place) => ({
          kind: "disconnection" as const,
          id: `cut-${place}`,
          between: [[{ id: a }], [{ id: b }]] as [[{ id: string }], [{ id: string }]],
        })),
      ],
    };
    found.push({ cuts: cut.length, ...lostBy(landscape, scenario, minEvidence) });
  }
  found.sort((a, b) => a.cuts - b.cuts || a.unsized - b.unsized || a.counted - b.counted);
  return found.filter((plan, place) =>
    found
      .slice(0, place)
      .every((each) => plan.unsized < each.unsized || (plan.unsized === each.unsized && plan.counted < each.counted)),
  );
}
