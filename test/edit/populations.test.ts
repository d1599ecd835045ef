import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { populationsEdit, populationsText } from "../../src/edit/populations.js";

const units = [
  { id: "patients", names: { de: "Patienten", en: "patients" } },
  { id: "beds", names: { de: "Betten", en: "beds" } },
];
const hospital = {
  id: "h",
  kind: "service-provider",
  name: "Haus",
  populations: [{ unit: "patients", count: 38_400, asOf: "2026-01-01" }],
};

describe("amounts with their units in a cell", () => {
  it("are written with what the landscape calls their units", () => {
    expect(populationsText(hospital.populations, units, "de")).toBe("38.400 Patienten");
    expect(
      populationsText(
        [
          { unit: "beds", count: { atLeast: 100, atMost: 120 } },
          { unit: "patients", count: "unknown" },
        ],
        units,
        "de",
      ),
    ).toBe("100 bis 120 Betten; unbekannt Patienten");
  });

  it("change one, keep what was known of it, and coin a unit that nobody has declared", () => {
    const edit = populationsEdit(hospital, "40.000 patienten; 12 OP-Säle", units, "de");
    expect(edit).toEqual({
      change: {
        nodes: [
          {
            id: "h",
            set: {
              populations: [
                { unit: "patients", count: 40_000, asOf: "2026-01-01" },
                { unit: "op-saele", count: 12 },
              ],
            },
          },
        ],
      },
      add: { units: [{ id: "op-saele", names: { de: "OP-Säle", en: "OP-Säle" } }] },
    });
  });

  it("go with an empty cell; an amount without a unit is kept for the checks", () => {
    expect(populationsEdit(hospital, " ", units, "de")).toEqual({ change: { nodes: [{ id: "h", unset: ["populations"] }] } });
    expect(populationsEdit(hospital, "38.400 Patienten", units, "de")).toBeUndefined();
    expect(populationsEdit(hospital, "120", units, "de")?.change?.nodes?.[0]?.set).toEqual({
      populations: [{ unit: "", count: 120 }],
    });
  });

  it("are read back as they are written, in both languages", () => {
    const count = fc.oneof(
      fc.nat(10_000_000),
      fc.constant("unknown"),
      fc.record({ atLeast: fc.nat(999), atMost: fc.integer({ min: 1000, max: 9_999_999 }) }),
    );
    const population = fc.record({ unit: fc.constantFrom("patients", "beds"), count });
    const several = fc.uniqueArray(population, { minLength: 1, maxLength: 2, selector: ({ unit }) => unit });
    fc.assert(
      fc.property(several, fc.constantFrom("de" as const, "en" as const), (populations, language) => {
        const edit = populationsEdit({ id: "h" }, populationsText(populations, units, language), units, language);
        expect(edit?.change?.nodes?.[0]?.set).toEqual({ populations });
        expect(edit?.add).toBeUndefined();
      }),
      { seed: 20_261_201, numRuns: 200 },
    );
  });
});
