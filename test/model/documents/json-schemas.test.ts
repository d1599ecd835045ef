import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../../src/model/documents/json-schemas.js";
import { recordSchema } from "../../../src/model/documents/record.js";
import { landscapeSchema } from "../../../src/model/landscape/landscape.js";
import { scenarioSchema } from "../../../src/model/scenario/scenario.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

const schemas = jsonSchemas();
const ajv = new Ajv({ allErrors: false, strict: true, strictTypes: false, strictRequired: false });
const judgeLandscape = ajv.compile(schemas.landscape);
const judgeScenario = ajv.compile(schemas.scenario);

/** Paths to every value in a document. */
function pathsIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  const inner = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === "object" && value !== null
      ? Object.entries(value)
      : [];
  return [path, ...inner.flatMap(([key, each]) => pathsIn(each, [...path, key]))];
}

/** A copy of a document in which one value is replaced, or taken away where it is replaced by `undefined`. */
function replaced(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = { root: structuredClone(document) };
  let holder = copy as Record<string | number, unknown>;
  let key: string | number = "root";
  for (const next of path) {
    holder = holder[key] as Record<string | number, unknown>;
    key = next;
  }
  if (value === undefined) delete holder[key];
  else holder[key] = value;
  return copy.root;
}

describe("the JSON Schemas", () => {
  for (const [name, schema] of Object.entries(schemas)) {
    it(`are shipped as the script makes them: ${name}`, () => {
      const shipped = readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), "utf8");
      expect(shipped, "run npx tsx schemas/build.ts").toBe(`${JSON.stringify(schema)}\n`);
    });
  }

  it("accept every valid landscape", () => {
    fc.assert(
      fc.property(landscapes(), (landscape) => {
        expect(judgeLandscape(landscape), ajv.errorsText(judgeLandscape.errors)).toBe(true);
      }),
      replayable(300),
    );
  });

  it("judge the shape of a landscape with one value changed as the schemas in code do", () => {
    const values = fc.constantFrom(
      undefined,
      null,
      0,
      -1,
      1.5,
      2,
      "",
      "a",
      "No Id",
      "2023-04",
      "unknown",
      [],
      {},
      ["a", "b"],
      { atLeast: 1, atMost: 2 },
      true,
    );
    fc.assert(
      fc.property(landscapes({ maxNodes: 5, maxDependencies: 5 }), fc.nat(), values, (landscape, pick, value) => {
        const paths = pathsIn(landscape).slice(1);
        const path = paths[pick % paths.length]!;
        // in a list a value taken away leaves a hole, which JSON does not have
        const changed = replaced(landscape, path, typeof path.at(-1) === "number" ? (value ?? null) : value);
        expect(judgeLandscape(changed), JSON.stringify(path)).toBe(landscapeSchema.safeParse(changed).success);
      }),
      replayable(1000),
    );
  });

  it("judge totals as the schemas in code do", () => {
    const total = (changes: object) => ({
      tragweite: "landscape/1",
      id: "l",
      asOf: "2023",
      nodes: [],
      totals: [{ id: "t", evidence: { status: "assumed" }, ...changes }],
    });
    const changes = [
      {},
      { insured: 1 },
      { count: 1 },
      { insured: 1, count: 1 },
      { insured: 1, unit: "insured" },
      { insured: 1, unit: "sites" },
      { count: 1, unit: "sites" },
      { count: 1, insurerTypes: ["AOK"] },
      { count: 1, members: [{ tag: "a" }] },
      { count: 1, members: [{}] },
      { count: 1, members: [{ tag: "a" }], insurerTypes: ["AOK"] },
    ];
    for (const each of changes)
      expect(judgeLandscape(total(each)), JSON.stringify(each)).toBe(landscapeSchema.safeParse(total(each)).success);
    expect(judgeLandscape(total({ count: 1 }))).toBe(true);
  });

  it("judge scenarios as the schemas in code do", () => {
    const disturbance = { id: "a", kind: "isolation", nodes: [{ id: "x" }], begin: "+62h" };
    const scenario = (changes: object) => ({
      tragweite: "scenario/1",
      id: "s",
      start: "2023-04-24T22:00+02:00",
      disturbances: [{ ...disturbance, ...changes }],
    });
    const changes = [
      {},
      { end: "2023-04-24T22:00Z" },
      { begin: "62h" },
      { begin: "2023-04-24" },
      { nodes: [] },
      { nodes: [{}] },
      { nodes: [{ kind: "system" }] },
      { kind: "degradation", level: 0.5 },
      { kind: "degradation" },
      { kind: "degradation", level: 2 },
      { kind: "degradation", level: { atLeast: 0, atMost: 1 } },
      { kind: "degradation", level: { atLeast: 0 } },
      { kind: "other" },
      { extra: 1 },
      { evidence: { status: "assumed" } },
    ];
    for (const each of changes)
      expect(judgeScenario(scenario(each)), JSON.stringify(each)).toBe(scenarioSchema.safeParse(scenario(each)).success);
    expect(judgeScenario(scenario({}))).toBe(true);
  });

  it("judge records as the schemas in code do", () => {
    const judgeRecord = ajv.compile(schemas.record);
    const observation = {
      id: "a",
      what: "calls fail",
      aspect: "none",
      sources: ["kv-berlin"],
      confidence: "high",
      basis: "observed",
    };
    const record = (changes: object) => ({ tragweite: "record/1", observations: [{ ...observation, ...changes }] });
    const moment = "2023-04-24T22:00+02:00";
    const changes = [
      {},
      { aspect: "state" },
      { aspect: "state", state: "lost" },
      { aspect: "state", fromEarliest: moment },
      { aspect: "state", state: "lost", fromEarliest: moment },
      { aspect: "state", state: "lost", fromEarliest: "2023-04-24" },
      { aspect: "begin", state: "lost" },
      { heldOut: "b" },
      { endFrom: "c" },
      { heldOut: "b", endFrom: "c" },
      { sources: [] },
      { extra: 1 },
    ];
    for (const each of changes)
      expect(judgeRecord(record(each)), JSON.stringify(each)).toBe(recordSchema.safeParse(record(each)).success);
    expect(judgeRecord({ ...record({}), $schema: "record.schema.json" })).toBe(true);
  });

  it("judge the shipped rules as the schemas in code do", () => {
    const judgeRegulation = ajv.compile(schemas.regulation);
    const shipped = JSON.parse(readFileSync(new URL("../../../data/regulation/named-limits.json", import.meta.url), "utf8"));
    expect(judgeRegulation(shipped), ajv.errorsText(judgeRegulation.errors)).toBe(true);
    expect(judgeRegulation({ ...shipped, rules: [{}] })).toBe(false);
  });

  it("name what each kind of node and disturbance is, for editors", () => {
    const text = JSON.stringify(schemas);
    for (const title of [
      "it-provider",
      "insurer",
      "system",
      "gematik-service",
      "service",
      "service-provider",
      "employer-group",
      "member-group",
      "isolation",
    ])
      expect(text).toMatch(new RegExp(`"title":"${title}","description":"[A-Z]|"description":"[A-Z][^"]*","title":"${title}"`));
  });
});
