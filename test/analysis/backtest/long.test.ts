import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { call, packageFolder } from "../../cli/memory-host.js";

const shipped = readFileSync(`${packageFolder}data/germany-2023/scenarios/bitmarck-2023-04.yaml`, "utf8");

const lasting = (end: string): string => shipped.replaceAll(/^( +end:) .*$/gm, `$1 ${end}`);

describe("a disturbance that lasts for a hundred years and more", () => {
  it("is held against the record", async () => {
    const { code, stdout } = await call(["backtest", "germany-2023", "./s.yaml"], { files: { "./s.yaml": lasting("+200000h") } });
    expect(code).toBe(0);
    expect(stdout).toContain("Attack on Bitmarck");
  }, 60_000);

  it("is refused beyond the limit of moments", async () => {
    const files = { "./s.yaml": lasting("9000-01-01T00:00Z") };
    const { code, stderr } = await call(["backtest", "germany-2023", "./s.yaml"], { files });
    expect(code).toBe(2);
    expect(stderr).toContain("limit breakpoints is 1000000");
  }, 60_000);
});
