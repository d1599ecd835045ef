import type { Landscape } from "../../model/landscape/landscape.js";
import { countOfTotal, isMember, unitOfTotal } from "../../model/landscape/total.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { type Bounds, exactly } from "../../quantities.js";
import type { InsuredCount } from "../counting/count-insured.js";
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
export function compareTotals({ nodes, totals = [] }: Landscape, count: InsuredCount): TotalComparison[] {
  const sorted = [...totals].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted
    .filter((total) => unitOfTotal(total) === "insured")
    .map((total) => {
      const { id, asOf } = total;
      const insured = countOfTotal(total);
      const covered = new Set<string>();
      for (const node of nodes) {
        if (node.kind === "insurer" && isMember(total, node)) covered.add(node.id);
      }
      const { atLeast, atMost } = count.bounds(covered);
      const missing = { atLeast: insured - atMost, atMost: insured - atLeast };
      return { id, insured, ...(asOf === undefined ? {} : { asOf }), described: { atLeast, atMost }, missing };
    });
}
