/**
 * A course of 10,000 breakpoints on 100,000 nodes: evaluations, time, and the peak of memory of the process.
 * `npx tsx bench/timeline.ts`
 */
import { compileGraph } from "../src/engine/compile/compiled-graph.js";
import { wholeLoss } from "../src/engine/loss.js";
import { timedGraph } from "../src/engine/timeline/timed-graph.js";
import type { TimedEffect } from "../src/engine/timeline/timed-inputs.js";
import { runTimeline } from "../src/engine/timeline/timeline.js";
import { restartKinds } from "../src/engine/timeline/timeline-result.js";
import { randomFailures } from "./generators/failures.js";
import { layeredGraph } from "./generators/layered-graph.js";

const nodeCount = 100_000;
/** In the giant component nearly every failure moves thousands of nodes: fewer of them keep within the limit of changes. */
const counts = { local: 10_000, giant: 500 } as const;

for (const loops of ["local", "giant"] as const) {
  const count = counts[loops];
  const base = compileGraph(layeredGraph({ nodeCount, loops, seed: 1 }));
  const effects = randomFailures(base, count, 7).map(
    (position, index): TimedEffect => ({
      begin: index * 1000,
      end: (index + 1) * 1000,
      degraded: [{ position, loss: wholeLoss }],
      cut: [],
    }),
  );
  const recovery = Array.from({ length: base.nodeCount }, (_, position) => (position % 10 === 0 ? 300 : 0));
  const buffer = Array.from({ length: base.dependencyCount }, (_, slot) => (slot % 10 === 0 ? 200 : 0));
  for (const [name, timing] of [
    ["no times", {}],
    ["a tenth with times", { recovery, buffer }],
  ] as const) {
    for (const restart of restartKinds) {
      const compiledAt = performance.now();
      const timed = timedGraph(base, timing);
      const startedAt = performance.now();
      const { log, breakpoints, evaluations } = runTimeline(timed, effects, { restart });
      const ended = performance.now();
      console.log(
        [
          `${loops}, ${name}, ${restart}:`,
          `${breakpoints} breakpoints, ${log.length} changes, ${evaluations} evaluations (${(evaluations / log.length).toFixed(2)} a change),`,
          `${(ended - startedAt).toFixed(0)} ms after ${(startedAt - compiledAt).toFixed(0)} ms of preparation`,
        ].join(" "),
      );
    }
  }
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
