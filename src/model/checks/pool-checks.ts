import type { Landscape } from "../landscape/landscape.js";
import type { Pool } from "../landscape/pool.js";
import { isApart } from "../values/validity.js";
import type { IssueList, Path } from "./issue-list.js";
import type { NodeTable } from "./node-table.js";
import { checkKind } from "./reference-checks.js";
import { checkUnique } from "./unique-ids.js";

/** Members of pools exist, are on no day in two of them and have no figure of their own; caps can hold the sum. */
export function checkPools({ pools = [] }: Landscape, nodes: NodeTable, found: IssueList): void {
  checkUnique(pools, "pools", "pool", found);
  const poolsOf = new Map<string, Pool[]>();
  pools.forEach((pool, index) => {
    pool.insurers.forEach((id, position) => {
      const path: Path = ["pools", index, "insurers", position];
      checkKind(nodes, id, ["insurer"], path, found);
      const others = poolsOf.get(id) ?? [];
      const other = others.find((each) => !isApart(each, pool));
      if (other !== undefined) found.add(path, "member-of-two-pools", { id, pool: other.id });
      poolsOf.set(id, [...others, pool]);
      const member = nodes.get(id);
      if (member?.kind === "insurer" && member.insured !== "unknown") found.add(path, "pool-member-with-figure", { id });
    });
    const { insured, cap, insurers } = pool;
    if (cap !== undefined && cap * insurers.length < insured)
      found.add(["pools", index, "cap"], "pool-cap-too-small", { insurers: insurers.length, cap, insured });
  });
}
