import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replayable } from "../../arbitraries/replayable.js";
import { degraded, levelRow, monday, rowOf } from "./quantity-case.js";

describe("what is predicted over a range", () => {
  const outcomes = ["arrived", "done", "waiting", "rejected", "lost", "resent"] as const;
  const span = fc.tuple(fc.integer({ min: -48, max: 96 }), fc.integer({ min: 1, max: 96 }));
  const at = (hours: number): string => new Date(Date.parse(monday) + hours * 3_600_000).toISOString();
  const asked = fc.oneof(
    span.map(([hour]) => ({ ...levelRow, nodes: ["*"], moment: at(hour), atLeast: 0 })),
    fc.tuple(span, fc.constantFrom("lost", "impaired", "normal", "degraded", undefined)).map(([[hour], state]) => ({
      ...{ aspect: "count", nodes: ["*"], weightedBy: "sites", state, moment: at(hour), atLeast: 0 },
    })),
    fc
      .tuple(span, fc.constantFrom(...outcomes), fc.constantFrom("host/lose", "host/reject", "host/queue"))
      .map(([[hour, hours], outcome, node]) => ({
        ...{ aspect: "messages", nodes: [node], outcome, moment: at(hour), until: at(hour + hours), atLeast: 0 },
      })),
  );
  it("holds what is predicted for each level of the range", () => {
    const share = fc.integer({ min: 0, max: 8 }).map((eighth) => eighth / 8);
    fc.assert(
      fc.property(asked, fc.tuple(share, share, share), fc.integer({ min: 1, max: 72 }), (row, shares, hours) => {
        const [low = 0, level = 0, high = 0] = [...shares].sort((a, b) => a - b);
        const predictedAt = (each: unknown) =>
          rowOf(
            ["host/a", "host/c"].map((node) => degraded(node, node, each, { end: at(hours) })),
            row,
          ).predicted as { atLeast: number; atMost: number };
        const [range, truth] = [predictedAt({ atLeast: low, atMost: high }), predictedAt(level)];
        expect(range.atLeast).toBeLessThanOrEqual(truth.atLeast + 1e-9);
        expect(range.atMost).toBeGreaterThanOrEqual(truth.atMost - 1e-9);
      }),
      replayable(10_000, 100),
    );
  }, 1_800_000);
});
