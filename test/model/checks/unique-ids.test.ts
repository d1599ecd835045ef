import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IssueList } from "../../../src/model/checks/issue-list.js";
import { checkUnique } from "../../../src/model/checks/unique-ids.js";
import { replayable } from "../../arbitraries/replayable.js";

function issuesOf(ids: readonly string[]): unknown[] {
  const found = new IssueList();
  checkUnique(
    ids.map((id) => ({ id })),
    "pools",
    "pool",
    found,
  );
  return found.issues;
}

/** What is to be told, by comparing each id with all before it. */
function slowIssuesOf(ids: readonly string[]): unknown[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const values = { row: "pool", id, first: `/pools/${first}` };
    const sentences = { message: `the pool id ${JSON.stringify(id)} is taken`, hint: `it stands at /pools/${first} already` };
    return [{ path: ["pools", index, "id"], code: "taken-id", values, ...sentences }];
  });
}

describe("ids that stand twice", () => {
  it("are found as by comparing each with each", () => {
    const id = fc.oneof(fc.constantFrom("a", "b", "", "constructor", "__proto__"), fc.string({ maxLength: 2 }));
    fc.assert(
      fc.property(fc.array(id, { maxLength: 30 }), (ids) => {
        expect(issuesOf(ids)).toEqual(slowIssuesOf(ids));
      }),
      replayable(2000),
    );
  });

  it("are found among many, of which some hashes are equal", () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => `n${index.toString(36)}`);
    expect(issuesOf(ids)).toEqual([]);
    expect(issuesOf([...ids, "n255r"])).toHaveLength(1);
  });
});
