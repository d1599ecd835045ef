import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Draft, type DraftRow, documentOf, draftOf } from "../../src/edit/draft.js";
import { edited } from "../../src/edit/edit.js";
import { removalOf } from "../../src/edit/removal.js";
import { usableLandscape } from "../../src/edit/usable-landscape.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import type { PatchedList } from "../../src/model/documents/patch.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { landscapes } from "../arbitraries/landscapes.js";
import { replayable } from "../arbitraries/replayable.js";

const lists = ["nodes", "groups", "dependencies"] as const;
const wrong = [undefined, "", "Not an id", -1, "unknown-thing", null, {}, [], Number.NaN, "1.234,5"] as const;

/** A landscape with some fields of some rows made wrong. */
const spoilt: fc.Arbitrary<{ landscape: Landscape; draft: Draft; rows: ReadonlySet<string> }> = landscapes({ maxNodes: 8 })
  .chain((landscape) => {
    const places = lists.flatMap((list) => (landscape[list] ?? []).map((row) => ({ list, row: row as DraftRow })));
    return fc.tuple(
      fc.constant(landscape),
      fc.subarray(places, { maxLength: Math.min(3, places.length) }),
      fc.infiniteStream(fc.nat({ max: 1_000 })),
    );
  })
  .map(([landscape, places, numbers]) => {
    let draft = draftOf(landscape);
    for (const { list, row } of places) {
      const fields = Object.keys(row).filter((field) => field !== "id");
      const field = fields[numbers.next().value % fields.length] as string;
      const value = wrong[numbers.next().value % wrong.length];
      const change = value === undefined ? { id: row.id, unset: [field] } : { id: row.id, set: { [field]: value } };
      draft = edited(draft, { change: { [list]: [change] } });
    }
    return { landscape, draft, rows: new Set(places.map(({ list, row }) => `${list} ${row.id}`)) };
  });

const rowsOf = (landscape: Landscape, list: PatchedList): readonly { readonly id: string }[] => landscape[list] ?? [];

describe("what of a draft can be computed with", () => {
  it("is a landscape, whatever is wrong, and says of every row that is not in it why", () => {
    fc.assert(
      fc.property(spoilt, ({ draft, rows }) => {
        const { landscape, issues, leftOut } = usableLandscape(draft);
        expect(parseLandscape(landscape)).toEqual(landscape);
        const told = new Set(leftOut.map(({ list, id }) => `${list} ${id}`));
        for (const list of lists) {
          const kept = new Set(rowsOf(landscape, list).map(({ id }) => id));
          for (const { id } of draft.lists[list]) expect(kept.has(id)).toBe(!told.has(`${list} ${id}`));
        }
        if (rows.size === 0) expect(issues).toEqual([]);
      }),
      replayable(300),
    );
  });

  it("is the whole landscape where nothing is wrong", () => {
    fc.assert(
      fc.property(landscapes(), (landscape) => {
        const usable = usableLandscape(draftOf(landscape));
        expect(usable.issues).toEqual([]);
        expect(usable.leftOut).toEqual([]);
        expect(usable.landscape).toEqual(parseLandscape(documentOf(draftOf(landscape))));
      }),
      replayable(200),
    );
  });

  it("is the same whether what was right before is known or not", () => {
    const unknown = (draft: Draft): Draft => ({
      ...draft,
      lists: { ...draft.lists, dependencies: [...draft.lists.dependencies] },
    });
    const [seen, steps] = [
      { right: 0, wrong: 0 },
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }),
    ];
    fc.assert(
      fc.property(landscapes({ maxNodes: 8 }), steps, (landscape, places) => {
        let draft = draftOf(landscape);
        usableLandscape(draft);
        for (const [row, field, other] of places) {
          const { nodes } = draft.lists;
          const [node, from] = [nodes[row % nodes.length], nodes[other % nodes.length]];
          if (node === undefined || from === undefined) return;
          const fields = Object.keys(from);
          const name = fields[field % fields.length] as string;
          const value = other % 3 === 0 ? wrong[other % wrong.length] : from[name];
          draft = edited(draft, { change: { nodes: [{ id: node.id, set: { [name]: value } }] } });
          const usable = usableLandscape(draft);
          expect(usable).toEqual(usableLandscape(unknown(draft)));
          seen[usable.issues.length === 0 ? "right" : "wrong"]++;
        }
      }),
      replayable(1000, 2),
    );
    expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(100);
  });

  it("refers to nothing that was removed", () => {
    fc.assert(
      fc.property(landscapes(), fc.nat(), (landscape, pick) => {
        const node = landscape.nodes[pick % Math.max(1, landscape.nodes.length)];
        if (node === undefined) return;
        const draft = draftOf(landscape);
        const next = edited(draft, removalOf(draft, "nodes", [node.id]));
        for (const { dependent, supplier, candidates = [], node: owner, operator } of [
          ...next.lists.dependencies,
          ...next.lists.groups,
          ...next.lists.nodes,
        ]) {
          expect([dependent, supplier, owner, operator, ...(candidates as string[])]).not.toContain(node.id);
        }
      }),
      replayable(300),
    );
  });
});

describe("a draft in which rows say when they hold", () => {
  const evidence = { status: "assumed" } as const;
  const node = (id: string, more: object = {}) => ({ kind: "it-provider", id, name: id, evidence, ...more });
  const draft = (more: object) =>
    draftOf(parseLandscape({ tragweite: "landscape/1", id: "l", nodes: [node("a"), node("b", { validTo: "2025" })], ...more }));

  it("is computed with as it is on its day, and nothing is wrong with the rest", () => {
    const { landscape, issues, leftOut } = usableLandscape(draft({ asOf: "2026-01" }));
    expect(landscape.nodes.map(({ id }) => id)).toEqual(["a"]);
    expect([issues, leftOut]).toEqual([[], []]);
  });

  it("lacks that day, where it has none", () => {
    const { issues } = usableLandscape(draft({}));
    expect(issues.map(({ issue, field }) => [issue.code, field])).toEqual([["no-day", "asOf"]]);
  });
});
