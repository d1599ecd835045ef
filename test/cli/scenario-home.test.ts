import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const run = (landscape: string, scenario: string, ...more: string[]) =>
  call(["run", landscape, "--scenario", scenario, "--lang", "de", ...more]);

describe("a scenario that was written for another landscape", () => {
  it("is told as such, before what does not match", async () => {
    const { code, stderr } = await run("ti-2024-03", "bitmarck-2023-04");
    expect(code).toBe(2);
    expect(stderr.split("\n")[0]).toBe(
      "Hinweis: das Szenario „bitmarck-2023-04“ wurde für „germany-2023“ geschrieben; was es sagt, muss in „ti-2024-03“ nicht gelten",
    );
  });
  it("is told beside an answer, too, unless --quiet", async () => {
    const asked = ["ti-network-2023-07", "--at", "2023-07-02T12:00+02:00"] as const;
    expect((await run("germany-2023", ...asked)).stderr).toContain("wurde für „ti-2023-07“ geschrieben");
    expect((await run("germany-2023", ...asked, "--quiet")).stderr).toBe("");
  });
  it("is nothing to tell with its own landscape", async () => {
    expect((await run("ti-2023-07", "ti-network-2023-07", "--at", "2023-07-02T12:00+02:00")).stderr).toBe("");
  });
});

it("a scenario where a landscape belongs is told as such, with its landscape", async () => {
  const { code, stderr } = await call(["run", "bitmarck-2023-04", "--lang", "de"]);
  expect(code).toBe(2);
  expect(stderr).toContain("„bitmarck-2023-04“ ist ein Szenario zu „germany-2023“: zuerst die Landschaft nennen");
  expect((await call(["rank", "bitmarck-2023-04"])).stderr).toContain('"bitmarck-2023-04" is a scenario for germany-2023');
});
