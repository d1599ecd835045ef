import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { ToleranceGraph } from "../../../src/report/page/tolerance-graph.js";

const drawn = (atLeast: number, atMost: number, tolerableHours?: number): string =>
  renderToString(h(ToleranceGraph, { outageHours: { atLeast, atMost }, tolerableHours }));
/** Kind, beginning and width of each part. */
const partsOf = (svg: string): string[] =>
  [...svg.matchAll(/<rect class="(\w+)"(?: x="([^"]*)")? width="([^"]*)"/g)].map(
    ([, kind, x = "", width]) => `${kind} ${x} ${width}`,
  );

describe("the graph of an outage against what is tolerable", () => {
  it("is grey up to the tolerance, red beyond, with a tick between", () => {
    expect(partsOf(drawn(54, 54, 24))).toEqual(["track  100%", "tolerated 0% 44.44%", "lost 44.44% 55.56%", "tick 44.44% 2"]);
  });

  it("is only grey where it is kept, and hatched where it is only perhaps so", () => {
    expect(partsOf(drawn(6, 12, 24))).toEqual(["track  100%", "tolerated 0% 25%", "perhaps 25% 25%", "tick 98.5% 2"]);
  });

  it("is not drawn where no tolerance is stated, or nobody knows an end", () => {
    expect(drawn(6, 6)).toBe("");
    expect(drawn(6, Number.POSITIVE_INFINITY, 24)).toBe("");
  });
});
