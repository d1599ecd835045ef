import { expect, it } from "vitest";
import { risk } from "../../../src/analysis/risk/risk.js";
import { type LandscapeBuilder, landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

/** A hospital of 40 sites on two data centres of which one suffices, a line and a laboratory by half. */
function hospital(figures: Readonly<Record<"one" | "other" | "line" | "laboratory", object>>): Landscape {
  const builder: LandscapeBuilder = landscapeBuilder({ id: "hospital", evidence: { status: "inferred" } });
  const clinic = builder.node("service-provider", { id: "clinic", name: "Clinic", providerType: "hospital", sites: 40 });
  const system = (id: keyof typeof figures) => {
    const operator = builder.node("it-provider", { id: `${id}-inc`, name: id });
    return builder.node("system", { id, name: id, operator, systemType: "any", ...figures[id] });
  };
  const record = builder.node("service", { id: "clinic/record", name: "Record", operator: clinic, serviceType: "record" });
  const group = builder.group(record, { id: "either", rule: "at-least", k: 1 });
  const link = { kind: "hosting", weight: 1 } as const;
  builder.dependency({ dependent: record, supplier: system("one"), ...link, group });
  builder.dependency({ dependent: record, supplier: system("other"), ...link, group });
  builder.dependency({ dependent: record, supplier: system("line"), ...link });
  builder.dependency({ dependent: record, supplier: system("laboratory"), ...link, weight: 0.5 });
  return builder.build();
}

const often = hospital({
  one: { failuresPerYear: 6, failureHours: [10, 200, 400] },
  other: { failuresPerYear: 8, failureHours: { median: 50, p90: 300 } },
  line: { failuresPerYear: 0.5, failureHours: 30 },
  laboratory: { failuresPerYear: 3, failureHours: 24 },
});

it("years that were played through have the exact mean, within what chance allows, seed for seed", () => {
  const deviations = Array.from({ length: 200 }, (_, seed) => {
    const [type] = risk(often, { seed: seed + 1, years: 300, service: "record" }).types;
    expect(type!.method).toBe("exact");
    const { mean, standardErrors } = type!.sampled!;
    expect(mean.atLeast).toBe(mean.atMost);
    return Math.abs(mean.atLeast - type!.expected.atLeast) / standardErrors.atLeast;
  });
  expect(deviations.filter((each) => each > 3).length).toBeLessThanOrEqual(3);
  expect(Math.max(...deviations)).toBeLessThan(4.5);
  // and not nearer than chance leaves them
  expect(deviations.filter((each) => each > 1).length).toBeGreaterThan(35);
});

it("failures that overlap take more together than alone where either of two suffices", () => {
  const [type] = risk(often, { years: 5_000, service: "record" }).types;
  expect(type!.alone.atLeast).toBeCloseTo(40 * (0.5 * 30 + 0.5 * 3 * 24), 6);
  expect(type!.expected.atLeast).toBeGreaterThan(type!.alone.atLeast * 1.5);
  const [ten] = type!.curve.flatMap(({ years, total }, place) =>
    years === 10 ? [{ alone: total.atMost, played: type!.sampled!.levels[place]!.total.atLeast }] : [],
  );
  expect(ten!.played).toBeGreaterThan(ten!.alone);
});

it("the same seed plays the same years, another one others", () => {
  const played = (seed: number) => risk(often, { seed, years: 500 });
  expect(played(7)).toEqual(played(7));
  expect(played(7).types[0]!.sampled).not.toEqual(played(8).types[0]!.sampled);
});
