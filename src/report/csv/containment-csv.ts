import type { Containment, PlanFigures } from "../../analysis/containment/containment-result.js";
import { csvText, endsOf } from "./csv-text.js";

const header = [
  "what",
  "hours",
  "cuts",
  "chosen",
  "exposed",
  "served_at_least",
  "served_at_most",
  "lost_at_least",
  "lost_at_most",
  "lost_of_unknown_size",
  "bound_of_unknown_size",
  "bound_lost",
  "from",
  "to",
  "dependencies",
] as const;

/** Plans as a table: of each a row for each of its cuts, fewest cuts first; then what is still possible later. */
export function containmentCsv({ plan, plans, late = [] }: Containment): string {
  const figures = ({ served, lost, worst }: PlanFigures): (number | string)[] => [...endsOf([served, lost]), worst.unsized];
  return csvText([
    header,
    ...plans.flatMap((each) => {
      const own = [each.cuts.length, each.cuts.length === plan?.cuts.length ? "yes" : "", each.exposed.length, ...figures(each)];
      const cuts = each.cuts.map(({ between, dependencies }) => [...between, dependencies.join(" ")]);
      return (cuts.length > 0 ? cuts : [["", "", ""]]).map((cut) => [
        "plan",
        "",
        ...own,
        each.bound.unsized,
        each.bound.counted,
        ...cut,
      ]);
    }),
    ...late.map(({ hours, exposed, plan: own }) => [
      ...["later", hours, own?.cuts ?? "", "", exposed],
      ...(own === null ? ["", "", "", "", "", "", ""] : [...figures(own), own.bound.unsized, own.bound.counted]),
      ...["", "", ""],
    ]),
  ]);
}
