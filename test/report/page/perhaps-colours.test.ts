import { expect, it } from "vitest";
import { answerStyle } from "../../../src/report/page/answer-style.js";
import { stripStyle } from "../../../src/report/page/strip-style.js";
import { tiersStyle } from "../../../src/report/page/tiers-style.js";
import { barOf } from "../../../src/report/page/tile.js";

it("hatches what is only perhaps in the colour of what it would be: red is lost and nothing else", () => {
  const half = { atLeast: 0.5, atMost: 1 };
  expect(barOf(half, 1, "lost").map(({ kind }) => kind)).toEqual(["lost", "perhaps"]);
  expect(barOf(half, 1, "degraded").map(({ kind }) => kind)).toEqual(["degraded", "perhaps-degraded"]);
  expect(answerStyle).toContain(".bar .perhaps-degraded{fill:url(#perhaps-degraded)}");
  expect(answerStyle).toContain("#perhaps-degraded .hatch{fill:var(--deg)}");
  expect(answerStyle).toContain("#assumed-hatch .hatch{fill:var(--norm)}");
  for (const style of [stripStyle, tiersStyle]) expect(style).toMatch(/degraded\]? \.perhaps\{fill:url\(#perhaps-degraded\)\}/);
});
