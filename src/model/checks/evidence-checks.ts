import type { Landscape } from "../landscape/landscape.js";
import type { Evidence } from "../values/evidence.js";
import type { IssueList, Path } from "./issue-list.js";
import { RowTable } from "./row-table.js";

/** Sources that are named exist, and what is documented names one. */
export function checkEvidence(landscape: Landscape, found: IssueList): void {
  const sources = new RowTable(landscape.sources ?? [], "sources", "source", found);
  const check = (evidence: Evidence, path: Path): void => {
    evidence.sources?.forEach((source, position) => {
      if (typeof source === "string" && sources.indexOf(source) < 0) {
        found.add(
          [...path, "sources", position],
          `there is no source ${JSON.stringify(source)}`,
          found.suggestions.didYouMean(source, sources),
        );
      }
    });
    if (evidence.status === "documented" && (evidence.sources?.length ?? 0) === 0) {
      found.add([...path, "status"], "documented, but no source is named", "name it in sources, or write inferred or assumed");
    }
  };
  landscape.nodes.forEach((node, index) => {
    if (!("populations" in node)) return;
    node.populations?.forEach(({ evidence }, position) => {
      if (evidence !== undefined) check(evidence, ["nodes", index, "populations", position, "evidence"]);
    });
  });
  for (const list of ["nodes", "dependencies", "totals", "pools"] as const) {
    (landscape[list] ?? []).forEach(({ evidence }, index) => {
      check(evidence, [list, index, "evidence"]);
    });
  }
}
