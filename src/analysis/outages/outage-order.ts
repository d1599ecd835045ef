import { type Bounds, byBounds } from "../../quantities.js";
import { byNameAndId } from "../failures/score-order.js";
import type { RankedOutage, ServiceBounds } from "./outages-result.js";

/** What outages are put in order by besides what is told of them. */
export interface OrderedOutage extends Omit<RankedOutage, "rank"> {
  /** Organisations that lose one row, of the row of which most do. */
  readonly organisations: Bounds;
  /** Those of a row that are lost or degraded at worst, of the row of which most are. */
  readonly impaired: number;
}

/** Which services past their tolerance put an outage first: the critical ones, or all where no critical one states a tolerance. */
export const comparedBreaches = (tolerances: { readonly critical: number }): keyof ServiceBounds =>
  tolerances.critical > 0 ? "critical" : "all";

/**
 * Most services surely past their tolerance first, then most possibly; then most unit-hours, most of all services past their
 * tolerance, most hours of services, most organisations, most that are impaired, most nodes, name and id.
 */
export function outageOrder(breaches: keyof ServiceBounds): (a: OrderedOutage, b: OrderedOutage) => number {
  return (a, b) =>
    byBounds(a.pastTolerance[breaches], b.pastTolerance[breaches]) ||
    byBounds(a.unitHours, b.unitHours) ||
    byBounds(a.pastTolerance.all, b.pastTolerance.all) ||
    byBounds(a.serviceHours, b.serviceHours) ||
    byBounds(a.organisations, b.organisations) ||
    b.impaired - a.impaired ||
    b.nodes.atMost - a.nodes.atMost ||
    byNameAndId(a, b);
}
