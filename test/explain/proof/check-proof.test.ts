import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "../../../src/explain/explain.js";
import { checkProof } from "../../../src/explain/proof/check-proof.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import { explainedCases } from "../../arbitraries/explained-cases.js";
import { replayable } from "../../arbitraries/replayable.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../small-landscapes.js";
import { tamperings } from "./tamperings.js";

const sourceOf = (name: string): string =>
  readFileSync(new URL(`../../../src/explain/proof/${name}.ts`, import.meta.url), "utf8");
const text = sourceOf("check-proof");

describe("the checker of proofs", () => {
  it("has fewer than 200 lines and imports nothing that finds explanations", () => {
    expect(text.split("\n").length).toBeLessThan(200);
    const texts = [text, ...["picks", "ration"].map((part) => sourceOf(`check-${part}`))];
    const imported = texts.flatMap((each) => [...each.matchAll(/from "(.+)"/g)].map(([, path]) => path));
    const allowed = /^\.\.\/\.\.\/(model|quantities|sequences)|^\.\/(proof|check-picks|check-ration)\.js$/;
    expect(imported.filter((path) => !allowed.test(path!))).toEqual([]);
  });

  it("refuses every tampered proof, of each kind", () => {
    const refused: Record<string, number> = {};
    const tamper = (given: Parameters<(typeof tamperings)[string]>[1], pick: number): void => {
      const { landscape, scenario, ...options } = given;
      const systems = landscape.nodes.filter(({ kind }) => kind === "system");
      const { readings } = explain(landscape, scenario, systems[pick % systems.length]!.id, options);
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
    fc.assert(fc.property(explainedCases(), fc.nat(), unlessRefused(tamper)), replayable(200));
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

  const small = landscapeOf(
    [provider("p"), insurer("a", 100), system("s", "p"), service("a/eau")],
    [needs("a/eau", "s", { id: "d" })],
  );

  it("refuses what is no proof at all, with a reason", () => {
    const scenario = losing({ ids: ["s"] });
    const [proof] = explain(small, scenario, "a/eau").readings[0]!.affected[0]!.proofs;
    const head = { tragweite: "proof/1", reading: "surely", minEvidence: "assumed", at: null, disturbances: [] };
    const wrong: readonly unknown[] = [
      {},
      null,
      "proof/1",
      head,
      { ...head, steps: [] },
      { ...head, steps: [null] },
      { ...head, steps: {} },
      { ...proof, disturbances: undefined },
      { ...proof, steps: proof!.steps.map((step) => ({ ...step, because: undefined })) },
      { ...proof, steps: proof!.steps.map((step) => ({ ...step, because: { kind: "group" } })) },
    ];
    for (const each of wrong) {
      const check = checkProof(small, scenario, each as typeof proof & object);
      expect(check, JSON.stringify(each)).toEqual(expect.objectContaining({ valid: false, reason: expect.stringMatching(/./) }));
    }
  });

  it("follows a chain of 20,000 owners", () => {
    const owners = Array.from({ length: 20_000 }, (_, at) => provider(`p${at}`, at === 0 ? {} : { parent: `p${at - 1}` }));
    const landscape = landscapeOf(
      [...owners, insurer("a", 100), system("s", "p19999"), service("a/eau")],
      [needs("a/eau", "s", { id: "d" })],
    );
    const scenario = losing({ ids: ["p0"] });
    const [proof] = explain(landscape, scenario, "a/eau").readings[0]!.affected[0]!.proofs;
    expect(checkProof(landscape, scenario, proof!)).toEqual({ valid: true });
  });

  it("takes a field of a selector that is undefined as none, as the words do", () => {
    const selector = { id: "s", site: undefined, tag: undefined };
    const scenario = { ...losing(), disturbances: [{ kind: "degradation" as const, id: "x", nodes: [selector], level: 0 }] };
    const explanation = explain(small, scenario, "a/eau");
    expect(checkProof(small, scenario, explanation.readings[0]!.affected[0]!.proofs[0]!)).toEqual({ valid: true });
    expect(explanationText(explanation, "en")).toContain("- S (P) lost\n");
  });
});
