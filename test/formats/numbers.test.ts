import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/errors/errors.js";
import { readFigures, readLandscape } from "../../src/formats/index.js";
import { errorText } from "../../src/report/errors/error-text.js";

/** What is said of a text in both languages, without its place; nothing where it is read. */
function said(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInputError)
      return (["en", "de"] as const).map((language) => errorText(error, language).replace(/^[\d:]+ (?:\/\S+: )?/, ""));
    throw error;
  }
  return [];
}

const yaml = (number: string): string[] =>
  said(() =>
    readLandscape(
      `tragweite: landscape/1\nid: l\nnodes:\n  - { kind: insurer, id: k, name: k, insurerType: BKK, insured: 1, evidence: { status: assumed } }\n  - kind: system\n    id: s\n    name: s\n    operator: k\n    systemType: mail\n    recoveryHours: ${number}\n    evidence: { status: assumed }\n`,
    ),
  );
const json = (number: string): string[] =>
  said(() =>
    readLandscape(
      `{"tragweite":"landscape/1","id":"l","nodes":[{"kind":"system","id":"s","name":"s","operator":"unknown","systemType":"mail","recoveryHours":${number},"evidence":{"status":"assumed"}}]}`,
    ),
  );
const csv = (number: string): string[] =>
  said(() =>
    readLandscape(
      `record;tragweite;id;kind;name;operator;systemType;recoveryHours;evidence.status\nlandscape;landscape/1;l\nnode;;s;system;s;unknown;mail;${number};assumed\n`,
      { format: "csv" },
    ),
  );
const insured = (number: string): string[] => said(() => readFigures(`id;insured\nk;${number}\n`, { format: "csv" }));

const finite = ["a finite number belongs here", "hier gehört eine endliche Zahl hin"];
const small = ["so small a number cannot be told from 0", "eine so kleine Zahl lässt sich nicht von 0 unterscheiden"];
const decimal = ["a number is written in decimal digits", "eine Zahl steht in Dezimalziffern da"];

describe("a number that is another than stands there", () => {
  it.each([
    ["1e999", finite],
    ["-1e999", finite],
    [".inf", finite],
    ["-.INF", finite],
    [".nan", finite],
    ["1e-400", small],
    ["0x10", decimal],
    ["0o17", decimal],
    ["017", decimal],
    ["0049", decimal],
  ])("in YAML is told as it is written: %s", (written, [en, de]) => {
    const [english, german] = yaml(written);
    expect(english).toContain(`recoveryHours is ${written}; ${en}`);
    expect(german).toMatch(/"recoveryHours"|„recoveryHours“/);
    expect(german).toContain(` ist ${written}; ${de}`);
  });

  it.each([
    ["1e999", finite],
    ["-1e999", finite],
    ["1e-400", small],
  ])("in JSON is told as it is written: %s", (written, [en, de]) => {
    const [english, german] = json(written);
    expect(english).toContain(`recoveryHours is ${written}; ${en}`);
    expect(german).toContain(` ist ${written}; ${de}`);
  });

  it.each([
    ["1e999", finite],
    ["1e-400", small],
  ])("in CSV is told as it is written: %s", (written, [en, de]) => {
    const [english, german] = csv(written);
    expect(english).toContain(`recoveryHours is "${written}"; ${en}`);
    expect(german).toContain(`${written}`);
    expect(german).toContain(de);
  });
});

describe("a number that JSON does not know", () => {
  it.each([
    "NaN",
    "-NaN",
    "Infinity",
    "-Infinity",
    ".inf",
    "-.inf",
    ".nan",
    "0x10",
    "0o17",
    "017",
    "1_000",
    "1'000",
    "1 000",
    "1.000,5",
    "+5",
    ".5",
    "5.",
    "-.5",
    "1.5.2",
    "1,234,567",
  ])("is told as it is written: %s", (written) => {
    const [english, german] = json(written);
    expect(english).toBe(`${written} is no number in JSON; write a number as 1000, 0.5 or 1e6, or leave the field out`);
    expect(german).toContain(written);
    expect(german).toContain("ist in JSON keine Zahl; richtig ist eine Zahl wie 1000, 0.5 oder 1e6");
  });
  it.each(["[1,2", "1 }", '"a" 5', "truex", "1 2"])("is not seen in %s", (text) => {
    expect(said(() => readLandscape(`{"id":${text}`, { format: "json" }))[0]).not.toContain("no number in JSON");
  });
});

describe("a number of a table", () => {
  it.each(["1e999", "NaN", ".inf", "0x10", "1_000", "1.000,5", "Infinity", "1e-400", "12e", "--5", "½"])(
    "that is none is refused as it is written: %s",
    (written) => {
      for (const [english, german] of [insured(written), csv(written)]) {
        expect(english).toContain(`"${written}"`);
        expect(german).toContain(written);
      }
    },
  );
  it.each(["0", "5", "0.5", "1e3", "1e-300", "0e-400"])("that is one is read: %s", (written) => {
    for (const read of [yaml, json, csv]) expect(read(written)).toEqual([]);
  });
});
