import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../../src/formats/read-record.js";
import { InvalidInputError, parseLandscape, parseScenario } from "../../../src/index.js";
import { withFewWrong } from "../../../src/model/documents/few-wrong.js";
import { landscapeSchema } from "../../../src/model/landscape/landscape.js";
import { fullLandscapes } from "../../arbitraries/full-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

/** How many issues are listed, how many are told in all, and the first. */
function refusalOf(read: () => unknown): readonly [listed: number, more: boolean, first: unknown] {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidInputError) return [error.issues.length, error.unlisted > 0, error.issues[0]?.path];
    throw error;
  }
  return [0, false, undefined];
}

const empty = Array.from({ length: 200_000 }, () => ({}));
const numbers = empty.map(() => 1);
/** Their number alone is not what is refused. */
const many = { limits: { selectors: 300_000 } };
const provider = { kind: "it-provider", id: "p", name: "P", evidence: { status: "inferred" } };

describe("a document in which very much is wrong", () => {
  it.each([
    [
      "the nodes of a disturbance",
      () =>
        parseScenario({ tragweite: "scenario/1", id: "s", disturbances: [{ kind: "isolation", id: "d", nodes: empty }] }, many),
      ["disturbances", 0, "nodes", 0],
    ],
    [
      "the sides of a disconnection",
      () =>
        parseScenario(
          {
            tragweite: "scenario/1",
            id: "s",
            disturbances: [{ kind: "disconnection", id: "d", between: [[{ id: "a" }], empty] }],
          },
          many,
        ),
      ["disturbances", 0, "between", 1, 0],
    ],
    [
      "the aliases of a node",
      () => parseLandscape({ tragweite: "landscape/1", id: "l", nodes: [provider, { ...provider, id: "q", aliases: numbers }] }),
      ["nodes", 1, "aliases", 0],
    ],
    [
      "observations",
      () => readRecord(JSON.stringify({ tragweite: "record/1", id: "r", observations: empty.slice(0, 20_000) })),
      ["observations", 0, "id"],
    ],
  ])("is refused with its first issues: %s", (_what, read, path) => {
    expect(refusalOf(read)).toEqual([1_000, true, path]);
  });

  it("keeps what is right, and what is wrong at its place", () => {
    fc.assert(
      fc.property(fullLandscapes(), fc.nat(5), (landscape, most) => {
        expect(withFewWrong(landscapeSchema, landscape, most)).toEqual({ value: landscape, left: 0 });
        const nodes = landscape.nodes.flatMap((node) => [node, { ...node, id: 1 }]);
        const { value, left } = withFewWrong(landscapeSchema, { ...landscape, nodes }, most);
        const kept = (value as { readonly nodes: readonly unknown[] }).nodes;
        expect(kept).toEqual(nodes.slice(0, kept.length));
        expect(left).toBe(Math.max(0, landscape.nodes.length - most));
      }),
      replayable(60),
    );
  });
});
