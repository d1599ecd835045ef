import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import type { RowConcentration } from "../../../src/analysis/concentration/concentration-result.js";
import type { ConcentrationIndex } from "../../../src/analysis/concentration/market-shares.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Bounds } from "../../../src/quantities.js";
import { replayable } from "../../arbitraries/replayable.js";
import { whoSupplies } from "../../arbitraries/who-supplies.js";
import { truths } from "../../twin/truths.js";

const evidence = { status: "inferred" } as const;

/** Two whom the landscape does not name: what nobody stated an operator of may be run by one of them, or by both. */
const others = ["z", "w"].map((id) => ({ kind: "it-provider", id, name: id.toUpperCase(), evidence }) as const);

/** The index over all of a row, whoever supplies those of whom nobody is known to do so. */
const overAll = ({ index, unattributed }: RowConcentration): ConcentrationIndex | undefined => unattributed?.index ?? index;

function expectIndexWithin(bounds: ConcentrationIndex | undefined, exact: ConcentrationIndex | undefined, what: string): void {
  if (exact === undefined) return;
  for (const measure of ["hhi", "cr1", "cr3", "effectiveNumber"] as const)
    expectWithin(bounds![measure], exact[measure], `${measure} of ${what}`);
}

/** Sites for two systems of three. */
function withSites(landscape: Landscape): Landscape {
  let place = 0;
  const sites = ["m", "n", undefined];
  const nodes = landscape.nodes.map((node) => {
    const site = node.kind === "system" ? sites[place++ % 3] : undefined;
    return site === undefined ? node : { ...node, site };
  });
  return { ...landscape, nodes };
}

/** The same where no system stands on another and, where it is so wanted, each service on one only. */
function onSites(drawn: Landscape, only: boolean): Landscape {
  const landscape = withSites(drawn);
  const isKept = (id: string): boolean => (only ? /^(link|own)-\d+-0$/.test(id) : /^(link|own)-/.test(id));
  return { ...landscape, groups: [], dependencies: (landscape.dependencies ?? []).filter(({ id }) => isKept(id)) };
}

/** Every way to give systems without a site one of the two, or one of two more. */
function* completions(landscape: Landscape): Generator<Landscape> {
  const open = landscape.nodes.findIndex((node) => node.kind === "system" && node.site === undefined);
  if (open === -1) {
    yield landscape;
    return;
  }
  for (const site of ["m", "n", "o", "p"]) {
    const nodes = landscape.nodes.map((node, place) => (place === open ? ({ ...node, site } as typeof node) : node));
    yield* completions({ ...landscape, nodes });
  }
}

function expectWithin({ atLeast, atMost }: Bounds, truth: Bounds, what: string): void {
  expect(atLeast, `${what}: at least`).toBeLessThanOrEqual(truth.atLeast + 1e-6 * (1 + truth.atLeast));
  expect(atMost, `${what}: at most`).toBeGreaterThanOrEqual(truth.atMost - 1e-6 * (1 + truth.atMost));
}

const keyOf = ({ what, type, unit, total }: RowConcentration): string => JSON.stringify([what, type, unit, total?.id]);

describe("losses divided among units, where something is unknown", () => {
  it.each(["operator", "site"] as const)("brackets the shares and indices of every landscape that it may be: by %s", (by) => {
    let open = 0;
    let told = 0;
    fc.assert(
      fc.property(whoSupplies, (drawn) => {
        const landscape = by === "operator" ? drawn : withSites(drawn);
        const rows = new Map(concentration(landscape, { minEvidence: "inferred", by }).rows.map((row) => [keyOf(row), row]));
        const run = by === "operator" ? ["x", "y", "z", "w"] : ["x"];
        for (const truth of truths({ ...landscape, nodes: [...landscape.nodes, ...others] }, run)) {
          for (const exact of concentration(truth, { by }).rows) {
            const row = rows.get(keyOf(exact))!;
            expectWithin(row.attributed.gradedLoss, exact.attributed.gradedLoss, "whole");
            for (const { id, attributed } of row.units) {
              const own = exact.units.find((unit) => unit.id === id)?.attributed;
              const nothing = { gradedLoss: { atLeast: 0, atMost: 0 }, share: { atLeast: 0, atMost: 0 } };
              const held = attributed ?? nothing;
              if (held.share.atLeast < held.share.atMost) open++;
              if (held.share.atLeast > 0 && held.share.atLeast < held.share.atMost) told++;
              expectWithin(held.gradedLoss, (own ?? nothing).gradedLoss, `${id} of ${exact.type}`);
              if (exact.attributed.gradedLoss.atMost > 0) expectWithin(held.share, (own ?? nothing).share, `share of ${id}`);
            }
            for (const { systemType, all } of exact.markets)
              expectIndexWithin(row.markets.find((each) => each.systemType === systemType)?.all, all, systemType);
            if (exact.index !== undefined) expectIndexWithin(row.index, exact.index, exact.type);
            expectIndexWithin(overAll(row), overAll(exact), `all of ${exact.type}`);
          }
        }
      }),
      replayable(50, 4),
    );
    expect(open).toBeGreaterThan(50);
    expect(told).toBeGreaterThan(10);
  });

  it.each(["one supplier each", "several"])(
    "brackets the indices of all systems on sites that nobody stated: %s",
    (suppliers) => {
      const isOne = suppliers === "one supplier each";
      let seen = 0;
      fc.assert(
        fc.property(whoSupplies, (drawn) => {
          const landscape = onSites(drawn, isOne);
          const rows = new Map(concentration(landscape, { by: "site" }).rows.map((row) => [keyOf(row), row]));
          for (const complete of completions(landscape)) {
            for (const exact of concentration(complete, { by: "site" }).rows) {
              const row = rows.get(keyOf(exact))!;
              if (isOne) expectIndexWithin(overAll(row), exact.index, exact.type);
              for (const { systemType, all } of exact.markets) {
                const bounds = row.markets.find((each) => each.systemType === systemType)?.all;
                if (bounds !== undefined) expectIndexWithin(bounds, all, systemType);
                if (bounds !== undefined && bounds.hhi.atLeast < bounds.hhi.atMost) seen++;
              }
            }
          }
        }),
        replayable(60, 5),
      );
      expect(seen).toBeGreaterThan(40);
    },
  );
});
