import type { Landscape } from "../landscape/landscape.js";
import type { IssueList, Path } from "./issue-list.js";
import type { NodeTable } from "./node-table.js";
import { checkKind } from "./reference-checks.js";
import { checkUnique } from "./unique-ids.js";

/** Members of pools exist, are in one pool only and have no figure of their own; caps can hold the sum. */
export function checkPools({ pools = [] }: Landscape, nodes: NodeTable, found: IssueList): void {
  checkUnique(pools, "pools", "pool", found);
  const poolOf = new Map<string, string>();
  pools.forEach((pool, index) => {
    pool.insurers.forEach((id, position) => {
      const path: Path = ["pools", index, "insurers", position];
      checkKind(nodes, id, ["insurer"], path, found);
      const other = poolOf.get(id);
      if (other !== undefined) found.add(path, "member-of-two-pools", { id, pool: other });
      poolOf.set(id, pool.id);
      const member = nodes.get(id);
      if (member?.kind === "insurer" && member.insured !== "unknown") found.add(path, "pool-member-with-figure", { id });
    });
    const { insured, cap, insurers } = pool;
    if (cap !== undefined && cap * insurers.length < insured)
      found.add(["pools", index, "cap"], "pool-cap-too-small", { insurers: insurers.length, cap, insured });
  });
}
