import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isolationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { heldInRow } from "../../../src/report/rows/held-in-row.js";
import { partRows } from "../../../src/report/rows/part-rows.js";
import { headlineOf } from "../../../src/report/text/headline.js";
import { type Language, languages } from "../../../src/words/language.js";
import { writingOf } from "../../../src/words/writing.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

const isolatingAll = (ids: readonly string[]) => whatIf(ids.map((id, place) => isolationOf([id], place)));

it("what a row holds is what is lost of it where everything is", () => {
  let known = 0;
  fc.assert(
    fc.property(countedCases, ({ landscape }) => {
      const { rows } = impact(landscape, isolatingAll(landscape.nodes.map(({ id }) => id)));
      for (const row of partRows(rows)) {
        const held = heldInRow(landscape, row);
        if (held === undefined) continue;
        known += 1;
        expect(row.lost.known).toEqual(held.size);
      }
    }),
    replayable(200),
  );
  expect(known).toBeGreaterThan(20);
});

/** Services with people of their own, or of one operator, and organisations of two types, each on a system of its own. */
function clinic(patients: readonly number[], laboratories: number): Landscape {
  const units = [{ id: "patients", names: { de: "Patienten", en: "patients" }, singular: { de: "Patient", en: "patient" } }];
  const builder = landscapeBuilder({ id: "clinic", units, evidence: { status: "assumed" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  for (const [place, count] of patients.entries()) {
    const system = builder.node("system", { id: `p/x${place}`, name: `X${place}`, operator, systemType: "x" });
    const populations = [{ unit: "patients", count }];
    const fields = { id: `p/s${place}`, name: "Befund", operator, serviceType: "report", populations };
    builder.dependency({ kind: "hosting", dependent: builder.node("service", fields), supplier: system, weight: 1 });
  }
  const lab = builder.node("system", { id: "p/lab", name: "Lab", operator, systemType: "lab" });
  for (let place = 0; place < 2; place++) {
    const fields = { id: `l${place}`, name: `L${place}`, providerType: "laboratory", sites: laboratories };
    const dependent = builder.node("service-provider", fields);
    if (place === 0) builder.dependency({ kind: "hosting", dependent, supplier: lab, weight: 1 });
  }
  builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: 7 });
  return builder.build();
}

function besideOf(landscape: Landscape, id: string, language: Language): readonly string[] {
  const scenario = isolatingAll([id]);
  const result = impact(landscape, scenario);
  return headlineOf({ landscape, result }, writingOf(landscape, { ...scenario, at: null }, { language })).beside;
}

describe("a share without a published total", () => {
  it("is of those who have the service", () => {
    expect(besideOf(clinic([2000], 1), "p/x0", "de")).toEqual(["Das sind alle, zu denen der Dienst verzeichnet ist."]);
    expect(besideOf(clinic([2000], 1), "p/x0", "en")).toEqual(["That is everybody who is recorded as having the service."]);
  });

  it("is none of several services with people of their own, who may be the same", () => {
    for (const language of languages) expect(besideOf(clinic([2000, 3000], 1), "p/x0", language)).toEqual([]);
  });

  it("is none of those outside a total, where the service has others inside", () => {
    const evidence = { status: "assumed" } as const;
    const builder = landscapeBuilder({ id: "parts", evidence });
    const operator = builder.node("it-provider", { id: "p", name: "P" });
    const supplier = builder.node("system", { id: "p/x0", name: "X", operator, systemType: "x" });
    for (const id of ["a", "b"]) {
      const owner = builder.node("service-provider", { id, name: id, providerType: "practice", sites: 900 });
      const dependent = builder.node("service", { id: `${id}/t`, name: "Tel", operator: owner, serviceType: "tel" });
      builder.dependency({ kind: "hosting", dependent, supplier, weight: 1 });
    }
    const total = { id: "inside", unit: "sites", count: 1000, members: [{ id: "a" }], asOf: "2026-01-01", evidence } as const;
    const landscape = parseLandscape({ ...builder.build(), totals: [total] });
    expect(besideOf(landscape, "p/x0", "en").join(" ")).not.toContain("everybody");
  });

  it("is of organisations of the type and not of all that are counted in the unit", () => {
    expect(besideOf(clinic([], 20), "p/lab", "de")).toEqual([
      "Das sind 50,0 % aller verzeichneten dieser Art (40 Einrichtungen).",
    ]);
    expect(besideOf(clinic([], 20), "p/lab", "en")).toEqual(["That is 50.0 % of all of the kind in the landscape (40 sites)."]);
  });
});
