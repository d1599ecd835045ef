import { describe, expect, it } from "vitest";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { SmallLandscape } from "../../report/page/small-landscapes.js";

describe("what to find out next", () => {
  it("is asked of those outside the first total, too, where only they are open", () => {
    const small = new SmallLandscape("outside", "n", "s");
    small.offering("a", "AOK", 1000, "eau-intake", { supplier: "n" });
    small.offering("q", "PKV", 90_000, "eau-intake", { candidates: ["n", "s"] });
    small.builder.total({ id: "statutory", insured: 2000 });
    const { next } = supervision(small.build());
    expect(next).toMatchObject({
      serviceType: "eau-intake",
      count: { atLeast: 0, atMost: 90_000 },
      facts: [{ what: "supplier" }],
    });
    expect(next?.facts[0]?.widthAfter).toEqual({ atLeast: 0, atMost: 0 });
  });

  it("is asked of the widest, in whichever total", () => {
    const small = new SmallLandscape("wide", "n", "s");
    small.offering("a", "AOK", 1000, "eau-intake", { supplier: "n" });
    small.offering("b", "AOK", 10, "kim", { candidates: ["n", "s"] });
    small.offering("q", "PKV", 90_000, "eau-intake", { candidates: ["n", "s"] });
    small.builder.total({ id: "statutory", insured: 2000 });
    expect(supervision(small.build()).next?.count).toEqual({ atLeast: 0, atMost: 90_000 });
  });
});
