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
      if (other !== undefined) found.add(path, `${JSON.stringify(id)} is in the pool ${JSON.stringify(other)} already`);
      poolOf.set(id, pool.id);
      const member = nodes.get(id);
      if (member?.kind === "insurer" && member.insured !== "unknown") {
        found.add(path, `${JSON.stringify(id)} has a figure of its own`, 'a member of a pool has insured: "unknown"');
      }
    });
    if (pool.cap !== undefined && pool.cap * pool.insurers.length < pool.insured) {
      found.add(["pools", index, "cap"], `${pool.insurers.length} insurers of at most ${pool.cap} cannot hold ${pool.insured}`);
    }
  });
}
