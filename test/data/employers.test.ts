import { describe, expect, it } from "vitest";
import { figureOrMean, germany2023, insurersWith, losing, statesAt } from "./shipped-landscape.js";

const ersatzkassen = ["tk", "barmer", "dak-gesundheit", "kkh", "hkk", "hek"];

describe("eAU for employers", () => {
  it("of the six Ersatzkassen, 28.3 million insured, stands on one intake, that of the vdek", () => {
    const states = statesAt(losing("vdek/employer-intake"));
    expect(insurersWith(states, "eau-for-employers", "lost", "surely")).toEqual(ersatzkassen);
    expect(insurersWith(states, "eau-for-employers", "lost", "possibly")).toEqual([]);
    expect(ersatzkassen.reduce((sum, id) => sum + figureOrMean(id), 0)).toBe(28_315_642);
    expect(insurersWith(states, "eau-intake", "lost", "possibly")).toEqual([]);
  });
  it("of DAK and hkk stands on the intake of the vdek and not on that of BITMARCK", () => {
    for (const insurer of ["dak-gesundheit", "hkk"]) {
      const suppliers = germany2023.dependencies?.filter(({ dependent }) => dependent === `${insurer}/eau-for-employers`);
      expect(suppliers?.map(({ supplier }) => supplier)).toContain("vdek/employer-intake");
      expect(suppliers?.map(({ supplier }) => supplier)).not.toContain("bitmarck/employer-intake");
    }
  });
  it("of Mobil Krankenkasse and VIACTIV stands on Mobil ISC, inferred from a source of 2013", () => {
    for (const insurer of ["mobil-krankenkasse", "viactiv"]) {
      const row = germany2023.dependencies?.find(({ id }) => id === `${insurer}/eau-for-employers.employer-intake`);
      expect(row).toMatchObject({ supplier: "mobil-isc/employer-intake", evidence: { status: "inferred" } });
    }
  });
  it("needs the communication server at all insurers", () => {
    const states = statesAt(losing("itsg/communication-server"));
    expect(insurersWith(states, "eau-for-employers", "lost", "surely")).toHaveLength(96);
  });
});
