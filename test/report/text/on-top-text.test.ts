import { expect, it } from "vitest";
import { call } from "../../cli/memory-host.js";

it("tells the moment on which failures come on top in the time zone of the scenario", async () => {
  const question = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "+38h", "--lang", "de"];
  const answers = [
    await call(["rank", ...question, "--top", "1"]),
    await call(["cut-sets", ...question, "--target", "tk/eau-intake"]),
  ];
  for (const { stdout, stderr } of answers) {
    expect(stderr).toBe("");
    expect(stdout.replace(/\s+/g, " ")).toContain("Mi., 26.04.2023, 12:00 Uhr (MESZ)");
  }
});
