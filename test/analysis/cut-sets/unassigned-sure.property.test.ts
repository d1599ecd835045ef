import fc from "fast-check";
import { expect, it } from "vitest";
import { countedRows } from "../../../src/analysis/counting/counted-rows.js";
import type { CutSetTarget } from "../../../src/analysis/cut-sets/cut-set-target.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { TooManyLevelsError } from "../../../src/analysis/cut-sets/cut-sets-levels.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isOrganisation } from "../../../src/model/landscape/node-kinds.js";
import { replayable } from "../../arbitraries/replayable.js";
import { withSeveralTotals } from "../../arbitraries/several-totals.js";
import { openServices, operatorsStated, withUnassigned, withUnassignedAndSizes } from "../../arbitraries/unassigned-services.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { whoOffers } from "../../arbitraries/who-offers.js";

const kinds = ["count-lost", "graded-loss", "organisations-lost", "insurers-lost", "service-lost"] as const;

interface Asked {
  readonly kind: (typeof kinds)[number];
  readonly pick: number;
  readonly atLeast: number;
  readonly isTotalNamed: boolean;
}

const cases = fc.record({
  landscape: fc.oneof(withUnassigned, withUnassignedAndSizes, withSeveralTotals(withUnassigned), whoOffers),
  asked: fc.record<Asked>({
    kind: fc.constantFrom(...kinds),
    pick: fc.nat(),
    atLeast: fc.integer({ min: 1, max: 20 }),
    isTotalNamed: fc.boolean(),
  }),
  /** Who runs the systems of unknown operators. */
  running: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
});

/** What surely takes a target down; loops of shares may have more levels than gates can tell apart: that is refused, and no answer. */
function surelyBy(landscape: Landscape, target: CutSetTarget, reading: "best" | "worst"): (readonly string[])[] {
  try {
    const found = cutSets(landscape, target, { reading, importance: false, maxSets: 100_000, limits: { lossLevels: 64 } });
    expect(found.complete).toBe(true);
    return found.cutSets.flatMap(({ members, sure }) => (sure ? [members] : []));
  } catch (error) {
    fc.pre(!(error instanceof TooManyLevelsError));
    throw error;
  }
}

/** A target that the landscape has an answer to. */
function targetIn(landscape: Landscape, { kind, pick, atLeast, isTotalNamed }: Asked): CutSetTarget | undefined {
  const rows = countedRows(landscape).rows.filter(({ what }) => what === "service");
  const row = rows[pick % rows.length];
  if (row === undefined) return undefined;
  const { type, unit } = row;
  if (kind === "service-lost") {
    const offering = landscape.nodes.flatMap((node) =>
      node.kind === "service" && node.serviceType === type && node.operator !== "unknown" ? [node.operator] : [],
    );
    const organisation = offering[pick % offering.length];
    return organisation === undefined ? undefined : { kind, organisation, serviceType: type };
  }
  if (kind === "organisations-lost" || kind === "insurers-lost") return { kind, type, atLeast: 1 + (atLeast % 3) };
  const [named] = isTotalNamed ? (landscape.totals ?? []).filter((each) => each.unit === unit) : [];
  return { kind, type, unit, atLeast, ...(named === undefined ? {} : { total: named.id }) };
}

function systemsRun(landscape: Landscape, running: readonly number[]): Landscape {
  const organisations = landscape.nodes.filter(isOrganisation).map(({ id }) => id);
  const nodes = landscape.nodes.map((node, place) => {
    const operator = organisations[(running[place % running.length] ?? 0) % organisations.length]!;
    return node.kind === "system" && node.operator === "unknown" ? { ...node, operator } : node;
  });
  return { ...landscape, nodes };
}

const isIn = (some: readonly string[], all: readonly string[]): boolean => some.every((id) => all.includes(id));
const isByOne = (all: readonly (readonly string[])[], members: readonly string[]): boolean =>
  all.some((each) => isIn(each, members));

it.each(["best", "worst"] as const)("calls sure what takes a target down in every completion: %s", (reading) => {
  let listed = 0;
  fc.assert(
    fc.property(
      cases,
      unlessRefused(({ landscape, asked, running }) => {
        const target = targetIn(landscape, asked);
        if (target === undefined || openServices(landscape).length === 0) return;
        const sure = surelyBy(landscape, target, reading);
        listed += sure.length;
        const inTruths = [...operatorsStated(landscape)].flatMap((each) => [each, systemsRun(each, running)]);
        const found = inTruths.map((truth) => surelyBy(truth, target, "best"));
        for (const each of found) expect(sure.filter((members) => !isByOne(each, members))).toEqual([]);
        // and all of that; within which total counts what none is named for may be open, too
        if (reading === "worst" || landscape.totals !== undefined) return;
        const open = found.filter((_, place) => place % 2 === 0);
        const inAll = (open[0] ?? []).filter((members) => open.every((each) => isByOne(each, members)));
        expect(inAll.filter((members) => !isByOne(sure, members))).toEqual([]);
      }),
    ),
    replayable(300, 3),
  );
  expect(listed).toBeGreaterThan(20);
});
