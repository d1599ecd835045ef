import { describe, expect, it } from "vitest";
import { readCompose } from "../../../src/formats/compose/index.js";
import { readScenario } from "../../../src/formats/index.js";
import { writeYaml } from "../../../src/formats/yaml/yaml.js";
import { LimitExceededError } from "../../../src/index.js";

/** The limit that a call passes. */
function passed(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof LimitExceededError ? error.limit : (error as Error).name;
  }
  return "none";
}

const letters = (count: number): string => `[${"a,".repeat(count)}a]`;
const scenario = 'tragweite: scenario/1\nid: s\nname: "';

describe("YAML of more tokens than its size lets expect", () => {
  it.each([
    ["a list of letters", letters(280_000)],
    ["objects without fields", `[${"{},".repeat(130_000)}{}]`],
    ["lines of nothing", "-\n".repeat(400_000)],
    ["remarks", "#\n".repeat(400_000)],
    ["commas", `[${",".repeat(900_000)}`],
  ])("is refused, below 1 MB: %s", (_what, text) => {
    expect(passed(() => readScenario(text, { format: "yaml" }))).toBe("yamlDensity");
  });

  it("is refused of other programs, too", () => {
    expect(passed(() => readCompose(letters(130_000)))).toBe("yamlDensity");
  });

  it("is not written, to the token", () => {
    const list = Array.from({ length: 60_000 }, () => "a");
    expect(passed(() => writeYaml(list, { yamlDensity: 125 }))).toBe("yamlDensity");
    expect(passed(() => writeYaml(list, { yamlDensity: 126 }))).toBe("none");
  });

  it("is read where it is small, or the limit is raised", () => {
    expect(passed(() => readScenario(letters(50_000), { format: "yaml" }))).toBe("InvalidInputError");
    expect(passed(() => readScenario(letters(100_000), { format: "yaml", limits: { yamlDensity: 200 } }))).toBe(
      "InvalidInputError",
    );
    expect(passed(() => readScenario(letters(100_000), { format: "yaml", limits: { yamlDensity: 149 } }))).toBe("yamlDensity");
  });

  it("is told from large YAML of long words", () => {
    const services = Array.from({ length: 27_000 }, (_, at) => `  dienst-${at}: { image: "register/abbild-${at}" }\n`).join("");
    expect(passed(() => readCompose(`services:\n${services}`))).toBe("none");
    expect(passed(() => readScenario(`${scenario}${"x ".repeat(400_000)}"\n`, { format: "yaml" }))).toBe("InvalidInputError");
  });
});
