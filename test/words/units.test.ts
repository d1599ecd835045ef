import { describe, expect, it } from "vitest";
import { writingOf } from "../../src/words/writing.js";

const exactly = (value: number) => ({ atLeast: value, atMost: value });

describe("a unit of the landscape's own", () => {
  const units = [
    { id: "beds", names: { de: "Betten" }, singular: { de: "Bett" } },
    { id: "wards", names: { de: "Stationen" } },
  ];
  const { amount } = writingOf({ units }, {}, { language: "de" });
  it("is written as one where it is one, as far as the landscape says how", () => {
    expect([amount(exactly(1), "beds"), amount(exactly(12), "beds")]).toEqual(["1 Bett", "12 Betten"]);
    expect(amount({ atLeast: 0, atMost: 1 }, "beds")).toBe("0–1 Betten");
    expect(amount(exactly(1), "wards")).toBe("1 Stationen");
  });
  it("goes by its id in a language in which it has no name", () => {
    expect(writingOf({ units }, {}, { language: "en" }).amount(exactly(1), "beds")).toBe("1 beds");
  });
});
