import fc from "fast-check";
import { impact } from "tragweite";
import { expect, it } from "vitest";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { isStandBy } from "../../../src/model/landscape/suppliers.js";
import { type BlurredCase, blurredSupplies } from "../../arbitraries/blurred-supplies.js";
import { replayable } from "../../arbitraries/replayable.js";
import { insuredBy, type SupplyCase } from "../../arbitraries/supply-landscapes.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { expectAtLeast, expectAtMost } from "../../plain-expect.js";
import { type Moment, slowShares } from "../../twin/slow-shares.js";

const whole = 2 ** 40;
/** Amounts of a truth are brought to other units than those of a range, and round otherwise. */
const tolerance = 2 ** -30;
const hair = 2 ** -20;

/** Disturbances hold from the start, and nothing is kept. */
const withoutTime = ({ landscape, scenario }: SupplyCase): SupplyCase => ({
  landscape: { ...landscape, dependencies: (landscape.dependencies ?? []).map(({ bufferHours: _, ...row }) => row) },
  scenario: {
    ...scenario,
    disturbances: scenario.disturbances.map(
      ({ begin: _begin, end: _end, ...each }) => each as typeof each & { kind: "isolation" },
    ) as never,
  },
});

/** A moment that may be: a supply with a stock may be empty or not, stand-bys carry or do not. */
function momentOf({ landscape: { nodes, dependencies = [] } }: SupplyCase, coins: readonly boolean[]): Moment {
  let place = 0;
  const toss = (): boolean => coins[place++ % coins.length]!;
  const chosen = (ids: readonly string[]): Set<string> => new Set(ids.filter(toss));
  const supplies = nodes.flatMap((node) => ("supply" in node && node.supply !== undefined ? [node] : []));
  const never = supplies.filter(({ supply }) => supply!.stock === undefined || supply!.stock === 0).map(({ id }) => id);
  const stocked = supplies.filter(({ id }) => !never.includes(id)).map(({ id }) => id);
  return {
    empty: new Set([...never, ...chosen(stocked)]),
    carrying: chosen(dependencies.filter(isStandBy).map(({ id }) => id)),
    hearing: chosen(dependencies.filter(({ runs }) => runs !== undefined).map(({ id }) => id)),
  };
}

it("levels, states and counts without a time bracket every moment of a truth of what is not known of supplies", () => {
  const seen = { open: 0, lost: 0, openCounts: 0 };
  const brackets = (blurred: BlurredCase, coins: readonly boolean[]): void => {
    const [known, truth] = [blurred.known, blurred.truth].map((each) => insuredBy(withoutTime(each))) as [SupplyCase, SupplyCase];
    parseLandscape(known.landscape);
    const { nodes, rows, services } = impact(known.landscape, known.scenario, { minEvidence: "inferred" });
    const lost = slowShares(truth.landscape, truth.scenario, momentOf(truth, coins));
    const found = new Map(nodes.map((node) => [node.id, node]));
    const isLost = (id: string): boolean => lost.get(id)! >= whole * (1 - hair);
    for (const [id, loss] of lost) {
      const { level, state } = found.get(id) ?? { level: { atLeast: 1, atMost: 1 }, state: { worst: "normal", best: "normal" } };
      expectAtMost(level.atLeast, (whole - loss) / whole + tolerance, () => `${id} at worst`);
      expectAtLeast(level.atMost, (whole - loss) / whole - tolerance, () => `${id} at best`);
      if (isLost(id)) expect(state.worst, id).toBe("lost");
      if (loss <= whole * (hair - tolerance)) expect(["normal", "isolated"], id).toContain(state.best);
      if (state.best === "lost") expect(loss / whole, id).toBeGreaterThan(1 - hair - tolerance);
      if (level.atLeast < level.atMost) seen.open++;
    }
    const insurers = truth.landscape.nodes.flatMap((node) => (node.kind === "insurer" ? [node] : []));
    const losing = insurers.filter(({ id }) => isLost(`${id}/eau`));
    const count = losing.reduce((sum, { insured }) => sum + (insured as number), 0);
    const row = rows.find(({ type, unit }) => type === "eau" && unit === "insured");
    const [part] = row?.lost.parts ?? [];
    expectAtMost(part?.count.atLeast ?? 0, count, () => "persons at least");
    expectAtLeast(part?.count.atMost ?? 0, count, () => "persons at most");
    expectAtMost(part?.organisations.atLeast ?? 0, losing.length, () => "insurers at least");
    expectAtLeast(part?.organisations.atMost ?? 0, losing.length, () => "insurers at most");
    const service = services.find(({ serviceType }) => serviceType === "eau");
    const [sure, possible] = [service?.lost.insurers ?? [], service?.possiblyLost.insurers ?? []];
    const names = losing.map(({ id }) => id);
    expect(names).toEqual(expect.arrayContaining([...sure]));
    expect([...sure, ...possible]).toEqual(expect.arrayContaining(names));
    if (count > 0) seen.lost++;
    if (possible.length > 0) seen.openCounts++;
  };
  const coins = fc.array(fc.boolean(), { minLength: 23, maxLength: 23 });
  const parameters = replayable<[BlurredCase, readonly boolean[]]>(1000, 4);
  fc.assert(fc.property(blurredSupplies(), coins, unlessRefused(brackets)), parameters);
  const { numRuns = 0 } = parameters;
  expect(seen.open).toBeGreaterThan(numRuns / 2);
  expect(seen.lost).toBeGreaterThan(numRuns / 10);
  expect(seen.openCounts).toBeGreaterThan(numRuns / 10);
});
