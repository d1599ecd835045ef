import { expect, it } from "vitest";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { concentratedServices } from "../../../src/report/page/concentrated-services.js";
import { germany2023 } from "../../data/shipped-landscape.js";

it("services stand by the share that one operator can surely take, each operator of a service once, most first", () => {
  const supervised = supervision(germany2023);
  const services = concentratedServices(supervised, germany2023);
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

it("without a published total the share is of those who have the service, and not of all that are counted", () => {
  const builder = landscapeBuilder({ id: "two", evidence: { status: "assumed" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  const supplier = builder.node("system", { id: "p/x", name: "X", operator, systemType: "x" });
  const [one] = ["h1", "h2"].map((id) => builder.node("service-provider", { id, name: id, providerType: "hospital", sites: 10 }));
  const dependent = builder.node("service", { id: "h1/lab", name: "Lab", operator: one ?? operator, serviceType: "lab" });
  builder.dependency({ kind: "hosting", dependent, supplier, weight: 1 });
  const landscape = builder.build();
  const [service] = concentratedServices(supervision(landscape), landscape);
  expect(service?.shares).toContainEqual({ operator: "p", share: { atLeast: 1, atMost: 1 } });
});
