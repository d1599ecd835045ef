import fc from "fast-check";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { rowsOf, tableNames, tables } from "../../src/edit/tables.js";
import { draftWritten } from "../../src/edit/written-draft.js";
import { dependencyKinds } from "../../src/model/landscape/dependency.js";
import { nodeKinds } from "../../src/model/landscape/node-kinds.js";
import { languages } from "../../src/words/language.js";
import { cellShown } from "../../src/workbench/cell-input.js";
import { findChoices } from "../../src/workbench/find-choices.js";
import { Frame } from "../../src/workbench/frame.js";
import { Workbench } from "../../src/workbench/workbench.js";
import { replayable } from "../arbitraries/replayable.js";

/** What may stand anywhere in a file: words that mean something elsewhere, and values that are no text at all. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, "", "a", "b", "c", "unknown", "toString", "constructor", "__proto__", true, -1, 1.5),
  fc.constantFrom<unknown>({}, [], [null], ["a", null], { status: "high" }, { status: null, sources: [null, {}, 1] }),
  fc.constantFrom<unknown>({ sources: {} }, { sources: [{ title: {} }] }, { toString: 1 }, { en: null, de: { toString: 1 } }),
  fc.constantFrom<unknown>({ atLeast: "many" }, { status: "assumed" }, { status: "documented", sources: ["c", { url: 1 }] }),
);
const word = fc.constantFrom<unknown>(
  ...[...nodeKinds, ...dependencyKinds, "all", "at-least", "share", "capacity", "other", "AOK", "a", "b"],
);

const fields = [...new Set(tableNames.flatMap((name) => tables[name].columns.map((column) => column.name as string)))];
const others = ["names", "operator", "insurerType", "systemType", "serviceType", "providerType", "insured", "sites", "employers"];
const more = ["candidates", "tags", "aliases", "title", "titles", "url", "probability", "failuresPerYear"];

const row = fc
  .tuple(
    fc.record({ id: anything, kind: fc.oneof(word, anything), rule: fc.oneof(word, anything) }, { requiredKeys: [] }),
    fc.dictionary(fc.constantFrom(...fields, ...others, ...more), fc.oneof(word, anything), { maxKeys: 8 }),
  )
  .map(([head, rest]) => ({ ...rest, ...head }));

const written = fc.record({
  tragweite: fc.constant("landscape/1"),
  id: anything,
  name: anything,
  names: anything,
  nodes: fc.array(row, { maxLength: 5 }),
  groups: fc.array(row, { maxLength: 2 }),
  dependencies: fc.array(row, { maxLength: 3 }),
  sources: fc.array(row, { maxLength: 2 }),
});

describe("the workbench", () => {
  it("shows every table of whatever was written, and finds what stands in it", () => {
    fc.assert(
      fc.property(written, fc.constantFrom(...languages), (file, language) => {
        const draft = draftWritten(file);
        if (draft === undefined) throw new Error("the rows of a landscape are a draft");
        const bench = new Workbench();
        bench.language.value = language;
        bench.history.value = { base: draft, edits: [], place: 0 };
        for (const table of tableNames) {
          bench.panel.value = table;
          for (const chosen of rowsOf(draft, table)) {
            bench.row.value = chosen.id;
            for (const column of tables[table].columns) expect(typeof cellShown(bench, chosen, column)).toBe("string");
          }
          expect(renderToString(h(Frame, { bench }))).toContain("</table>");
        }
        const shown = tableNames.map((table) => rowsOf(draft, table).length);
        expect(shown.reduce((sum, count) => sum + count, 0)).toBe(
          draft.lists.nodes.length + draft.lists.dependencies.length + draft.lists.groups.length,
        );
        expect(findChoices(bench, "", {}).length + findChoices(bench, "a", {}).length).toBeGreaterThanOrEqual(0);
      }),
      replayable(300),
    );
  });
});
