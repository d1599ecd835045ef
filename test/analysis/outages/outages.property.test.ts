import fc from "fast-check";
import { expect, it } from "vitest";
import { rankViews } from "../../../src/analysis/failures/failure-units.js";
import { outages } from "../../../src/analysis/outages/outages.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedOffers } from "../../arbitraries/timed-doubts.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { disturbanceFor, outageFigures, slowOutage, start } from "./slow-outages.js";

/** Times of hours, and short limits on services, so that outages of a few hours pass some of them; without channels, which cost most. */
function limited(landscape: Landscape): Landscape {
  const nodes = landscape.nodes.map((node, index): Landscape["nodes"][number] => {
    const recovery = node.recoveryHours === undefined ? {} : { recoveryHours: Math.floor(node.recoveryHours) % 5 };
    if (node.kind !== "service") return { ...node, ...recovery };
    const { channel: _, ...service } = node;
    const limits = { maxTolerableHours: index % 5, ...(index % 2 === 0 ? { recoveryTimeObjectiveHours: 1 } : {}) };
    return { ...service, ...recovery, ...(index % 3 > 0 ? limits : {}) };
  });
  const dependencies = landscape.dependencies?.map((row) => {
    const { bufferHours } = row;
    return bufferHours === undefined ? row : { ...row, bufferHours: Math.floor(bufferHours) % 5 };
  });
  return { ...landscape, nodes, ...(dependencies === undefined ? {} : { dependencies }) };
}

const cases = fc.record({
  landscape: fc
    .oneof(
      timedOffers.map((each) => each.landscape),
      landscapes(),
    )
    .map(limited),
  by: fc.constantFrom(...rankViews),
  lasting: fc.integer({ min: 1, max: 7 }),
  begin: fc.nat(3),
  minEvidence: fc.constantFrom("assumed" as const, "inferred" as const),
});

it("takes of each unit what a course with this one outage takes", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      cases,
      unlessRefused(({ landscape, by, lasting, begin, minEvidence }) => {
        const from = new Date(Date.parse(start) + begin * 3_600_000).toISOString();
        const { units } = outages(landscape, { by, lastingHours: lasting, from, minEvidence });
        const ids = by === "dependency" ? (landscape.dependencies ?? []).map(({ id }) => id) : units.map(({ id }) => id);
        for (const id of ids) {
          const outage = disturbanceFor(landscape, by, id, { begin: `+${begin}h`, end: `+${begin + lasting}h` });
          if (outage === undefined) continue;
          const found = outageFigures(
            units.find((unit) => unit.id === id),
            begin,
          );
          expect([...found].sort(), `${by} ${id}`).toEqual([...slowOutage(landscape, [], outage, minEvidence)].sort());
          for (const [name, { atLeast, atMost }] of found) {
            const kind = `${name.split(" ").at(-1)} ${atLeast < atMost ? "open" : "exact"}`;
            seen.set(kind, (seen.get(kind) ?? 0) + 1);
          }
        }
      }),
    ),
    replayable(240, 12),
  );
  expect(seen.get("tolerance exact")).toBeGreaterThan(3);
  expect(seen.get("unit-hours open")).toBeGreaterThan(10);
});
