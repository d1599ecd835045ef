import type { CutSets } from "../../analysis/cut-sets/cut-sets-result.js";
import { csvText } from "./csv-text.js";

/** The listed cut sets as a table, a row each; ids separated by spaces, names by semicolons, an empty cell where a probability is not known. */
export function cutSetsCsv({ cutSets }: CutSets): string {
  const rows = cutSets.map(({ order, members, names, probability, sure }) => [
    order,
    probability ?? "",
    sure ? "yes" : "no",
    members.join(" "),
    names.join("; "),
  ]);
  return csvText([["order", "probability", "sure", "members", "names"], ...rows]);
}
