import { describe, expect, it } from "vitest";
import { documentOf, writtenId } from "../../src/edit/draft.js";
import { edited } from "../../src/edit/edit.js";
import { usableLandscape } from "../../src/edit/usable-landscape.js";
import { draftWritten } from "../../src/edit/written-draft.js";
import { readWritten } from "../../src/formats/read-landscape.js";

const text = `
tragweite: landscape/1
id: house
founded: 1884
nodes:
  - { kind: it-provider, id: host, name: Host, evidence: { status: assumed } }
  - { kind: it-provider, id: host, name: Other host, evidence: { status: assumed } }
  - { kind: it-provider, name: Nameless in the list, evidence: { status: assumed } }
  - { kind: system, id: mail, operator: host, systemType: mail, evidence: { status: assumed } }
  - { kind: service, id: admission, name: Admission, operator: unknown, serviceType: admission, evidence: { status: assumed } }
dependencies:
  - { id: d, dependent: admission, supplier: mial, kind: use, weight: 1, evidence: { status: assumed } }
  - { id: e, dependent: admission, supplier: mail, kind: use, weight: 1, evidence: { status: assumed } }
`;
const written = readWritten(text, { file: "house.yaml" });
const draft = draftWritten(written);

describe("a file with mistakes", () => {
  it("becomes a draft in which every row has an id of its own, and is written back as it was", () => {
    expect(draft?.lists.nodes.map((row) => [row.id, row[writtenId]])).toEqual([
      ["host", undefined],
      ["host-2", "host"],
      ["nameless-in-the-list", null],
      ["mail", undefined],
      ["admission", undefined],
    ]);
    expect(draft && documentOf(draft)).toEqual(written);
  });

  it("tells every mistake at its row, and computes with the rest", () => {
    if (draft === undefined) throw new Error("no draft");
    const { landscape, issues, leftOut } = usableLandscape(draft);
    expect(issues.map(({ row, field, issue }) => [row?.id, field, issue.code])).toEqual([
      ["nameless-in-the-list", "id", "wrong-type"],
      ["mail", "name", "wrong-type"],
      [undefined, "founded", "unknown-field"],
      ["host-2", "id", "taken-id"],
      ["d", "supplier", "unknown-reference"],
    ]);
    expect(leftOut.map(({ id }) => id)).toEqual(["nameless-in-the-list", "host-2", "d"]);
    expect(landscape.nodes.map(({ id, name }) => [id, name])).toEqual([
      ["host", "Host"],
      ["mail", "mail"],
      ["admission", "Admission"],
    ]);
    expect(landscape.dependencies?.map(({ id }) => id)).toEqual(["e"]);
  });

  it("is mended where a row takes the id that it is called by", () => {
    if (draft === undefined) throw new Error("no draft");
    const mended = edited(draft, { change: { nodes: [{ id: "host-2", unset: [writtenId] }] } });
    expect(usableLandscape(mended).landscape.nodes.map(({ id }) => id)).toContain("host-2");
    expect(documentOf(mended)["nodes"]).toContainEqual(expect.objectContaining({ id: "host-2", name: "Other host" }));
  });

  it("is none where it is another document, or its lists hold no rows", () => {
    expect(draftWritten({ tragweite: "scenario/1", id: "x" })).toBeUndefined();
    expect(draftWritten({ tragweite: "landscape/1", id: "x", nodes: "many" })).toBeUndefined();
    expect(draftWritten({ tragweite: "landscape/1", id: "x", nodes: [null] })).toBeUndefined();
    expect(draftWritten([])).toBeUndefined();
  });

  it.each([
    ["json", JSON.stringify({ tragweite: "landscape/1", id: "x", nodes: [{ kind: "system", id: "a" }] })],
    ["ndjson", '{"landscape":{"tragweite":"landscape/1","id":"x"}}\n{"node":{"kind":"system","id":"a"}}\n'],
    ["csv", "record,tragweite,id,kind\nlandscape,landscape/1,x,\nnode,,a,system\n"],
  ])("is read in %s too", (format, inFormat) => {
    const read = draftWritten(readWritten(inFormat, { file: `x.${format}` }));
    expect(read?.lists.nodes).toEqual([{ kind: "system", id: "a" }]);
  });
});
