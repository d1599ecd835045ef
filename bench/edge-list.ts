import { readFileSync, writeFileSync } from "node:fs";
import type { GraphColumns } from "../src/engine/compile/graph-columns.js";

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
  const first = 3 + 3 * groups;
  return {
    nodeCount,
    dependent: everyThird(numbers, first, dependencies),
    supplier: everyThird(numbers, first + 1, dependencies),
    weight: new Float64Array(dependencies).fill(1),
    group: everyThird(numbers, first + 2, dependencies).map((number) => number - 1),
    groupNode: everyThird(numbers, 3, groups),
    groupRule: everyThird(numbers, 4, groups),
    groupK: everyThird(numbers, 5, groups),
  };
}

function everyThird(numbers: Int32Array, start: number, length: number): Int32Array {
  const column = new Int32Array(length);
  for (let row = 0; row < length; row++) column[row] = numbers[start + 3 * row]!;
  return column;
}

/** Whole numbers from 0 on, each with one character behind it. */
function numbersIn(bytes: Uint8Array): Int32Array {
  const numbers = new Int32Array(bytes.length >> 1);
  let count = 0;
  let number = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte >= 48) {
      number = number * 10 + byte - 48;
      continue;
    }
    numbers[count++] = number;
    number = 0;
  }
  return numbers.subarray(0, count);
}
