import { expect, it } from "vitest";
import { prepareSingleSweep } from "../../../src/analysis/sweep/sweep.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";

/** One statutory insurer, with or without a total. */
function headerOf(hasTotal: boolean) {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  builder.node("insurer", { id: "k", name: "K", insurerType: "AOK", insured: 400 });
  if (hasTotal) builder.total({ id: "statutory", unit: "insured", count: 1000 });
  return prepareSingleSweep(builder.build()).header.options;
}

it("a sweep says within which total its rows count: who stands outside is in none of their counts", () => {
  expect(headerOf(true)).toMatchObject({ unit: "insured", total: "statutory" });
  expect(headerOf(false)).toMatchObject({ unit: "insured", total: null });
});
