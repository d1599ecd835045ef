import { expect, it } from "vitest";
import { concentration } from "../../src/analysis/concentration/concentration.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { rank } from "../../src/analysis/rank/rank.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { isolating } from "../../src/model/scenario/quick-scenario.js";

/** More than a call can have arguments. */
const companies = 200_000;
const insured = 120_000;
const evidence = { status: "assumed" } as const;

/** An owner of many companies, the last of which operates the one system that an insurer's service needs. */
const landscape: Landscape = {
  tragweite: "landscape/1",
  id: "owner",
  nodes: [
    { kind: "it-provider", id: "owner", name: "Owner", evidence },
    ...Array.from({ length: companies }, (_, place) => {
      const names = { id: `company-${place}`, name: `Company ${place}`, parent: "owner" };
      return { kind: "it-provider", ...names, evidence } as const;
    }),
    { kind: "insurer", id: "kasse", name: "Kasse", insurerType: "BKK", insured, evidence },
    { kind: "service", id: "kasse/e-mail", name: "E-Mail", operator: "kasse", serviceType: "e-mail", evidence },
    { kind: "system", id: "mail", name: "Mail", operator: `company-${companies - 1}`, systemType: "mail", evidence },
  ],
  dependencies: [{ id: "needs", dependent: "kasse/e-mail", supplier: "mail", kind: "hosting", weight: 1, evidence }],
};

it("an owner of 200,000 companies takes down what one of them operates", () => {
  const { services } = impact(landscape, isolating("owner"));
  expect(services).toMatchObject([{ serviceType: "e-mail", lost: { insured: { atLeast: insured, atMost: insured } } }]);
});

it("an owner of 200,000 companies is ranked", () => {
  const { units } = rank(landscape, { by: "owner" });
  const owner = units.find(({ id }) => id === "owner");
  expect(owner?.rows).toMatchObject([{ type: "e-mail", parts: [{ count: { atLeast: insured, atMost: insured } }] }]);
});

it("an owner of 200,000 companies is measured", () => {
  const { rows } = concentration(landscape, { by: "owner" });
  expect(rows).toMatchObject([{ type: "e-mail" }]);
});
