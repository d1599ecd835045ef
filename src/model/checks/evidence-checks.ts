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
        const near = found.suggestions.near(source, sources);
        found.add([...path, "sources", position], "unknown-reference", { row: "source", id: source, near });
      }
    });
    if (evidence.status === "documented" && (evidence.sources?.length ?? 0) === 0)
      found.add([...path, "status"], "source-lacking", {});
  };
  landscape.nodes.forEach((node, index) => {
    if (node.failureEvidence !== undefined) check(node.failureEvidence, ["nodes", index, "failureEvidence"]);
    if (!("populations" in node)) return;
    node.populations?.forEach(({ evidence }, position) => {
      if (evidence !== undefined) check(evidence, ["nodes", index, "populations", position, "evidence"]);
    });
  });
  (landscape.crews ?? []).forEach(({ evidence }, index) => {
    if (evidence !== undefined) check(evidence, ["crews", index, "evidence"]);
  });
  for (const list of ["nodes", "dependencies", "totals", "pools", "commonCause"] as const) {
    (landscape[list] ?? []).forEach(({ evidence }, index) => {
      check(evidence, [list, index, "evidence"]);
    });
  }
}
