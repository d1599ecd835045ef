import type { GraphColumns } from "../../src/engine/compile/graph-columns.js";

/** By node: the nodes on which it depends, through any number of dependencies. */
export function reachability({ nodeCount, dependent, supplier }: GraphColumns): boolean[][] {
  const reaches = Array.from({ length: nodeCount }, () => new Array<boolean>(nodeCount).fill(false));
  for (let edge = 0; edge < dependent.length; edge++) reaches[dependent[edge]!]![supplier[edge]!] = true;
  for (let via = 0; via < nodeCount; via++)
    for (let from = 0; from < nodeCount; from++)
      for (let to = 0; to < nodeCount; to++) reaches[from]![to] ||= reaches[from]![via]! && reaches[via]![to]!;
  return reaches;
}
