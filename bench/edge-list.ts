import { readFileSync, writeFileSync } from "node:fs";
import type { GraphColumns } from "../src/engine/graph-columns.js";

/**
 * Writes a Boolean graph as bare numbers: how many nodes, groups and dependencies there are; for each group its node, rule and
 * k; for each dependency its dependent, its supplier and its group, counted from 1, or 0 for the group that is implied.
 */
export function writeEdgeList(path: string, columns: GraphColumns): void {
  const { nodeCount, dependent, supplier, group = [], groupNode = [], groupRule = [], groupK = [] } = columns;
  const groups = Array.from({ length: groupNode.length }, (_, row) => `${groupNode[row]} ${groupRule[row]} ${groupK[row]}\n`);
  const dependencies = Array.from(dependent, (node, row) => `${node} ${supplier[row]} ${(group[row] ?? -1) + 1}\n`);
  writeFileSync(path, `${nodeCount} ${groups.length} ${dependencies.length}\n${groups.join("")}${dependencies.join("")}`);
}

/** Reads what {@link writeEdgeList} wrote. */
export function readEdgeList(path: string): GraphColumns {
  const numbers = numbersIn(readFileSync(path));
  const [nodeCount = 0, groups = 0, dependencies = 0] = numbers;
  const column = (start: number, length: number, field: number): Int32Array =>
    Int32Array.from({ length }, (_, row) => numbers[start + 3 * row + field]!);
  const first = 3 + 3 * groups;
  return {
    nodeCount,
    dependent: column(first, dependencies, 0),
    supplier: column(first, dependencies, 1),
    weight: new Float64Array(dependencies).fill(1),
    group: column(first, dependencies, 2).map((number) => number - 1),
    groupNode: column(3, groups, 0),
    groupRule: column(3, groups, 1),
    groupK: column(3, groups, 2),
  };
}

/** Whole numbers from 0 on, each with one character behind it. */
function numbersIn(bytes: Uint8Array): Int32Array {
  const numbers = new Int32Array(bytes.length >> 1);
  let count = 0;
  let number = 0;
  for (const byte of bytes) {
    if (byte >= 48) {
      number = number * 10 + byte - 48;
      continue;
    }
    numbers[count++] = number;
    number = 0;
  }
  return numbers.subarray(0, count);
}
