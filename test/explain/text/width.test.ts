import { expect, it } from "vitest";
import { wrapped } from "../../../src/explain/text/wrapped.js";
import { call } from "../../cli/memory-host.js";

const at = ["--scenario", "bitmarck-2023-04", "--at", "2023-04-27T18:36+02:00"];
const commands = {
  explain: ["explain", "germany-2023", "ikk-suedwest/e-mail", ...at],
  compare: ["compare", "germany-2023", ...at, "--other-at", "2023-04-26T12:00+02:00"],
};

const widest = (text: string): number => Math.max(...text.split("\n").map((line) => [...line].length));

it.each(["explain", "compare"] as const)(
  "%s writes lines of 80 characters for a pipe, and of the terminal's width",
  async (name) => {
    for (const language of ["en", "de"]) {
      const args = [...commands[name], "--lang", language];
      expect(widest((await call(args)).stdout)).toBeLessThanOrEqual(80);
      const wide = widest((await call(args, { columns: 120 })).stdout);
      expect(wide).toBeGreaterThan(80);
      expect(wide).toBeLessThanOrEqual(120);
    }
  },
);

it("does not part a number from its percent sign", () => {
  expect(wrapped(["is left at 50 %"], 13)).toEqual(["is left at", "  50 %"]);
});
