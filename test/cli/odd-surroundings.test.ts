import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

describe("surroundings that tell nothing of use", () => {
  it("writes for 80 characters where a terminal says that it has 0", async () => {
    const run = ["run", "germany-2023", "--isolate", "bitmarck/kim"];
    const env = { NO_COLOR: "1" };
    expect((await call(run, { columns: 0, env })).stdout).toBe((await call(run, { columns: 80, env })).stdout);
  });

  it("quotes the beginning only of a column of any length", async () => {
    const files = { "./x.csv": `record,${"x".repeat(1_000_000)}\nlandscape,1\n` };
    const { code, stderr } = await call(["run", "./x.csv"], { files });
    expect(code).toBe(2);
    expect(stderr).toContain(`unknown column "${"x".repeat(80)}…"`);
    expect(stderr.length).toBeLessThan(5_000);
  });
});
