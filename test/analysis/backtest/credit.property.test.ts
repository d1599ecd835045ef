import fc from "fast-check";
import { backtest } from "tragweite";
import { describe, expect, it } from "vitest";
import type { Observation } from "../../../src/model/documents/observation.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { timedDoubts } from "../../arbitraries/timed-doubts.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";

const hour = 3_600_000;
const at = (start: string, hours: number): string => new Date(Date.parse(start) + hours * hour).toISOString();

/** From when until when a disturbance holds, in hours after the start. */
const held = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 12 }));
const seen = fc.record({
  state: fc.constantFrom("normal", "degraded", "impaired", "lost"),
  from: fc.nat(14),
  isSure: fc.boolean(),
  count: fc.constantFrom(undefined, "level", "count"),
});

/** A row for each node, all of one time and kind. */
function rowsOf(
  nodes: readonly string[],
  start: string,
  { state, from, isSure, count }: typeof seen extends fc.Arbitrary<infer T> ? T : never,
) {
  const common = { sources: ["x"], confidence: "high" as const, basis: "observed" as const };
  return nodes.map((node, place): Observation => {
    const named = { id: `o${place}`, what: node, nodes: [node], ...common };
    if (count !== undefined) return { ...named, aspect: count, moment: at(start, from), atLeast: 0, atMost: 0.5 };
    const span = {
      fromEarliest: at(start, from),
      fromLatest: at(start, from + 1),
      ...(isSure ? { toEarliest: at(start, from + 2) } : {}),
    };
    return { ...named, aspect: "state", state: state as "lost", ...span };
  });
}

describe("what is no input", () => {
  it("shows the same, whatever other times something holds whose times were read off", () => {
    fc.assert(
      fc.property(
        timedDoubts,
        fc.nat(),
        held,
        seen,
        unlessRefused(({ landscape, scenario }, pick, [begin, hours], row) => {
          const { start = "" } = scenario;
          const place = pick % Math.max(1, scenario.disturbances.length);
          const playedWith = (times: object): Scenario => ({
            ...scenario,
            disturbances: scenario.disturbances.map((each, index) =>
              index === place
                ? ({ ...each, evidence: { status: "assumed", fromIncident: scenario.id }, ...times } as typeof each)
                : each,
            ),
          });
          const observations = rowsOf(
            landscape.nodes.map(({ id }) => id),
            start,
            row,
          );
          const record = { tragweite: "record/1" as const, observations };
          const [one, other] = [{}, { begin: `+${begin}h`, end: `+${begin + hours}h` }].map((times) =>
            backtest(landscape, playedWith(times), record),
          );
          one?.rows.forEach(({ label, predicted, verdict, id }, index) => {
            if (label !== "prediction") return;
            expect([id, verdict, predicted]).toEqual([id, other?.rows[index]?.verdict, other?.rows[index]?.predicted]);
          });
        }),
      ),
      { numRuns: 60 },
    );
  });
});
