import { expect, it } from "vitest";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { concentratedServices } from "../../../src/report/page/concentrated-services.js";
import { germany2023 } from "../../data/shipped-landscape.js";

it("services stand by the share that one operator can surely take, each operator of a service once, most first", () => {
  const supervised = supervision(germany2023);
  const services = concentratedServices(supervised);
  expect(services.length).toBeGreaterThan(7);
  const greatest = services.map(({ shares }) => shares[0]?.share.atLeast ?? 0);
  expect(greatest).toEqual([...greatest].sort((a, b) => b - a));
  for (const { row, shares } of services) {
    expect(new Set(shares.map(({ operator }) => operator)).size).toBe(shares.length);
    const sure = shares.map(({ share }) => share.atLeast);
    expect(sure).toEqual([...sure].sort((a, b) => b - a));
    const told = supervised.operators.filter(
      ({ what, type, total }) => what === "service" && type === row.type && total === row.total,
    );
    expect(shares.length).toBe(told.length);
    for (const { operator, share } of shares) {
      const taken = told.find((each) => each.operator === operator);
      expect(share.atLeast).toBe((taken?.count.atLeast ?? Number.NaN) / (taken?.whole ?? Number.NaN));
      expect(share.atMost).toBeLessThanOrEqual(1);
    }
  }
});
