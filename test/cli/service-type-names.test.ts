import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const asks: readonly (readonly string[])[] = [
  ["rank", "germany-2023", "--top", "2", "--service-type"],
  ["rank", "germany-2023", "--passages", "--service-type"],
  ["concentration", "epa-2025", "--by", "operator", "--service-type"],
  ["sweep", "epa-2025", "--by", "operator", "--service-type"],
  ["list", "germany-2023", "--service-type"],
  ["explain", "germany-2023", "--scenario", "bitmarck-2023-04"],
];

describe("a service type by what reports call it", () => {
  it.each(asks)("is taken by %s as by its id", async (...ask) => {
    const [id, names] = ask.includes("epa-2025")
      ? ["epa-app", ["ePA per App", "epa by APP"]]
      : ["eau-intake", ["eAU-Annahme", "eAU intake"]];
    const byId = await call([...ask, id]);
    expect(byId).toMatchObject({ code: 0 });
    for (const name of names) expect(await call([...ask, name])).toEqual(byId);
  });
  it("is told as it was written where nothing is called so", async () => {
    const { code, stderr } = await call(["rank", "germany-2023", "--service-type", "eAU-Annahmen", "--lang", "de"]);
    expect(code).toBe(2);
    expect(stderr).toContain("es gibt keine Dienstart „eAU-Annahmen“");
  });
});
