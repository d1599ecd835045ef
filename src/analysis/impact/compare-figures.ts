import type { Landscape } from "../../model/landscape/landscape.js";
import { countOfTotal, totalsOf } from "../../model/landscape/totals.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { type Bounds, exactly } from "../../quantities.js";
import { populationFigures, type UnitFigures } from "../counting/population-figures.js";
import { PopulationSum } from "../counting/population-sum.js";
import type { FigureComparison, PublishedClaim, ServiceImpact, TotalComparison } from "./impact-result.js";

function verdict(claimed: PublishedClaim, { atLeast, atMost }: Bounds): FigureComparison["verdict"] {
  if (claimed.atLeast !== undefined && claimed.atLeast > atMost) return "above";
  return claimed.atMost !== undefined && claimed.atMost < atLeast ? "below" : "within";
}

/** Published figures of a scenario beside those who lose the service in this run, by id and quantity. */
export function comparePublishedFigures(
  { publishedFigures = [] }: Scenario,
  services: readonly ServiceImpact[],
): FigureComparison[] {
  const sorted = [...publishedFigures].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.flatMap(({ id, serviceType, claimedBy, ...figure }) => {
    const service = services.find((each) => each.serviceType === serviceType);
    if (service === undefined) return [];
    const sure = service.lost.insurers.length;
    const computed = {
      insured: service.lost.insured,
      insurers: { atLeast: sure, atMost: sure + service.possiblyLost.insurers.length },
    };
    return (["insured", "insurers"] as const).flatMap((quantity) => {
      const claim = figure[quantity];
      if (claim === undefined) return [];
      const claimed: PublishedClaim = typeof claim === "number" ? exactly(claim) : claim;
      return [
        {
          id,
          serviceType,
          quantity,
          claimed,
          claimedBy,
          computed: computed[quantity],
          verdict: verdict(claimed, computed[quantity]),
        },
      ];
    });
  });
}

/** Published totals beside what the landscape's figures and pools add up to. */
export function compareTotals(landscape: Landscape): TotalComparison[] {
  const figures = populationFigures(landscape).units.find(({ unit }) => unit === "insured");
  return totalsOf(landscape.totals, "insured")
    .map((total): TotalComparison => {
      const { id, asOf } = total;
      const insured = countOfTotal(total);
      const described = figures === undefined ? exactly(0) : describedBy(figures, id);
      const missing = { atLeast: insured - described.atMost, atMost: insured - described.atLeast };
      return { id, insured, ...(asOf === undefined ? {} : { asOf }), described, missing };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What all whom a total covers hold. */
function describedBy(figures: UnitFigures, id: string): Bounds {
  const part = figures.parts.find(({ total }) => total?.id === id);
  if (part === undefined) return exactly(0);
  const sum = new PopulationSum({ ...figures, part });
  part.covers.forEach((isIn, holder) => {
    if (isIn === 0) return;
    sum.addSure(holder);
    sum.addAny(holder);
  });
  return sum.bounds;
}
