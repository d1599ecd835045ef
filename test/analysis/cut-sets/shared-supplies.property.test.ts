import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { TooManyLevelsError } from "../../../src/analysis/cut-sets/cut-sets-levels.js";
import { SharedSupplyError } from "../../../src/analysis/cut-sets/cut-sets-supply.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { suppliedCases, withoutSupplies } from "../../arbitraries/supplied-cases.js";

describe("cut sets of a landscape with shared supplies", () => {
  it("are refused by the name of a supply, or are those of the landscape without any", () => {
    let [refused, answered] = [0, 0];
    fc.assert(
      fc.property(suppliedCases({ maxNodes: 7 }), fc.nat(), fc.constantFrom("worst", "best"), (given, pick, reading) => {
        const landscape = parseLandscape(given.landscape);
        const systems = landscape.nodes.filter(({ kind }) => kind === "system");
        const node = systems[pick % systems.length]!.id;
        const ask = (of: typeof landscape) => cutSets(of, { kind: "lost", node }, { importance: false, reading }).cutSets;
        try {
          expect(ask(landscape)).toEqual(ask(withoutSupplies(landscape)));
          answered++;
        } catch (error) {
          if (error instanceof TooManyLevelsError) return;
          if (!(error instanceof SharedSupplyError)) throw error;
          const named = systems.find(({ id }) => id === error.supplyId);
          expect(named !== undefined && "supply" in named && named.supply).toBeTruthy();
          refused++;
        }
      }),
      replayable(900),
    );
    expect(refused).toBeGreaterThan(10);
    expect(answered).toBeGreaterThan(10);
  });
});
