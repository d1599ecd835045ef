import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import { readCompose } from "../../../src/formats/compose/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";
import { leftIn, needsIn, nodesIn } from "../needs-in.js";

const file = `name: voting
x-base: &base
  restart: always
  depends_on: [db]
services:
  web:
    <<: *base
    image: registry.example/nginx:1.27
  worker:
    build: .
    container_name: Worker-1
    depends_on:
      db: { condition: service_healthy }
      migrate: { condition: service_completed_successfully }
    links: ["cache:redis", gone]
  db: { image: "postgres:\${PG}" }
  cache: { image: redis, networks: [back] }
  migrate: { extends: { service: worker } }
networks: { back: {} }
`;

/** What is said of a file that is refused. */
function issueOf(text: string): unknown {
  try {
    readCompose(text);
  } catch (error) {
    return error instanceof InvalidInputError ? error.issues[0] : error;
  }
  return undefined;
}

describe("a file of docker-compose", () => {
  it("without services is refused with what to give instead, and the files that it includes", () => {
    const values = { format: "compose", elsewhere: [] };
    expect(issueOf("version: '3'\nvolumes: { data: {} }\n")).toMatchObject({ code: "foreign-empty", values });
    const including = "include: [a.yaml, { path: b.yaml }, { path: [c.yaml, d.yaml] }]\nvolumes: { data: {} }\n";
    const elsewhere = ["a.yaml", "b.yaml", "c.yaml", "d.yaml"];
    expect(issueOf(including)).toMatchObject({ code: "foreign-empty", values: { format: "compose", elsewhere } });
    expect(issueOf("name: x\n")).toMatchObject({ code: "other-format" });
  });

  it("has services as systems, of the product that they run, with merge keys", () => {
    const made = readCompose(file, { file: "compose.yaml" });
    expect(made.landscape.name).toBe("voting");
    expect(nodesIn(made)).toEqual([
      "web system unknown nginx",
      "worker system unknown container",
      "db system unknown postgres",
      "cache system unknown redis",
      "migrate system unknown container",
    ]);
    expect(needsIn(made)).toEqual(["web needs db", "worker needs db", "worker needs cache"]);
    expect(made.landscape.dependencies?.[1]?.evidence).toEqual({
      ...{ status: "assumed", sources: ["file"], note: "compose.yaml:10:5, depends_on service_healthy" },
    });
    expect(leftIn(made)).toEqual([
      "note-of-file db image: postgres:${PG} 16:7",
      "note-of-file migrate extends: worker 18:12",
      "edge-dangling worker gone gone 10:5",
      "element-left x-base 1 3:3",
      "element-left networks 1 19:11",
      "attribute-left restart 1 7:5",
      "attribute-left build 1 10:5",
      "attribute-left networks 1 17:10",
      "relation-left service_completed_successfully 1 10:5",
    ]);
  });

  it("is refused below named limits where it is hostile", () => {
    expect(() => readCompose("a: b")).toThrow(/this is not a file of docker-compose/);
    expect(() => readCompose(`services: ${"{a: ".repeat(200)}`)).toThrow(/limit nesting is 64/);
    const bomb = Array.from(
      { length: 30 },
      (_, at) => `x${at}: &a${at} { <<: [${at === 0 ? "{k: 1}" : `*a${at - 1}, *a${at - 1}`}], k${at}: 1 }`,
    );
    expect(nodesIn(readCompose(`${bomb.join("\n")}\nservices: { a: *a29 }`))).toEqual(["a system unknown container"]);
    const wide = `x: &x { ${Array.from({ length: 200 }, (_, at) => `k${at}: 1`).join(", ")} }\n`;
    const merges = Array.from({ length: 100 }, (_, at) => `  s${at}: { <<: *x }`).join("\n");
    expect(() => readCompose(`${wide}services:\n${merges}`, { limits: { yamlAliases: 10_000 } })).toThrow(
      /limit yamlAliases is 10000/,
    );
    const inside = readCompose("services: { __proto__: { image: a }, b: { depends_on: [__proto__] } }");
    expect(inside.landscape.nodes.map(({ name }) => name)).toEqual(["__proto__", "b"]);
  });

  it("never ends otherwise than in a result or an error of this package", () => {
    const pieces = [
      "- ",
      ": ",
      "&a ",
      "*a",
      "*base",
      "<<: ",
      "[",
      "]",
      "{",
      "}",
      "---\n",
      "'",
      '"',
      "!reset ",
      "\t",
      "depends_on: ",
      "__proto__: ",
    ];
    expectOnlyErrorsOfOurs([file], pieces, (text) => readCompose(text));
  });
});
