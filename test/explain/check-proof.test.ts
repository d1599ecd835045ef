import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkProof } from "../../src/explain/check-proof.js";
import { explain } from "../../src/explain/explain.js";
import { explainedCases } from "../arbitraries/explained-cases.js";
import { replayable } from "../arbitraries/replayable.js";
import { bitmarck2023, germany2023 } from "../data/shipped-landscape.js";
import { tamperings } from "./tamperings.js";

const text = readFileSync(new URL("../../src/explain/check-proof.ts", import.meta.url), "utf8");

describe("the checker of proofs", () => {
  it("has fewer than 200 lines and imports nothing that finds explanations", () => {
    expect(text.split("\n").length).toBeLessThan(200);
    const imported = [...text.matchAll(/from "(.+)"/g)].map(([, path]) => path);
    expect(imported.filter((path) => !/^\.\.\/(model|quantities)|^\.\/proof\.js$/.test(path!))).toEqual([]);
  });

  it("refuses every tampered proof, of each kind", () => {
    const refused: Record<string, number> = {};
    const tamper = (given: Parameters<(typeof tamperings)[string]>[1], pick: number): void => {
      const systems = given.landscape.nodes.filter(({ kind }) => kind === "system");
      const { readings } = explain(given.landscape, given.scenario, systems[pick % systems.length]!.id, given);
      for (const proof of readings.flatMap(({ affected }) => affected.flatMap(({ proofs }) => proofs))) {
        expect(checkProof(given.landscape, given.scenario, proof)).toEqual({ valid: true });
        for (const [name, make] of Object.entries(tamperings)) {
          for (const tampered of make(proof, given)) {
            expect(checkProof(given.landscape, given.scenario, tampered).valid, `${name}: ${JSON.stringify(tampered)}`).toBe(
              false,
            );
            refused[name] = (refused[name] ?? 0) + 1;
          }
        }
      }
    };
    fc.assert(fc.property(explainedCases(), fc.nat(), tamper), replayable(200));
    expect(Object.keys(refused).sort()).toEqual(Object.keys(tamperings).sort());
    expect(Object.values(refused).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
  }, 600_000);

  it("refuses a proof of another moment or of another scenario", () => {
    const at = "2023-04-26T12:00+02:00";
    const { readings } = explain(germany2023, bitmarck2023, "dak-gesundheit/eau-intake", { at });
    const proof = readings[0]!.affected[0]!.proofs[0]!;
    expect(checkProof(germany2023, bitmarck2023, proof)).toEqual({ valid: true });
    const later = { ...proof, at: "2023-04-27T04:00+02:00" };
    expect(checkProof(germany2023, bitmarck2023, later)).toMatchObject({ valid: false, reason: "eau-intake does not hold then" });
    expect(checkProof(germany2023, { ...bitmarck2023, disturbances: [] }, proof).valid).toBe(false);
    expect(checkProof(germany2023, bitmarck2023, { ...proof, at: "never" }).valid).toBe(false);
  });
});
