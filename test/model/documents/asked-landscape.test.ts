import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";

const evidence = { status: "assumed" } as const;
const node = (id: string, more: object = {}) => ({ kind: "it-provider", id, name: id, evidence, ...more });
const dated = (more: object) => ({
  tragweite: "landscape/1",
  id: "l",
  nodes: [node("a"), node("b", { validTo: "2025" })],
  ...more,
});

describe("what asks a landscape", () => {
  it("takes no rows of other days, which nobody would see counted", () => {
    const whole = parseLandscape(dated({ asOf: "2026-01-15" }));
    expect(() => impact(whole, isolating("a"))).toThrow(
      'impact: the landscape has rows that do not hold on its day, such as "b" in nodes; give what parseLandscape makes of it with the option validOn',
    );
    expect(impact(parseLandscape(whole, { validOn: "2026-01-15" }), isolating("a")).model.nodes).toBe(1);
    expect(impact(parseLandscape(dated({ asOf: "2025" })), isolating("a")).model.nodes).toBe(2);
  });

  it("takes none that may be of other days either", () => {
    expect(() => impact(parseLandscape(dated({})), isolating("a"))).toThrow("rows that hold on certain days, and no asOf");
  });

  it("names a day that is one", () => {
    expect(() => parseLandscape(dated({}), { validOn: "soon" })).toThrow("parseLandscape: the option validOn is no day");
  });
});
