import fc from "fast-check";
import { expect, it } from "vitest";
import { countedRows } from "../../../src/analysis/counting/counted-rows.js";
import type { CutSetTarget } from "../../../src/analysis/cut-sets/cut-set-target.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { TooManyLevelsError } from "../../../src/analysis/cut-sets/cut-sets-levels.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isStandBy } from "../../../src/model/landscape/suppliers.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { coveredBy, withSeveralTotals } from "../../arbitraries/several-totals.js";
import { operatorsStated, withUnassigned } from "../../arbitraries/unassigned-services.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { found, settled, sizesOf } from "../../twin/slow-count.js";
import { truths } from "../../twin/truths.js";

const tolerance = 2 ** -20;

interface Asked {
  readonly landscape: Landscape;
  readonly target: Extract<CutSetTarget, { readonly unit: string }>;
  readonly what: "service" | "organisation";
  readonly covered: ReadonlySet<string>;
}

/** A target within one of the totals; `undefined` where the landscape has none. */
function askedOf(landscape: Landscape, { pick, isGraded, atLeast }: Drawn): Asked | undefined {
  parseLandscape(landscape);
  const totals = landscape.totals ?? [];
  const questions = countedRows(landscape).rows.flatMap((row) =>
    totals.flatMap(({ id, unit }) => (unit === row.unit ? [{ ...row, total: id }] : [])),
  );
  const question = questions[pick % questions.length];
  if (question === undefined) return undefined;
  const { what, ...counted } = question;
  const kind = isGraded ? "graded-loss" : "count-lost";
  return { landscape, target: { kind, ...counted, atLeast }, what, covered: coveredBy(landscape, question.total) };
}

interface Drawn {
  readonly pick: number;
  readonly isGraded: boolean;
  readonly atLeast: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  pick: fc.nat(),
  isGraded: fc.boolean(),
  atLeast: fc.integer({ min: 1, max: 15 }),
});

const systemsOf = ({ nodes }: Landscape): string[] =>
  nodes.flatMap(({ kind, id }) => (kind === "system" ? [id] : [])).slice(0, 4);

/** By set of lost systems: what those whom the total covers lose in one completion, of the sizes that are given. */
function lossesIn(truth: Landscape, { target, what, covered }: Asked, sizes: readonly ReadonlyMap<string, number>[]): number[][] {
  const systems = systemsOf(truth);
  return Array.from({ length: 2 ** systems.length }, (_, set) => {
    const lost = systems.filter((_system, place) => (set >> place) & 1);
    const played = whatIf(lost.map((id, place) => degradationOf(id, 0, place)));
    const levels =
      lost.length === 0
        ? new Map<string, number>()
        : found(settled(truth, played), { what, type: target.type, unit: target.unit });
    const parts = [...levels].flatMap(([id, level]) => {
      const part = target.kind === "graded-loss" ? 1 - level : level <= tolerance ? 1 : 0;
      return covered.has(id) ? [{ id, part }] : [];
    });
    return sizes.map((size) => parts.reduce((sum, { id, part }) => sum + part * size.get(id)!, 0));
  });
}

/** The least sets of which another than these holds none. */
function minimal(holds: readonly boolean[]): number[] {
  const sets = [...holds.keys()].filter((set) => holds[set] === true);
  return sets.filter((set) => !sets.some((other) => other !== set && (other & set) === other));
}

/** Sets that are listed; `undefined` where levels are too many to be told apart, which is refused. */
function listed({ landscape, target }: Asked, reading: "worst" | "best"): number[] | undefined {
  const systems = systemsOf(landscape);
  try {
    const options = { failing: systems.map((id) => ({ id })), reading, importance: false, minEvidence: "inferred" } as const;
    const { cutSets: sets } = cutSets(landscape, target, options);
    return sets.map(({ members }) => members.reduce((set, id) => set | (1 << systems.indexOf(id)), 0)).sort((a, b) => a - b);
  } catch (error) {
    if (error instanceof TooManyLevelsError) return undefined;
    throw error;
  }
}

/** Graded loss is told by gates to a thousandth of each: a number that near may be either. */
const isNear = ({ target: { kind, atLeast } }: Asked, losses: readonly number[][]): boolean =>
  kind === "graded-loss" && losses.some((each) => each.some((loss) => Math.abs(loss - atLeast) < 0.05));

const sizesWithin = ({ landscape, target: { unit, total = "" }, covered }: Asked): Map<string, number>[] => {
  const count = landscape.totals!.find(({ id }) => id === total)!.count!;
  return [...sizesOf(landscape, unit, { count, covers: (id) => covered.has(id) })];
};

/** By set of lost systems: whether the number is reached in any completion, and in every one. */
function exhaustive(asked: Asked, completions: Iterable<Landscape>): { any: boolean[]; every: boolean[]; isNear: boolean } {
  const sizes = sizesWithin(asked);
  const { atLeast } = asked.target;
  let [any, every, near]: [boolean[], boolean[], boolean] = [[], [], false];
  for (const truth of completions) {
    const losses = lossesIn(truth, asked, sizes);
    any = losses.map((each, set) => any[set] === true || each.some((loss) => loss >= atLeast));
    every = losses.map((each, set) => every[set] !== false && each.every((loss) => loss >= atLeast));
    near ||= isNear(asked, losses);
  }
  return { any, every, isNear: near };
}

/** Without stand-bys, and with every supplier known. */
function known(landscape: Landscape): Landscape {
  const dependencies = (landscape.dependencies ?? []).flatMap(({ candidates, ...dependency }) => {
    if (isStandBy(dependency)) return [];
    const supplier = candidates?.[0] ?? dependency.supplier;
    return [{ ...dependency, supplier, evidence: { status: "inferred" } as const }];
  });
  return { ...landscape, dependencies: dependencies as NonNullable<Landscape["dependencies"]> };
}

const withoutStandBys = (landscape: Landscape): Landscape => ({
  ...landscape,
  dependencies: (landscape.dependencies ?? []).filter((each) => !isStandBy(each)),
});

it("within a total cut sets are those of an exhaustive search over who offers what nobody stated", () => {
  const seen = { worst: 0, best: 0, apart: 0 };
  fc.assert(
    fc.property(
      withSeveralTotals(withUnassigned.map(known)),
      drawn,
      unlessRefused((landscape: Landscape, given: Drawn) => {
        const asked = askedOf(landscape, given);
        if (asked === undefined) return;
        const truth = exhaustive(asked, operatorsStated(landscape));
        fc.pre(!truth.isNear);
        const [worst, best] = [listed(asked, "worst"), listed(asked, "best")];
        if (worst === undefined || best === undefined) return;
        expect(worst).toEqual(minimal(truth.any));
        expect(best).toEqual(minimal(truth.every));
        seen.worst += worst.length;
        seen.best += best.length;
        const { total: _, ...unnamed } = asked.target;
        if (JSON.stringify(listed({ ...asked, target: unnamed }, "worst")) !== JSON.stringify(worst)) seen.apart++;
      }),
    ),
    replayable(1500, 10),
  );
  expect(Math.min(seen.worst, seen.best)).toBeGreaterThan(30);
  expect(seen.apart).toBeGreaterThan(3);
}, 120_000);

it("within a total cut sets are those of an exhaustive search over sizes and suppliers", () => {
  const seen = { worst: 0, best: 0, wider: 0, compared: 0 };
  fc.assert(
    fc.property(
      withSeveralTotals(countedCases.map(({ landscape }) => withoutStandBys(landscape))),
      drawn,
      unlessRefused((landscape: Landscape, given: Drawn) => {
        const asked = askedOf(landscape, given);
        if (asked === undefined) return;
        const truth = exhaustive(asked, truths(landscape));
        fc.pre(!truth.isNear);
        const [worst, best] = [listed(asked, "worst"), listed(asked, "best")];
        if (worst === undefined || best === undefined) return;
        if (JSON.stringify(worst) !== JSON.stringify(minimal(truth.any))) seen.wider++;
        if (JSON.stringify(best) !== JSON.stringify(minimal(truth.every))) seen.wider++;
        const isIn = (some: number, all: number): boolean => (some & all) === some;
        for (const set of minimal(truth.any)) expect(worst.some((each) => isIn(each, set))).toBe(true);
        for (const set of best) expect(truth.every[set]).toBe(true);
        seen.compared++;
        seen.worst += worst.length;
        seen.best += best.length;
      }),
    ),
    replayable(1500, 10),
  );
  expect(Math.min(seen.worst, seen.best)).toBeGreaterThan(30);
  // bounds of what several hold together may be wider than any completion reaches
  expect(seen.wider * 100).toBeLessThan(seen.compared);
}, 120_000);
