import { compileGraph } from "../../src/engine/compile/compiled-graph.js";
import { untouchedState } from "../../src/engine/propagate/propagation-state.js";
import type { Figure, RowSurroundings } from "../figure.js";
import { layeredGraph } from "../generators/layered-graph.js";
import { hotBytes } from "../hot-bytes.js";
import { spread } from "../paired.js";

/** Row 12: what propagation reads and writes, in bytes a dependency. */
export async function* hotMemory({ nodeCount }: RowSurroundings): AsyncGenerator<Figure> {
  const graph = compileGraph(layeredGraph({ nodeCount, loops: "local", seed: 1 }));
  const { byDependency, all } = hotBytes(graph, untouchedState(graph));
  yield { goal: "memory", measured: spread([byDependency]), detail: `${all.toFixed(1)} with those by node and group` };
}
