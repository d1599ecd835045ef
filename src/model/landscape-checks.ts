import type { InputIssue } from "../errors.js";
import { checkDependencies } from "./checks/dependency-checks.js";
import { checkEvidence } from "./checks/evidence-checks.js";
import { IssueList } from "./checks/issue-list.js";
import { checkNodes } from "./checks/node-checks.js";
import { NodeTable } from "./checks/node-table.js";
import { checkPools } from "./checks/pool-checks.js";
import { checkUnique } from "./checks/unique-ids.js";
import type { Landscape } from "./landscape.js";

/** All that is wrong across the records of a landscape whose shape is right, in the order of its lists. */
export function landscapeIssues(landscape: Landscape): InputIssue[] {
  const found = new IssueList();
  const nodes = new NodeTable(landscape.nodes, found);
  checkNodes(landscape.nodes, nodes, found);
  checkDependencies(landscape, nodes, found);
  checkPools(landscape, nodes, found);
  checkUnique(landscape.totals ?? [], "totals", "total", found);
  checkEvidence(landscape, found);
  return found.issues;
}
