import { describe, expect, it } from "vitest";
import { EmptySelectionError } from "../../../src/errors/errors.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { indexLandscape } from "../../../src/model/landscape/landscape-index.js";
import { selectNodes, unmatchedSelectors } from "../../../src/model/scenario/select-nodes.js";
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

describe("many selectors", () => {
  /** A landscape of so many systems of one operator, and how often one of them was looked at. */
  const counting = (size: number) => {
    const work = { looks: 0 };
    const rows = Array.from({ length: size }, (_, number) => system(`s${number}`, "holding"));
    const { nodes, ...maps } = indexLandscape({ tragweite: "landscape/1", id: "any", nodes: rows });
    const counted = new Map(nodes);
    counted.get = (id) => {
      work.looks++;
      return nodes.get(id);
    };
    return { work, index: { ...maps, nodes: counted } };
  };

  it.each<[string, Selector]>([
    ["kind", { kind: "system" }],
    ["operator", { operator: "holding" }],
  ])("of one %s look at each node once, however often they are written", (_, selector) => {
    const looksOf = (size: number): number => {
      const { work, index: large } = counting(size);
      const same = Array.from({ length: size }, () => ({ ...selector }));
      selectNodes(large, same, [], "any");
      expect(unmatchedSelectors(large, [{ kind: "isolation", id: "i", nodes: same }])).toEqual([]);
      return work.looks;
    };
    for (const size of [100, 200, 400]) expect(looksOf(size)).toBeLessThanOrEqual(2 * size);
  });

  it("that match nothing are told, the nearest words of the first ones only", () => {
    const { index: large } = counting(3000);
    const nodes = Array.from({ length: 3000 }, (_, number) => ({ id: `t${number}` }));
    const issues = unmatchedSelectors(large, [{ kind: "isolation", id: "i", nodes }]);
    expect(issues).toHaveLength(3000);
    expect(issues.filter(({ message }) => message.includes("did you mean")).length).toBeLessThanOrEqual(667);
  });

  it("are a named limit of a scenario", () => {
    const nodes = [{ id: "a" }, { id: "b" }];
    const disturbances = [
      { kind: "isolation", id: "i", nodes, except: [{ id: "c" }] },
      { kind: "disconnection", id: "d", between: [nodes, nodes] },
    ];
    const scenario = { tragweite: "scenario/1", id: "any", disturbances };
    expect(() => parseScenario(scenario, { limits: { selectors: 6 } })).toThrow(/selectors/);
    expect(parseScenario(scenario, { limits: { selectors: 7 } }).disturbances).toHaveLength(2);
  });
});
