import { describe, expect, it } from "vitest";
import { EmptySelectionError } from "../../../src/errors/errors.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { indexLandscape } from "../../../src/model/landscape/landscape-index.js";
import { selectNodes } from "../../../src/model/scenario/select-nodes.js";
import type { Selector } from "../../../src/model/scenario/selector.js";

const evidence = { status: "inferred" as const };
const system = (id: string, operator: string, more: object = {}): Landscape["nodes"][number] => ({
  kind: "system",
  id,
  name: id,
  operator,
  systemType: "mail",
  evidence,
  ...more,
});

/** A holding with a subsidiary, a rival, and one system that nobody is known to run. */
const index = indexLandscape(
  parseLandscape({
    tragweite: "landscape/1",
    id: "any",
    nodes: [
      { kind: "it-provider", id: "holding", name: "Holding", evidence },
      { kind: "it-provider", id: "subsidiary", name: "Subsidiary", parent: "holding", evidence },
      { kind: "it-provider", id: "rival", name: "Rival", evidence },
      system("holding/mail", "holding", { site: "munich", tags: ["old"], aliases: ["MX 1"] }),
      system("subsidiary/mail", "subsidiary", { site: "essen", platform: "p" }),
      system("rival/mail", "rival", { site: "munich" }),
      system("orphan/mail", "unknown", { site: "munich" }),
    ],
  }),
);

function picked(selectors: readonly Selector[], except: readonly Selector[] = []): { surely: string[]; possibly: string[] } {
  const { surely, possibly } = selectNodes(index, selectors, except, "any");
  return { surely: [...surely].sort(), possibly: [...possibly].sort() };
}

describe("selectors", () => {
  it("take an organisation with all that it and its subsidiaries run, and possibly what nobody is known to run", () => {
    expect(picked([{ id: "holding" }])).toEqual({
      surely: ["holding", "holding/mail", "subsidiary", "subsidiary/mail"],
      possibly: ["orphan/mail"],
    });
    expect(picked([{ id: "subsidiary" }]).surely).toEqual(["subsidiary", "subsidiary/mail"]);
  });
  it("take by operator what it runs, and not the organisation itself", () => {
    expect(picked([{ operator: "holding" }])).toEqual({ surely: ["holding/mail", "subsidiary/mail"], possibly: ["orphan/mail"] });
  });
  it("want every field to hold, and unite a list", () => {
    expect(picked([{ operator: "holding", site: "munich" }]).surely).toEqual(["holding/mail"]);
    expect(picked([{ site: "munich" }]).surely).toEqual(["holding/mail", "orphan/mail", "rival/mail"]);
    expect(picked([{ tag: "old" }, { platform: "p" }]).surely).toEqual(["holding/mail", "subsidiary/mail"]);
    expect(picked([{ id: "holding/mail", operator: "holding" }]).surely).toEqual(["holding/mail"]);
    expect(picked([{ id: "orphan/mail", operator: "holding" }])).toEqual({ surely: [], possibly: ["orphan/mail"] });
    expect(() => picked([{ id: "rival/mail", operator: "holding" }])).toThrow(EmptySelectionError);
  });
  it("find a node by its alias", () => {
    expect(picked([{ id: "MX 1" }]).surely).toEqual(["holding/mail"]);
  });
  it("leave exceptions out, and what is possibly an exception only possibly in", () => {
    expect(picked([{ id: "holding" }], [{ id: "subsidiary" }])).toEqual({
      surely: ["holding", "holding/mail"],
      possibly: ["orphan/mail"],
    });
    expect(picked([{ site: "munich" }], [{ operator: "rival" }])).toEqual({
      surely: ["holding/mail"],
      possibly: ["orphan/mail"],
    });
  });
  it("that match nothing are an error with the nearest words", () => {
    expect(() => picked([{ id: "holdng" }])).toThrow('nothing in the landscape has id "holdng"; did you mean holding');
    expect(() => picked([{ operator: "holding", site: "munch" }])).toThrow("did you mean munich?");
  });
});
