import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf, draftOf } from "../../src/edit/draft.js";
import { edited } from "../../src/edit/edit.js";
import { patchEdit } from "../../src/edit/patch-edit.js";
import type { Patch } from "../../src/model/documents/patch.js";
import { applyPatch } from "../../src/model/documents/patch-apply.js";
import { diffLandscapes } from "../../src/model/documents/patch-diff.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { landscapes } from "../arbitraries/landscapes.js";
import { replayable } from "../arbitraries/replayable.js";

/** What becomes of a landscape, or that nothing does. */
function outcome(patched: () => unknown): unknown {
  try {
    return patched();
  } catch {
    return "refused";
  }
}

const onDraft = (landscape: Landscape, patch: Patch): unknown => {
  const draft = draftOf(landscape);
  return documentOf(edited(draft, patchEdit(draft, patch)));
};

describe("a patch as an edit", () => {
  it("makes of a draft what applyPatch makes of the landscape", () => {
    fc.assert(
      fc.property(landscapes({ maxNodes: 6 }), landscapes({ maxNodes: 6 }), (before, after) => {
        const patch = diffLandscapes(before, { ...after, id: before.id });
        const { $schema: _link, ...patched } = applyPatch(before, patch); // a draft leaves the link to its editor
        expect(onDraft(before, patch)).toEqual(patched);
      }),
      replayable(200),
    );
  });

  it("is refused wherever applyPatch refuses it for what it is written for, or for ids", () => {
    fc.assert(
      fc.property(landscapes({ maxNodes: 4 }), landscapes({ maxNodes: 4 }), fc.boolean(), (one, other, isForAnother) => {
        const foreign = diffLandscapes(other, { ...one, id: other.id });
        const patch = { ...foreign, landscape: isForAnother ? `${one.id}-2` : one.id };
        if (outcome(() => onDraft(one, patch)) === "refused") expect(outcome(() => applyPatch(one, patch))).toBe("refused");
        if (isForAnother) expect(outcome(() => onDraft(one, patch))).toBe("refused");
      }),
      replayable(200),
    );
  });
});
