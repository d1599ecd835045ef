import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { guardOf } from "../../../src/model/documents/row-guard.js";
import { dependencySchema } from "../../../src/model/landscape/dependency.js";
import { groupSchema } from "../../../src/model/landscape/group.js";
import { landscapeSchema } from "../../../src/model/landscape/landscape.js";
import { landscapeNodeSchema } from "../../../src/model/landscape/node.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { germany2023 } from "../../data/shipped-landscape.js";

/** Something that stands where a value of another kind belongs. */
const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    "",
    "A",
    "a//b",
    "x".repeat(201),
    -1,
    0,
    0.5,
    1,
    1.5,
    4097,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    ["a"],
    [1],
    { atLeast: 1, atMost: 2 },
    { status: "assumed" },
    true,
    new Date(0),
    "unknown",
    "at-least",
  ),
  fc.string(),
  fc.double(),
);

/** Plain data with one place changed: a field set, added or taken away, at any depth. */
function changed(value: unknown, steps: readonly number[], key: string, put: unknown, remove: boolean): unknown {
  if (typeof value !== "object" || value === null) return put;
  const keys = Object.keys(value);
  const [step = 0, ...rest] = steps;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const chosen = keys[step % (keys.length + 1)];
  const at = chosen ?? (Array.isArray(copy) ? String(keys.length) : key);
  if (chosen !== undefined && rest.length > 0) Reflect.set(copy, at, changed(Reflect.get(value, at), rest, key, put, remove));
  else if (remove && !Array.isArray(copy)) Reflect.deleteProperty(copy, at);
  else Reflect.set(copy, at, put);
  return copy;
}

const change = fc.tuple(
  fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 }),
  fc.constantFrom(
    "id",
    "weight",
    "slack",
    "k",
    "group",
    "ceiling",
    "candidates",
    "supplier",
    "unknown",
    "toString",
    "insured",
    "status",
  ),
  odd,
  fc.boolean(),
);

describe("the guard made from a schema", () => {
  const guard = guardOf(landscapeSchema);

  it("accepts every landscape that files can hold, shipped and random", () => {
    expect(guard(germany2023)).toBe(true);
    fc.assert(
      fc.property(landscapes(), (landscape) => {
        expect(guard(JSON.parse(JSON.stringify(landscape)))).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each([
    ["landscape", landscapeSchema, (index: number) => [germany2023][index]],
    ["dependency", dependencySchema, (index: number) => germany2023.dependencies?.[index * 97]],
    ["node", landscapeNodeSchema, (index: number) => germany2023.nodes[index * 97]],
    ["group", groupSchema, (index: number) => germany2023.groups?.[index]],
  ] as const)("accepts nothing that the schema refuses or alters: %s", (what, schema, rowAt) => {
    const guardRow = guardOf(schema);
    const rows = Array.from({ length: 14 }, (_, index) => rowAt(index)).filter((row) => row !== undefined);
    const row = fc.constantFrom<unknown>(...rows);
    fc.assert(
      fc.property(row, fc.array(change, { minLength: 1, maxLength: 3 }), (start, changes) => {
        const value = changes.reduce<unknown>(
          (before, [steps, key, put, remove]) => changed(before, steps, key, put, remove),
          start,
        );
        const verdict = schema.safeParse(value);
        if (guardRow(value)) {
          expect(verdict.success).toBe(true);
          expect(verdict.data).toEqual(value);
        } else if (verdict.success) {
          // what it leaves to the schema is only what no file can hold
          expect(JSON.parse(JSON.stringify(value))).not.toStrictEqual(value);
        }
      }),
      { numRuns: what === "landscape" ? 60 : 3000, seed: 8 },
    );
  });

  it("is never sure of a kind of schema or check that it does not know", () => {
    for (const [schema, value] of [
      [z.strictObject({ a: z.string().transform(Number) }), { a: "1" }],
      [z.object({ a: z.string() }), { a: "1" }],
      [z.strictObject({ a: z.string().trim() }), { a: "1" }],
      [z.strictObject({ a: z.email() }), { a: "a@example.org" }],
      [z.strictObject({ a: z.number().multipleOf(2) }), { a: 2 }],
      [z.strictObject({ a: z.string().default("x") }), { a: "1" }],
      [z.strictObject({ a: z.nullable(z.string()) }), { a: "1" }],
    ] as const) {
      expect(schema.safeParse(value).success).toBe(true);
      expect(guardOf(schema)(value)).toBe(false);
    }
  });
});
