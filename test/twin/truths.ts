import type { Landscape } from "../../src/model/landscape/landscape.js";
import { isStandBy } from "../../src/model/landscape/suppliers.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";

type Dependencies = NonNullable<Landscape["dependencies"]>;

/** Every way to choose one of the options for each item. */
function* choices<T>(options: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = options;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const option of first) for (const others of choices(rest)) yield [option, ...others];
}

/** A landscape without some of its dependencies, by DESIGN's rule: k falls to what is left, weights are scaled up to 1. */
export function without(landscape: Landscape, removed: ReadonlySet<string>): Landscape {
  let dependencies: Dependencies = (landscape.dependencies ?? []).filter(({ id }) => !removed.has(id));
  const groups = (landscape.groups ?? []).flatMap((group) => {
    const steady = dependencies.filter((dependency) => dependency.group === group.id && !isStandBy(dependency));
    if (steady.length === 0) {
      dependencies = dependencies.filter((dependency) => dependency.group !== group.id);
      return [];
    }
    const sum = steady.reduce((total, { weight }) => total + weight, 0);
    if (group.rule === "capacity" && sum < 1) {
      dependencies = dependencies.map((dependency) =>
        steady.includes(dependency) ? { ...dependency, weight: dependency.weight / sum } : dependency,
      );
    }
    return [group.rule === "at-least" ? { ...group, k: Math.min(group.k, steady.length) } : group];
  });
  return { ...landscape, groups, dependencies };
}

/**
 * Every landscape that a doubtful one may truly be.
 * @param organisations - who may run what nobody stated an operator of
 */
export function* truths(landscape: Landscape, organisations: readonly string[] = ["x", "y"]): Generator<Landscape> {
  const dependencies = landscape.dependencies ?? [];
  const uncertain = dependencies.filter(({ evidence }) => evidence.status === "assumed");
  const open = dependencies.filter(({ candidates }) => candidates !== undefined);
  const unrun = landscape.nodes.filter((node) => "operator" in node && node.operator === "unknown");
  for (const kept of choices(uncertain.map(() => [true, false]))) {
    const left = without(landscape, new Set(uncertain.filter((_, index) => kept[index] === false).map(({ id }) => id)));
    for (const suppliers of choices(open.map(({ candidates = [] }) => candidates))) {
      const known = (left.dependencies ?? []).map(({ candidates, ...dependency }) => {
        const choice = open.findIndex(({ id }) => id === dependency.id);
        return candidates === undefined ? dependency : { ...dependency, supplier: suppliers[choice]! };
      });
      for (const operators of choices(unrun.map(() => organisations))) {
        const nodes = left.nodes.map((node) => {
          const index = unrun.findIndex(({ id }) => id === node.id);
          return index === -1 ? node : ({ ...node, operator: operators[index] } as typeof node);
        });
        yield { ...left, nodes, dependencies: known };
      }
    }
  }
}

/** Every scenario that one with ranges of levels may truly be, as far as the ends and the middle of each range go. */
function* trueScenarios(scenario: Scenario): Generator<Scenario> {
  const options = scenario.disturbances.map((disturbance) => {
    if (disturbance.kind !== "degradation" || typeof disturbance.level === "number") return [disturbance];
    const { atLeast, atMost } = disturbance.level;
    return [atLeast, (atLeast + atMost) / 2, atMost].map((level) => ({ ...disturbance, level }));
  });
  for (const disturbances of choices(options)) yield { ...scenario, disturbances };
}

/** Every landscape with every scenario that a doubtful one and its scenario may truly be. */
export function* trueCases(landscape: Landscape, scenario: Scenario): Generator<{ truth: Landscape; played: Scenario }> {
  for (const truth of truths(landscape)) for (const played of trueScenarios(scenario)) yield { truth, played };
}
