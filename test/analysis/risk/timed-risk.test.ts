import { describe, expect, it } from "vitest";
import { outages } from "../../../src/analysis/outages/outages.js";
import { risk } from "../../../src/analysis/risk/risk.js";
import { limitedMean } from "../../../src/engine/chance/failure-hours.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

/** A hospital of 10 sites whose record runs on for four hours without its host, and comes back after two more; what fails as stated. */
function hospital(host: object, line: object = {}): Landscape {
  const builder = landscapeBuilder({ id: "hospital", evidence: { status: "inferred" } });
  const clinic = builder.node("service-provider", { id: "clinic", name: "Clinic", providerType: "hospital", sites: 10 });
  const one = builder.node("system", { id: "host", name: "Host", operator: "unknown", systemType: "any", ...host });
  const other = builder.node("system", { id: "line", name: "Line", operator: "unknown", systemType: "any", ...line });
  const record = builder.node("service", {
    id: "clinic/record",
    name: "Record",
    operator: clinic,
    serviceType: "record",
    recoveryHours: 2,
  });
  builder.dependency({ dependent: record, supplier: one, kind: "hosting", weight: 1, bufferHours: 4 });
  builder.dependency({ dependent: record, supplier: other, kind: "network", weight: 1 });
  return builder.build();
}

const recordOf = (landscape: Landscape) => risk(landscape, { service: "record" }).types[0]!;

describe("where anything takes time", () => {
  it("each failure is played alone: buffer and recovery count in what it takes", () => {
    const landscape = hospital({ failuresPerYear: 3, failureHours: 12 }, { failuresPerYear: 2, failureHours: [1, 5] });
    const record = recordOf(landscape);
    expect(record.method).toBe("alone");
    // the host: 3 × (12 − 4 + 2) h; the line: 2 × the mean of 1 + 2 and 5 + 2 h
    expect(record.expected).toEqual({ atLeast: 10 * (3 * 10 + 2 * 5), atMost: 10 * (3 * 10 + 2 * 5) });
    const played = outages(landscape, { by: "node", lastingHours: 12 }).units.find(({ id }) => id === "host")!;
    expect(record.contributions).toEqual([
      { cause: "host", alone: { atLeast: 300, atMost: 300 }, spared: null },
      { cause: "line", alone: { atLeast: 100, atMost: 100 }, spared: null },
    ]);
    expect(played.unitHours.atLeast * 3).toBe(300);
    expect(record.sampled).toBeUndefined();
  });

  it("of lengths that are drawn from a law the mean is that of its part beyond the buffer", () => {
    const law = { kind: "lognormal", median: 6, p90: 30 } as const;
    const record = recordOf(hospital({ failuresPerYear: 3, failureHours: { median: 6, p90: 30 } }));
    // E[(X − 4)⁺] = E[X] − E[min(X, 4)], and two hours more for each that is longer than the buffer
    const sigma = Math.log(5) / 1.2815515655446004;
    const longer = 1 - normal(Math.log(4 / 6) / sigma);
    const mean = 10 * 3 * (limitedMean(law, 8766) - limitedMean(law, 4) + 2 * longer);
    expect(record.expected.atLeast / mean).toBeGreaterThan(0.998);
    expect(record.expected.atMost / mean).toBeLessThan(1.002);
  });

  it("a cause with a probability alone is in no figure, and is named", () => {
    const found = risk(hospital({ probability: 0.1 }, { failuresPerYear: 1, failureHours: 1 }), { service: "record" });
    expect(found.isTimed).toBe(true);
    expect(found.withoutFrequency).toEqual(["host"]);
    expect(found.types[0]!.expected).toEqual({ atLeast: 30, atMost: 30 });
  });
});

/** The standard normal law by the middle of many steps. */
function normal(x: number): number {
  let sum = 0;
  for (let place = 0; place < 100_000; place++) {
    const at = -10 + ((place + 0.5) * (x + 10)) / 100_000;
    sum += Math.exp(-0.5 * at * at);
  }
  return (sum * (x + 10)) / 100_000 / Math.sqrt(2 * Math.PI);
}
