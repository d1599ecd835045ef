import { describe, expect, it } from "vitest";
import { documentOf, emptyDraft } from "../../src/edit/draft.js";
import { begun, did, draftAt, walkedTo } from "../../src/edit/history.js";
import { newId } from "../../src/edit/new-id.js";
import { newNode } from "../../src/edit/new-rows.js";
import { patchDocument } from "../../src/model/documents/patch-diff.js";

const base = emptyDraft("house", "Our house");
const adding = (id: string) => ({ add: { nodes: [newNode("it-provider", id, id)] } });
const idsOf = (history: ReturnType<typeof begun>): string[] => draftAt(history).lists.nodes.map(({ id }) => id);

describe("steps of writing", () => {
  const written = ["a", "b", "c"].reduce((history, id) => did(history, adding(id)), begun(base));

  it("walk back and forward, and a new step takes the place of those undone", () => {
    expect(idsOf(written)).toEqual(["a", "b", "c"]);
    expect(idsOf(walkedTo(written, 1))).toEqual(["a"]);
    expect(idsOf(walkedTo(walkedTo(written, 1), 3))).toEqual(["a", "b", "c"]);
    expect(idsOf(walkedTo(written, -1))).toEqual([]);
    expect(idsOf(walkedTo(written, 9))).toEqual(["a", "b", "c"]);
    expect(idsOf(did(walkedTo(written, 1), adding("d")))).toEqual(["a", "d"]);
  });

  it("add up to one patch of the landscape that was opened", () => {
    const after = draftAt(did(written, { remove: { nodes: ["b"] }, set: { name: "Other" } }));
    const patch = patchDocument(documentOf(base), documentOf(after), "changes");
    expect(patch).toMatchObject({ tragweite: "patch/1", landscape: "house", set: { name: "Other" } });
    expect(patch["add"]).toEqual({ nodes: [newNode("it-provider", "a", "a"), newNode("it-provider", "c", "c")] });
    expect(patch["remove"]).toBeUndefined();
  });
});

describe("new ids", () => {
  it("follow the name, and differ from those that are there", () => {
    const taken = new Set(["rechenzentrum-koeln", "rechenzentrum-koeln-2"]);
    expect(newId("Rechenzentrum Köln", (id) => taken.has(id))).toBe("rechenzentrum-koeln-3");
    expect(newId("Straße & Café, ÖPNV", () => false)).toBe("strasse-cafe-oepnv");
    expect(newId("…", () => false)).toBe("row");
    expect(newId("<script>", () => false)).toBe("script");
  });
});
