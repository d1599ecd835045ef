import { describe, expect, it } from "vitest";
import { type Draft, draftOf } from "../../src/edit/draft.js";
import { edited } from "../../src/edit/edit.js";
import { newDependency, newNode } from "../../src/edit/new-rows.js";
import { usableLandscape } from "../../src/edit/usable-landscape.js";

const start: Draft = draftOf({ tragweite: "landscape/1", id: "house", nodes: [] });
const draft = edited(start, {
  add: {
    nodes: [
      { ...newNode("system", "records", "Records"), operator: "nobody-known-here" },
      { ...newNode("system", "archive", "Archive"), systemType: "No Word" },
      { ...newNode("service", "admission", "Admission"), maxTolerableHours: "some" },
      newNode("service", "laboratory", "Laboratory"),
    ],
    dependencies: [
      newDependency("a", "admission", "records"),
      newDependency("b", "laboratory", "records"),
      newDependency("c", "laboratory", "archive"),
    ],
  },
});

describe("a draft with mistakes", () => {
  const { landscape, issues, leftOut } = usableLandscape(draft);

  it("keeps what is right, and what nobody knows where a wrong field stood", () => {
    expect(landscape.nodes).toEqual([
      expect.objectContaining({ id: "records", operator: "unknown" }),
      expect.not.objectContaining({ maxTolerableHours: expect.anything() }),
      expect.objectContaining({ id: "laboratory" }),
    ]);
  });

  it("tells each mistake once, at its row and field, those of shape and those of references", () => {
    expect(issues.map(({ row, field, issue }) => [row?.id, field, issue.code])).toEqual([
      ["archive", "systemType", "no-id"],
      ["admission", "maxTolerableHours", "wrong-type"],
      ["records", "operator", "unknown-reference"],
    ]);
  });

  it("leaves out rows that cannot be, with those that need them and are not to blame", () => {
    expect(leftOut).toEqual([
      { list: "nodes", id: "archive" },
      { list: "dependencies", id: "c" },
    ]);
  });

  it("names a wrong field of the landscape itself and goes on without it", () => {
    const misdated = usableLandscape(edited(start, { set: { asOf: "yesterday", id: "No Id" } }));
    expect(misdated.issues.map(({ row, field }) => [row, field])).toEqual([
      [undefined, "id"],
      [undefined, "asOf"],
    ]);
    expect(misdated.landscape).toEqual({ tragweite: "landscape/1", id: "landscape", nodes: [] });
  });
});
