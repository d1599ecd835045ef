/** A whole process of row 9: reads a graph as bare numbers, fails every node alone, and prints how many nodes are lost in sum. */
import { compileGraph } from "../src/engine/compile/compiled-graph.js";
import { readEdgeList } from "./edge-list.js";
import { lostByAll } from "./lost-by-all.js";

const graph = compileGraph(readEdgeList(process.argv[2]!));
console.log(
  lostByAll(
    graph,
    Array.from({ length: graph.nodeCount }, (_, position) => position),
  ),
);
