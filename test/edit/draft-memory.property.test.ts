import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDraft } from "../../src/edit/draft.js";
import { DraftMemory } from "../../src/edit/draft-memory.js";
import { begun, did, draftAt, walkedTo } from "../../src/edit/history.js";
import { newNode } from "../../src/edit/new-rows.js";

/** Steps of a writer: so many back, forward, or something new. */
const steps = fc.array(fc.oneof(fc.integer({ min: -60, max: 60 }), fc.constantFrom("new")), { maxLength: 150 });

describe("the memory of drafts", () => {
  it("gives what walking from the beginning gives", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const memory = new DraftMemory();
        let history = begun(emptyDraft("x", "X"));
        all.forEach((step, number) => {
          if (step === "new") history = did(history, { add: { nodes: [newNode("it-provider", `n${number}`, `N ${number}`)] } });
          else history = walkedTo(history, history.place + step);
          expect(memory.at(history)).toEqual(draftAt(history));
        });
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same object where the history leads to the same place, and never that of another work", () => {
    const memory = new DraftMemory();
    const written = did(did(begun(emptyDraft("x", "X")), { set: { name: "Y" } }), { set: { name: "Z" } });
    const [end, middle] = [memory.at(written), memory.at(walkedTo(written, 1))];
    expect(memory.at(written)).toBe(end);
    expect(memory.at(walkedTo(written, 1))).toBe(middle);
    expect(memory.at({ ...written, base: emptyDraft("other", "O") }).head).toEqual({ id: "other", name: "Z" });
  });
});
