import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/errors/errors.js";
import { readMeasures } from "../../src/formats/index.js";
import { errorText } from "../../src/report/errors/error-text.js";

const head = "tragweite: measures/1\nid: offers\nmeasures:\n";
const buffer = "{ change: { dependencies: [{ id: d, set: { bufferHours: 24 } }] } }";

/** What is said of a list of measures, in a language. */
function saidOf(text: string, language: "en" | "de"): string {
  try {
    readMeasures(text, { file: "offers.yaml" });
  } catch (error) {
    if (error instanceof InvalidInputError) return errorText(error, language);
    throw error;
  }
  return "";
}

describe("a list of measures", () => {
  it("is read from YAML and JSON alike, with the place of all that is in it", () => {
    const text = `${head}  - id: ups\n    cost: 18000\n    patch:\n      change:\n        dependencies:\n          - { id: d, set: { bufferHours: 24 } }\n`;
    const { positions, file: _file, ...list } = readMeasures(text, { file: "offers.yaml" });
    expect(list.measures).toEqual([
      { id: "ups", cost: 18_000, patch: { change: { dependencies: [{ id: "d", set: { bufferHours: 24 } }] } } },
    ]);
    expect(positions?.get("measures 0 patch change dependencies 0 set bufferHours")).toMatchObject({ line: 9 });
    const { positions: _positions, ...same } = readMeasures(JSON.stringify(list));
    expect(same).toEqual(list);
  });

  it.each([
    [
      "  - { id: a, cost: -1, patch: {} }\n",
      "offers.yaml:4:20: /measures/0/cost: ",
      "at least 0 is right",
      "richtig ist mindestens 0",
    ],
    ["  - { id: a, cost: many, patch: {} }\n", "/measures/0/cost: ", "a number belongs here", "hier gehört eine Zahl hin"],
    ["  - { id: a, patch: {} }\n", "/measures/0/cost: ", "cost is missing", "„cost“ fehlt"],
    ["  - { id: a, cost: 1 }\n", "/measures/0/patch: ", "patch is missing", "„patch“ fehlt"],
    [
      `  - { id: a, cost: 1, patch: ${buffer.replace("change", "chnge")} }\n`,
      "/patch/chnge: ",
      'did you mean "change"?',
      "gemeint ist vielleicht „change“",
    ],
    [
      `  - { id: a, cost: 1, patch: ${buffer.replace("set: { bufferHours: 24 }", "bufferHours: 24")} }\n`,
      "/measures/0/patch/change/dependencies/0/bufferHours: ",
      "what changes stands under set: and unset:",
      "unter „set:“ und „unset:“",
    ],
    [
      `  - { id: a, cost: 1, patch: ${buffer} }\n  - { id: a, cost: 2, patch: ${buffer} }\n`,
      "offers.yaml:5:11: /measures/1/id: ",
      'the measure id "a" is taken; it stands at /measures/0 already',
      "die Kennung „a“ der Maßnahme ist vergeben",
    ],
    [
      `  - { id: a, cost: 1, patch: { remove: { dependencies: [d] }, change: { dependencies: [{ id: d }] } } }\n`,
      "/measures/0/patch/change/dependencies/0: ",
      "it stands at /measures/0/patch/remove/dependencies/0 already",
      "zuerst in /measures/0/patch/remove/dependencies/0",
    ],
    ["  []\n", "/measures: ", "at least 1 entry is right", "mindestens 1"],
  ])("is refused with place and advice: %j", (rows, place, english, german) => {
    const [en, de] = [saidOf(head + rows, "en"), saidOf(head + rows, "de")];
    expect(en).toContain(place);
    expect(en).toContain(english);
    expect(de).toContain(place);
    expect(de).toContain(german);
  });

  it("is no table", () => {
    expect(() => readMeasures("id,cost\na,1\n", { format: "csv" })).toThrow("measures are");
  });
});
