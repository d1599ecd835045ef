import type { InputIssue } from "../../errors/errors.js";
import type { Landscape } from "../landscape/landscape.js";
import { checkCommonCauses } from "./common-cause-checks.js";
import { checkDependencies } from "./dependency-checks.js";
import { checkEvidence } from "./evidence-checks.js";
import { IssueList } from "./issue-list.js";
import { checkNodes } from "./node-checks.js";
import { NodeTable } from "./node-table.js";
import { checkPools } from "./pool-checks.js";
import { checkPopulations } from "./population-checks.js";
import { checkRepairs } from "./repair-checks.js";
import { checkSupplies } from "./supply-checks.js";
import { checkUnique } from "./unique-ids.js";
import { checkValidity } from "./validity-checks.js";

/** All that is wrong across the records of a landscape whose shape is right, in the order of its lists. */
export function landscapeIssues(landscape: Landscape): InputIssue[] {
  const found = new IssueList();
  const nodes = new NodeTable(landscape.nodes, found);
  checkNodes(landscape.nodes, nodes, found);
  checkDependencies(landscape, nodes, found);
  checkPools(landscape, nodes, found);
  checkCommonCauses(landscape, nodes, found);
  checkPopulations(landscape, found);
  checkRepairs(landscape, found);
  checkSupplies(landscape, found);
  checkUnique(landscape.totals ?? [], "totals", "total", found);
  checkValidity(landscape, found);
  checkEvidence(landscape, found);
  return found.issues;
}
